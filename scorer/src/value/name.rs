//! What can be told of a person's name without judging how it sounds.

use unicode_script::{Script, UnicodeScript};

use crate::linkage::nickname;
use crate::list::SAMPLES;
use crate::text::fold::fold;
use crate::text::words::{cut, first_word, words};

/// Words between the names of a family: small letters alone are no fault in them, and no person is named so.
const PARTICLES: [&str; 39] = [
    "de", "van", "von", "bin", "binti", "bint", "al", "el", "da", "di", "du", "la", "le", "ibn", "der", "den", "dos",
    "das", "des", "del", "della", "ter", "ten", "te", "zu", "zum", "zur", "vom", "af", "av", "het", "op", "t", "kyzy",
    "kizi", "qizi", "uulu", "ogly", "oglu",
];

/// Whether a folded first and last name are of a joke, a tale or a sample, in two fields or in one.
pub(crate) fn is_sample(first: &str, last: &str) -> bool {
    let (first, last) = match (first, last) {
        (whole, "") => cut(whole, b' ').unwrap_or(("", whole)),
        ("", whole) => cut(whole, b' ').unwrap_or_default(),
        both => both,
    };
    SAMPLES.get(last).is_some_and(|firsts| firsts == "*" || firsts.split(',').any(|sample| sample == first))
}

/// Whether the name in lower case begins with a salutation or ends with a degree.
pub(crate) fn has_salutation(lower: &str) -> bool {
    let (first, rest) = cut(lower, b' ').unwrap_or((lower, ""));
    let dotted = first.ends_with('.');
    let plain = first.trim_end_matches('.');
    let always = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "mme", "mlle", "monsieur", "madame", "sra", "srta",
        "dra", "sir", "herrn", "signora", "mevrouw", "meneer", "doña", "paní", "capt", "sgt", "rev", "atty", "engr",
        "smt", "datuk", "datin", "dhr", "mevr", "г-н", "г-жа", "др", "д-р", "גב'", "dott", "dña",
    ];
    let with_dot = [
        "ing", "dipl", "mag", "dott", "sig", "hr", "fr", "hon", "col", "lt", "mw", "mgr", "sr", "drs", "bc", "mudr",
        "mvdr", "judr", "phdr", "rndr", "lic", "avv", "geom", "rag", "arch", "arq", "adv", "abg", "er", "ir", "op",
        "gen", "maj", "cdr", "cmdr", "revd", "cllr", "exmo", "exma", "د",
    ];
    let leading = is_salutation(plain)
        || ((dotted || !rest.is_empty()) && always.contains(&plain))
        || (dotted && !rest.is_empty() && with_dot.contains(&plain))
        || ["dott.ssa", "sig.ra", "gent.mo", "dr.-ing", "prof.dr", "dipl.-"].iter().any(|form| first.starts_with(form));
    // "Dr.Anna".
    let glued = cut(first, b'.').is_some_and(|(title, name)| {
        let whole =
            |name: &str| name.chars().filter(|c| c.is_alphabetic()).count() >= 3 || name.contains(|c| c >= '\u{2e80}');
        always.contains(&title) && whole(name)
    });
    leading
        || glued
        || ["sehr geehrte", "de heer ", "m. et mme", "mgr inż", "professor "].iter().any(|form| lower.starts_with(form))
        || has_degree(lower)
        || lower.ends_with('様')
        || (!lower.is_ascii() && ["先生", "女士", "小姐"].iter().any(|end| lower.ends_with(end)))
}

/// Whether the text in lower case is a salutation that names nobody, even alone.
pub(crate) fn is_salutation(lower: &str) -> bool {
    matches!(
        lower,
        "mr" | "mrs"
            | "herr"
            | "herrn"
            | "frau"
            | "mme"
            | "mlle"
            | "monsieur"
            | "madame"
            | "señor"
            | "señora"
            | "signora"
            | "mevrouw"
            | "de heer"
            | "г-н"
            | "г-жа"
    )
}

/// Whether a first name is a salutation as one is written before a name: MS and DR are initials, and
/// Miss is a name.
pub(crate) fn is_written_salutation(text: &str) -> bool {
    matches!(text, "Ms" | "Dr" | "Prof" | "Sr." | "Sig." | "Mevr." | "Dhr.")
}

/// Degrees and titles as they are written behind a name. No name is spelled as one of them, in whatever letters.
const DEGREES: [&str; 28] = [
    "PhD", "MBA", "CPA", "Esq", "DDS", "PMP", "MSc", "BSc", "CFA", "CFP", "DVM", "LLM", "LLB", "MBBS", "MPhil",
    "DPhil", "PsyD", "PharmD", "MCom", "BCom", "MTech", "BTech", "ACCA", "FCCA", "CISSP", "LCSW", "MPH", "MSW",
];
/// Degrees that are names in other letters: Md, Meng, Beng and Edd.
const DEGREES_AS_WRITTEN: [&str; 4] = ["MD", "MEng", "BEng", "EdD"];

/// Whether a word is one of the degrees that no name is spelled as.
fn is_degree(word: &str) -> bool {
    DEGREES.iter().any(|degree| degree.eq_ignore_ascii_case(word))
}

/// A degree counts after a comma or with its dots: "Md" is a first name.
fn has_degree(lower: &str) -> bool {
    let after_comma = lower.rsplit_once(',').is_some_and(|(name, degree)| {
        let plain: String = degree.chars().filter(|c| c.is_alphanumeric()).collect();
        !name.trim().is_empty() && (is_degree(&plain) || matches!(&*plain, "md" | "jd" | "rn" | "ma" | "bs" | "pe"))
    });
    let ends = [
        " ph.d.", " ph.d", " m.d.", " phd", " m.b.a.", " esq.", "(phd)", "(ph.d.)", "(ph.d)", "(m.d.)", "(m.b.a.)",
        "(esq.)",
    ];
    after_comma || (lower.ends_with(['d', '.', ')']) && ends.iter().any(|end| lower.ends_with(end)))
}

/// Whether a degree stands after the name in the letters in which degrees are written: "Md" is a name, and "MD" after one is
/// none.
pub(crate) fn has_written_degree(text: &str) -> bool {
    let Some((name, end)) = text.trim_end_matches(')').rsplit_once([' ', '(']) else { return false };
    (DEGREES.contains(&end) || DEGREES_AS_WRITTEN.contains(&end)) && name.chars().any(char::is_alphabetic)
}

/// Whether two people's names stand in the text in lower case.
pub(crate) fn is_two_people(lower: &str) -> bool {
    let linked = |word: &str| matches!(word, "+" | "and" | "und" | "et");
    (lower.bytes().any(|byte| matches!(byte, b'&' | b'/')) || words(lower).any(linked))
        && [" & ", "&", " + ", "/", " and ", " und ", " et "].into_iter().any(|mark| {
            lower.split_once(mark).is_some_and(|(left, right)| {
                // "S/O" and "a/l" tell a father.
                let beside = |side: Option<&str>| {
                    side.is_some_and(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 2)
                };
                let before = left.split(' ').rfind(|word| !word.is_empty());
                let after = right.split(' ').find(|word| !word.is_empty());
                // "Von und zu" stands in the name of one.
                let of_one = (before, after) == (Some("von"), Some("zu"));
                let names = beside(before) && beside(after) && !of_one;
                let script = |side: &str| side.chars().find(|c| c.is_alphabetic()).map(|c| c.script());
                // One name in two scripts is one person.
                names && script(left) == script(right) && !lower.contains("http") && !lower.contains("www.")
            })
        })
}

/// Whether a first and last name in lower case name a family and none of it: "Familie Weber", "The Smith Family".
pub(crate) fn is_family(first: &str, last: &str) -> bool {
    let leads = matches!(
        first_word(first),
        "fam."
            | "ehepaar"
            | "eheleute"
            | "familie"
            | "famille"
            | "familia"
            | "família"
            | "famiglia"
            | "familjen"
            | "familien"
            | "rodzina"
            | "семья"
            | "сімʼя"
    );
    leads || last == "family" || last.ends_with(" family")
}

/// Whether a first name is two of them: "Ana y Luis". Such words join the parts of surnames too, and written large they are
/// names or initials.
pub(crate) fn is_two_first_names(text: &str) -> bool {
    let Some((one, rest)) = cut(text, b' ') else { return false };
    let Some((link, other)) = cut(rest, b' ') else { return false };
    let is_name = |name: &str| {
        let large = name.starts_with(char::is_uppercase) && name.chars().count() >= 2;
        large && !name.contains(' ') && (link == "и" || nickname::is_known(&fold(name)))
    };
    matches!(link, "y" | "e" | "en" | "i" | "och" | "og" | "ou" | "or" | "oder" | "és" | "ve" | "ja" | "и")
        && is_name(one)
        && is_name(other)
}

/// Whether the text is "Last, First".
pub(crate) fn is_reversed(text: &str) -> bool {
    let Some((left, right)) = text.split_once(',') else { return false };
    let (left, right) = (left.trim(), without_initial(right.trim()));
    let name = |side: &str| {
        !side.is_empty() && side.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-' || c == '\'' || c == '’')
    };
    let suffixes = [
        "jr", "sr", "esquire", "junior", "senior", "filho", "neto", "júnior", "sobrinho", "md", "rn", "inc", "llc",
        "ltd", "gmbh",
    ];
    let lower = right.to_lowercase();
    let suffix = suffixes.contains(&&*lower)
        || is_degree(&lower)
        // Letters after a name: "Dee, EdD", "Orr, CISSP".
        || (right.len() <= 6
            && right.ends_with(char::is_uppercase)
            && (right.len() <= 3 || left.ends_with(char::is_lowercase)));
    // "Berg, van den" is a family's name. "Gore, Al" is a person's.
    let family = is_particles(&lower) && (right.contains(' ') || right.starts_with(char::is_lowercase));
    name(left) && name(right) && left.chars().count() >= 2 && right.chars().count() >= 2 && !suffix && !family
}

/// The name without an initial with its dot after it.
fn without_initial(name: &str) -> &str {
    let Some((rest, end)) = name.rsplit_once(' ') else { return name };
    let mut signs = end.chars();
    let is_initial = signs.next().is_some_and(char::is_uppercase) && signs.as_str() == ".";
    if is_initial { rest } else { name }
}

/// Whether a text in lower case is words between the names of a family and no others.
pub(crate) fn is_particles(lower: &str) -> bool {
    lower.split([' ', '-', '\'', '’']).filter(|word| !word.is_empty()).all(|word| PARTICLES.contains(&word))
}

/// Whether the name is written in capitals only, where its script has small letters.
pub(crate) fn is_shouted(name: &str) -> bool {
    let longest = name.split(|c: char| !c.is_alphabetic()).map(|word| word.chars().count()).max().unwrap_or(0);
    longest >= 4 && name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// Whether the name is written in small letters only, where its script writes names otherwise.
pub(crate) fn is_whispered(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    // Georgian has capitals that no name is written with, and families like ffrench write themselves so.
    let cased = |c: char| {
        c.is_lowercase() && c.to_uppercase().next() != Some(c) && (c.is_ascii() || c.script() != Script::Georgian)
    };
    letters.clone().count() >= 2 && letters.into_iter().all(cased) && !is_particles(name) && !name.starts_with("ff")
}

/// Whether a word of the text has letters of Latin and of a script that looks like it.
pub(crate) fn is_mixed_script(text: &str) -> bool {
    // Most texts beyond ASCII are Latin ones with accents.
    if !text.contains(|c| matches!(c, '\u{370}'..='\u{52f}' | '\u{1c80}'..='\u{1fff}' | '\u{2de0}'..)) {
        return false;
    }
    text.split(|c: char| !c.is_alphabetic()).any(|word| {
        let has = |script| word.chars().any(|c| c.script() == script);
        has(Script::Latin) && (has(Script::Cyrillic) || has(Script::Greek))
    })
}

/// Whether a capital stands inside a word where no custom puts one.
pub(crate) fn has_odd_capital(name: &str) -> bool {
    let after_small = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    if name.is_ascii() && !name.as_bytes().windows(2).any(after_small) {
        return false;
    }
    let customs = [
        "Mc", "Mac", "De", "Di", "Du", "Da", "La", "Le", "Van", "Von", "Fitz", "Ap", "Ben", "Bar", "Al", "El", "St",
        "O", "Del", "Della", "Des", "Dos", "Vanden", "Vander", "Ver", "San", "Jo", "Ann", "Anna", "Mary", "Lee", "Sue",
        "Ja", "Ka", "Ke", "Ma", "Ra", "Sha", "Ta", "Te", "Ty", "Ni", "Abu", "Abd", "Ibn", "Bin",
    ];
    name.split(|c: char| !c.is_alphabetic()).any(|word| {
        let odd = word
            .char_indices()
            .zip(word.chars().skip(1))
            .find(|((_, one), two)| one.is_lowercase() && two.is_uppercase());
        odd.is_some_and(|((at, one), _)| {
            let (start, rest) = word.split_at(at + one.len_utf8());
            let custom = customs.contains(&start) && rest.chars().count() >= 3;
            // "PhD", "EdD".
            !custom && rest != "D"
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::entries;

    #[test]
    fn samples_are_told_from_people_who_are_called_alike() {
        for (first, last) in [
            ("john", "doe"),
            ("erika", "mustermann"),
            ("mickey", "mouse"),
            ("mickey mouse", ""),
            ("", "fulano de tal"),
            ("batman", ""),
        ] {
            assert!(is_sample(first, last), "{first} {last}");
        }
        for (first, last) in [
            ("jan", "doe"),
            ("davis", "mouse"),
            ("ahmet", "batman"),
            ("lisa", "potter"),
            ("john", ""),
            ("", "doe"),
            ("", "batman"),
            ("", ""),
        ] {
            assert!(!is_sample(first, last), "{first} {last}");
        }
        for (last, firsts) in entries(include_str!("../data/samples.txt")) {
            let folded = |name: &str| name == "*" || fold(name) == name;
            assert!(folded(last) && firsts.split(',').all(folded), "{last}");
        }
    }

    #[test]
    fn customs_of_writing_names_are_no_faults() {
        for name in ["McDonald", "DeShawn", "O'Neil", "MacLeod", "LaToya", "Jean-Luc"] {
            assert!(!has_odd_capital(name), "{name}");
        }
        assert!(has_odd_capital("JoHn"));
        assert!(!is_whispered("გიორგი") && !is_whispered("de la") && is_whispered("anna") && is_whispered("иван"));
        assert!(!is_shouted("J.R.R.") && !is_shouted("JP") && is_shouted("JOHANNA") && !is_shouted("山田太郎"));
        assert!(!has_salutation("md rahman") && !has_salutation("drew") && has_salutation("dr. anna"));
        assert!(has_salutation("anna, phd") && !has_salutation("hon") && has_salutation("田中様"));
        assert!(has_salutation("dr.海燕") && !has_salutation("dr.j"));
        assert!(is_two_people("anna & bob") && !is_two_people("ravi s/o kumar") && !is_two_people("李明/ming li"));
        assert!(is_family("familie", "weber") && is_family("the smith", "family") && !is_family("fam", "nguyen"));
        assert!(is_two_first_names("Ana y Luis") && is_two_first_names("Иван и Мария"));
        assert!(!is_two_first_names("Ortega y Gasset") && !is_two_first_names("Robert E Lee"));
        assert!(!is_two_people("coreth von und zu coredo") && is_two_people("al and di"));
        assert!(!is_reversed("Berg, van den") && !is_reversed("Hof, van 't") && is_reversed("Gore, Al"));
        assert!(is_reversed("Smith, John") && !is_reversed("Smith, Jr") && !is_reversed("Smith, MBA"));
        assert!(!is_reversed("Ahrens, MSc") && !is_reversed("Rao, BTech") && is_reversed("Lim, Meng"));
        assert!(has_salutation("rao, cissp") && !has_salutation("lim, meng"));
        assert!(has_written_degree("Rao MCom") && has_written_degree("Orr (EdD)") && !has_written_degree("Tan Beng"));
        assert!(!is_reversed("Dee, EdD") && !is_reversed("Orr, CISSP") && is_reversed("SMITH, ANNA"));
    }
}
