//! Barriers for people, as axe-core finds them.

use std::path::Path;

use fantoccini::Client;
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use crate::npm;

const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations), (error) => done(String(error)));";

static SOURCE: OnceCell<String> = OnceCell::const_new();

/// All of them on the page.
pub(crate) async fn barriers(client: &Client) -> Vec<String> {
    let source = SOURCE.get_or_init(fetch).await;
    if client.execute("return typeof axe", Vec::new()).await.unwrap() != json!("object") {
        client.execute(source, Vec::new()).await.unwrap();
    }
    let found = client.execute_async(RUN, Vec::new()).await.unwrap();
    assert!(found.is_array(), "{found}");
    found.as_array().into_iter().flatten().map(tell).collect()
}

fn tell(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().unwrap();
    let places: Vec<String> =
        nodes.iter().map(|node| format!("{} {}", node["target"], node["failureSummary"])).collect();
    format!("{}: {}", violation["id"].as_str().unwrap(), places.join("; "))
}

/// The script, in the version that package-lock.json pins.
async fn fetch() -> String {
    let packages = npm::installed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("browser")).await;
    std::fs::read_to_string(packages.join("node_modules/axe-core/axe.min.js")).unwrap()
}
