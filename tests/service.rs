//! Each of the four services, as the name says under which this program is started. A test can kill it as a process, and it is
//! always as fresh as the test.

use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let name = std::env::args_os().next().unwrap_or_default();
    match Path::new(&name).file_name().and_then(OsStr::to_str) {
        Some("fetcher") => chassis::main("fetcher", fetcher::run),
        Some("scorer") => chassis::main("scorer", scorer::run),
        Some("aggregator") => chassis::main("aggregator", aggregator::run),
        Some("gateway") => chassis::main("gateway", gateway::run),
        _ => ExitCode::FAILURE,
    }
}
