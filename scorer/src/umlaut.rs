//! Umlauts as they are written where there are none: "Müller" as "Mueller".

use crate::fold::fold;

/// The folded text with its umlauts written out; none where it has none.
pub(crate) fn spelled_out(text: &str) -> Option<String> {
    if text.is_ascii() || !text.contains(['ä', 'ö', 'ü', 'ø', 'å', 'Ä', 'Ö', 'Ü', 'Ø', 'Å']) {
        return None;
    }
    let mut plain = String::with_capacity(text.len() + 4);
    for c in text.chars() {
        match c {
            'ä' | 'Ä' => plain.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => plain.push_str("oe"),
            'ü' | 'Ü' => plain.push_str("ue"),
            'å' | 'Å' => plain.push_str("aa"),
            c => plain.push(c),
        }
    }
    Some(fold(&plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_become_two_letters() {
        assert_eq!(spelled_out("Jürgen Kühn").as_deref(), Some("juergen kuehn"));
        assert_eq!(spelled_out("Øyvind").as_deref(), Some("oeyvind"));
        assert_eq!(spelled_out("José"), None);
    }
}
