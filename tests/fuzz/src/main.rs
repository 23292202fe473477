//! Any target under libFuzzer: `FUZZ_TARGET` names it, arguments are libFuzzer's.
#![no_main]

use std::sync::OnceLock;

use fuzz::Target;
use libfuzzer_sys::fuzz_target;

static TARGET: OnceLock<Target> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| (TARGET.get_or_init(chosen).judge)(bytes));

#[expect(clippy::disallowed_methods, reason = "arguments belong to libFuzzer")]
fn chosen() -> Target {
    let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
    Target::named(&name).expect("FUZZ_TARGET is a target's name")
}
