//! What may be done a number of times within the time of the longest claim, across all gateways.

use std::net::IpAddr;

use chassis::broker::{Claim, LONGEST_CLAIM};

use crate::app::App;
use crate::blind::blind;
use crate::problem::Problem;

/// What is allowed a number of times.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quota {
    pub(crate) purpose: &'static str,
    pub(crate) times: u32,
}

impl Quota {
    /// Uses it once for an address; where it is used up, tells the seconds until it can be used again.
    pub(crate) async fn spend(self, app: &App, ip: IpAddr) -> Result<Result<(), u64>, Problem> {
        match app.claims.spend(ip) {
            Ok(()) => self.spend_on(app, &ip.to_string(), "").await,
            Err(seconds_left) => Ok(Err(seconds_left)),
        }
    }

    /// Uses it once for `who`, where the same thing again counts once. `what` is a keyed hash of it, or empty where nothing is
    /// the same.
    pub(crate) async fn spend_on(self, app: &App, who: &str, what: &str) -> Result<Result<(), u64>, Problem> {
        let mut soonest = LONGEST_CLAIM.as_secs();
        for place in 0..self.times {
            let key = blind(&app.session_keys, self.purpose, &format!("{who}|{place}"));
            match app.broker.claim(&key, what, LONGEST_CLAIM).await.map_err(Problem::unclaimed)? {
                Claim::Granted => return Ok(Ok(())),
                Claim::Held { by, .. } if !what.is_empty() && by == what => return Ok(Ok(())),
                Claim::Held { seconds_left, .. } => soonest = soonest.min(seconds_left),
            }
        }
        Ok(Err(soonest))
    }
}
