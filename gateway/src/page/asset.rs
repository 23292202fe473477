//! The style sheet, the scripts, the icon, the picture beside links to the site, and the rules for search engines, embedded.

/// A static file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asset {
    /// Its media type.
    pub(crate) content_type: &'static str,
    /// Its content.
    pub(crate) bytes: &'static [u8],
    /// Changes with the content, and with nothing else.
    pub(crate) version: String,
}

/// The static file of this name, where there is one.
pub(crate) fn asset(path: &str) -> Option<Asset> {
    let (content_type, bytes): (_, &'static [u8]) = match path {
        "style.css" => ("text/css; charset=utf-8", include_bytes!("../../static/style.css")),
        "progress.js" => ("text/javascript; charset=utf-8", include_bytes!("../../static/progress.js")),
        "report.js" => ("text/javascript; charset=utf-8", include_bytes!("../../static/report.js")),
        "message.js" => ("text/javascript; charset=utf-8", include_bytes!("../../static/message.js")),
        "favicon.ico" => ("image/x-icon", include_bytes!("../../static/favicon.ico")),
        "icon.svg" => ("image/svg+xml", include_bytes!("../../static/icon.svg")),
        "preview.png" => ("image/png", include_bytes!("../../static/preview.png")),
        "robots.txt" => ("text/plain; charset=utf-8", include_bytes!("../../static/robots.txt")),
        _ => return None,
    };
    Some(Asset { content_type, bytes, version: format!("{:016x}", fnv1a(bytes)) })
}

/// The address of a static file, for pages.
pub(super) fn url(path: &str) -> String {
    match asset(path) {
        Some(asset) => format!("/static/{path}?v={}", asset.version),
        None => String::new(),
    }
}

/// FNV-1a: the same in every build and on every gateway, which is all that is asked of it.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_static_files_are_there_and_nothing_else() {
        for path in [
            "style.css",
            "progress.js",
            "report.js",
            "message.js",
            "favicon.ico",
            "icon.svg",
            "preview.png",
            "robots.txt",
        ] {
            assert!(asset(path).is_some_and(|asset| !asset.bytes.is_empty()), "{path}");
            assert!(url(path).contains("?v="), "{path}");
        }
        assert_eq!(asset("../Cargo.toml"), None);
    }

    #[test]
    fn a_version_is_the_same_in_every_build() {
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
