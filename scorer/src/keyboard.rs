//! Which keys of a keyboard lie beside each other.

/// Rows of letters, from the top.
const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];

/// Whether two different keys touch.
pub(crate) fn touch(one: u8, other: u8) -> bool {
    let (Some((row, at)), Some((other_row, other_at))) = (place(one), place(other)) else { return false };
    match other_row.cmp(&row) {
        std::cmp::Ordering::Equal => at.abs_diff(other_at) == 1,
        // A key touches the one below it and the one to the left of that.
        std::cmp::Ordering::Greater => other_row == row + 1 && (other_at == at || other_at + 1 == at),
        std::cmp::Ordering::Less => row == other_row + 1 && (other_at == at || at + 1 == other_at),
    }
}

/// Whether two keys lie beside each other in one row.
pub(crate) fn touch_in_row(one: u8, other: u8) -> bool {
    let (Some((row, at)), Some((other_row, other_at))) = (place(one), place(other)) else { return false };
    row == other_row && at.abs_diff(other_at) == 1
}

/// The row of a small letter, and its place there.
fn place(key: u8) -> Option<(usize, usize)> {
    ROWS.into_iter().enumerate().find_map(|(row, keys)| Some((row, keys.iter().position(|own| *own == key)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_touch_their_neighbours_in_and_between_rows() {
        assert!(touch(b'q', b'w') && touch(b's', b'e') && touch(b'd', b'e') && !touch(b'q', b'p'));
        assert!(touch_in_row(b'q', b'w') && !touch_in_row(b'd', b'e') && !touch_in_row(b'q', b'q'));
    }
}
