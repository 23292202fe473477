//! When records came to be and when they last changed: single entries over the years, and imports.

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};

use super::world::pick;

/// How old each import is, in days.
const IMPORT_AGES: [i64; 5] = [2_050, 1_430, 905, 410, 96];
const PORTAL_AGE_DAYS: f64 = 2_400.0;
/// The share of contacts that came with an import.
const IMPORTED: f64 = 0.34;
/// The share of imported contacts that nobody touched again.
const UNTOUCHED: f64 = 0.55;

/// The portal's past.
pub(super) struct History {
    now: Timestamp,
    imports: Vec<Timestamp>,
}

/// The times of one record.
#[derive(Clone, Copy)]
pub(super) struct Times {
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

impl History {
    pub(super) fn make(now: Timestamp, rng: &mut Rng) -> Self {
        let now = Timestamp::from_second(now.as_second()).expect("a time without its fraction is a time");
        let jitter = |rng: &mut Rng| SignedDuration::from_secs(rng.i64(0..86_400));
        let imports =
            IMPORT_AGES.iter().map(|days| now - SignedDuration::from_hours(days * 24) - jitter(rng)).collect();
        Self { now, imports }
    }

    /// The times of a new record.
    pub(super) fn times(&self, rng: &mut Rng) -> Times {
        if rng.f64() < IMPORTED {
            self.imported(rng)
        } else {
            let age_days = PORTAL_AGE_DAYS * rng.f64().powf(1.6);
            self.touched(self.before_now(age_days, rng), rng)
        }
    }

    /// The times of a record made later than another.
    pub(super) fn later(&self, created_at: Timestamp, rng: &mut Rng) -> Times {
        let age_days = self.now.duration_since(created_at).as_secs_f64() / 86_400.0;
        self.touched(self.before_now(age_days * rng.f64(), rng), rng)
    }

    fn imported(&self, rng: &mut Rng) -> Times {
        let start = *pick(&self.imports, rng);
        let created_at = start + SignedDuration::from_millis(rng.i64(0..240_000));
        if rng.f64() < UNTOUCHED {
            let updated_at = created_at + SignedDuration::from_millis(rng.i64(300..90_000));
            return Times { created_at, updated_at };
        }
        self.touched(created_at, rng)
    }

    /// Many records changed lately, the others at any time since they were made.
    fn touched(&self, created_at: Timestamp, rng: &mut Rng) -> Times {
        let age_days = self.now.duration_since(created_at).as_secs_f64() / 86_400.0;
        let since_days = match rng.u8(..10) {
            0..=2 => rng.f64() * age_days.min(60.0),
            3..=4 => rng.f64() * age_days.min(365.0),
            _ => rng.f64() * age_days,
        };
        Times { created_at, updated_at: self.before_now(since_days, rng).max(created_at) }
    }

    /// A moment so many days ago; about one in eleven falls on a whole second.
    fn before_now(&self, days: f64, rng: &mut Rng) -> Timestamp {
        let seconds = (days.max(0.0) * 86_400.0) as i64 + 2;
        let milliseconds = if rng.u8(..11) == 0 { 0 } else { rng.i64(1..1_000) };
        self.now - SignedDuration::from_secs(seconds) + SignedDuration::from_millis(milliseconds)
    }
}
