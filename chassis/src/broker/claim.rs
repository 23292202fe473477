//! Claims: whoever creates the key first has it for a minute, across all services.

use anyhow::Context;
use async_nats::jetstream::kv::CreateErrorKind;
use bytes::Bytes;

use super::Broker;
use crate::clock;
use crate::streams::CLAIM_AGE;

/// How often a claim is tried: once more after a loss, and once more where the holder's time ends at that moment.
const TRIES: u32 = 3;

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The key is ours for a minute.
    Granted,
    /// Somebody has it.
    Held {
        /// Seconds until it is free, at least 1.
        seconds_left: u64,
    },
}

impl Broker {
    /// Claims a key for a minute. It consists of letters, digits, `-` and `_`, and should be a keyed hash where it stands for
    /// a person.
    ///
    /// # Errors
    /// Where the broker does not answer.
    pub async fn claim(&self, key: &str) -> anyhow::Result<Claim> {
        let mut outcome = self.try_claim(key).await;
        for _ in 1..TRIES {
            match outcome {
                Ok(Some(claim)) => return Ok(claim),
                Ok(None) => {}
                Err(_) => self.report_loss(),
            }
            outcome = self.try_claim(key).await;
        }
        outcome?.context("failed to claim a key that comes and goes")
    }

    /// `None` where the holder's time ended between two questions.
    async fn try_claim(&self, key: &str) -> anyhow::Result<Option<Claim>> {
        let claims = self.ensure().await?;
        match claims.create(key, Bytes::new()).await {
            Ok(_) => return Ok(Some(Claim::Granted)),
            Err(error) if error.kind() == CreateErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).context("failed to claim a key"),
        }
        let entry = claims.entry(key).await.context("failed to look at a claim")?;
        Ok(entry.map(|entry| {
            let age = clock::now().as_second().saturating_sub(entry.created.unix_timestamp());
            let age = u64::try_from(age).unwrap_or_default();
            Claim::Held { seconds_left: CLAIM_AGE.as_secs().saturating_sub(age).max(1) }
        }))
    }
}
