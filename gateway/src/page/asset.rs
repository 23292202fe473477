//! The style sheet and the two scripts, embedded.

use std::hash::{DefaultHasher, Hash, Hasher};

/// A static file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its media type.
    pub content_type: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
    /// Its entity tag, quoted; changes with the content.
    pub etag: String,
}

/// The static file of this name, where there is one.
#[must_use]
pub fn asset(path: &str) -> Option<Asset> {
    let (content_type, bytes): (_, &'static [u8]) = match path {
        "style.css" => ("text/css; charset=utf-8", include_bytes!("../../static/style.css")),
        "progress.js" => ("text/javascript; charset=utf-8", include_bytes!("../../static/progress.js")),
        "report.js" => ("text/javascript; charset=utf-8", include_bytes!("../../static/report.js")),
        _ => return None,
    };
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    Some(Asset { content_type, bytes, etag: format!("\"{:016x}\"", hasher.finish()) })
}
