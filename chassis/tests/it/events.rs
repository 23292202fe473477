//! Small events on the real subjects.

use schemas::event::Event;
use schemas::id::ScanId;
use serde::{Deserialize, Serialize};

/// A numbered event on the subject of fetched pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Page {
    pub(crate) scan: ScanId,
    pub(crate) number: u32,
    pub(crate) filling: String,
}

/// A numbered event on the subject of page scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Scored {
    pub(crate) scan: ScanId,
    pub(crate) number: u32,
}

/// A scan request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Requested {
    pub(crate) scan: ScanId,
}

impl Page {
    pub(crate) fn new(scan: ScanId, number: u32) -> Self {
        Self { scan, number, filling: String::new() }
    }
}

impl Event for Page {
    const NAME: &'static str = "page.fetched";

    fn scan(&self) -> ScanId {
        self.scan
    }

    fn message_id(&self) -> String {
        format!("{}:page:{}", self.scan, self.number)
    }
}

impl Event for Scored {
    const NAME: &'static str = "page.scored";

    fn scan(&self) -> ScanId {
        self.scan
    }

    fn message_id(&self) -> String {
        format!("{}:scored:{}", self.scan, self.number)
    }
}

impl Event for Requested {
    const NAME: &'static str = "scan.requested";

    fn scan(&self) -> ScanId {
        self.scan
    }

    fn message_id(&self) -> String {
        self.scan.to_string()
    }
}
