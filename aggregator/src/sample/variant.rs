//! The same thing written in several ways: what is not the form that most use, hits.

use schemas::check::CheckId;
use schemas::finding::{Findings, Outcome};
use schemas::keys::KeyKind;

use super::index::Index;

/// What is compared among those that share keys, by another.
const WITHIN: [(CheckId, &[KeyKind], KeyKind); 7] = [
    (CheckId::of("K01"), &[KeyKind::Country], KeyKind::CountryForm),
    (CheckId::of("K02"), &[KeyKind::State], KeyKind::StateForm),
    (CheckId::of("K07"), &[KeyKind::Company], KeyKind::CompanyForm),
    (CheckId::of("K09"), &[KeyKind::Title], KeyKind::TitleForm),
    (CheckId::of("K10"), &[KeyKind::Department], KeyKind::DepartmentForm),
    (CheckId::of("K18"), &[KeyKind::City], KeyKind::CityForm),
    (CheckId::of("K21"), &[KeyKind::FullName, KeyKind::Domain], KeyKind::NameForm),
];

/// What is compared in the whole scan.
const OVERALL: [(CheckId, KeyKind); 3] = [
    (CheckId::of("K03"), KeyKind::PhoneForm),
    (CheckId::of("K11"), KeyKind::SeniorityForm),
    (CheckId::of("K15"), KeyKind::LinkedinForm),
];

pub(super) fn judge(index: &Index<'_>, findings: &mut [Findings]) {
    for (check, meaning, form) in WITHIN {
        let mut compare = |members: &[usize]| compare(index, findings, check, form, members);
        match meaning {
            [kind] => index.groups(*kind).for_each(&mut compare),
            kinds => index.sharing(0..index.len(), kinds).iter().for_each(&mut compare),
        }
    }
    let all: Vec<usize> = (0..index.len()).collect();
    for (check, form) in OVERALL {
        compare(index, findings, check, form, &all);
    }
}

fn compare(index: &Index<'_>, findings: &mut [Findings], check: CheckId, form: KeyKind, members: &[usize]) {
    let forms: Vec<(usize, u64)> =
        members.iter().filter_map(|member| Some((*member, index.hash(*member, form)?))).collect();
    let Some((usual, _)) = index.dominant(forms.iter().copied()) else { return };
    for (member, hash) in forms {
        findings[member].record(check, Outcome::of(hash != usual));
    }
}
