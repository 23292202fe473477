//! Logs and metrics of the process. Both are global to it and set up once, however many services run in it.

use std::io::IsTerminal;
use std::sync::OnceLock;

use anyhow::{Context, anyhow, bail};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing::error;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::{LogFormat, TelemetryConfig};

/// Libraries that write payloads or statement parameters into their debug logs. They never log more than these levels, whatever
/// is asked for. What happens to the connection to NATS is logged by our own broker.
const DISCREET: [(&str, LevelFilter); 6] = [
    ("async_nats", LevelFilter::WARN),
    ("tokio_postgres", LevelFilter::INFO),
    ("hyper", LevelFilter::INFO),
    ("hyper_util", LevelFilter::INFO),
    ("reqwest", LevelFilter::INFO),
    ("rustls", LevelFilter::INFO),
];

/// The buckets of histograms, in seconds. A page takes a few milliseconds, a scan a few seconds, or up to an hour under the
/// longest deadline.
const BUCKETS: [f64; 18] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 120.0, 300.0, 1200.0, 3600.0];

/// Starts the log of the process, on standard error.
///
/// # Errors
/// Where the filter is malformed, or a log was started before.
pub fn init(config: &TelemetryConfig) -> anyhow::Result<()> {
    let builder = tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter(&config.log_filter)?);
    let json = match config.log_format {
        LogFormat::Json => true,
        LogFormat::Compact => false,
        LogFormat::Auto => !std::io::stderr().is_terminal(),
    };
    let started = if json {
        builder.json().flatten_event(true).with_span_list(false).finish().try_init()
    } else {
        builder.compact().with_ansi(std::io::stderr().is_terminal()).finish().try_init()
    };
    started.context("failed to start the log")?;
    // A panic's text can carry the value that caused it, so the log gets the place alone.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        error!(place, "panicked");
    }));
    Ok(())
}

fn filter(text: &str) -> anyhow::Result<EnvFilter> {
    if text.contains('[') {
        bail!("LOG_FILTER names levels and targets, not spans");
    }
    // A part of such a library would be opened by a directive of its own.
    let of_library = |directive: &&str| DISCREET.iter().any(|(library, _)| directive.trim().starts_with(library));
    let text = text.split(',').filter(|directive| !of_library(directive)).collect::<Vec<_>>().join(",");
    let mut filter = EnvFilter::try_new(text).map_err(|error| anyhow!("LOG_FILTER is malformed: {error}"))?;
    let asked = filter.max_level_hint().unwrap_or(LevelFilter::TRACE);
    for (library, most) in DISCREET {
        let directive = format!("{library}={}", most.min(asked));
        filter = filter.add_directive(directive.parse().context("failed to read a built-in log directive")?);
    }
    Ok(filter)
}

/// The recorder behind the `metrics` macros, installed at the first call.
///
/// # Errors
/// Where another recorder was installed by someone else.
pub(crate) fn recorder() -> anyhow::Result<&'static PrometheusHandle> {
    static RECORDER: OnceLock<Result<PrometheusHandle, String>> = OnceLock::new();
    let install = || {
        let builder = PrometheusBuilder::new().set_buckets(&BUCKETS).map_err(|error| error.to_string())?;
        builder.install_recorder().map_err(|error| error.to_string())
    };
    RECORDER.get_or_init(install).as_ref().map_err(|error| anyhow!("failed to install the metrics recorder: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_filter_opens_the_libraries_that_log_payloads() {
        let text = filter("trace,async_nats=trace,tokio_postgres::connection=trace").unwrap().to_string();
        assert!(text.contains("async_nats=warn") && !text.contains("=trace"), "{text}");
        assert!(filter("info,[message]=trace").is_err());
    }

    #[test]
    fn a_quiet_filter_stays_quiet() {
        let text = filter("error").unwrap().to_string();
        assert!(text.contains("tokio_postgres=error") && text.contains("async_nats=error"), "{text}");
    }

    #[test]
    fn a_malformed_filter_is_refused() {
        assert!(filter("chassis=loud").is_err());
    }
}
