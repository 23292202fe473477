//! Which keys of a keyboard lie beside each other.

use crate::text::letters;

/// Rows of letters, from the top.
const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];

/// The small letters whose keys touch that of each, and those of its own row among them, as bits.
const TOUCHING: [(u32, u32); 26] = {
    let mut touching = [(0, 0); 26];
    let mut row = 0;
    while row < ROWS.len() {
        let mut at = 0;
        while at < ROWS[row].len() {
            let beside = key(row, at + 1) | if at > 0 { key(row, at - 1) } else { 0 };
            // A key touches the one below it and the one to the left of that.
            let below = key(row + 1, at) | if at > 0 { key(row + 1, at - 1) } else { 0 };
            let above = if row > 0 { key(row - 1, at) | key(row - 1, at + 1) } else { 0 };
            touching[(ROWS[row][at] - b'a') as usize] = (beside | below | above, beside);
            at += 1;
        }
        row += 1;
    }
    touching
};

/// The letter at a place, as a bit; no bit where there is none.
const fn key(row: usize, at: usize) -> u32 {
    if row < ROWS.len() && at < ROWS[row].len() { 1 << (ROWS[row][at] - b'a') } else { 0 }
}

/// Whether two different keys touch.
pub(crate) fn touch(one: u8, other: u8) -> bool {
    touching(one).0 & letters::bit(other) != 0
}

/// Whether two keys lie beside each other in one row.
pub(crate) fn touch_in_row(one: u8, other: u8) -> bool {
    touching(one).1 & letters::bit(other) != 0
}

fn touching(letter: u8) -> (u32, u32) {
    if letter.is_ascii_lowercase() { TOUCHING[usize::from(letter - b'a')] } else { (0, 0) }
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
