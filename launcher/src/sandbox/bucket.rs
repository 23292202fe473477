//! A rolling window: at most so many requests within so long, ending now.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// The requests of one portal within the last window.
#[derive(Debug)]
pub(super) struct Bucket {
    max: u32,
    window: Duration,
    taken: VecDeque<Instant>,
}

/// The window has no room.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Full;

impl Bucket {
    pub(super) fn new(max: u32, window: Duration) -> Self {
        Self { max, window, taken: VecDeque::new() }
    }

    /// Takes one place and says how many are left. A refused request takes none.
    pub(super) fn take(&mut self, now: Instant) -> Result<u32, Full> {
        while self.taken.front().is_some_and(|first| now.duration_since(*first) >= self.window) {
            self.taken.pop_front();
        }
        if self.taken.len() >= self.max as usize {
            return Err(Full);
        }
        self.taken.push_back(now);
        Ok(self.max - self.taken.len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Duration = Duration::from_secs(10);

    #[test]
    fn a_full_window_refuses() {
        let start = Instant::now();
        let mut bucket = Bucket::new(2, WINDOW);
        assert_eq!(bucket.take(start), Ok(1));
        assert_eq!(bucket.take(start), Ok(0));
        assert_eq!(bucket.take(start), Err(Full));
    }

    #[test]
    fn room_comes_back_as_each_request_leaves_the_window() {
        let start = Instant::now();
        let mut bucket = Bucket::new(2, WINDOW);
        assert_eq!(bucket.take(start), Ok(1));
        assert_eq!(bucket.take(start + Duration::from_secs(6)), Ok(0));
        assert_eq!(bucket.take(start + Duration::from_millis(9_999)), Err(Full));
        assert_eq!(bucket.take(start + WINDOW), Ok(0));
        assert_eq!(bucket.take(start + WINDOW), Err(Full));
        assert_eq!(bucket.take(start + Duration::from_secs(16)), Ok(0));
    }

    #[test]
    fn a_refused_request_does_not_prolong_the_wait() {
        let start = Instant::now();
        let mut bucket = Bucket::new(1, WINDOW);
        assert_eq!(bucket.take(start), Ok(0));
        for second in 1..10 {
            assert_eq!(bucket.take(start + Duration::from_secs(second)), Err(Full));
        }
        assert_eq!(bucket.take(start + WINDOW), Ok(0));
    }
}
