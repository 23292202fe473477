//! Faults of the script, and the end of the server.

use super::*;

#[tokio::test]
async fn scripted_faults_meet_their_page_and_then_the_page_is_served() {
    let caller = Caller::with_faults("429/2@1,503@1,garbage@1,cut@1,401@1,500@2").await;
    let page = "/crm/v3/objects/contacts?limit=100";
    let response = caller.get(page).await;
    assert_eq!(
        (response.status(), header(response.headers(), "retry-after")),
        (StatusCode::TOO_MANY_REQUESTS, "2".into())
    );
    let response = caller.get(page).await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(response.text().await.unwrap().contains("<html>"));
    let response = caller.get(page).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(response.json::<Value>().await.unwrap_err().is_decode());
    let cut = caller.get(page).await;
    assert_eq!(cut.status(), StatusCode::OK);
    assert!(cut.bytes().await.is_err());
    assert_eq!(caller.get(page).await.status(), StatusCode::UNAUTHORIZED);

    let list = json(caller.get(page).await).await;
    let after = list["paging"]["next"]["after"].as_str().unwrap();
    let second = format!("{page}&after={after}");
    assert_eq!(caller.get(&second).await.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(caller.get(&second).await.status(), StatusCode::OK);
    assert_eq!(caller.sandbox.counters().faults, 6);
}

#[tokio::test]
async fn faults_at_the_other_endpoints_happen_there() {
    let caller = Caller::with_faults("429@token,500@token,503@search,500@revoke").await;
    let code = caller.code().await;
    assert_eq!(caller.exchange(&code).await.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(caller.exchange(&code).await.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(caller.exchange(&code).await.status(), StatusCode::OK);
    assert_eq!(caller.search().await.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(caller.search().await.status(), StatusCode::OK);
    let revoke = || caller.token_call("/oauth/2026-09/token/revoke", &[("token", "na1-x")]);
    assert_eq!(revoke().await.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(revoke().await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_hanging_answer_holds_the_caller_but_not_the_shutdown() {
    let sandbox =
        Sandbox::new(SandboxConfig { faults: "hang@1".parse().unwrap(), ..SandboxConfig::default() }).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/crm/v3/objects/contacts", listener.local_addr().unwrap());
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let token = sandbox.issue_access_token(&SANDBOX_SCOPES);
    let serving = sandbox.clone().serve(listener, async { drop(stopped.await) });
    let limits = ClientLimits { connect: Duration::from_secs(2), total: Duration::from_millis(300) };
    let calling = async {
        let error = client(limits).unwrap().get(url).bearer_auth(token).send().await.unwrap_err();
        assert!(error.is_timeout());
        stop.send(()).unwrap();
    };
    let both = async { tokio::join!(serving, calling) };
    let (served, ()) = tokio::time::timeout(Duration::from_secs(4), both).await.unwrap();
    served.unwrap();
}
