//! The hash of a key of a list, the same when the lists are laid out and when they are read.

/// The bits of a hash by which a slot tells most other keys, without a look at the text.
pub(crate) fn tag(hash: u64) -> u8 {
    (hash >> 40) as u8
}

/// Mixes the bytes of a key, eight at a time; what is left at its end is read with bytes before it.
pub(crate) fn hash(key: &str) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |state: u64, word: u64| {
        let product = (state ^ word).wrapping_mul(ODD);
        product ^ (product >> 29)
    };
    let bytes = key.as_bytes();
    let length = bytes.len() as u64;
    let ends = |start: u64, end: u64| mix(mix(length, start), end);
    let state = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(start), Some(end)) => {
            let within = bytes.get(8..).map_or(&[][..], |rest| rest.as_chunks().0);
            let state = ends(u64::from_le_bytes(*start), u64::from_le_bytes(*end));
            within.iter().fold(state, |state, word| mix(state, u64::from_le_bytes(*word)))
        }
        _ => match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(start), Some(end)) => ends(u32::from_le_bytes(*start).into(), u32::from_le_bytes(*end).into()),
            _ => mix(length, bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))),
        },
    };
    state.wrapping_mul(ODD) >> 16
}
