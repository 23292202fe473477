//! Keyed hashes of letter pairs, of which codes are made.

use schemas::code::Part;
use siphasher::sip::SipHasher13;

use crate::linkage::blind::multiply;

/// Letters whose hashes are kept.
const N_KEPT: usize = 128;

/// Hashes letter pairs of parts with a key of the scan: two keyed hashes of the letters, multiplied.
pub(crate) struct Pairs {
    hasher: SipHasher13,
    /// What sets the pairs of one part apart from those of another.
    parts: [u64; Part::ALL.len()],
    /// The hashes of the common letters.
    letters: [Letter; N_KEPT],
}

/// The keyed hashes of a letter, as the first of a pair and as the second.
#[derive(Clone, Copy)]
pub(crate) struct Letter([u64; 2]);

impl Pairs {
    pub(crate) fn new(hasher: SipHasher13) -> Self {
        let parts = Part::ALL.map(|part| hasher.hash(&[0xfe, part as u8]));
        let letters = std::array::from_fn(|letter| letter_hashes(&hasher, letter as u32));
        Self { hasher, parts, letters }
    }

    /// The hash of two letters of a part, in this order.
    #[inline]
    pub(crate) fn pair(&self, part: Part, [one, other]: [Letter; 2]) -> u64 {
        multiply(one.0[0] ^ self.parts[part as usize], other.0[1])
    }

    /// The hashes of a letter.
    #[inline]
    pub(crate) fn letter(&self, letter: char) -> Letter {
        let kept = self.letters.get(letter as usize);
        kept.copied().unwrap_or_else(|| letter_hashes(&self.hasher, letter as u32))
    }
}

fn letter_hashes(hasher: &SipHasher13, letter: u32) -> Letter {
    // No kind of key begins like this.
    Letter([0xff, 0xfd].map(|place| {
        let [a, b, c, d] = letter.to_le_bytes();
        hasher.hash(&[place, a, b, c, d])
    }))
}
