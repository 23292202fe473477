//! The hash of a key of a list, the same when the lists are laid out and when they are read.

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
/// Slots that are looked at together.
pub(crate) const GROUP: usize = 4;

/// The bits of a hash by which a slot tells most other keys, without a look at the text; 0 is none.
pub(crate) fn tag(hash: u64) -> u8 {
    ((hash >> 40) as u8).max(1)
}

/// The place of a bit among those of so many bytes, a power of two, that is set where a key has these ends and this middle and
/// length. It is told at once, and few that are no keys have the bit of one.
pub(crate) fn mark(key: &str, n_bytes: usize) -> (usize, u8) {
    let (bytes, length) = (key.as_bytes(), key.len());
    let byte = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte));
    let told = byte(0) | byte(length / 2) << 8 | byte(length.wrapping_sub(1)) << 16 | (length as u64) << 24;
    let mixed = told.wrapping_mul(ODD) >> 40;
    ((mixed >> 3) as usize & (n_bytes - 1), 1 << (mixed & 7))
}

/// Mixes the bytes of a key, some of them twice, so that most keys go one way whatever their length.
pub(crate) fn hash(key: &str) -> u64 {
    let mix = |state: u64, word: u64| {
        let product = (state ^ word).wrapping_mul(ODD);
        product ^ (product >> 29)
    };
    let bytes = key.as_bytes();
    let length = bytes.len();
    let start = length as u64;
    let byte = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte));
    let four = |at: usize| bytes[at..].first_chunk().map_or(0, |four| u64::from(u32::from_le_bytes(*four)));
    let eight = |at: usize| four(at) << 32 | four(at + 4);
    let state = match length {
        0..4 => mix(start, byte(0) << 16 | byte(length / 2) << 8 | byte(length.saturating_sub(1))),
        4..=16 => {
            let (last, apart) = (length - 4, length / 8 * 4);
            mix(mix(start, four(0) << 32 | four(apart)), four(last) << 32 | four(last - apart))
        }
        _ => (0..length - 8).step_by(8).fold(mix(start, eight(length - 8)), |state, at| mix(state, eight(at))),
    };
    state.wrapping_mul(ODD) >> 16
}
