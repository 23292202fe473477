//! Cells of tables for spreadsheets.

/// Signs with which a formula begins, also in the full width of East Asian keyboards.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Where a spreadsheet may begin another cell: which of them it takes for a separator follows from its language.
const SEPARATORS: [char; 5] = [';', ',', '\t', '\r', '\n'];

/// A cell that no spreadsheet runs: an apostrophe makes it take as text what begins like a formula, at the beginning of the
/// cell and behind each separator.
#[must_use]
pub fn no_formula(cell: &str) -> String {
    let mut plain = String::with_capacity(cell.len());
    let mut begins = true;
    for sign in cell.chars() {
        if begins && SIGNS.contains(&sign) {
            plain.push('\'');
        }
        begins = SEPARATORS.contains(&sign) || begins && (sign.is_whitespace() || sign == '"');
        plain.push(sign);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_begins_nowhere_in_a_cell() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("\t-2", "\t'-2"),
            (" @a", " '@a"),
            ("＝1", "'＝1"),
            ("a;=1+1", "a;'=1+1"),
            ("a, +1;\"=b\"", "a, '+1;\"'=b\""),
            ("a\r\n=b\t＠c", "a\r\n'=b\t'＠c"),
        ] {
            assert_eq!(no_formula(cell), expected);
        }
        for cell in ["", "a-b = c", "a, b; c", "a@b.io", "1 + 1"] {
            assert_eq!(no_formula(cell), cell);
        }
    }
}
