//! Single values.

use scorer::resolve::{Kind, line};

const KINDS: [Kind; 7] = [Kind::Email, Kind::Phone, Kind::Country, Kind::State, Kind::Title, Kind::Name, Kind::Company];

/// Any line is resolved as any kind, to one line with an object, the same each time. The first byte tells the kind.
pub(crate) fn judge(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (kind, text) = (KINDS[usize::from(*first) % KINDS.len()], String::from_utf8_lossy(rest));
    let told = line(kind, &text);
    assert_eq!(line(kind, &text), told, "the same value is resolved the same");
    assert!(!told.contains('\n'), "more than one line");
    let value: serde_json::Value = serde_json::from_str(&told).expect("a line is JSON");
    assert!(value.is_object(), "a line is an object");
}
