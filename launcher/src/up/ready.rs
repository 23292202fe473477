//! The wait until every service says that it can take work.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::bail;
use chassis::http::{ClientLimits, client};
use tokio::time::{Instant, sleep};

/// A service gives up its first connections before this.
const READY: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(30);
const LIMITS: ClientLimits = ClientLimits { connect: Duration::from_secs(1), total: Duration::from_secs(2) };

/// Waits for all services, by their admin ports.
pub(super) async fn wait(services: &[(&'static str, SocketAddr)]) -> anyhow::Result<()> {
    let client = client(LIMITS)?;
    let deadline = Instant::now() + READY;
    for (service, addr) in services {
        loop {
            match client.get(format!("http://{addr}/readyz")).send().await {
                Ok(answer) if answer.status().is_success() => break,
                _ if Instant::now() >= deadline => bail!("the {service} was not ready within {READY:?}"),
                _ => sleep(POLL).await,
            }
        }
    }
    Ok(())
}
