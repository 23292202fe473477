//! What is fuzzed: each target takes any bytes, and panics where a claim about our own code does not hold. `make fuzz` runs
//! them under libFuzzer, and the test `replay` over all that was kept in `seeds` and `findings`.

mod audit;
mod event;
mod form;
mod page;
mod request;
mod resolve;
mod sample;
mod scorer;
mod seal;

use schemas::event::{FetchEnded, PageFetched, PageScored, ScanCompleted, ScanFailed, ScanProgressed, ScanRequested};

/// One thing that is fuzzed.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, which is also the name of its folder in `seeds` and in `findings`.
    pub name: &'static str,
    /// Judges bytes; panics where it does not hold what it should.
    pub judge: fn(&[u8]),
}

impl Target {
    /// All targets.
    pub const ALL: [Self; 15] = [
        Self { name: "page", judge: page::judge },
        Self { name: "scorer", judge: scorer::judge },
        Self { name: "scan.requested", judge: event::judge::<ScanRequested> },
        Self { name: "page.fetched", judge: event::judge::<PageFetched> },
        Self { name: "page.scored", judge: event::judge::<PageScored> },
        Self { name: "fetch.ended", judge: event::judge::<FetchEnded> },
        Self { name: "scan.progressed", judge: event::judge::<ScanProgressed> },
        Self { name: "scan.completed", judge: event::judge::<ScanCompleted> },
        Self { name: "scan.failed", judge: event::judge::<ScanFailed> },
        Self { name: "sample", judge: sample::judge },
        Self { name: "seal", judge: seal::judge },
        Self { name: "request", judge: request::judge },
        Self { name: "form", judge: form::judge },
        Self { name: "audit", judge: audit::judge },
        Self { name: "resolve", judge: resolve::judge },
    ];

    /// The target with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name == name)
    }
}
