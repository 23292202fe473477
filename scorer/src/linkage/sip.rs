//! SipHash-1-3 of bytes that are at hand as a whole, so that none are gathered before they are read.

/// Hashes with a key.
#[derive(Clone, Copy)]
pub(crate) struct Sip([u64; 4]);

impl Sip {
    pub(crate) fn new(key: &[u8; 16]) -> Self {
        let key = u128::from_le_bytes(*key);
        let (one, other) = (key as u64, (key >> 64) as u64);
        Self([
            one ^ 0x736f_6d65_7073_6575,
            other ^ 0x646f_7261_6e64_6f6d,
            one ^ 0x6c79_6765_6e65_7261,
            other ^ 0x7465_6462_7974_6573,
        ])
    }

    pub(crate) fn hash(&self, bytes: &[u8]) -> u64 {
        let words = bytes.as_chunks().0.iter().map(|word| u64::from_le_bytes(*word));
        let state = words.chain([last_word(bytes)]).fold(self.0, |[a, b, c, d], word| {
            let [a, b, c, d] = round([a, b, c, d ^ word]);
            [a ^ word, b, c, d]
        });
        let [a, b, c, d] = state;
        let [a, b, c, d] = round(round(round([a, b, c ^ 0xff, d])));
        a ^ b ^ c ^ d
    }
}

/// The bytes behind the last eight whole ones, and the length in the highest byte.
fn last_word(bytes: &[u8]) -> u64 {
    let (length, n_left) = (bytes.len() as u64, bytes.len() % 8);
    let left = match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last) >> (8 * (7 - n_left)) >> 8,
        None => short(bytes),
    };
    length << 56 | left
}

/// Fewer bytes than eight as one number, the first one lowest.
fn short(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    match (bytes.first_chunk(), bytes.last_chunk()) {
        // Some are put there twice, each time in their place.
        (Some(first), Some(last)) => four(first) | four(last) << (8 * (length - 4)),
        _ => {
            let byte = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at));
            byte(0) | byte(length / 2) | byte(length.saturating_sub(1))
        }
    }
}

fn round([a, b, c, d]: [u64; 4]) -> [u64; 4] {
    let (a, c) = (a.wrapping_add(b), c.wrapping_add(d));
    let (b, d) = (b.rotate_left(13) ^ a, d.rotate_left(16) ^ c);
    let (a, c) = (a.rotate_left(32).wrapping_add(d), c.wrapping_add(b));
    let (b, d) = (b.rotate_left(17) ^ c, d.rotate_left(21) ^ a);
    [a, b, c.rotate_left(32), d]
}

#[cfg(test)]
mod tests {
    use siphasher::sip::SipHasher13;

    use super::*;

    #[test]
    fn hashes_are_those_of_the_reference() {
        let bytes: Vec<u8> = (0..200).map(|byte: u8| byte.wrapping_mul(73)).collect();
        let key = std::array::from_fn(|at| 7 * at as u8);
        for length in 0..bytes.len() {
            let bytes = &bytes[..length];
            assert_eq!(Sip::new(&key).hash(bytes), SipHasher13::new_with_key(&key).hash(bytes), "{length}");
        }
    }
}
