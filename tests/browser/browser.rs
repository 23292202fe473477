//! A browser as a visitor holds it: what it shows, what it is told to do, and what a visitor would wait for.

use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread::available_parallelism;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use reqwest::{Method, Url};
use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep};

use crate::chromedriver::{Chromedriver, Scripts};
use crate::traffic::Transfer;
use crate::world::World;
use crate::{axe, traffic};

/// Longer than anything on a page may take.
const PATIENCE: Duration = Duration::from_secs(40);
const POLL: Duration = Duration::from_millis(30);

/// Widths of windows, in CSS pixels.
const NARROWEST: u32 = 320;
const NARROW: u32 = 360;
const WIDE: u32 = 1_280;
/// More than a browser paints at once.
const HIGHEST: u64 = 16_000;

pub(crate) const TAB: char = '\u{e004}';
pub(crate) const ENTER: char = '\u{e007}';
pub(crate) const SPACE: char = ' ';

/// What sticks out to the right on a page that is wider than its window.
const CUT: &str = "(() => { const width = innerWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width)
        .map((one) => one.outerHTML.slice(0, 90)); })()";

/// A browser keeps a processor busy, so that no more tests have one at a time.
static SEATS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(available_parallelism().map_or(1, NonZero::get)));

static NEXT_ADDRESS: AtomicU16 = AtomicU16::new(1);

pub(crate) struct Browser {
    pub(crate) client: Client,
    /// The gateway's origin.
    pub(crate) origin: String,
    portal: String,
    _chromedriver: Chromedriver,
    seat: Arc<SemaphorePermit<'static>>,
}

impl Browser {
    /// A browser at an address of its own, with nothing open.
    pub(crate) async fn open(world: &World) -> Self {
        Self::open_with(world, Scripts::Run).await
    }

    pub(crate) async fn open_with(world: &World, scripts: Scripts) -> Self {
        let seat = SEATS.acquire().await.unwrap();
        Self::sit_down(world, scripts, Arc::new(seat)).await
    }

    /// The browser of somebody else, in the same test.
    pub(crate) async fn open_another(&self, world: &World) -> Self {
        Self::sit_down(world, Scripts::Run, self.seat.clone()).await
    }

    async fn sit_down(world: &World, scripts: Scripts, seat: Arc<SemaphorePermit<'static>>) -> Self {
        let chromedriver = Chromedriver::start().await;
        let client = chromedriver.open(scripts).await;
        let origin = format!("http://{}", world.gateway(0));
        let browser = Self { client, origin, portal: world.portal.clone(), _chromedriver: chromedriver, seat };
        browser.move_house().await;
        browser
    }

    /// Comes from another address from now on, as the proxy in front tells it.
    pub(crate) async fn move_house(&self) -> String {
        let [high, low] = NEXT_ADDRESS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let address = format!("198.19.{high}.{low}");
        self.come_from(&address).await;
        address
    }

    pub(crate) async fn come_from(&self, address: &str) {
        self.cdp("Network.setExtraHTTPHeaders", json!({ "headers": { "x-forwarded-for": address } })).await;
    }

    pub(crate) async fn go(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.origin)).await.unwrap();
    }

    /// The path of the page that is open.
    pub(crate) async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// Waits until the path begins like this.
    pub(crate) async fn arrive(&self, beginning: &str) {
        self.wait(&format!("to arrive at {beginning}"), async || self.path().await.starts_with(beginning)).await;
    }

    /// Waits until this is to be seen.
    pub(crate) async fn see(&self, css: &str) {
        self.wait(&format!("to see {css}"), async || {
            let Ok(element) = self.client.find(Locator::Css(css)).await else { return false };
            element.is_displayed().await.unwrap_or(false)
        })
        .await;
    }

    /// Waits until these words are to be read there.
    pub(crate) async fn read(&self, css: &str, words: &str) {
        self.wait(&format!("to read {words:?} in {css}"), async || {
            self.text(css).await.is_some_and(|text| text.contains(words))
        })
        .await;
    }

    /// What is to be read there now.
    pub(crate) async fn text(&self, css: &str) -> Option<String> {
        self.client.find(Locator::Css(css)).await.ok()?.text().await.ok()
    }

    /// Whether it is on the page, seen or not.
    pub(crate) async fn has(&self, css: &str) -> bool {
        self.client.find(Locator::Css(css)).await.is_ok()
    }

    pub(crate) async fn click(&self, css: &str) {
        self.see(css).await;
        self.client.find(Locator::Css(css)).await.unwrap().click().await.unwrap();
    }

    /// Types this in the place of what is there.
    pub(crate) async fn fill(&self, css: &str, text: &str) {
        let field = self.client.find(Locator::Css(css)).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Presses a key wherever the focus is.
    pub(crate) async fn press(&self, key: char) {
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Waits until a script's expression holds.
    pub(crate) async fn until(&self, expression: &str) {
        let script = format!("return !!({expression})");
        // A page on its way to the next answers with an error.
        self.wait(expression, async || {
            self.client.execute(&script, Vec::new()).await.is_ok_and(|holds| holds == json!(true))
        })
        .await;
    }

    pub(crate) async fn evaluate(&self, expression: &str) -> Value {
        self.client.execute(&format!("return {expression}"), Vec::new()).await.unwrap()
    }

    pub(crate) async fn cdp(&self, command: &str, params: Value) -> Value {
        let body = json!({ "cmd": command, "params": params });
        self.client.issue_cmd(Extension { path: "goog/cdp/execute", body }).await.unwrap()
    }

    /// Looks at the page as it is now: nothing that a narrow window cuts off, and no barrier in light or dark.
    pub(crate) async fn inspect(&self, state: &str) {
        self.fits(state).await;
        for scheme in ["light", "dark"] {
            self.emulate(scheme).await;
            // All of the page at once, since what is far below the fold may not be rendered.
            self.unfold(WIDE).await;
            let barriers = axe::barriers(&self.client).await;
            assert!(barriers.is_empty(), "{state}, {scheme}:\n{}", barriers.join("\n"));
            self.photograph(state, scheme).await;
        }
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }

    /// Nothing sticks out of the narrowest window.
    pub(crate) async fn fits(&self, state: &str) {
        self.resize(NARROWEST, 640).await;
        let cut = self.evaluate(CUT).await;
        assert_eq!(cut, json!([]), "{state} is cut off in a window of {NARROWEST} pixels");
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }

    /// The last thing in a test: the browser asked nobody else, and nothing went wrong that a visitor is not told.
    pub(crate) async fn finish(self) {
        self.traffic().await;
        let log = self.log("browser").await;
        // A page that tells of a failure comes with its status, which the browser notes too.
        let answers = |entry: &Value| entry["message"].as_str().unwrap().contains("Failed to load resource");
        let wrong: Vec<_> = log.iter().filter(|entry| entry["level"] == "SEVERE" && !answers(entry)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// What went over the wire since the last time this was asked, to nobody but the gateway and the portal.
    pub(crate) async fn traffic(&self) -> Vec<Transfer> {
        let transfers = traffic::parse(&self.log("performance").await);
        for Transfer { url, .. } in &transfers {
            let is_known = [&self.origin, &self.portal].iter().any(|origin| url.starts_with(&format!("{origin}/")));
            let is_inner = ["data:", "chrome:"].iter().any(|scheme| url.starts_with(scheme));
            assert!(is_known || is_inner, "somebody else was asked: {url}");
        }
        transfers
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.client.issue_cmd(Extension { path: "se/log", body: json!({ "type": kind }) }).await.unwrap();
        log.as_array().unwrap().clone()
    }

    async fn wait(&self, what: &str, condition: impl AsyncFn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition().await {
            let page = if Instant::now() > deadline { Some(self.client.source().await.unwrap()) } else { None };
            assert!(page.is_none(), "waited {what} in vain at {}:\n{}", self.path().await, page.unwrap());
            sleep(POLL).await;
        }
    }

    async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// A window as high as the page.
    async fn unfold(&self, width: u32) {
        self.resize(width, 800).await;
        let height = self.evaluate("document.documentElement.scrollHeight").await.as_u64().unwrap();
        self.resize(width, u32::try_from(height.clamp(800, HIGHEST)).unwrap()).await;
    }

    async fn emulate(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Leaves pictures of the whole page, wide and narrow, for people to look at.
    pub(crate) async fn photograph(&self, state: &str, scheme: &str) {
        if pictures().is_none() {
            return;
        }
        for width in [NARROW, WIDE] {
            self.unfold(width).await;
            self.keep(&format!("{state}-{width}-{scheme}.png"), &self.client.screenshot().await.unwrap());
        }
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }

    /// Leaves something for people to look at, where they asked for it.
    pub(crate) fn keep(&self, name: &str, bytes: &[u8]) {
        if let Some(folder) = pictures() {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
}

fn pictures() -> Option<PathBuf> {
    std::env::var_os("BROWSER_SHOTS").map(PathBuf::from)
}

/// A command that chromedriver has besides the standard's.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as std::str::FromStr>::Err> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
