//! Extensions after a number, by the grammar of libphonenumber for texts of ASCII.

/// Labels that say what they are, and those that may mean something else; with the most digits after them.
const LABELS: [(&[&str], usize); 2] = [
    (&["ext", "extn", "xt", "xtn", "extensio", "extension", "xtensio", "xtension", "anexo"], 20),
    (&["x", "#", "~", "int"], 9),
];
/// The most digits after two commas or a semicolon, which dial on.
const LONGEST_AFTER_PAUSE: usize = 15;
/// The most digits after a comma.
const LONGEST_AFTER_COMMA: usize = 9;
/// The most digits between a gap and a hash.
const LONGEST_BEFORE_HASH: usize = 6;

/// What may stand between a label and the digits.
const GAPS: [char; 4] = [' ', '\t', ',', '-'];

/// Where an extension may begin that ends with the text, the first place first.
pub(super) fn starts(text: &str) -> impl Iterator<Item = usize> {
    let lower = text.to_ascii_lowercase();
    let possible = lower.bytes().any(|byte| byte.is_ascii_lowercase() || matches!(byte, b'#' | b'~' | b';' | b','));
    let ends = if possible { lower.len() } else { 0 };
    (1..ends).filter(move |start| is_extension(&lower[*start..]))
}

/// Whether a text in lower case is an extension and nothing else.
fn is_extension(text: &str) -> bool {
    let (text, hash) = text.strip_suffix('#').map_or((text, false), |text| (text, true));
    let label = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let n_digits = text.len() - label.len();
    if n_digits == 0 {
        return false;
    }
    let gap = hash && n_digits <= LONGEST_BEFORE_HASH && !label.is_empty() && is_made_of(label, &[' ', '-']);
    let bare = without_stop(label.trim_end_matches(GAPS)).trim_start_matches([' ', '\t', ',']);
    let labelled = LABELS.iter().any(|(labels, longest)| n_digits <= *longest && labels.contains(&bare));
    let mark = label.trim_start_matches([' ', '\t']);
    let pauses = |rest: &str| is_made_of(rest.strip_prefix([':', '.']).unwrap_or(rest), &GAPS);
    let pause = n_digits <= LONGEST_AFTER_PAUSE
        && mark.strip_prefix(",,").or_else(|| mark.strip_prefix(';')).is_some_and(pauses);
    let comma = n_digits <= LONGEST_AFTER_COMMA && mark.starts_with(',') && pauses(mark.trim_start_matches(','));
    gap || labelled || pause || comma
}

/// The text without a stop or colon at its end.
fn without_stop(text: &str) -> &str {
    text.strip_suffix([':', '.']).unwrap_or(text)
}

fn is_made_of(text: &str, signs: &[char]) -> bool {
    text.chars().all(|c| signs.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_begins_with_its_label() {
        for (text, start) in [
            ("030901820 ext. 12", Some(9)),
            ("030901820x12", Some(9)),
            ("030901820 - 503#", Some(9)),
            ("030901820,,12", Some(9)),
            ("030901820;12", Some(9)),
            ("030901820 , 12", Some(9)),
            ("030901820 anexo:12", Some(9)),
            ("030901820", None),
            ("030901820 12", None),
            ("030901820 x", None),
            ("030901820 x1234567890", None),
            ("030901820 desk 12", None),
        ] {
            assert_eq!(starts(text).next(), start, "{text}");
        }
    }
}
