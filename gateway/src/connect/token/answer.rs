//! What the token endpoint answers, read with care: whatever else is wrong with an answer, its refresh token is found.

use anyhow::{Context, anyhow};
use chassis::http;
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

pub(super) async fn body(answer: Response) -> anyhow::Result<Zeroizing<Vec<u8>>> {
    let body = http::body(answer, LARGEST).await.context("failed to read the token endpoint's answer")?;
    body.context("the token endpoint's answer is too large")
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
