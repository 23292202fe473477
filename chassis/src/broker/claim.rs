//! Claims: across all services, whoever creates a key first holds it for a set time.

use std::time::Duration;

use anyhow::Context;
use async_nats::jetstream::context::{PublishError, PublishErrorKind};
use async_nats::jetstream::kv::{Store, UpdateError, UpdateErrorKind};
use bytes::Bytes;
use jiff::Timestamp;

use super::Broker;
use crate::clock;

use crate::streams::LONGEST_CLAIM;

/// How often a claim is tried: again after the bucket was lost, and again where the holder's time ends at that very moment.
const TRIES: u32 = 3;
/// The revision of a key that has no entry.
const NO_ENTRY: u64 = 0;

/// What became of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The key is ours.
    Granted,
    /// Somebody has it.
    Held {
        /// Who, as they named themselves.
        by: String,
        /// Seconds until it is free, at least 1.
        seconds_left: u64,
    },
}

/// The value of a claim's entry: `<milliseconds of its end> <call> <holder>`. The bucket keeps every entry for as long as the
/// longest claim, so each tells when it ends. It also names the call that wrote it, so that a call whose answer was lost
/// recognises its own entry.
struct Holding<'a> {
    until_ms: i64,
    call: &'a str,
    by: &'a str,
}

impl Broker {
    /// Claims a key for `life`, at most [`LONGEST_CLAIM`]. A key is made of letters, digits, `-` and `_`. Where it or `by`, which
    /// is told to whoever comes later, stands for a person, it should be a keyed hash.
    ///
    /// # Errors
    /// Where the broker does not answer.
    pub async fn claim(&self, key: &str, by: &str, life: Duration) -> anyhow::Result<Claim> {
        let call = self.shared.client.new_inbox();
        let mut outcome = self.try_claim(key, &call, by, life).await;
        for _ in 1..TRIES {
            if let Ok(Some(claim)) = outcome {
                return Ok(claim);
            }
            outcome = self.try_claim(key, &call, by, life).await;
        }
        outcome?.context("failed to claim a key that comes and goes")
    }

    /// Takes a key over from its holder `from`. Where somebody else holds it by now, it is as [`Self::claim`].
    ///
    /// # Errors
    /// Where the broker does not answer.
    pub async fn take_over(&self, key: &str, from: &str, by: &str, life: Duration) -> anyhow::Result<Claim> {
        let claims = self.ensure().await?;
        let entry = claims.entry(key).await.context("failed to look at a claim")?;
        let held = entry.filter(|entry| Holding::read(&entry.value).is_some_and(|holding| holding.by == from));
        if let Some(entry) = held {
            let call = self.shared.client.new_inbox();
            let ours = Holding::new(&call, by, clock::now(), life).write();
            if self.put(&claims, key, ours, entry.revision).await? {
                return Ok(Claim::Granted);
            }
        }
        self.claim(key, by, life).await
    }

    /// None where the key changed hands between two questions.
    async fn try_claim(&self, key: &str, call: &str, by: &str, life: Duration) -> anyhow::Result<Option<Claim>> {
        let claims = self.ensure().await?;
        let now = clock::now();
        let ours = Holding::new(call, by, now, life).write();
        if self.put(&claims, key, ours.clone(), NO_ENTRY).await? {
            return Ok(Some(Claim::Granted));
        }
        let Some(entry) = claims.entry(key).await.context("failed to look at a claim")? else { return Ok(None) };
        let holding = Holding::read(&entry.value);
        if holding.as_ref().is_some_and(|holding| holding.call == call) {
            return Ok(Some(Claim::Granted));
        }
        match holding.and_then(|holding| holding.held(now)) {
            Some(held) => Ok(Some(held)),
            None => Ok(self.put(&claims, key, ours, entry.revision).await?.then_some(Claim::Granted)),
        }
    }

    /// Puts ours in the place of the entry with this revision. Whether nobody was faster.
    async fn put(&self, claims: &Store, key: &str, ours: Bytes, revision: u64) -> anyhow::Result<bool> {
        match claims.update(key, ours, revision).await {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == UpdateErrorKind::WrongLastRevision => Ok(false),
            Err(error) => {
                if is_missing(&error) {
                    self.report_loss();
                }
                Err(error).context("failed to claim a key")
            }
        }
    }
}

/// Whether there is no bucket.
fn is_missing(error: &UpdateError) -> bool {
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<PublishError>());
    cause.is_some_and(|cause| cause.kind() == PublishErrorKind::StreamNotFound)
}

impl<'a> Holding<'a> {
    fn new(call: &'a str, by: &'a str, now: Timestamp, life: Duration) -> Self {
        let life_ms = i64::try_from(life.min(LONGEST_CLAIM).as_millis()).unwrap_or(i64::MAX);
        Self { until_ms: now.as_millisecond().saturating_add(life_ms), call, by }
    }

    fn write(&self) -> Bytes {
        format!("{} {} {}", self.until_ms, self.call, self.by).into()
    }

    fn read(value: &'a [u8]) -> Option<Self> {
        let (until_ms, rest) = std::str::from_utf8(value).ok()?.split_once(' ')?;
        let (call, by) = rest.split_once(' ')?;
        Some(Self { until_ms: until_ms.parse().ok()?, call, by })
    }

    /// The claim as others see it; none once its time is over.
    fn held(&self, now: Timestamp) -> Option<Claim> {
        let left_ms =
            u64::try_from(self.until_ms.saturating_sub(now.as_millisecond())).ok().filter(|left| *left > 0)?;
        Some(Claim::Held { by: self.by.to_owned(), seconds_left: left_ms.div_ceil(1000) })
    }
}
