//! The checks of enrichment.

use schemas::check::CheckId;
use schemas::contact::Property::*;
use schemas::contact::PropertySet;
use schemas::rubric::AgeBand;

use crate::dimension::accuracy::national;
use crate::record::Record;
use crate::value::email::Email;

/// The fields that enrichment fills.
const ENRICHED: PropertySet = PropertySet::of(&[LinkedinUrl, Seniority, Department]);

pub(crate) fn judge(record: &mut Record<'_>) {
    let matchable = [FirstName, LastName, Company].into_iter().all(|property| record.told(property));
    record.note(CheckId::of("E01"), matchable, !record.filled(LinkedinUrl));
    let titled = record.told(JobTitle);
    record.note(CheckId::of("E02"), titled, record.title.stated_rank().is_some() && !record.filled(Seniority));
    let has_department = record.findings.present.contains(Department);
    record.note(
        CheckId::of("E03"),
        titled && has_department,
        record.title.function.is_some() && !record.filled(Department),
    );
    let no_country = !record.filled(Country);
    record.note(CheckId::of("E05"), no_country, no_country && country_is_derivable(record));
    let nameless = !record.filled(FirstName) || !record.filled(LastName);
    record.note(CheckId::of("E06"), nameless, nameless && name_is_derivable(record));
    record.note(CheckId::of("E07"), record.decides(), !record.filled(Phone));
    let business = record.email.as_ref().is_some_and(Email::is_business);
    record.note(CheckId::of("E08"), true, !business && !record.filled(LinkedinUrl) && !matchable);
    let segments = [JobTitle, Seniority, Department, Company, Country];
    let asked = segments.into_iter().filter(|property| *property != Department || has_department);
    let short = asked.into_iter().any(|property| !record.filled(property));
    record.note(CheckId::of("E09"), true, short);
    judge_enriched(record);
    record.note(CheckId::of("E12"), record.filled(Seniority), !record.filled(JobTitle));
    record.note(CheckId::of("E14"), titled, is_vague(record.lower(JobTitle)));
}

fn judge_enriched(record: &mut Record<'_>) {
    let exist = ENRICHED.intersection(record.findings.present) == ENRICHED;
    let n_filled = ENRICHED.intersection(record.findings.filled).len();
    record.note(CheckId::of("E10"), exist, n_filled == 1 || n_filled == 2);
    let enriched = record.filled(Seniority) || record.filled(Department);
    record.note_aged(CheckId::of("E11"), enriched, |age| age >= AgeBand::Old);
}

/// Whether a title in lower case tells neither rank nor function.
fn is_vague(title: &str) -> bool {
    matches!(
        title,
        "manager"
            | "employee"
            | "staff"
            | "consultant"
            | "other"
            | "worker"
            | "associate"
            | "member"
            | "professional"
            | "specialist"
            | "mitarbeiter"
            | "mitarbeiterin"
            | "angestellter"
            | "angestellte"
            | "empleado"
            | "employé"
            | "nhân viên"
            | "karyawan"
            | "pegawai"
            | "staf"
            | "พนักงาน"
            | "עובד"
            | "υπάλληλος"
            | "员工"
            | "职员"
            | "員工"
            | "職員"
            | "社員"
            | "会社員"
            | "직원"
            | "회사원"
            | "сотрудник"
            | "работник"
            | "співробітник"
            | "працівник"
            | "служител"
            | "zaměstnanec"
            | "zamestnanec"
            | "zaposlenik"
            | "zaposleni"
            | "angajat"
            | "alkalmazott"
            | "çalışan"
            | "personel"
            | "töötaja"
            | "darbinieks"
            | "darbuotojas"
            | "موظف"
            | "کارمند"
    )
}

/// From a number whose calling code is of one region, a state whose name is of one country, or a national domain.
fn country_is_derivable(record: &Record<'_>) -> bool {
    let phone = record.phone.as_ref().is_some_and(|number| number.international && number.is_of_one_region());
    let email = record.email.as_ref().is_some_and(|email| national(email.top()).is_some());
    phone || email || record.state.is_some_and(|code| code.starts_with("US") || code.starts_with("CA"))
}

/// From "first.last@" at a firm.
fn name_is_derivable(record: &Record<'_>) -> bool {
    record.email.as_ref().filter(|email| email.is_business() && !email.is_role()).is_some_and(|email| {
        let is_name = |token: &str| token.len() >= 2 && token.chars().all(char::is_alphabetic);
        email.untagged().split_once(['.', '_']).is_some_and(|(first, last)| is_name(first) && is_name(last))
    })
}
