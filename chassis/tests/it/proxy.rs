//! A TCP proxy whose connections can be cut.

use std::sync::Arc;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// Passes bytes to a local port until it is cut or dropped.
pub(crate) struct Proxy {
    pub(crate) port: u16,
    cut: Arc<std::sync::Mutex<CancellationToken>>,
    gone: CancellationToken,
}

impl Proxy {
    pub(crate) async fn to(target: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (cut, gone) = (Arc::new(std::sync::Mutex::new(CancellationToken::new())), CancellationToken::new());
        let tasks = TaskTracker::new();
        tasks.spawn(gone.clone().run_until_cancelled_owned({
            let (cut, tasks) = (Arc::clone(&cut), tasks.clone());
            async move {
                loop {
                    let (mut inside, _) = listener.accept().await.unwrap();
                    let cut = cut.lock().unwrap().clone();
                    tasks.spawn(cut.run_until_cancelled_owned(async move {
                        let mut outside = TcpStream::connect(("127.0.0.1", target)).await.unwrap();
                        // How a connection ends is nobody's concern here.
                        let _ = copy_bidirectional(&mut inside, &mut outside).await;
                    }));
                }
            }
        }));
        Self { port, cut, gone }
    }

    /// Cuts all connections. New ones are passed on.
    pub(crate) fn cut(&self) {
        std::mem::take(&mut *self.cut.lock().unwrap()).cancel();
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.cut();
        self.gone.cancel();
    }
}
