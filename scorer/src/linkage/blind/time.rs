//! The keys of when a record was made and changed.

use jiff::Timestamp;
use schemas::keys::KeyKind;

use super::Keys;

pub(super) fn time_keys(keys: &mut Keys<'_>) {
    let record = keys.record;
    // A time tells nobody, so it is a part as it stands.
    if let Some(modified) = record.modified {
        for window in windows(modified, 600) {
            keys.add(KeyKind::ChangedWindow, [Some(window)]);
        }
    }
    if let Some(created) = record.created {
        for window in windows(created, 3600) {
            keys.add(KeyKind::CreatedHour, [Some(window)]);
        }
        let filled = u64::from(record.findings.filled.bits());
        for window in windows(created, 600) {
            keys.add(KeyKind::CreatedGaps, [Some(window), Some(filled)]);
        }
    }
}

/// The two windows of so many seconds that hold the moment, half a window apart: what happens within half a window is in
/// one of them as a whole.
fn windows(moment: Timestamp, seconds: i64) -> [u64; 2] {
    let half = moment.as_second().div_euclid(seconds / 2).cast_unsigned();
    [half, half.wrapping_add(1)]
}
