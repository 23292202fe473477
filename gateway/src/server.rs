//! The HTTP server: as axum's own, with bounds for each connection's silence, for how long a client may leave its
//! answer unread, and for how many connections there are.

mod prompt;

use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::serve::Listener;
use chassis::lifecycle::Lifecycle;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use ipnet::IpNet;
use metrics::{counter, gauge};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tracing::error;

use crate::bounds::client_ip::{is_trusted, network};
use crate::bounds::crowd::Crowd;
use prompt::Prompt;

/// How long a connection may take for the head of a request, and how long it may stand idle between two.
const SILENCE: Duration = Duration::from_secs(10);
/// How long a client may take nothing of what is sent to it.
#[cfg(target_os = "linux")]
const UNREAD: Duration = Duration::from_secs(30);
/// How long a client may take for what no buffer of the system holds any more: an answer, or one event of a stream.
const UNSENT: Duration = Duration::from_secs(60);
/// Connections at a time, where the system allows as many open files.
const MOST: u64 = 8192;
/// Of them, those of one address that is no trusted proxy.
const EACH: usize = 256;
/// Bytes of the head of a request: the cookies of all reports that a browser may have open are a tenth of it.
const HEAD: usize = 32 * 1024;
/// Files for everything else: the database, the broker, HubSpot.
const RESERVED: u64 = 256;

/// Connections that are open.
const CONNECTIONS: &str = "gateway_connections";
/// Connections that were closed at once, because their address had too many.
const TURNED_AWAY: &str = "gateway_turned_away_total";

/// How many connections there may be at a time: as many as the system allows open files, less what else needs them. Raises
/// the limit of open files as far as this process may.
///
/// # Errors
/// Where the system does not tell the limit.
pub(crate) fn room() -> io::Result<usize> {
    let files = rlimit::increase_nofile_limit(MOST + RESERVED)?;
    Ok(usize::try_from(connections(files)).unwrap_or(usize::MAX))
}

fn connections(files: u64) -> u64 {
    files.saturating_sub(RESERVED).max(files / 2).min(MOST)
}

/// Serves until the life drains, and then until each request has its answer. Whoever comes while there are `most`
/// connections waits until one ends; who has too many at one address is sent away.
///
/// # Errors
/// None: what goes wrong on a connection ends that connection alone.
pub(crate) async fn serve(
    mut listener: TcpListener,
    router: Router,
    most: usize,
    trusted: Vec<IpNet>,
    lifecycle: Lifecycle,
) -> anyhow::Result<()> {
    let mut connections = JoinSet::new();
    let crowd = Arc::new(Crowd::new(EACH));
    let mut draining = pin!(lifecycle.draining());
    counter!(TURNED_AWAY).increment(0);
    loop {
        gauge!(CONNECTIONS).set(connections.len() as f64);
        tokio::select! {
            () = &mut draining => break,
            (stream, peer) = Listener::accept(&mut listener), if connections.len() < most => {
                let ip = peer.ip().to_canonical();
                let present = crowd.enter(network(ip));
                if present.is_none() && !is_trusted(ip, &trusted) {
                    counter!(TURNED_AWAY).increment(1);
                    continue;
                }
                bound_unread(&stream);
                let answer = answer(stream, peer, router.clone(), lifecycle.draining());
                connections.spawn(async move {
                    let _present = present;
                    answer.await;
                });
            }
            Some(ended) = connections.join_next() => log(ended),
        }
    }
    drop(listener);
    while let Some(ended) = connections.join_next().await {
        log(ended);
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn bound_unread(stream: &TcpStream) {
    if let Err(error) = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(UNREAD)) {
        tracing::warn!(%error, "connection without a bound for what is left unread");
    }
}

/// The system knows no such bound; there are still no more than so many connections of one address.
#[cfg(not(target_os = "linux"))]
fn bound_unread(_: &TcpStream) {}

fn log(ended: Result<(), tokio::task::JoinError>) {
    if ended.is_err() {
        error!("connection's task panicked");
    }
}

/// Answers the requests of one connection, one after the other.
async fn answer(stream: TcpStream, peer: SocketAddr, router: Router, draining: impl Future<Output = ()>) {
    let has_asked = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&has_asked);
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: Request<Incoming>| {
        asked.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.call(request.map(Body::new))
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(SILENCE).max_buf_size(HEAD);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(Prompt::new(stream, UNSENT)), service));
    tokio::select! {
        // How a connection breaks is known to its other end, and of no interest here.
        _ = connection.as_mut() => return,
        () = draining => connection.as_mut().graceful_shutdown(),
    }
    // A client that has not asked yet waits for no answer, and half a request must not hold up the drain.
    if has_asked.load(Ordering::Relaxed) {
        let _ = connection.await;
    }
}

#[cfg(test)]
mod tests;
