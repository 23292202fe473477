//! Consent, codes and tokens.

use super::*;

#[tokio::test]
async fn consent_leads_to_a_token_that_reads_every_page_until_it_expires() {
    let mut caller = Caller::start(SandboxConfig { token_seconds: 2, ..SandboxConfig::default() }).await;
    let query =
        format!("client_id={SANDBOX_CLIENT_ID}&redirect_uri={REDIRECT}&scope=oauth%20crm.objects.contacts.read");
    let page = caller.get(&format!("/oauth/authorize?{query}&state=x%22%3E")).await;
    assert_eq!(page.status(), StatusCode::OK);
    let html = page.text().await.unwrap();
    assert!(html.contains("id=\"approve\"") && html.contains("id=\"decline\""));
    assert!(html.contains("Sandbox") && html.contains("crm.objects.contacts.read"));
    assert!(html.contains("value=\"x&quot;&gt;\""));

    let landed = landing(&caller.decide("approve", &[]).await);
    assert_eq!(landed["state"], "s&t=1");
    let answer = json(caller.exchange(&landed["code"]).await).await;
    assert_eq!(answer["token_type"], "bearer");
    assert_eq!(answer["hub_id"], SandboxConfig::default().portal_id);
    assert_eq!(answer["expires_in"], 2);
    caller.token = answer["access_token"].as_str().unwrap().to_owned();

    let mut path = "/crm/v3/objects/contacts?limit=100&properties=email%2Cdepartment".to_owned();
    let mut ids: Vec<u64> = Vec::new();
    loop {
        let list = json(caller.get(&path).await).await;
        ids.extend(
            list["results"]
                .as_array()
                .unwrap()
                .iter()
                .map(|record| record["id"].as_str().unwrap().parse::<u64>().unwrap()),
        );
        let Some(link) = list["paging"]["next"]["link"].as_str() else {
            break;
        };
        assert_eq!(list["paging"]["next"]["after"], (ids.last().unwrap() + 1).to_string());
        path = link.strip_prefix(&caller.base).unwrap().to_owned();
    }
    assert_eq!(ids.len(), 500);
    assert!(ids.is_sorted());

    let deadline = tokio::time::Instant::now() + Duration::from_secs(10);
    let response = loop {
        let response = caller.get("/crm/v3/objects/contacts").await;
        if response.status() != StatusCode::OK || tokio::time::Instant::now() > deadline {
            break response;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(header(response.headers(), "x-hubspot-auth-failure"), "401 Unauthorized");
    assert_eq!(header(response.headers(), "x-hubspot-ratelimit-max"), "");
    let answer = json(response).await;
    assert_eq!(answer["category"], "EXPIRED_AUTHENTICATION");

    let counters = caller.sandbox.counters();
    assert_eq!((counters.approvals, counters.token_exchanges), (1, 1));
    assert!(counters.page_requests >= 5 && counters.statuses[&401] == 1);
}

#[tokio::test]
async fn declining_leads_back_with_an_error_and_no_code() {
    let caller = Caller::start(SandboxConfig::default()).await;
    let landed = landing(&caller.decide("decline", &[]).await);
    assert_eq!(landed["error"], "access_denied");
    assert!(landed.contains_key("error_description") && !landed.contains_key("code"));
    assert_eq!(caller.sandbox.counters().declines, 1);
}

#[tokio::test]
async fn a_wrong_request_gets_an_error_page_and_never_a_redirect() {
    let caller = Caller::start(SandboxConfig::default()).await;
    for change in [
        ("client_id", "somebody-else"),
        ("redirect_uri", "https://elsewhere.example/callback"),
        ("redirect_uri", ""),
        ("scope", "oauth"),
        ("scope", "oauth crm.objects.contacts.read <script>"),
        ("response_type", "token"),
        ("decision", "perhaps"),
    ] {
        let response = caller.decide("approve", &[change]).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{change:?}");
        assert!(!response.headers().contains_key(LOCATION));
        let html = response.text().await.unwrap();
        assert!(html.contains("cannot be connected") && !html.contains("<script>"));
    }
    assert_eq!(caller.sandbox.counters().approvals, 0);
}

#[tokio::test]
async fn the_token_endpoint_refuses_in_the_documented_words() {
    let caller = Caller::start(SandboxConfig::default()).await;
    let code = caller.code().await;
    let grant = ("grant_type", "authorization_code");
    let redirect = ("redirect_uri", REDIRECT);
    let cases: [(&[(&str, &str)], &str); 6] = [
        (&[("grant_type", "password")], "BAD_GRANT_TYPE"),
        (&[grant, ("client_id", "x"), ("code", &code), redirect], "BAD_CLIENT_ID"),
        (&[grant, ("client_secret", "x"), ("code", &code), redirect], "BAD_CLIENT_SECRET"),
        (&[grant, ("code", "na1-unknown"), redirect], "BAD_AUTH_CODE"),
        (&[grant, ("code", &code), ("redirect_uri", "http://localhost:9/other")], "BAD_REDIRECT_URI"),
        (&[("grant_type", "refresh_token"), ("refresh_token", "na1-unknown")], "BAD_REFRESH_TOKEN"),
    ];
    for (form, status) in cases {
        let response = caller.token_call("/oauth/v3/token", form).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{status}");
        let id = header(response.headers(), "x-hubspot-correlation-id");
        let answer = json(response).await;
        assert_eq!(answer["status"], status);
        assert_eq!(answer["correlationId"], id);
        assert_eq!(answer["message"], answer["error_description"]);
    }
    let code = caller.code().await;
    assert_eq!(caller.exchange(&code).await.status(), StatusCode::OK);
    assert_eq!(json(caller.exchange(&code).await).await["status"], "BAD_AUTH_CODE");
}

#[tokio::test]
async fn tokens_are_renewed_introspected_and_revoked() {
    let mut caller = Caller::start(SandboxConfig::default()).await;
    let issued = json(caller.exchange(&caller.code().await).await).await;
    let refresh = issued["refresh_token"].as_str().unwrap();
    let form = [("grant_type", "refresh_token"), ("refresh_token", refresh)];
    let renewed = json(caller.token_call("/oauth/v1/token", &form).await).await;
    assert_eq!(renewed["refresh_token"], refresh);
    caller.token = renewed["access_token"].as_str().unwrap().to_owned();

    let known = json(caller.token_call("/oauth/v3/token/introspect", &[("token", &caller.token)]).await).await;
    assert_eq!((&known["active"], &known["token_type"]), (&Value::Bool(true), &Value::from("Bearer")));

    let response = caller.token_call("/oauth/2026-09/token/revoke", &[("token", refresh)]).await;
    assert_eq!(response.status(), StatusCode::OK);
    let gone = json(caller.token_call("/oauth/v3/token/introspect", &[("token", refresh)]).await).await;
    assert_eq!(gone, serde_json::json!({"active": false}));
    assert_eq!(json(caller.token_call("/oauth/v1/token", &form).await).await["status"], "BAD_REFRESH_TOKEN");
    assert_eq!(caller.get("/crm/v3/objects/contacts").await.status(), StatusCode::OK);

    let issued = json(caller.exchange(&caller.code().await).await).await;
    let url = format!("{}/oauth/v1/refresh-tokens/{}", caller.base, issued["refresh_token"].as_str().unwrap());
    assert_eq!(caller.http.delete(&url).send().await.unwrap().status(), StatusCode::NO_CONTENT);
    assert_eq!(caller.http.delete(&url).send().await.unwrap().status(), StatusCode::NOT_FOUND);
    assert_eq!(caller.sandbox.counters().revoked_refresh_tokens, 2);
}
