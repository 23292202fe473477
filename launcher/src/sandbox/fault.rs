//! The fault script: which answers go wrong, where, and how often.

use std::fmt;
use std::str::FromStr;

use anyhow::{Context, bail};

/// Faults by place, each used up as it happens.
///
/// `429/2@2x3,503@1,hang@3,cut@2,garbage@4,500@token` reads: three times at page two a 429 with
/// `Retry-After: 2`, once at page one a 503, and so on. A page is counted from the start of the
/// portal, not by requests, so a retry meets what is left for the same page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaultScript {
    lines: Vec<Line>,
}

/// What happens instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// An error status with the body that HubSpot sends for it.
    Status { status: u16, retry_after_seconds: Option<u32> },
    /// The connection stays open and nothing comes.
    Hang,
    /// The connection closes in the middle of the body.
    Cut,
    /// A 200 whose JSON is broken.
    Garbage,
}

/// Where a fault can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The n-th page of contacts, from one.
    Page(u64),
    Token,
    Search,
    Revoke,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Line {
    fault: Fault,
    place: Place,
    n_left: u32,
}

const STATUSES: &[u16] = &[400, 401, 403, 404, 414, 423, 429, 477, 500, 502, 503, 504, 521, 523, 524];

impl FaultScript {
    /// Takes the next fault meant for `place`, if one is left.
    pub(super) fn take(&mut self, place: Place) -> Option<Fault> {
        let line = self.lines.iter_mut().find(|line| line.place == place && line.n_left > 0)?;
        line.n_left -= 1;
        Some(line.fault)
    }
}

impl FromStr for FaultScript {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
        let lines = items.map(Line::from_str).collect::<anyhow::Result<_>>()?;
        Ok(Self { lines })
    }
}

impl FromStr for Line {
    type Err = anyhow::Error;

    fn from_str(item: &str) -> anyhow::Result<Self> {
        let Some((fault, place)) = item.split_once('@') else {
            bail!("no place in `{item}`: write a fault and where it happens, as in 503@1");
        };
        let (place, count) = match place.rsplit_once('x') {
            Some((place, count)) => (place, Some(count)),
            None => (place, None),
        };
        Ok(Self {
            fault: parse_fault(fault.trim(), item)?,
            place: parse_place(place.trim(), item)?,
            n_left: count.map_or(Ok(1), |count| parse_count(count.trim(), item))?,
        })
    }
}

fn parse_fault(word: &str, item: &str) -> anyhow::Result<Fault> {
    let (kind, wait) = match word.split_once('/') {
        Some((kind, wait)) => (kind, Some(wait)),
        None => (word, None),
    };
    let fault = match kind {
        "hang" => Fault::Hang,
        "cut" => Fault::Cut,
        "garbage" => Fault::Garbage,
        _ => match kind.parse() {
            Ok(status) if STATUSES.contains(&status) => Fault::Status { status, retry_after_seconds: None },
            _ => bail!("unknown fault `{kind}` in `{item}`: use hang, cut, garbage or one of {STATUSES:?}"),
        },
    };
    match (fault, wait) {
        (fault, None) => Ok(fault),
        (Fault::Status { status, .. }, Some(wait)) => {
            let wait = wait.parse().ok().with_context(|| format!("unknown wait `{wait}` in `{item}`: use seconds"))?;
            Ok(Fault::Status { status, retry_after_seconds: Some(wait) })
        }
        (_, Some(wait)) => {
            bail!("unknown wait `{wait}` in `{item}`: only a status takes one, as in 429/2@1")
        }
    }
}

fn parse_place(word: &str, item: &str) -> anyhow::Result<Place> {
    match word {
        "token" => Ok(Place::Token),
        "search" => Ok(Place::Search),
        "revoke" => Ok(Place::Revoke),
        _ => match word.parse() {
            Ok(page) if page > 0 => Ok(Place::Page(page)),
            _ => bail!("unknown place `{word}` in `{item}`: use a page number from 1, or token, search, revoke"),
        },
    }
}

fn parse_count(word: &str, item: &str) -> anyhow::Result<u32> {
    match word.parse() {
        Ok(count) if count > 0 => Ok(count),
        _ => bail!("unknown count `{word}` in `{item}`: use a number from 1"),
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { status, .. } => write!(f, "{status}"),
            Self::Hang => f.write_str("hang"),
            Self::Cut => f.write_str("cut"),
            Self::Garbage => f.write_str("garbage"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(text: &str) -> FaultScript {
        text.parse().unwrap()
    }

    #[test]
    fn an_empty_script_has_no_faults() {
        assert_eq!(script("").take(Place::Page(1)), None);
        assert_eq!(script(" , "), FaultScript::default());
    }

    #[test]
    fn a_fault_happens_at_its_page_as_often_as_written() {
        let mut script = script("429@2x3, hang@3");
        assert_eq!(script.take(Place::Page(1)), None);
        for _ in 0..3 {
            let fault = Fault::Status { status: 429, retry_after_seconds: None };
            assert_eq!(script.take(Place::Page(2)), Some(fault));
        }
        assert_eq!(script.take(Place::Page(2)), None);
        assert_eq!(script.take(Place::Page(3)), Some(Fault::Hang));
        assert_eq!(script.take(Place::Page(3)), None);
    }

    #[test]
    fn faults_at_one_place_follow_in_the_order_written() {
        let mut script = script("cut@1,garbage@1,429/2@1");
        assert_eq!(script.take(Place::Page(1)), Some(Fault::Cut));
        assert_eq!(script.take(Place::Page(1)), Some(Fault::Garbage));
        let fault = Fault::Status { status: 429, retry_after_seconds: Some(2) };
        assert_eq!(script.take(Place::Page(1)), Some(fault));
    }

    #[test]
    fn the_other_endpoints_are_named_by_word() {
        let mut script = script("500@tokenx2,503@search,cut@revoke");
        assert!(script.take(Place::Token).is_some());
        assert!(script.take(Place::Token).is_some());
        assert!(script.take(Place::Token).is_none());
        assert!(script.take(Place::Search).is_some());
        assert_eq!(script.take(Place::Revoke), Some(Fault::Cut));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let cases = [
            ("explode@1", "unknown fault `explode` in `explode@1`"),
            ("200@1", "unknown fault `200`"),
            ("429@zero", "unknown place `zero`"),
            ("429@0", "unknown place `0`"),
            ("429@", "unknown place ``"),
            ("429@2xmany", "unknown count `many`"),
            ("429@2x0", "unknown count `0`"),
            ("hang/2@1", "unknown wait `2`"),
            ("429/soon@1", "unknown wait `soon`"),
            ("429", "no place in `429`"),
        ];
        for (text, expected) in cases {
            let error = text.parse::<FaultScript>().unwrap_err().to_string();
            assert!(error.starts_with(expected), "{text}: {error}");
        }
    }
}
