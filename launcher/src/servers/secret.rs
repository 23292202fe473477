//! Passwords of private servers.

use secrecy::SecretString;

/// 128 random bits in hex.
pub(super) fn random() -> SecretString {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    format!("{:032x}", u128::from_be_bytes(bytes)).into()
}
