use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::time::Instant;

use super::*;

const GRANT: &str = r#"{"access_token":"a","refresh_token":"r","hub_id":7}"#;
const REFUSAL: &str = r#"{"status":"BAD_AUTH_CODE","message":"a message with a value"}"#;

/// A token endpoint that gives these answers, the last one for ever, and counts the questions.
async fn endpoint(answers: &'static [(u16, &'static str)]) -> (HubSpot, Arc<AtomicUsize>) {
    let n_asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&n_asked);
    let answer = post(async move || {
        let index = counter.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
        let (status, body) = answers[index];
        (axum::http::StatusCode::from_u16(status).unwrap(), body).into_response()
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/token", listener.local_addr().unwrap());
    let router = ["/token", "/token/revoke", "/token/introspect"];
    let router = router.into_iter().fold(Router::new(), |router, path| router.route(path, answer.clone()));
    let server = axum::serve(listener, router);
    #[expect(clippy::disallowed_methods, reason = "a test's server ends with the test's runtime")]
    tokio::spawn(server.into_future());
    let hubspot = HubSpot {
        client: client(LIMITS).unwrap(),
        client_id: "client".to_owned(),
        client_secret: "secret".into(),
        authorize_url: url.parse().unwrap(),
        token_url: url.parse().unwrap(),
        revoke_url: format!("{url}/revoke"),
        introspect_url: format!("{url}/introspect"),
    };
    (hubspot, n_asked)
}

#[tokio::test]
async fn a_failing_endpoint_is_asked_again_and_a_code_becomes_a_token() {
    let (hubspot, n_asked) = endpoint(&[(500, ""), (503, ""), (200, GRANT)]).await;
    let answer = hubspot.exchange("code", "callback").await.ok().unwrap();
    let grant = hubspot.grant(&answer).await.ok().unwrap();
    assert_eq!((grant.access_token.as_str(), grant.portal), ("a", PortalId(7)));
    assert_eq!(answer.refresh_token().unwrap().as_str(), "r");
    assert_eq!(n_asked.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_visitor_is_sent_with_all_that_hubspot_asks_for() {
    let (hubspot, _) = endpoint(&[(200, GRANT)]).await;
    let url = hubspot.authorize("https://refine.test/oauth/callback", "a+b");
    let query = "client_id=client&redirect_uri=https%3A%2F%2Frefine.test%2Foauth%2Fcallback\
                 &scope=oauth%20crm.objects.contacts.read&state=a%2Bb";
    assert_eq!(url.query(), Some(query));
}

#[tokio::test]
async fn an_answer_without_a_portal_has_hubspot_asked_for_it() {
    let answers = &[(200, r#"{"access_token":"a","refresh_token":"r"}"#), (200, r#"{"active":true,"hub_id":7}"#)];
    let (hubspot, n_asked) = endpoint(answers).await;
    let answer = hubspot.exchange("code", "callback").await.ok().unwrap();
    assert_eq!(hubspot.grant(&answer).await.ok().unwrap().portal, PortalId(7));
    assert_eq!(n_asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_code_that_was_taken_is_not_sent_again_and_its_refresh_token_is_found_whatever_is_wrong() {
    for (yes, refresh_token) in [
        (r#"{"refresh_token":"r","hub_id":7}"#, Some("r")),
        (r#"{"refresh_token":"r","access_token":3}"#, Some("r")),
        (r#"{"refresh_token":"r","access_token":"a","hub_id":"seven"}"#, Some("r")),
        (r#"{"access_token":"a"}"#, None),
        ("<html>", None),
    ] {
        let answers = Box::leak(Box::new([(200, yes), (400, REFUSAL)]));
        let (hubspot, n_asked) = endpoint(answers).await;
        let answer = hubspot.exchange("code", "callback").await.ok().unwrap();
        assert_eq!(n_asked.load(Ordering::SeqCst), 1, "{yes}");
        assert_eq!(answer.refresh_token().map(|token| token.to_string()).as_deref(), refresh_token, "{yes}");
        let error = hubspot.grant(&answer).await.err().unwrap();
        assert!(matches!(error, ExchangeError::Unreadable(_)), "{yes} {error}");
    }
}

#[tokio::test]
async fn an_endpoint_that_goes_on_failing_is_asked_three_times() {
    let (hubspot, n_asked) = endpoint(&[(502, "")]).await;
    let error = hubspot.exchange("code", "callback").await.err().unwrap();
    assert!(matches!(error, ExchangeError::Unavailable { .. }), "{error}");
    assert_eq!(n_asked.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_refusal_is_final_at_once_and_keeps_hubspots_word_alone() {
    let (hubspot, n_asked) = endpoint(&[(400, REFUSAL)]).await;
    let error = hubspot.exchange("code", "callback").await.err().unwrap();
    assert_eq!(error.to_string(), "the token endpoint refused with 400 BAD_AUTH_CODE");
    assert_eq!(n_asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn an_endpoint_that_is_not_there_is_given_up_within_seconds() {
    let (mut hubspot, _) = endpoint(&[(200, GRANT)]).await;
    hubspot.token_url = "http://127.0.0.1:9/token".parse().unwrap();
    let started = Instant::now();
    let error = hubspot.exchange("code", "callback").await.err().unwrap();
    assert!(matches!(error, ExchangeError::Unavailable { .. }), "{error}");
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_token_is_revoked_at_the_third_try_and_given_up_after_it() {
    let (hubspot, n_asked) = endpoint(&[(429, ""), (503, ""), (204, "")]).await;
    hubspot.revoke("r").await.unwrap();
    assert_eq!(n_asked.load(Ordering::SeqCst), 3);
    let (hubspot, n_asked) = endpoint(&[(500, "")]).await;
    assert!(hubspot.revoke("r").await.is_err());
    assert_eq!(n_asked.load(Ordering::SeqCst), 3);
}
