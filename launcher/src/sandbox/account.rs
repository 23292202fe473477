//! The OAuth side of the portal: codes, access tokens, refresh tokens.

use std::collections::{HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp};

/// The client id of the one app that the sandbox knows.
pub const SANDBOX_CLIENT_ID: &str = "7f3c2a51-94d8-4b6e-a1f0-5d2e8c9b7a64";
/// The secret of that app. It guards made-up contacts only.
pub const SANDBOX_CLIENT_SECRET: &str = "5a6e6462-0c1f-4d3b-9e27-b8f4a1d6c350";
/// The number of that app.
pub const SANDBOX_APP_ID: u64 = 3_141_592;
/// The scopes the app requires, all of which an authorize address must ask for.
pub const SANDBOX_SCOPES: [&str; 2] = ["oauth", CONTACTS_SCOPE];

/// The scope without which contacts stay closed.
pub(super) const CONTACTS_SCOPE: &str = "crm.objects.contacts.read";

const CODE_LIFETIME: SignedDuration = SignedDuration::from_mins(5);
/// How long an expired token still answers as expired, rather than unknown.
const EXPIRED_MEMORY: SignedDuration = SignedDuration::from_hours(1);
const ACCESS_TOKEN_CHARS: usize = 240;
/// How many codes and tokens are remembered beyond their worth.
const REMEMBERED: usize = 1_000;

/// What a portal granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grant {
    pub(super) portal_id: u64,
    pub(super) scopes: Vec<String>,
}

/// A fresh pair of tokens.
pub(super) struct Issued {
    pub(super) grant: Grant,
    pub(super) access_token: String,
    pub(super) refresh_token: String,
}

/// What an access token is worth.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Access {
    Valid { grant: Grant, expires_at: Timestamp },
    Expired { expired_at: Timestamp },
    Unknown,
}

/// Why no token was issued.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Code,
    RedirectUrl,
    RefreshToken,
}

/// Everything issued so far.
#[derive(Default)]
pub(super) struct Account {
    codes: HashMap<String, Code>,
    access: HashMap<String, (Grant, Timestamp)>,
    refresh: HashMap<String, Grant>,
    /// The newest codes and tokens, also those that are worth nothing any more.
    issued: VecDeque<String>,
}

struct Code {
    grant: Grant,
    redirect_url: String,
    expires_at: Timestamp,
}

impl Account {
    /// Issues a code that can be exchanged once, together with the same redirect address.
    pub(super) fn approve(&mut self, grant: Grant, redirect_url: &str, now: Timestamp) -> String {
        self.codes.retain(|_, code| code.expires_at > now);
        let code = self.record(dashed_token());
        let expires_at = now + CODE_LIFETIME;
        self.codes.insert(code.clone(), Code { grant, redirect_url: redirect_url.to_owned(), expires_at });
        code
    }

    /// Exchanges a code. Any try uses it up.
    pub(super) fn exchange(
        &mut self,
        code: &str,
        redirect_url: &str,
        lifetime: SignedDuration,
        now: Timestamp,
    ) -> Result<Issued, Refusal> {
        let code = self.codes.remove(code).filter(|code| code.expires_at > now).ok_or(Refusal::Code)?;
        if code.redirect_url != redirect_url {
            return Err(Refusal::RedirectUrl);
        }
        Ok(self.issue(code.grant, lifetime, now))
    }

    /// Issues a new access token for a refresh token, which stays as it is.
    pub(super) fn refresh(&mut self, token: &str, lifetime: SignedDuration, now: Timestamp) -> Result<Issued, Refusal> {
        let grant = self.refresh.get(token).cloned().ok_or(Refusal::RefreshToken)?;
        let access_token = self.add_access(grant.clone(), lifetime, now);
        Ok(Issued { grant, access_token, refresh_token: token.to_owned() })
    }

    /// Issues both tokens.
    pub(super) fn issue(&mut self, grant: Grant, lifetime: SignedDuration, now: Timestamp) -> Issued {
        let access_token = self.add_access(grant.clone(), lifetime, now);
        let refresh_token = self.record(dashed_token());
        self.refresh.insert(refresh_token.clone(), grant.clone());
        Issued { grant, access_token, refresh_token }
    }

    pub(super) fn issued(&self) -> &VecDeque<String> {
        &self.issued
    }

    pub(super) fn access(&self, token: &str, now: Timestamp) -> Access {
        match self.access.get(token) {
            None => Access::Unknown,
            Some((_, expired_at)) if *expired_at <= now => Access::Expired { expired_at: *expired_at },
            Some((grant, expires_at)) => Access::Valid { grant: grant.clone(), expires_at: *expires_at },
        }
    }

    pub(super) fn refresh_grant(&self, token: &str) -> Option<&Grant> {
        self.refresh.get(token)
    }

    /// Forgets a refresh token; access tokens issued with it live on, as they do at HubSpot.
    pub(super) fn revoke_refresh(&mut self, token: &str) -> bool {
        self.refresh.remove(token).is_some()
    }

    pub(super) fn revoke_access(&mut self, token: &str) -> bool {
        self.access.remove(token).is_some()
    }

    fn add_access(&mut self, grant: Grant, lifetime: SignedDuration, now: Timestamp) -> String {
        self.access.retain(|_, (_, expires_at)| *expires_at + EXPIRED_MEMORY > now);
        let token = self.record(format!("CN{}", random_chars(ACCESS_TOKEN_CHARS)));
        self.access.insert(token.clone(), (grant, now + lifetime));
        token
    }

    fn record(&mut self, secret: String) -> String {
        if self.issued.len() == REMEMBERED {
            self.issued.pop_front();
        }
        self.issued.push_back(secret.clone());
        secret
    }
}

/// The form of codes and refresh tokens: `na1-xxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.
fn dashed_token() -> String {
    let mut bytes = [0; 14];
    fill(&mut bytes);
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("na1-{}-{}-{}-{}-{}", &hex[..4], &hex[4..8], &hex[8..12], &hex[12..16], &hex[16..])
}

fn random_chars(n: usize) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = vec![0; n];
    fill(&mut bytes);
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 63)])).collect()
}

/// Random from the system, not from a seed: a contact file may hold real people.
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system's random source answers once the machine is up");
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIFETIME: SignedDuration = SignedDuration::from_secs(1_800);
    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const URL: &str = "http://localhost/callback";

    fn grant() -> Grant {
        Grant { portal_id: 1, scopes: vec!["oauth".to_owned()] }
    }

    #[test]
    fn a_code_works_once() {
        let mut account = Account::default();
        let code = account.approve(grant(), URL, NOW);
        assert_eq!(code.len(), "na1-xxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx".len());
        let issued = account.exchange(&code, URL, LIFETIME, NOW).ok().unwrap();
        assert!(matches!(account.access(&issued.access_token, NOW), Access::Valid { .. }));
        assert_eq!(account.exchange(&code, URL, LIFETIME, NOW).err(), Some(Refusal::Code));
    }

    #[test]
    fn a_code_is_bound_to_its_redirect_address_and_expires() {
        let mut account = Account::default();
        let code = account.approve(grant(), URL, NOW);
        assert_eq!(account.exchange(&code, "http://localhost/other", LIFETIME, NOW).err(), Some(Refusal::RedirectUrl));
        let code = account.approve(grant(), URL, NOW);
        assert_eq!(account.exchange(&code, URL, LIFETIME, NOW + CODE_LIFETIME).err(), Some(Refusal::Code));
    }

    #[test]
    fn an_access_token_expires_to_the_second_and_is_known_as_expired() {
        let mut account = Account::default();
        let issued = account.issue(grant(), LIFETIME, NOW);
        let end = NOW + LIFETIME;
        let almost = end - SignedDuration::from_millis(1);
        assert!(matches!(account.access(&issued.access_token, almost), Access::Valid { .. }));
        assert_eq!(account.access(&issued.access_token, end), Access::Expired { expired_at: end });
        assert_eq!(account.access("CNother", NOW), Access::Unknown);
    }

    #[test]
    fn only_the_newest_secrets_are_remembered() {
        let mut account = Account::default();
        let first = account.approve(grant(), URL, NOW);
        assert_eq!(*account.issued(), [first]);
        for _ in 0..REMEMBERED {
            account.approve(grant(), URL, NOW + CODE_LIFETIME);
        }
        let last = account.approve(grant(), URL, NOW + CODE_LIFETIME);
        assert_eq!((account.issued().len(), account.issued().back()), (REMEMBERED, Some(&last)));
    }

    #[test]
    fn revoking_the_refresh_token_leaves_the_access_token_alive() {
        let mut account = Account::default();
        let issued = account.issue(grant(), LIFETIME, NOW);
        assert!(account.revoke_refresh(&issued.refresh_token));
        assert!(!account.revoke_refresh(&issued.refresh_token));
        assert!(matches!(account.access(&issued.access_token, NOW), Access::Valid { .. }));
        assert_eq!(account.refresh(&issued.refresh_token, LIFETIME, NOW).err(), Some(Refusal::RefreshToken));
    }
}
