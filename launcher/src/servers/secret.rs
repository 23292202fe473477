//! Passwords of private servers.

use std::fmt::Write as _;

use anyhow::anyhow;

/// 128 random bits in hex.
pub(super) fn random() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("failed to get random bytes: {error}"))?;
    Ok(bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes any text");
        text
    }))
}
