//! The answers that are no refusal: whole, cut short, or broken.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use futures::{StreamExt, stream};

use super::failure::{CORRELATION_ID, JSON, correlation_id};
use super::meter::Quota;

/// How long the first half of a cut answer has to reach the caller.
const CUT_AFTER: Duration = Duration::from_millis(20);

/// A 200 with JSON.
pub(super) fn answer(content: Vec<u8>, quota: Option<Quota>) -> Response {
    let mut response = Response::new(Body::from(content));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, JSON);
    headers.insert(CORRELATION_ID, HeaderValue::from_str(&correlation_id()).expect("hex digits and dashes"));
    if let Some(quota) = quota {
        quota.write(headers);
    }
    response
}

/// A 200 whose connection closes before the body is whole.
pub(super) fn cut(start: Vec<u8>) -> Response {
    let broken = async {
        tokio::time::sleep(CUT_AFTER).await;
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted))
    };
    let start = stream::iter([Ok(Bytes::from(start))]);
    let mut response = Response::new(Body::from_stream(start.chain(stream::once(broken))));
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}

/// What arrives of an answer that goes wrong.
pub(super) fn first_half(mut content: Vec<u8>) -> Vec<u8> {
    content.truncate(content.len() / 2);
    content
}
