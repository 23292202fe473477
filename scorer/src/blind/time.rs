//! The keys of when a record was made and changed.

use jiff::Timestamp;
use schemas::keys::KeyKind;

use super::Keys;
use crate::record::Record;

pub(super) fn time_keys(keys: &mut Keys<'_>, record: &Record<'_>) {
    let hash = |keys: &Keys<'_>, number: i64| Some(keys.hash_bytes(&number.to_le_bytes()));
    if let Some(modified) = record.modified {
        for window in windows(modified, 600) {
            keys.add(KeyKind::ChangedWindow, [hash(keys, window)]);
        }
    }
    if let Some(created) = record.created {
        for window in windows(created, 3600) {
            keys.add(KeyKind::CreatedHour, [hash(keys, window)]);
        }
        let filled = hash(keys, record.findings.filled.bits().into());
        for window in windows(created, 600) {
            keys.add(KeyKind::CreatedGaps, [hash(keys, window), filled]);
        }
    }
}

/// The two windows of so many seconds that hold the moment, half a window apart: what happens within half a window is in
/// one of them as a whole.
fn windows(moment: Timestamp, seconds: i64) -> [i64; 2] {
    let half = moment.as_second().div_euclid(seconds / 2);
    [half, half + 1]
}
