//! The admin port.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use chassis::admin;
use chassis::config::AdminConfig;
use chassis::http::{ClientLimits, client};
use chassis::lifecycle::Lifecycle;
use tokio::time::timeout;

#[tokio::test]
async fn readiness_follows_the_service_and_goes_first_on_drain() {
    let life = Lifecycle::new(Duration::from_secs(5));
    let config = AdminConfig { admin_addr: "127.0.0.1:0".parse().unwrap() };
    let admin = admin::serve(&config, "test", &life).await.unwrap();
    let second = Duration::from_secs(1);
    let client = client(ClientLimits { connect: second, total: second }).unwrap();
    let get = async |path: &str| {
        let answer = client.get(format!("http://{}{path}", admin.addr)).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    assert_eq!(get("/livez").await, (200, "live\n".to_owned()));
    assert_eq!(get("/readyz").await, (503, "starting\n".to_owned()));
    let is_connected = Arc::new(AtomicBool::new(true));
    let asked = Arc::clone(&is_connected);
    admin.readiness.ready(move || if asked.load(Relaxed) { Ok(()) } else { Err("not connected") });
    assert_eq!(get("/readyz").await, (200, "ready\n".to_owned()));
    is_connected.store(false, Relaxed);
    assert_eq!(get("/readyz").await, (503, "not connected\n".to_owned()));

    metrics::counter!("test_things_total", "kind" => "good").increment(3);
    let (status, metrics) = get("/metrics").await;
    assert_eq!(status, 200);
    assert!(metrics.contains(r#"test_things_total{kind="good"} 3"#), "{metrics}");

    life.spawn("work", {
        let draining = life.draining();
        async move {
            draining.await;
            tokio::time::sleep(Duration::from_millis(300)).await;
            Ok(())
        }
    });
    life.drain();
    let run = async { timeout(Duration::from_secs(3), life.clone().run()).await.unwrap().unwrap() };
    let look = async { assert_eq!(get("/readyz").await, (503, "draining\n".to_owned())) };
    tokio::join!(run, look);
}
