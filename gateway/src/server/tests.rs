use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures::StreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::{Instant, timeout};

use super::*;

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n";
/// Longer than a connection may be silent, or busy with one answer.
const PATIENCE: Duration = Duration::from_secs(120);

/// More than the system's buffers hold.
const LARGE: usize = 16 << 20;

/// A server with `GET /`, which answers, `GET /large`, which answers much, and with `GET /events` and `GET /flood`, which send
/// little and much until the life drains.
async fn server(most: usize) -> (SocketAddr, Lifecycle) {
    server_behind(most, Vec::new()).await
}

/// The same, with proxies in front.
async fn server_behind(most: usize, trusted: Vec<IpNet>) -> (SocketAddr, Lifecycle) {
    let lifecycle = Lifecycle::new(PATIENCE);
    let draining = lifecycle.clone();
    let events = |n_bytes: usize| {
        let draining = draining.clone();
        get(async move || {
            let endless = futures::stream::repeat(()).then(move |()| async move {
                tokio::time::sleep(Duration::from_millis(10)).await;
                Ok::<_, Infallible>(Event::default().data("a".repeat(n_bytes)))
            });
            Sse::new(endless.take_until(draining.draining())).keep_alive(KeepAlive::new())
        })
    };
    let whose = async |ConnectInfo(peer): ConnectInfo<SocketAddr>| peer.ip().to_string();
    let router = Router::new()
        .route("/", get(whose))
        .route("/large", get(async || "a".repeat(LARGE)))
        .route("/events", events(1))
        .route("/flood", events(1 << 20));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let addr = listener.local_addr().unwrap();
    lifecycle.spawn("http", serve(listener, router, most, trusted, lifecycle.clone()));
    (addr, lifecycle)
}

/// Connects and sends this.
async fn send(addr: SocketAddr, request: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(addr).await.unwrap();
    stream.write_all(request).await.unwrap();
    stream
}

/// The beginning of an answer.
async fn read(stream: &mut TcpStream) -> String {
    let mut buffer = [0; 4096];
    let n_bytes = timeout(PATIENCE, stream.read(&mut buffer)).await.unwrap().unwrap();
    String::from_utf8(buffer[..n_bytes].to_vec()).unwrap()
}

#[tokio::test]
async fn a_request_is_answered_and_its_sender_known() {
    let (addr, _lifecycle) = server(9).await;
    let mut stream = send(addr, REQUEST).await;
    for _ in 0..2 {
        let answer = read(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("127.0.0.1"), "{answer}");
        stream.write_all(REQUEST).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_goes_silent_is_closed() {
    let (addr, _lifecycle) = server(9).await;
    for beginning in [&b""[..], b"GET / H", b"GET / HTTP/1.1\r\nhost: a\r\n"] {
        let mut stream = send(addr, beginning).await;
        let started = Instant::now();
        assert_eq!(read(&mut stream).await, "");
        assert!(started.elapsed() <= SILENCE + Duration::from_secs(1), "{:?}", started.elapsed());
    }
    let mut stream = send(addr, REQUEST).await;
    assert_ne!(read(&mut stream).await, "");
    assert_eq!(read(&mut stream).await, "", "idle behind an answer");
}

#[tokio::test]
async fn a_head_beyond_its_bound_is_refused() {
    let (addr, _lifecycle) = server(9).await;
    let head = |n_bytes: usize| [&REQUEST[..REQUEST.len() - 2], b"a: ", &vec![b'a'; n_bytes]].concat();
    let mut within = send(addr, &head(HEAD - 100)).await;
    within.write_all(b"\r\n\r\n").await.unwrap();
    assert!(read(&mut within).await.starts_with("HTTP/1.1 200"));
    let room = HEAD - head(0).len();
    assert!(read(&mut send(addr, &head(room)).await).await.starts_with("HTTP/1.1 431"));
}

/// Reads at most so much every tenth of a second, `n_times`. Bytes that came.
async fn trickle(stream: &mut TcpStream, most: usize, n_times: usize) -> usize {
    let (mut buffer, mut n_bytes) = (vec![0; most], 0);
    for _ in 0..n_times {
        n_bytes += stream.read(&mut buffer).await.unwrap_or_default();
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    n_bytes
}

#[tokio::test(start_paused = true)]
async fn who_takes_an_answer_or_an_event_in_trickles_is_left() {
    for path in ["/large", "/flood"] {
        let (addr, _lifecycle) = server(1).await;
        let started = Instant::now();
        let mut slow = send(addr, format!("GET {path} HTTP/1.1\r\nhost: a\r\n\r\n").as_bytes()).await;
        // Who comes next has to wait until the first is gone.
        let mut next = send(addr, REQUEST).await;
        let answered = async { (read(&mut next).await, started.elapsed()) };
        let (_, (answer, took)) = tokio::join!(trickle(&mut slow, 100, 1000), answered);
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        assert!(UNSENT <= took && took < UNSENT + Duration::from_secs(5), "{path}: {took:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn who_takes_an_answer_slowly_gets_all_of_it() {
    let (addr, _lifecycle) = server(1).await;
    let mut slow = send(addr, b"GET /large HTTP/1.1\r\nhost: a\r\n\r\n").await;
    let n_bytes = trickle(&mut slow, 1 << 20, 500).await;
    assert!(n_bytes > LARGE, "{n_bytes}");
}

#[tokio::test]
async fn who_comes_when_there_is_no_room_waits_until_there_is() {
    let (addr, _lifecycle) = server(1).await;
    let first = send(addr, b"GET / H").await;
    let mut second = send(addr, REQUEST).await;
    assert!(timeout(Duration::from_millis(300), second.readable()).await.is_err());
    drop(first);
    assert!(read(&mut second).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn one_address_has_so_many_connections_unless_it_is_a_proxy() {
    for (trusted, is_answered) in [(vec![], false), (vec!["127.0.0.0/8".parse().unwrap()], true)] {
        let (addr, _lifecycle) = server_behind(2 * EACH, trusted).await;
        let mut held = Vec::new();
        for _ in 0..EACH {
            let mut stream = send(addr, REQUEST).await;
            assert!(read(&mut stream).await.starts_with("HTTP/1.1 200"));
            held.push(stream);
        }
        // Nothing is sent, so that nothing is left unread where it is closed.
        let mut further = TcpStream::connect(addr).await.unwrap();
        let mut buffer = [0; 1];
        let is_closed = timeout(Duration::from_millis(500), further.read(&mut buffer)).await.is_ok();
        assert_eq!(!is_closed, is_answered);
        drop(held);
        if is_answered {
            further.write_all(REQUEST).await.unwrap();
            assert!(read(&mut further).await.starts_with("HTTP/1.1 200"));
        }
    }
}

#[tokio::test]
async fn neither_half_a_request_nor_a_stream_of_events_holds_up_the_drain() {
    let (addr, lifecycle) = server(9).await;
    let mut half = send(addr, b"GET / H").await;
    let mut events = send(addr, b"GET /events HTTP/1.1\r\nhost: a\r\n\r\n").await;
    assert!(read(&mut events).await.starts_with("HTTP/1.1 200"));
    let started = Instant::now();
    lifecycle.drain();
    lifecycle.run().await.unwrap();
    assert!(started.elapsed() < SILENCE / 5, "{:?}", started.elapsed());
    assert_eq!(read(&mut half).await, "");
    let mut rest = String::new();
    events.read_to_string(&mut rest).await.unwrap();
    assert!(rest.ends_with("0\r\n\r\n"), "the stream ended and was not cut");
}

#[test]
fn connections_leave_files_for_the_rest() {
    for (files, expected) in [(1_048_576, 8192), (8448, 8192), (1024, 768), (256, 128)] {
        assert_eq!(connections(files), expected);
    }
}
