//! Findings compared with what was expected, check by check.

use std::collections::BTreeMap;
use std::fmt;

use aggregator::Sample;
use schemas::check::{self, CheckId, Class};
use scorer::{Blinder, Context, score_contact};

use crate::draft::Draft;
use crate::person::now;
use crate::whole::Whole;

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
}

impl Tally {
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 1.0 } else { part as f64 / of as f64 }
}

/// What each check found.
#[derive(Default)]
pub(crate) struct Score {
    by_check: BTreeMap<CheckId, Tally>,
    /// Where finding and expectation differ, with the made-up contact.
    pub(crate) slips: Vec<String>,
}

/// Whether a hit of the check takes its full points.
pub(crate) fn is_sure(id: CheckId) -> bool {
    matches!(id.check().class, Class::Deterministic | Class::High)
}

/// What the engine makes of contacts.
pub(crate) fn judge(drafts: &[Draft]) -> Sample {
    let context = Context { now: now(), blinder: Blinder::new(&[3; 32]) };
    Sample::judge(drafts.iter().map(|draft| Some(score_contact(&draft.contact(), &context))).collect())
}

impl Score {
    pub(crate) fn add(&mut self, drafts: &[Draft], sample: &Sample) {
        for (draft, judged) in drafts.iter().zip(&sample.contacts) {
            let found = &judged.as_ref().expect("every draft is scored").findings.hit;
            let expected = draft.expected();
            for id in check::all().map(|check| check.id).filter(|id| !draft.open.contains(id)) {
                let tally = self.by_check.entry(id).or_default();
                let verdict = match (expected.contains(&id), found.contains(id)) {
                    (true, true) => {
                        tally.right += 1;
                        continue;
                    }
                    (false, false) => continue,
                    (false, true) => {
                        tally.wrong += 1;
                        "false"
                    }
                    (true, false) => {
                        tally.missed += 1;
                        "missed"
                    }
                };
                self.slips.push(format!("{id} {verdict}: {} :: {:?}", draft.origin, draft.texts));
            }
        }
    }

    pub(crate) fn add_whole(&mut self, whole: &Whole, told: bool) {
        let tally = self.by_check.entry(whole.check).or_default();
        match (whole.hits, told) {
            (true, true) => tally.right += 1,
            (true, false) => tally.missed += 1,
            (false, true) => tally.wrong += 1,
            (false, false) => {}
        }
        if whole.hits != told {
            self.slips.push(format!("{} of the whole: {} :: told {told}", whole.check, whole.name));
        }
    }

    pub(crate) fn total(&self, of: impl Fn(CheckId) -> bool) -> Tally {
        self.by_check.iter().filter(|(id, _)| of(**id)).fold(Tally::default(), |all, (_, one)| Tally {
            right: all.right + one.right,
            wrong: all.wrong + one.wrong,
            missed: all.missed + one.missed,
        })
    }

    /// The checks that run and that nothing of the test must hit.
    pub(crate) fn untried(&self) -> impl Iterator<Item = CheckId> {
        let tried = |id: CheckId| self.by_check.get(&id).is_some_and(|one| one.right + one.missed > 0);
        check::all().filter(|check| check.runs()).map(|check| check.id).filter(move |id| !tried(*id))
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "check  right false missed  precision recall")?;
        for (id, one) in &self.by_check {
            let Tally { right, wrong, missed } = *one;
            writeln!(f, "{id} {right:>8}{wrong:>6}{missed:>7}{:>11.3}{:>7.3}", one.precision(), one.recall())?;
        }
        for (name, all) in [("all", self.total(|_| true)), ("D and H", self.total(is_sure))] {
            let Tally { right, wrong, missed } = all;
            let (precision, recall) = (all.precision(), all.recall());
            writeln!(
                f,
                "{name}: {right} right, {wrong} false, {missed} missed: precision {precision:.4}, recall {recall:.4}"
            )?;
        }
        let tried: Vec<&Tally> = self.by_check.values().filter(|one| one.right + one.missed > 0).collect();
        let mean = |of: fn(Tally) -> f64| tried.iter().map(|one| of(**one)).sum::<f64>() / tried.len() as f64;
        let (precision, recall) = (mean(Tally::precision), mean(Tally::recall));
        write!(f, "mean over {} checks: precision {precision:.4}, recall {recall:.4}", tried.len())
    }
}
