//! Waiting for what a service needs and what may start at the same time as itself.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long that may take to come up.
const START: Duration = Duration::from_secs(6);
/// Between two attempts.
const PAUSE: Duration = Duration::from_millis(200);

/// Tries until it succeeds or the patience is at its end.
///
/// # Errors
/// That of the last attempt.
pub(crate) async fn patiently<T, A>(attempt: impl Fn() -> A) -> anyhow::Result<T>
where
    A: Future<Output = anyhow::Result<T>>,
{
    let deadline = Instant::now() + START;
    loop {
        match attempt().await {
            Err(_) if Instant::now() + PAUSE < deadline => sleep(PAUSE).await,
            ended => return ended,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use anyhow::bail;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_comes_up_late_is_waited_for_and_what_never_does_is_given_up() {
        let started = Instant::now();
        let comes_up_at = async |wait: Duration| {
            let n_attempts = Cell::new(0);
            let attempt = || async {
                n_attempts.set(n_attempts.get() + 1);
                if started.elapsed() < wait { bail!("attempt {}", n_attempts.get()) } else { Ok(()) }
            };
            patiently(attempt).await.map_err(|error| error.to_string())
        };
        assert_eq!(comes_up_at(START / 2).await, Ok(()));
        assert_eq!(started.elapsed(), START / 2);
        assert_eq!(comes_up_at(3 * START).await, Err("attempt 30".to_owned()));
    }
}
