//! The visit in a real browser, headless Chromium, on real parts.
//!
//! Each test ends with [`browser::Browser::finish`], which proves that the browser asked nobody but the gateway and the
//! portal, and that it had nothing to complain about, the content security policy included. Each state of a page goes
//! through [`browser::Browser::inspect`], which looks for barriers in light and dark. With `BROWSER_SHOTS` set to a folder
//! it leaves a picture of each state there.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod axe;
mod browser;
mod chromedriver;
mod failure;
mod keyboard;
mod language;
mod no_script;
#[path = "../it/npm.rs"]
mod npm;
mod paper;
#[path = "../it/service.rs"]
#[expect(dead_code, reason = "the other tests use more of it")]
mod service;
mod step;
mod stream;
mod traffic;
mod trend;
mod visit;
#[path = "../it/visitor.rs"]
#[expect(dead_code, reason = "the other tests use more of it")]
mod visitor;
mod weight;
#[path = "../it/world.rs"]
#[expect(dead_code, reason = "the other tests use more of it")]
mod world;
