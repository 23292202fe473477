//! The words of a check, in a language.

use schemas::check::{Check, Status};

use super::Locale;

/// What a page tells of a check.
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) eligibility: String,
    pub(crate) impact: String,
    pub(crate) fix: Vec<String>,
    /// Empty where there is none.
    pub(crate) exceptions: String,
    /// Why it does not run, where it does not.
    pub(crate) omitted: Option<String>,
}

impl Locale {
    /// The words of a check.
    pub(crate) fn words(self, check: &Check) -> Words {
        let part = |part: &str, english| self.part(check, part, english);
        let steps = check.fix.iter().enumerate();
        Words {
            title: self.title(check),
            eligibility: part("eligibility", check.eligibility),
            impact: part("impact", check.impact),
            fix: steps.map(|(index, step)| part(&format!("fix-{}", index + 1), step)).collect(),
            exceptions: part("exceptions", check.exceptions),
            omitted: match check.status {
                Status::Runs => None,
                Status::Omitted(reason) => Some(part("omitted", reason)),
            },
        }
    }

    /// The title of a check.
    pub(crate) fn title(self, check: &Check) -> String {
        self.part(check, "title", check.title)
    }

    /// One part; the table's own words are English, and stand in for a text that a language does not have.
    fn part(self, check: &Check, part: &str, english: &str) -> String {
        let key = format!("{}-{part}", check.id);
        if self.has(&key) { self.t(&key) } else { english.to_owned() }
    }
}
