//! What a stranger's request says about itself: the query of the way back from HubSpot on the first line, and a header on each
//! further one.

use std::net::IpAddr;

use axum::extract::Query;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use gateway::untrusted::{Callback, Jar, NONCE, SESSION, Session, client_ip, preferred};
use jiff::Timestamp;
use schemas::id::PortalId;
use schemas::seal::KeyRing;

/// What the seeds were sealed with.
const KEYS: &str = "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const FORWARDED: &str = "x-forwarded-for";

/// Headers say what they may, and no more than that.
pub(crate) fn judge(bytes: &[u8]) {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let query = String::from_utf8_lossy(lines.next().unwrap_or_default());
    let headers: HeaderMap = lines.filter_map(header).collect();
    address(&headers);
    language(&headers);
    [NONCE, SESSION].into_iter().for_each(|name| cookie(name, &headers));
    sealed(&query, &headers);
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    Some((HeaderName::from_bytes(&line[..colon]).ok()?, HeaderValue::from_bytes(&line[colon + 1..]).ok()?))
}

/// A visitor's address is the one that the last trusted proxy saw, whatever the visitor tells.
fn address(headers: &HeaderMap) {
    let trusted = ["10.0.0.0/8", "fd00::/8"].map(|net| net.parse().expect("a network"));
    let [proxy, visitor]: [IpAddr; 2] = ["10.0.0.1", "203.0.113.7"].map(|ip| ip.parse().expect("an address"));
    assert_eq!(client_ip(visitor, headers, &trusted), visitor, "a visitor without a proxy chose its address");
    let ip = client_ip(proxy, headers, &trusted);
    assert_eq!(client_ip(ip, &HeaderMap::new(), &trusted), ip, "one visitor has two addresses");
    // A proxy adds a header, or adds to the last.
    let mut more = headers.clone();
    more.append(FORWARDED, HeaderValue::from_static("203.0.113.7, 10.0.0.2"));
    assert_eq!(client_ip(proxy, &more, &trusted), visitor, "a visitor chose its address");
    let told: Vec<_> =
        headers.get_all(FORWARDED).iter().map(HeaderValue::as_bytes).chain([&b" 203.0.113.7"[..]]).collect();
    let joined = HeaderValue::from_bytes(&told.join(&b','));
    let more = HeaderMap::from_iter([(HeaderName::from_static(FORWARDED), joined.expect("values are one value"))]);
    assert_eq!(client_ip(proxy, &more, &trusted), visitor, "a visitor chose its address");
}

/// A language other than English is one that the visitor named.
fn language(headers: &HeaderMap) {
    let code = preferred(headers).code();
    let accepted = headers.get(ACCEPT_LANGUAGE).map(HeaderValue::as_bytes).unwrap_or_default();
    assert!(
        code == "en" || String::from_utf8_lossy(accepted).to_lowercase().contains(code),
        "{code} was not asked for"
    );
}

/// A cookie of ours is read whatever others are sent behind it, and over https none that another host can have set.
fn cookie(name: &str, headers: &HeaderMap) {
    let keys = keys();
    for secure in [false, true] {
        let own = Jar::new(headers, &keys, secure).set(name, "own", 1);
        let pair = own.as_bytes().split(|byte| *byte == b';').next().unwrap_or_default();
        let sent: Vec<_> =
            [pair].into_iter().chain(headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes)).collect();
        let joined = HeaderValue::from_bytes(&sent.join(&b';')).expect("values are one value");
        let all = HeaderMap::from_iter([(COOKIE, joined)]);
        assert_eq!(Jar::new(&all, &keys, secure).read(name).as_deref(), Some("own"), "a cookie hides ours");
    }
    let is_ours =
        headers.get_all(COOKIE).iter().any(|value| value.as_bytes().windows(7).any(|part| part == b"__Host-"));
    assert!(is_ours || Jar::new(headers, &keys, true).read(name).is_none(), "a planted cookie was read");
}

fn keys() -> KeyRing {
    KeyRing::parse(KEYS).expect("a key of 32 bytes")
}

/// What opens is what was sealed here.
fn sealed(query: &str, headers: &HeaderMap) {
    let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
    let jar = Jar::new(headers, &keys, true);
    if let Some(session) = jar.read(SESSION).and_then(|text| Session::open(&text, &keys, now)) {
        assert_eq!((session.portal, session.locale.as_str()), (PortalId(7), "de"), "a forged session opened");
    }
    let Ok(uri) = format!("/oauth/callback?{query}").parse::<Uri>() else { return };
    let Ok(Query(callback)) = Query::<Callback>::try_from_uri(&uri) else { return };
    if let Some(state) = callback.state(jar, now) {
        assert_eq!(state.locale, "de", "a forged state opened");
        assert!(
            callback.state(Jar::new(&HeaderMap::new(), &keys, true), now).is_none(),
            "it opened in another browser"
        );
    }
}
