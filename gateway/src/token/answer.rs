//! What the token endpoint answers, read with care: whatever else is wrong with an answer, its refresh token is found.

use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use axum::http::header::RETRY_AFTER;
use reqwest::Response;
use schemas::id::PortalId;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

const LARGEST: usize = 64 * 1024;

/// HubSpot's yes to a code. It has no `Debug`, because it holds tokens.
pub(crate) struct Answer(pub(super) Zeroizing<Vec<u8>>);

/// What HubSpot says of a token, as far as it is needed.
#[derive(Deserialize)]
pub(super) struct Introspected {
    pub(super) hub_id: PortalId,
}

impl Answer {
    pub(super) fn access_token(&self) -> anyhow::Result<Zeroizing<String>> {
        #[derive(Deserialize)]
        struct Access {
            access_token: Zeroizing<String>,
        }
        read(&self.0).map(|Access { access_token }| access_token)
    }

    /// The token to revoke.
    pub(crate) fn refresh_token(&self) -> Option<Zeroizing<String>> {
        #[derive(Deserialize)]
        struct Refresh {
            refresh_token: Zeroizing<String>,
        }
        read(&self.0).ok().map(|Refresh { refresh_token }| refresh_token)
    }

    /// The portal, which HubSpot may leave out.
    pub(super) fn portal(&self) -> Option<PortalId> {
        read(&self.0).ok().map(|Introspected { hub_id }| hub_id)
    }
}

/// Reads JSON. The reader's own words are left out, since they could repeat a value.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> anyhow::Result<T> {
    serde_json::from_slice(body).map_err(|_| anyhow!("the token endpoint's answer is malformed"))
}

pub(super) async fn body(mut answer: Response) -> anyhow::Result<Zeroizing<Vec<u8>>> {
    let mut body = Zeroizing::new(Vec::with_capacity(4096));
    while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url).context("failed to read")? {
        ensure!(body.len() + chunk.len() <= LARGEST, "the token endpoint's answer is too large");
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

pub(super) fn retry_after(answer: &Response) -> Option<Duration> {
    answer.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok().map(Duration::from_secs)
}

/// HubSpot's word for a refusal, such as `BAD_AUTH_CODE`; nothing that is not of this form is taken.
pub(super) fn refusal(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Refusal {
        status: String,
    }
    let Refusal { status } = serde_json::from_slice(body).ok()?;
    let is_word = status.len() <= 40 && status.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    is_word.then_some(status)
}
