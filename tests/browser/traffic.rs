//! What a browser sent and received, from chromedriver's log of the network.

use std::collections::BTreeMap;

use serde_json::Value;

/// One request.
#[derive(Debug)]
pub(crate) struct Transfer {
    pub(crate) url: String,
    /// Bytes of the answer, headers included, as they came over the wire.
    pub(crate) bytes: f64,
}

pub(crate) fn parse(log: &[Value]) -> Vec<Transfer> {
    let mut transfers: BTreeMap<String, Transfer> = BTreeMap::new();
    for entry in log {
        let entry: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
        let (name, params) = (entry["message"]["method"].as_str().unwrap(), &entry["message"]["params"]);
        let id = params["requestId"].as_str().unwrap_or_default();
        match name {
            "Network.requestWillBeSent" => {
                let url = params["request"]["url"].as_str().unwrap().to_owned();
                // A redirect keeps the id of the request that it answers.
                let id = format!("{id} {url}");
                transfers.insert(id, Transfer { url, bytes: 0.0 });
            }
            "Network.loadingFinished" => {
                let bytes = params["encodedDataLength"].as_f64().unwrap();
                let last = transfers.iter_mut().rfind(|(known, _)| known.starts_with(&format!("{id} ")));
                if let Some((_, transfer)) = last {
                    transfer.bytes = bytes;
                }
            }
            _ => {}
        }
    }
    transfers.into_values().collect()
}
