//! The `main` of every service.

mod refusal;

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::error::ErrorKind;
use clap::{Args, Command, CommandFactory, FromArgMatches, Parser};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tracing::{error, info};

use crate::config::{LifecycleConfig, TelemetryConfig};
use crate::lifecycle::Lifecycle;
use crate::telemetry;

/// How long blocking work may hold up the end of the process.
const BLOCKING_GRACE: Duration = Duration::from_secs(1);
/// How long everything may take to end after the hard stop.
const LAST: Duration = Duration::from_secs(10);

/// The settings of the process, with those of its service.
#[derive(Parser)]
#[command(version, about = "A service of Refine. Every option can be given in the environment.")]
struct Cli<C: Args> {
    #[command(flatten)]
    telemetry: TelemetryConfig,
    #[command(flatten)]
    lifecycle: LifecycleConfig,
    #[command(flatten)]
    service: C,
}

/// Runs a service as a process: reads its settings, runs it until a signal drains it, and ends with a failure if it failed.
pub fn main<C: Args>(service: &'static str, run: impl AsyncFnOnce(C, Lifecycle) -> anyhow::Result<()>) -> ExitCode {
    let run = async |config, lifecycle: Lifecycle| {
        lifecycle.stop_on_signals()?;
        lifecycle.host(|lifecycle| run(config, lifecycle)).await
    };
    match process(service, Cli::<C>::command(), run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            error!(service, error = format!("{error:#}"), "ended with a failure");
            ExitCode::FAILURE
        }
    }
}

/// Runs a program that people call by hand. Unlike [`main`], it logs only what went wrong unless asked for more, a signal ends
/// it at once unless its life is told to stop on signals, and it tells in plain words why it failed. `about` is the first line of
/// its help.
pub fn tool<C: Args>(
    name: &'static str,
    about: &'static str,
    run: impl AsyncFnOnce(C, Lifecycle) -> anyhow::Result<()>,
) -> ExitCode {
    let command = Cli::<C>::command().about(about);
    match process(name, command.mut_arg("log_filter", |filter| filter.default_value("warn")), run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Whoever closed standard error does not want to know.
            let _ = writeln!(io::stderr(), "{name}: {}", plain(&error));
            ExitCode::FAILURE
        }
    }
}

/// An error with its causes, without the numbers of the operating system.
fn plain(error: &anyhow::Error) -> String {
    let numbers = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()?.raw_os_error());
    numbers.fold(format!("{error:#}"), |text, number| text.replace(&format!(" (os error {number})"), ""))
}

fn process<C: Args>(
    service: &'static str,
    command: Command,
    run: impl AsyncFnOnce(C, Lifecycle) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut command = command.name(service);
    let parsed = command.try_get_matches_from_mut(std::env::args_os());
    let cli = parsed
        .and_then(|matches| Cli::<C>::from_arg_matches(&matches))
        .unwrap_or_else(|error| refusal::discreet(error, &mut command).exit());
    if let Err(error) = telemetry::init(&cli.telemetry) {
        // There is no log to write this to.
        command.error(ErrorKind::InvalidValue, format!("{error:#}")).exit();
    }
    start(service, cli, run)
}

fn start<C: Args>(
    service: &'static str,
    cli: Cli<C>,
    run: impl AsyncFnOnce(C, Lifecycle) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().context("failed to start the runtime")?;
    info!(service, version = env!("CARGO_PKG_VERSION"), "starting");
    let ended = runtime.block_on(async {
        let lifecycle = Lifecycle::new(cli.lifecycle.grace());
        let hard = lifecycle.hard();
        until_end(run(cli.service, lifecycle), hard).await
    });
    runtime.shutdown_timeout(BLOCKING_GRACE);
    if ended.is_ok() {
        info!(service, "ended");
    }
    ended
}

/// Runs to the end. What still runs [`LAST`] after the hard stop hangs, and is not waited for.
async fn until_end(run: impl Future<Output = anyhow::Result<()>>, hard: CancellationToken) -> anyhow::Result<()> {
    let overdue = async {
        hard.cancelled().await;
        sleep(LAST).await;
    };
    tokio::select! {
        ended = run => ended,
        () = overdue => bail!("not ended {LAST:?} after the hard stop"),
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use tokio::time::Instant;

    use super::*;
    use crate::config::{AdminConfig, BrokerConfig, PageKey, PostgresConfig, ReportKey, SessionKey, TokenKey};

    /// Every group at once, as no service has them.
    #[derive(Args)]
    struct All {
        #[command(flatten)]
        admin: AdminConfig,
        #[command(flatten)]
        broker: BrokerConfig,
        #[command(flatten)]
        postgres: PostgresConfig,
        #[command(flatten)]
        session: SessionKey,
        #[command(flatten)]
        token: TokenKey,
        #[command(flatten)]
        page: PageKey,
        #[command(flatten)]
        report: ReportKey,
    }

    #[test]
    fn the_groups_stand_side_by_side() {
        Cli::<All>::command().debug_assert();
        let keys = ["--session-keys=a:b", "--token-keys=a:b", "--page-keys=a:b", "--report-keys=a:b"];
        let arguments = ["all", "--database-url=postgres://a"].into_iter().chain(keys);
        let all = Cli::<All>::try_parse_from(arguments).unwrap();
        assert_eq!(all.service.broker.replicas, 1);
        assert_eq!(all.lifecycle.shutdown_grace_seconds, 20);
    }

    #[tokio::test(start_paused = true)]
    async fn what_hangs_is_left_behind_soon_after_the_hard_stop() {
        let (lifecycle, started) = (Lifecycle::new(Duration::from_secs(60)), Instant::now());
        let hard = lifecycle.hard();
        lifecycle.stop_now();
        assert!(until_end(pending(), hard).await.is_err());
        assert_eq!(started.elapsed().as_secs(), LAST.as_secs());
    }

    #[test]
    fn an_error_is_told_without_numbers() {
        let error = anyhow::Error::from(io::Error::from_raw_os_error(2)).context("missing.csv");
        assert_eq!(plain(&error), "missing.csv: No such file or directory");
    }

    #[test]
    fn a_user_needs_a_password() {
        assert!(Cli::<BrokerConfig>::try_parse_from(["all", "--nats-user=a"]).is_err());
    }
}
