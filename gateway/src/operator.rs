//! Who runs the site, as its visitors are told.

use anyhow::{Context, ensure};
use clap::Args;
use url::Url;

use crate::report::lead::is_email;

/// Who runs the site. What is not set is not shown.
#[derive(Args, Clone, Debug, Default)]
pub struct OperatorConfig {
    /// Who runs the site, shown to its visitors.
    #[arg(long, env = "OPERATOR_NAME", value_parser = name)]
    pub operator_name: Option<String>,
    /// Email address for questions of visitors.
    #[arg(long, env = "OPERATOR_EMAIL", value_parser = email)]
    pub operator_email: Option<String>,
    /// The operator's privacy policy.
    #[arg(long, env = "PRIVACY_URL", hide_env_values = true, value_parser = web_address)]
    pub privacy_url: Option<Url>,
    /// The operator's imprint.
    #[arg(long, env = "IMPRINT_URL", hide_env_values = true, value_parser = web_address)]
    pub imprint_url: Option<Url>,
}

impl OperatorConfig {
    /// Whether there is anything to show.
    pub(crate) fn is_known(&self) -> bool {
        let Self { operator_name, operator_email, privacy_url, imprint_url } = self;
        operator_name.is_some() || operator_email.is_some() || privacy_url.is_some() || imprint_url.is_some()
    }
}

fn name(text: &str) -> anyhow::Result<String> {
    let text = text.trim();
    ensure!(!text.is_empty() && text.len() <= 200, "a name has 1 to 200 bytes");
    Ok(text.to_owned())
}

fn email(text: &str) -> anyhow::Result<String> {
    let text = text.trim();
    ensure!(is_email(text), "an email address is like name@company.com");
    Ok(text.to_owned())
}

fn web_address(text: &str) -> anyhow::Result<Url> {
    let url = text.trim().parse().ok().filter(|url: &Url| matches!(url.scheme(), "http" | "https"));
    url.context("a web address begins with https:// or http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_shown_is_refused_at_the_start() {
        assert_eq!(name(" Acme Ltd ").unwrap(), "Acme Ltd");
        assert_eq!(email("privacy@acme.example").unwrap(), "privacy@acme.example");
        assert_eq!(web_address("https://acme.example/imprint").unwrap().path(), "/imprint");
        assert!(name(" ").is_err() && email("acme.example").is_err());
        for wrong in ["acme.example/imprint", "javascript:alert(1)", "mailto:a@acme.example", ""] {
            assert!(web_address(wrong).is_err(), "{wrong}");
        }
    }
}
