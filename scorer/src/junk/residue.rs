//! Traces that machines leave in a value: spreadsheets, templates, broken encodings, pictures for letters.

use crate::text::phrase::has_any;
use crate::text::signs::Signs;

/// Whether a spreadsheet changed the value.
pub(crate) fn is_spreadsheet_damage(raw: &str) -> bool {
    let text = raw.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '#' | '\'' | '.' | '=')) {
        return false;
    }
    let exponent = text.split_once(['E', 'e']).is_some_and(|(left, right)| {
        let number = |side: &str| {
            !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        };
        // "6.1E10" has no plus, and "12E34" is no number.
        let power = right.strip_prefix('+').or_else(|| left.contains(['.', ',']).then_some(right));
        number(left) && power.is_some_and(number)
    });
    // "'90s Kids" has letters.
    let is_number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || c == '(') && is_dialled(rest);
    let quoted = text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['+', '0', '=']) || is_number(rest));
    // A number that a program kept as a fraction: "5511961234567.0".
    let whole = |digits: &str| (8..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let fraction = text.strip_suffix(".0").is_some_and(whole);
    // "=A2&B2", but "=mc2" is a firm's name.
    let formula = text.strip_prefix('=').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_uppercase()) && rest.contains(['(', '&', '+', ':', '$'])
    });
    let errors = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#ERROR!", "#NV", "#BEZUG!", "#WERT!",
        "#SPILL!",
    ];
    let narrow = text.len() >= 4 && text.bytes().all(|byte| byte == b'#');
    exponent || quoted || fraction || formula || narrow || errors.contains(&text)
}

/// Whether a prepared text is a word of a program that stands for no value.
pub(crate) fn is_program_word(text: &str) -> bool {
    // Few texts begin so, and a first letter is soon told.
    matches!(text.as_bytes(), [b'N' | b'\\' | b'u' | b'n', ..])
        && matches!(text, "NaN" | "\\N" | "undefined" | "undefined undefined" | "null null" | "None None")
}

/// Whether a text in lower case is a query that was tried on a database: "' OR 1=1 --". All of them have [`Signs::SHEET`].
pub(crate) fn is_query(lower: &str) -> bool {
    lower.len() >= 8
        && ["' or '", "' or 1", "\" or 1", "drop table", "union select"].iter().any(|mark| lower.contains(mark))
}

/// Whether marks of a template or tags of a page were left in the value. All of them are of [`Signs::MARKUP`].
pub(crate) fn has_template_marks(raw: &str) -> bool {
    let text = raw.trim();
    let between = |open: &str, close: &str| {
        let name = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        name.is_some_and(|name| {
            (name.len() > 1
                && name.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.' | b' ')))
                || (name.len() == 1 && open == "{" && name.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let merge = text.len() > 4
        && text
            .strip_prefix('%')
            .and_then(|rest| rest.strip_suffix('%'))
            .is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'%')));
    let marks = [
        "{%",
        "{!",
        "<!--",
        "%}",
        "{{",
        "}}",
        "[object Object]",
        "[object object]",
        "*|",
        "|*",
        "${",
        "<%",
        "%>",
        "\\u00",
    ];
    merge
        || is_variable(text)
        || is_bracketed_field(text)
        || between("[[", "]]")
        || between("#{", "}")
        || between("{", "}")
        || between("<<", ">>")
        || marks.into_iter().any(|mark| text.contains(mark))
        || has_tag(text)
}

/// Whether the text is the name of a field in brackets, as `[FIRST_NAME]` or `<Company>`.
fn is_bracketed_field(text: &str) -> bool {
    text.strip_prefix(['[', '<']).and_then(|rest| rest.strip_suffix([']', '>'])).is_some_and(|name| {
        let name: String = name.chars().filter(|c| c.is_alphabetic()).collect();
        let fields = [
            "firstname",
            "fname",
            "lastname",
            "lname",
            "fullname",
            "name",
            "yourname",
            "company",
            "companyname",
            "jobtitle",
            "title",
            "email",
            "phone",
            "city",
            "state",
            "country",
        ];
        fields.iter().any(|field| name.eq_ignore_ascii_case(field))
    })
}

/// Whether the text is a variable of a program, as `$firstName` or `$first_name`.
fn is_variable(text: &str) -> bool {
    text.strip_prefix('$').is_some_and(|name| {
        let begins = name.starts_with(|c: char| c.is_ascii_lowercase());
        let inner = name.contains(|c: char| c == '_' || c.is_ascii_uppercase());
        begins && inner && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

/// Whether a character reference of HTML stands in the text, as `&amp;` or `&#39;`.
pub(crate) fn has_entity(text: &str) -> bool {
    let signs = [
        "amp", "lt", "gt", "quot", "apos", "nbsp", "copy", "reg", "trade", "hellip", "mdash", "ndash", "rsquo",
        "lsquo", "rdquo", "ldquo", "sbquo", "bull", "middot", "euro", "pound", "szlig", "deg", "laquo", "raquo", "shy",
        "eth", "thorn",
    ];
    let marks = ["acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "slash", "caron", "lig"];
    text.match_indices('&').any(|(at, _)| {
        let Some((name, _)) = text[at + 1..].split_once(';') else { return false };
        let letter =
            || marks.iter().any(|mark| name.strip_suffix(mark).is_some_and(|rest| (1..=2).contains(&rest.len())));
        let number =
            |code: &str| !code.is_empty() && code.len() <= 6 && code.bytes().all(|b| b.is_ascii_alphanumeric());
        signs.contains(&name) || letter() || name.strip_prefix('#').is_some_and(number)
    })
}

/// Whether a tag of HTML stands in the text, as `<b>` or `</div>`.
fn has_tag(text: &str) -> bool {
    let tags = [
        "a", "b", "i", "u", "p", "s", "br", "hr", "em", "li", "ul", "ol", "td", "tr", "th", "h1", "h2", "h3", "div",
        "img", "span", "font", "body", "html", "table", "strong", "script", "style", "center",
    ];
    text.match_indices('<').any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('/');
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let closed = rest[end..].starts_with(['>', '/']) || (rest[end..].starts_with(' ') && rest.contains('>'));
        closed && tags.contains(&rest[..end].to_ascii_lowercase().as_str())
    })
}

/// Whether the text was read in the wrong encoding.
pub(crate) fn is_broken_encoding(raw: &str) -> bool {
    if raw.is_ascii() {
        return raw.contains('&') && raw.contains("&amp;amp;");
    }
    let mut pairs = raw.chars().zip(raw.chars().skip(1).chain(['\0']));
    (raw.contains('&') && raw.contains("&amp;amp;"))
        || is_broken_vietnamese(raw)
        || pairs.any(|(first, second)| match first {
            '\u{fffd}' => true,
            'â' => second == '€',
            'ï' => matches!(second, '¿' | '»') && (raw.contains("ï¿½") || raw.contains("ï»¿")),
            'Â' if second == '\u{a0}' => true,
            'Ã' | 'Â' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}' | '–' | '—' | '‘' | '“') || is_windows_sign(second),
            'Å' | 'Ä' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '‘') || is_windows_sign(second),
            'Î' | 'Ï' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}'),
            // UTF-8 that was read as a Mac's letters: "Nu√±ez".
            '√' => "©®´±∂ºüß•°§¶".contains(second),
            'Ð' | 'Ñ' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}') || is_windows_sign(second),
            _ => false,
        })
}

/// The same of letters that Vietnamese alone has: "Nguyá»…n", but "«Má»".
fn is_broken_vietnamese(raw: &str) -> bool {
    raw.match_indices('á').any(|(at, letter)| {
        let mut after = raw[at + letter.len()..].chars();
        matches!(after.next(), Some('»' | 'º')) && after.next().is_some_and(|c| !c.is_ascii())
    })
}

/// Whether the text is in the code in which mail writes letters beyond ASCII: "=?UTF-8?Q?Andr=C3=A9?=".
pub(crate) fn is_mail_code(raw: &str) -> bool {
    raw.starts_with("=?") && raw.ends_with("?=")
}

/// Whether a letter beyond ASCII or a space stands as its code in a URL or a program: "M%C3%BCller", "Ren\xe9".
pub(crate) fn has_letter_code(raw: &str) -> bool {
    // Firms are called "100%ECO".
    let in_word = |[before, code @ ..]: &[u8; 4]| {
        before.is_ascii_alphabetic() && matches!(code, [b'%', b'C'..=b'F', b'0'..=b'9' | b'A'..=b'F'])
    };
    raw.as_bytes().array_windows().any(in_word)
        || ["%20", "%C3%", "%C4%", "%C5%", "\\xc", "\\xe"].into_iter().any(|mark| raw.contains(mark))
}

/// Whether a letter was lost to a question mark in a name of letters, as in "M?ller" and "Jos?".
pub(crate) fn has_lost_letter(text: &str) -> bool {
    let whole = text.chars().all(|c| c.is_alphabetic() || " '-.?".contains(c));
    let letters = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    whole
        && text.match_indices('?').any(|(at, _)| {
            let (left, right) = (&text[..at], &text[at + 1..]);
            letters(left.chars().next_back()) && (right.is_empty() || letters(right.chars().next()))
        })
}

/// Whether Windows reads a byte of UTF-8 as this sign. Quotes and dashes, which may follow any letter, are left out.
fn is_windows_sign(c: char) -> bool {
    "€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ".contains(c)
}

/// Whether pictures or styled letters stand where plain letters should.
pub(crate) fn is_styled(raw: &str) -> bool {
    !raw.is_ascii() && raw.chars().any(|c| {
        matches!(c,
            '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' | '\u{1f1e6}'..='\u{1f1ff}'
            | '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{25ff}' | '\u{2b00}'..='\u{2b4f}'
            | '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{266c}' | '\u{2670}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}' | '\u{fe0f}')
    })
}

/// Whether the whole text is an email address.
pub(crate) fn is_address(lower: &str) -> bool {
    lower.contains('@') && lower.contains('.') && crate::value::email::Email::parse(lower).is_ok()
}

/// Whether the whole text is a URL.
pub(crate) fn is_url(lower: &str) -> bool {
    (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.")) && !lower.contains(' ')
}

/// Whether the whole text is a phone number.
pub(crate) fn is_phone_like(text: &str) -> bool {
    let n_digits = text.chars().filter(char::is_ascii_digit).count();
    // Five digits, a hyphen and four are a postcode.
    let postcode = text.len() == 10 && text.find('-') == Some(5) && n_digits == 9;
    is_dialled(text) && (9..=15).contains(&n_digits) && !postcode
}

/// Whether the text has seven digits or more, and only signs between them that stand in phone numbers.
fn is_dialled(text: &str) -> bool {
    let signs = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '.' | '/'));
    signs && text.chars().filter(char::is_ascii_digit).count() >= 7
}

/// Whether a text in lower case, with signs of these kinds, is an advertisement.
pub(crate) fn is_spam(lower: &str, signs: Signs) -> bool {
    if lower.len() < 15 {
        return false;
    }
    let url = (signs.has(Signs::SLASH) && ["http://", "https://", "bit.ly/"].iter().any(|mark| lower.contains(mark)))
        || (signs.has(Signs::DOT) && lower.contains("www."));
    // A long URL alone is no advertisement.
    if url && lower.contains(' ') && lower.chars().count() >= 40 {
        return true;
    }
    let loud = signs.has(Signs::MARKUP.or(Signs::OTHER).or(Signs::STRANGE)) && lower.contains(['$', '€', '!', '>']);
    if !url && lower.len() < 30 && !loud {
        return false;
    }
    has_spam_phrase(lower)
}

/// Whether a text in lower case holds what advertisements say. In a short one it tells something only of a name: firms and
/// titles may say it.
pub(crate) fn has_spam_phrase(lower: &str) -> bool {
    if lower.len() < 15 {
        return false;
    }
    let phrases = [
        "bitcoin bonus",
        "btc bonus",
        "free bitcoin",
        "crypto bonus",
        "you have won",
        "you won",
        "claim your",
        "your prize",
        "click here",
        "viagra",
        "cialis",
        "online casino",
        "casino bonus",
        "earn money",
        "make money",
        "sexy girls",
        "dating site",
        "seo services",
        "get rich",
        "telegra.ph",
        "transfer to your",
        "balance is",
        "withdraw",
        "rank your website",
        "seo service",
        "business proposal",
        "gift card",
        "free spins",
        "crypto investment",
        "investment opportunity",
        "work from home",
        "replica watches",
        "заработок в интернете",
        "вы выиграли",
        "вам перевод",
        "без вложений",
        "ganar dinero",
        "dinero fácil",
        "gagner de l'argent",
        "geld verdienen",
        "ganhar dinheiro",
    ];
    // Whole words: "especialista" holds the name of a drug.
    has_any(lower, &phrases)
}

/// Whether digits are most of the text, as in a postcode.
pub(crate) fn is_postcode(text: &str) -> bool {
    let n_digits = text.chars().filter(|c| c.is_numeric()).count();
    let n_letters = text.chars().filter(|c| c.is_alphabetic()).count();
    n_digits >= 4 && n_digits > n_letters
}

/// Whether the text is a postcode with letters: "M1 1AE", "K1A 0B1", "1012 AB".
pub(crate) fn is_lettered_postcode(text: &str) -> bool {
    if !(5..=9).contains(&text.len()) || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let shape: String = text
        .chars()
        .filter(|c| *c != ' ')
        .map(|c| match c {
            'A'..='Z' => 'A',
            '0'..='9' => '9',
            _ => '?',
        })
        .collect();
    matches!(shape.as_str(), "A99AA" | "A999AA" | "AA99AA" | "AA999AA" | "A9A9AA" | "AA9A9AA" | "A9A9A9" | "9999AA")
}
