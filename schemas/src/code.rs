//! Codes: keyed Bloom filters of the letter pairs of a text. Two codes of one scan tell how alike their texts are, and no code
//! tells its text: which bits a letter pair sets depends on a key that only scorers know.

use std::fmt;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bits of a code: a word for each bit that a letter pair sets, of as many bits as six bits of a hash can name.
const BITS: usize = BITS_PER_PAIR * 64;
/// Bits that one letter pair sets, one in each word, named by six bits of its hash.
const BITS_PER_PAIR: usize = 4;
const BYTES: usize = BITS / 8;
/// Characters of a code in base64.
const CHARACTERS: usize = 43;

/// The most likely number of letter pairs behind so many bits that are set (Swamidass and Baldi, 2007), by that number.
static N_PAIRS: LazyLock<[f64; BITS + 1]> = LazyLock::new(|| {
    std::array::from_fn(|n_bits| {
        let n_empty = (BITS as f64 - n_bits as f64).max(0.5);
        (BITS as f64 / n_empty).ln() * BITS as f64 / BITS_PER_PAIR as f64
    })
});

/// A keyed Bloom filter. The code of no text is empty.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u64; BITS_PER_PAIR]);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({} bits)", self.n_bits())
    }
}

impl Code {
    /// Adds a letter pair by its keyed hash.
    pub fn add(&mut self, hash: u64) {
        for (place, word) in self.0.iter_mut().enumerate() {
            *word |= 1 << (hash >> (6 * place) & 63);
        }
    }

    /// Whether it is the code of no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().fold(0, |all, word| all | word) == 0
    }

    /// How alike two texts are, 0-1: Dice's coefficient of their letter pairs. How many pairs there are is estimated from the
    /// bits that are set, since several pairs may set the same bit.
    #[must_use]
    pub fn dice(&self, other: &Self) -> f64 {
        let [one, other, either] = self.n_pairs(other);
        if either == 0.0 { 0.0 } else { (2.0 * (one + other - either) / (one + other)).clamp(0.0, 1.0) }
    }

    /// How much of the shorter of two texts is in the longer one, 0-1, by their letter pairs.
    #[must_use]
    pub fn contained(&self, other: &Self) -> f64 {
        let [one, other, either] = self.n_pairs(other);
        let shorter = one.min(other);
        if shorter == 0.0 { 0.0 } else { ((one + other - either) / shorter).clamp(0.0, 1.0) }
    }

    /// The letter pairs of this text, of the other, and of both together.
    fn n_pairs(&self, other: &Self) -> [f64; 3] {
        let [mut own, mut others, mut either] = [0; 3];
        for (one, other) in self.0.iter().zip(other.0) {
            own += one.count_ones();
            others += other.count_ones();
            either += (one | other).count_ones();
        }
        [own, others, either].map(|n_bits| N_PAIRS[n_bits as usize])
    }

    fn n_bits(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = [0; BYTES];
        bytes.chunks_exact_mut(8).zip(self.0).for_each(|(chunk, word)| chunk.copy_from_slice(&word.to_le_bytes()));
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        let mut bytes = [0; BYTES];
        let read = (text.len() == CHARACTERS).then(|| URL_SAFE_NO_PAD.decode_slice(text, &mut bytes).ok()).flatten();
        if read != Some(BYTES) {
            return Err(D::Error::custom("a code is 32 bytes in base64"));
        }
        let mut words = bytes.chunks_exact(8).map(|chunk| chunk.try_into().map_or(0, u64::from_le_bytes));
        Ok(Self([(); BITS_PER_PAIR].map(|()| words.next().unwrap_or_default())))
    }
}

/// A part of a contact that may be nearly the same in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// First name.
    First,
    /// Last name; its letter pairs set the same bits as those of a first name, so that swapped names compare.
    Last,
    /// Company's fingerprint.
    Company,
    /// Local part of the email, without tag.
    Local,
    /// Domain of the email.
    Domain,
    /// Digits of the phone number.
    Phone,
    /// City.
    City,
}

impl Part {
    /// All seven.
    pub const ALL: [Self; 7] =
        [Self::First, Self::Last, Self::Company, Self::Local, Self::Domain, Self::Phone, Self::City];
}

/// The codes of one contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Codes {
    #[serde(skip_serializing_if = "Code::is_empty")]
    first: Code,
    #[serde(skip_serializing_if = "Code::is_empty")]
    last: Code,
    #[serde(skip_serializing_if = "Code::is_empty")]
    company: Code,
    #[serde(skip_serializing_if = "Code::is_empty")]
    local: Code,
    #[serde(skip_serializing_if = "Code::is_empty")]
    domain: Code,
    #[serde(skip_serializing_if = "Code::is_empty")]
    phone: Code,
    #[serde(skip_serializing_if = "Code::is_empty")]
    city: Code,
}

impl Codes {
    /// The code of a part; empty where the contact has none.
    #[must_use]
    pub fn get(&self, part: Part) -> &Code {
        match part {
            Part::First => &self.first,
            Part::Last => &self.last,
            Part::Company => &self.company,
            Part::Local => &self.local,
            Part::Domain => &self.domain,
            Part::Phone => &self.phone,
            Part::City => &self.city,
        }
    }
}

impl From<[Code; Part::ALL.len()]> for Codes {
    /// The codes of all parts, in the order of [`Part::ALL`].
    fn from([first, last, company, local, domain, phone, city]: [Code; Part::ALL.len()]) -> Self {
        Self { first, last, company, local, domain, phone, city }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hash for tests; any function that spreads will do.
    fn code(pairs: std::ops::Range<u64>) -> Code {
        let mut code = Code::default();
        pairs.for_each(|pair| code.add((pair + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31)));
        code
    }

    #[test]
    fn likeness_is_that_of_the_letter_pairs() {
        assert!((code(0..9).dice(&code(0..9)) - 1.0).abs() < 1e-9);
        assert!(code(0..9).dice(&code(100..109)) < 0.15);
        assert!((code(0..12).dice(&code(6..18)) - 0.5).abs() < 0.12);
        assert_eq!(Code::default().dice(&Code::default()), 0.0);
        assert!(code(0..9_999).dice(&code(0..9_999)) > 0.99, "a full filter divides nothing by nothing");
    }

    #[test]
    fn a_code_reads_what_it_wrote_and_nothing_else() {
        let text = serde_json::to_string(&code(0..9)).unwrap();
        assert_eq!(serde_json::from_str::<Code>(&text).unwrap(), code(0..9));
        for text in ["\"\"", "\"AAAA\"", "7", &format!("\"{}\"", "!".repeat(43)), &format!("\"{}\"", "A".repeat(44))] {
            assert!(serde_json::from_str::<Code>(text).is_err(), "{text}");
        }
    }
}
