//! Signals to `refine` as a process.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

#[test]
fn a_command_that_waits_for_its_input_ends_with_one_signal() {
    let mut refine = Command::new(env!("CARGO_BIN_EXE_refine"));
    refine.args(["resolve", "email"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = refine.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"a@b.io\n").unwrap();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut String::new()).unwrap();
    kill(Pid::from_raw(child.id().cast_signed()), Signal::SIGINT).unwrap();
    let deadline = Instant::now() + Duration::from_secs(5);
    let ended = loop {
        match child.try_wait().unwrap() {
            Some(ended) => break Some(ended),
            None if Instant::now() < deadline => sleep(Duration::from_millis(10)),
            None => break None,
        }
    };
    child.kill().unwrap();
    assert_eq!(ended.unwrap().signal(), Some(Signal::SIGINT as i32));
}
