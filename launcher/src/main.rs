//! `refine`: the program that is run by hand.

use std::process::ExitCode;

/// The first line of its help.
const ABOUT: &str =
    "Scores the contacts of a HubSpot portal, or of a file. What is marked [env: NAME] may be set there, too.";

fn main() -> ExitCode {
    chassis::tool("refine", ABOUT, launcher::cli::run)
}
