//! Ids. Scan and report ids carry 128 random bits and read as 32 lower-case hex digits, so that they fit in a subject and
//! in a URL as they are. A scan id appears in logs; a report id is a capability and does not.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An id of 128 random bits. How it shows in a log is its own.
macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(u128);

        impl $name {
            /// A new id from the operating system's random source.
            #[must_use]
            pub fn random() -> Self {
                Self(random())
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                parse(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = ParseIdError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }
    };
}

id! {
    /// One scan, from the visitor's click to its end.
    ScanId
}

id! {
    /// One saved report. Who holds it may read the report, so `Debug` shows its first digits only.
    ReportId
}

/// A HubSpot account (`hub_id` in HubSpot's API).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PortalId(pub u64);

/// A text that is not 32 lower-case hex digits.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("an id is 32 lower-case hex digits")]
pub struct ParseIdError;

/// 128 bits from the operating system.
fn random() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    u128::from_be_bytes(bytes)
}

fn parse(text: &str) -> Result<u128, ParseIdError> {
    let digits = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() != 32 || !text.bytes().all(digits) {
        return Err(ParseIdError);
    }
    u128::from_str_radix(text, 16).map_err(|_| ParseIdError)
}

impl fmt::Debug for ScanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ScanId({self})")
    }
}

impl fmt::Debug for ReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReportId({:04x}..)", self.0 >> 112)
    }
}

impl fmt::Display for PortalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        let id = ScanId::random();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().len(), 32);
    }

    #[test]
    fn anything_else_is_no_id() {
        for text in [
            "",
            "0",
            "+0000000000000000000000000000000",
            "0000000000000000000000000000000G",
            "ABCDEF00000000000000000000000000",
        ] {
            assert_eq!(text.parse::<ScanId>(), Err(ParseIdError), "{text}");
        }
    }

    #[test]
    fn debug_of_a_report_id_is_no_capability() {
        let id = ReportId::random();
        assert!(!format!("{id:?}").contains(&id.to_string()));
    }
}
