//! What a job title tells: rank and function, by whole words and phrases of many languages.

mod slip;

use std::sync::LazyLock;

use crate::list::{self, is_together};
use crate::text::fold::fold;
use crate::text::phrase::{Found, Phrases};
use crate::text::words::words;

static RANKS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&list::TITLES, &list::TITLES_FIRST, list::TITLES_ENDINGS));
static FUNCTIONS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&list::FUNCTIONS, &list::FUNCTIONS_FIRST, list::FUNCTIONS_ENDINGS));

/// Ranks in the order in which one wins over another in the same title. A trainee in management is a trainee, and a junior
/// director is a director.
const ORDER: [&str; 9] = ["owner", "executive", "vp", "partner", "director", "entry", "manager", "senior", "employee"];

/// What a title tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Title {
    /// A value of HubSpot's `hs_seniority`.
    pub(crate) seniority: Option<&'static str>,
    /// The one function that it names; none where it names none or several.
    pub(crate) function: Option<&'static str>,
}

impl Title {
    /// Reads a title.
    pub(crate) fn read(text: &str) -> Self {
        Self::of(&fold(text))
    }

    /// Reads a folded title.
    pub(crate) fn of(folded: &str) -> Self {
        let corrected = slip::corrected(folded);
        let folded = corrected.as_deref().unwrap_or(folded);
        let (mut place, mut stop, mut of_aide) = (None, None, false);
        for found in RANKS.find(folded) {
            match found.meaning {
                "past" => return Self::default(),
                // What stands after "assistant to" or "office of" is no rank of this person.
                "stop" => {
                    stop = Some(found);
                    break;
                }
                meaning if is_served(&found, folded) || (of_aide && matches!(meaning, "executive" | "vp")) => {}
                meaning if !is_head(&found, folded) && !matches!(meaning, "senior" | "entry") => {}
                meaning => {
                    // "EA - CEO".
                    of_aide |= matches!(found.text, "ea" | "pa" | "executive assistant" | "personal assistant");
                    let rank = if heads_officers(&found, folded) { "executive" } else { meaning };
                    let own = ORDER.iter().position(|known| *known == rank);
                    place = [place, own].into_iter().flatten().min();
                }
            }
        }
        let until = stop.as_ref().map_or(folded.len(), |stop| stop.end);
        let seniority = place.map(|place| ORDER[place]);
        // "Assistant to": whoever stands before the words is meant, not whoever stands after.
        let aide = stop.is_some_and(|stop| !matches!(stop.text, "to" | "reporting to" | "report to" | "reports to"));
        let function = if aide { Some("administration") } else { function(&folded[..until]) };
        Self { seniority: seniority.or(aide.then_some("employee")), function }
    }

    /// The rank where a word of the title says it; most people are employees without a word that does.
    pub(crate) fn stated_rank(self) -> Option<&'static str> {
        self.seniority.filter(|rank| *rank != "employee")
    }
}

/// Whether a phrase is the head of the word in which it was found, or all of it. Scripts that write words together put the head
/// first in Thai, and last in Chinese, Japanese and Korean: 社長秘書 is the secretary of a president. One syllable before it makes
/// another word: 주차장 is a place to park, though 차장 is a manager.
fn is_head(found: &Found<'_>, folded: &str) -> bool {
    let (before, rest) = (&folded[..found.end - found.text.len()], &folded[found.end..]);
    let is_thai = |c: char| matches!(c, '\u{e00}'..='\u{e7f}');
    if found.text.starts_with(is_thai) {
        return !before.ends_with(is_thai);
    }
    let word = before.chars().rev().take_while(|c| *c != ' ');
    let n_before = word.filter(|c| is_together(*c)).take(2).count();
    // These join two titles of one person.
    n_before != 1 && (!rest.starts_with(is_together) || rest.starts_with(['兼', '暨']))
}

/// Whether "chief" was found in a folded title, and an officer soon after it: there is a chief of anything. Some are of officers
/// of a service, and lead a few of them.
fn heads_officers(found: &Found<'_>, folded: &str) -> bool {
    let of_a_service =
        |word: &str| matches!(word, "petty" | "warrant" | "probation" | "police" | "mate" | "cook" | "clerk");
    let mut ahead = words(&folded[found.end..]).skip(1).take(4).take_while(|word| !of_a_service(word));
    found.meaning == "chief" && ahead.any(|word| word == "officer")
}

/// Whether a rank was found in a folded title that ends with an aide or the office of whoever has it: "CEO Assistant".
fn is_served(found: &Found<'_>, folded: &str) -> bool {
    matches!(found.meaning, "owner" | "executive" | "vp" | "partner" | "director")
        && !found.text.ends_with(" of")
        && matches!(&folded[found.end..], " assistant" | " asst" | " pa" | " ea" | " office")
}

/// Whether this rank decides: vice president or above.
pub(crate) fn decides(seniority: &str) -> bool {
    level(seniority).is_some_and(|level| level >= 4)
}

/// Whether HubSpot itself offers this value for `hs_seniority`.
pub(crate) fn is_offered(seniority: &str) -> bool {
    level(seniority).is_some() && !seniority.starts_with("c_") && !seniority.starts_with("c-")
}

/// How high a value of `hs_seniority` stands, 0-5; none where it is no value of HubSpot's nor one that portals add.
pub(crate) fn level(seniority: &str) -> Option<i8> {
    match seniority {
        "entry" => Some(0),
        "employee" | "senior" => Some(1),
        "manager" => Some(2),
        "director" => Some(3),
        "vp" | "partner" => Some(4),
        "executive" | "owner" | "c_suite" | "c-level" | "c_level" => Some(5),
        _ => None,
    }
}

/// The one function that a folded title or department names.
pub(crate) fn function(folded: &str) -> Option<&'static str> {
    let mut only = None;
    for found in FUNCTIONS.find(folded) {
        match (found.meaning, only) {
            ("other", _) => {}
            ("-", _) => return None,
            (meaning, Some(other)) if meaning != other => return None,
            (meaning, _) => only = Some(meaning),
        }
    }
    only
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_and_function_are_read_by_whole_words() {
        for (title, seniority, function) in [
            ("Chief Technology Officer", Some("executive"), Some("engineering")),
            ("Account Executive", Some("employee"), Some("sales")),
            ("Executive Assistant to the CEO", Some("employee"), Some("administration")),
            ("Director of Sales", Some("director"), Some("sales")),
            ("V.P. Marketing", Some("vp"), Some("marketing")),
            ("Senior Software Engineer", Some("senior"), Some("engineering")),
            ("Product Owner", Some("employee"), Some("product")),
            ("Geschäftsführerin", Some("executive"), None),
            ("Vertriebsleiter", Some("director"), Some("sales")),
            ("Werkstudent Marketing", Some("entry"), Some("marketing")),
            ("Directrice générale", Some("executive"), None),
            ("Försäljningschef", Some("manager"), Some("sales")),
            ("Księgowa", Some("employee"), Some("finance")),
            ("Sales Engineer", Some("employee"), None),
            ("Chief of Staff", None, None),
            ("CEO Assistant", Some("employee"), None),
            ("EA - CEO", Some("employee"), None),
            ("Coordinator, VP Office", Some("employee"), Some("administration")),
            ("Director and Assistant Professor", Some("director"), Some("education")),
            ("Chief Diversity, Equity & Inclusion Officer", Some("executive"), None),
            ("Chief Petty Officer", Some("employee"), None),
            ("Former CEO", None, None),
            ("マーケティング部長", Some("director"), Some("marketing")),
            ("社長秘書", Some("employee"), Some("administration")),
            ("創業者兼CEO", Some("owner"), None),
            ("高级软件工程师", Some("senior"), Some("engineering")),
            ("店長候補", None, None),
            ("주차장", None, None),
            ("구매팀장", Some("manager"), Some("purchasing")),
            ("เลขานุการกรรมการผู้จัดการ", Some("employee"), Some("administration")),
            ("ผู้จัดการฝ่ายบุคคล", Some("manager"), Some("human resources")),
            ("Trưởng phòng kinh doanh", Some("manager"), Some("sales")),
            ("סמנכ\"ל כספים", Some("vp"), Some("finance")),
            ("xyz", None, None),
        ] {
            assert_eq!(Title::read(title), Title { seniority, function }, "{title}");
        }
    }
}
