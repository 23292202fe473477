//! Traces that machines leave in a value: spreadsheets, templates, broken encodings, pictures for letters.

use crate::phrase::has_any;

/// Whether a spreadsheet changed the value.
pub(crate) fn is_spreadsheet_damage(raw: &str) -> bool {
    let text = raw.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '#' | '\'' | '.')) {
        return false;
    }
    let exponent = text.split_once(['E', 'e']).is_some_and(|(left, right)| {
        let number = |side: &str| {
            !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        };
        number(left) && right.strip_prefix('+').is_some_and(number)
    });
    let quoted = text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['+', '0', '=']));
    let errors = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#ERROR!", "#NV", "#BEZUG!", "#WERT!",
        "#SPILL!",
    ];
    let narrow = text.len() >= 4 && text.bytes().all(|byte| byte == b'#');
    exponent || quoted || narrow || errors.contains(&text)
}

/// Whether code of a template or program was left in the value.
pub(crate) fn is_template_residue(raw: &str) -> bool {
    let text = raw.trim();
    let words = matches!(text, "NaN" | "undefined" | "undefined undefined" | "null null" | "None None");
    let sign = |byte: u8| matches!(byte, b'{' | b'}' | b'[' | b'<' | b'>' | b'&' | b'%' | b'|' | b'$' | b'\\');
    if words || !text.bytes().any(sign) {
        return words;
    }
    let between = |open: &str, close: &str| {
        let name = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        name.is_some_and(|name| {
            name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.' | b' '))
        })
    };
    let merge = text.len() > 4
        && text
            .strip_prefix('%')
            .and_then(|rest| rest.strip_suffix('%'))
            .is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'%')));
    let marks = [
        "{{",
        "}}",
        "[object Object]",
        "[object object]",
        "</",
        "<br",
        "<p>",
        "<div",
        "<span",
        "<b>",
        "<a href",
        "<script",
        "&amp;",
        "&#39;",
        "&#039;",
        "&quot;",
        "&nbsp;",
        "&lt;",
        "&gt;",
        "&eacute;",
        "&uuml;",
        "&ouml;",
        "&auml;",
        "*|",
        "|*",
        "${",
        "<%",
        "%>",
        "\\u00",
    ];
    merge
        || between("[[", "]]")
        || between("#{", "}")
        || between("{", "}")
        || marks.into_iter().any(|mark| text.contains(mark))
}

/// Whether the text was read in the wrong encoding.
pub(crate) fn is_broken_encoding(raw: &str) -> bool {
    if raw.is_ascii() {
        return raw.contains('&') && raw.contains("&amp;amp;");
    }
    let pairs = raw.chars().zip(raw.chars().skip(1));
    raw.contains('\u{fffd}')
        || raw.contains("â€")
        || raw.contains("&amp;amp;")
        || pairs.into_iter().any(|(first, second)| match first {
            'Ã' | 'Â' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}' | '‚' | 'ƒ' | '„' | '…' | '†' | '‡' | '‰' | '€'),
            'Å' | 'Ä' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '‚' | '„' | '…' | '†' | '‡' | '‰' | '€'),
            'Ð' | 'Ñ' => matches!(second, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}'),
            _ => false,
        })
}

/// Whether pictures or styled letters stand where plain letters should.
pub(crate) fn is_styled(raw: &str) -> bool {
    !raw.is_ascii() && raw.chars().any(|c| {
        matches!(c,
            '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' | '\u{1f1e6}'..='\u{1f1ff}'
            | '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{266c}' | '\u{2670}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}' | '\u{fe0f}')
    })
}

/// Whether the whole text is an e-mail address.
pub(crate) fn is_address(lower: &str) -> bool {
    lower.contains('@') && lower.contains('.') && crate::email::Email::parse(lower).is_ok()
}

/// Whether the whole text is a URL.
pub(crate) fn is_url(lower: &str) -> bool {
    !lower.contains(' ') && (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www."))
}

/// Whether the whole text is a phone number.
pub(crate) fn is_phone_like(text: &str) -> bool {
    let n_digits = text.chars().filter(char::is_ascii_digit).count();
    let signs = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '.' | '/'));
    // Five digits, a hyphen and four are a postcode.
    let postcode = text.len() == 10 && text.find('-') == Some(5) && n_digits == 9;
    signs && (9..=15).contains(&n_digits) && !postcode
}

/// Whether a text in lower case is an advertisement.
pub(crate) fn is_spam(lower: &str) -> bool {
    if lower.len() < 15 {
        return false;
    }
    let url = lower.contains(['/', '.'])
        && ["http://", "https://", "www.", "bit.ly/"].into_iter().any(|mark| lower.contains(mark));
    if url && lower.chars().count() >= 40 {
        return true;
    }
    if !url && lower.len() < 30 && !lower.contains(['$', '€', '!', '>']) {
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
        "free bitcoin bonus",
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
