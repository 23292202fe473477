//! The checks of accuracy that look at what somebody does.

use schemas::check::CheckId;
use schemas::contact::Property::*;

use crate::junk::residue::{is_address, is_url};
use crate::record::Record;
use crate::text::phrase::has_any;
use crate::value::title::{function, level};

pub(super) fn judge(record: &mut Record<'_>) {
    let applies = record.told(JobTitle);
    let title = record.lower(JobTitle);
    let own = title == record.lower(Company) || (record.filled(LastName) && is_own_name(title, record));
    let email = !title.is_empty() && title == record.lower(Email);
    // An address in the title is a moved column, judged by others.
    let site = record.email.as_ref().is_some_and(|email| title == email.domain);
    let strange = own || site || is_url(title) || (email && !is_address(title));
    record.note(CheckId::of("A23"), applies, strange);
    let said = level(record.lower(Seniority));
    let told = record.title.stated_rank().and_then(level).filter(|_| !strange);
    let apart = matches!((said, told), (Some(said), Some(told)) if is_contradiction(record, said.abs_diff(told)));
    record.note(CheckId::of("A19"), said.is_some() && told.is_some(), apart);
    let said = record.told(Department).then(|| function(record.folded(Department))).flatten();
    // Each department has its assistants.
    let told = record.title.function.filter(|function| !strange && *function != "administration");
    let apart = matches!((said, told), (Some(said), Some(told)) if said != told && !is_between(record, said, told));
    record.note(CheckId::of("A20"), said.is_some() && told.is_some(), apart);
}

/// Whether title and seniority contradict each other that lie so many levels apart. A deputy, banker or artist stands lower
/// than the title.
fn is_contradiction(record: &Record<'_>, n_levels: u8) -> bool {
    let title = record.lower(JobTitle);
    let deputy = [
        "associate director",
        "assistant director",
        "deputy director",
        "associate vice president",
        "assistant vice president",
        "asst vice president",
        "avp",
        // They direct a work, not people.
        "art director",
        "casting director",
        "film director",
        "funeral director",
        "music director",
        "stage director",
    ];
    if n_levels < 2 || has_any(title, &deputy) {
        return false;
    }
    let bank =
        ["bank", "banking", "wealth", "lending", "credit", "securities", "capital", "trust", "financial", "investment"];
    let banker = record.title.seniority == Some("vp")
        && (has_any(title, &bank) || has_any(record.lower(Company), &bank) || record.lower(Company).contains("bank"));
    n_levels > 2 || !banker
}

/// Whether a role is of both functions, or the department of several.
fn is_between(record: &Record<'_>, said: &str, told: &str) -> bool {
    let kin = [
        ["engineering", "it"],
        ["engineering", "research"],
        ["it", "research"],
        ["education", "research"],
        ["marketing", "communications"],
        ["marketing", "design"],
        ["product", "design"],
        ["engineering", "quality"],
        ["engineering", "product"],
        ["engineering", "operations"],
        ["sales", "customer service"],
        ["operations", "logistics"],
        ["operations", "purchasing"],
        ["logistics", "purchasing"],
    ];
    let department = record.lower(Department);
    // Who finds customers may be of either.
    let finds = || has_any(record.lower(JobTitle), &["business development", "sales development", "sdr", "bdr"]);
    (said == "marketing" && told == "sales" && finds())
        || kin.iter().any(|pair| pair.contains(&said) && pair.contains(&told))
        || matches!(department, "growth" | "revenue" | "commercial" | "gtm" | "go-to-market")
        || has_any(record.lower(JobTitle), &[department])
}

/// Whether a text in lower case is the first name, if there is one, and the last.
fn is_own_name(lower: &str, record: &Record<'_>) -> bool {
    let rest = lower.strip_prefix(record.lower(FirstName)).map(str::trim_start);
    rest == Some(record.lower(LastName))
}
