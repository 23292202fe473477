//! Names that look as if keys had been hit at random.

const RARE_NAMES: [&str; 12] =
    ["atdhe", "avdotja", "avdotya", "avdyl", "eqerem", "kooij", "navtej", "pyotr", "refiqe", "ryuji", "wertz", "zeqje"];

/// Whether a word in lower case is such a name.
pub(super) fn is_rare_name(lower: &[u8]) -> bool {
    RARE_NAMES.iter().any(|name| name.as_bytes() == lower)
}
