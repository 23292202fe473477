//! Pages, records, limits and refusals.

use super::*;

#[tokio::test]
async fn a_record_has_the_asked_properties_null_where_empty_and_none_that_is_undefined() {
    let caller = Caller::start(SandboxConfig::default()).await;
    for path in ["/crm/v3/objects/contacts", "/crm/objects/2026-03/0-1", "/crm/objects/2026-09/contacts"] {
        let list = json(caller.get(&format!("{path}?limit=100&properties=phone&properties=department")).await).await;
        let records = list["results"].as_array().unwrap();
        assert_eq!(records.len(), 100);
        for record in records {
            let keys: Vec<&String> = record["properties"].as_object().unwrap().keys().collect();
            assert_eq!(keys, ["createdate", "hs_object_id", "lastmodifieddate", "phone"]);
            assert_eq!(record["properties"]["createdate"], record["createdAt"]);
            assert_eq!(record["archived"], false);
        }
        assert!(records.iter().any(|record| record["properties"]["phone"].is_null()));
    }
    let list = json(caller.get("/crm/v3/objects/contacts").await).await;
    assert_eq!(list["results"].as_array().unwrap().len(), 10);
    assert!(list["results"][0]["properties"].as_object().unwrap().contains_key("email"));
    assert_eq!(caller.get("/crm/v3/properties/contacts/phone").await.status(), StatusCode::OK);
    assert_eq!(caller.get("/crm/v3/properties/contacts/department").await.status(), StatusCode::NOT_FOUND);
    assert_eq!(json(caller.search().await).await["total"], 500);
}

#[tokio::test]
async fn refusals_of_the_list_carry_the_documented_bodies() {
    let mut caller = Caller::start(SandboxConfig::default()).await;
    let response = caller.get("/crm/v3/objects/contacts?limit=101").await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(header(response.headers(), "x-hubspot-ratelimit-remaining"), "109");
    assert_eq!(json(response).await["category"], "VALIDATION_ERROR");
    let message = json(caller.get("/crm/v3/objects/butterflies").await).await["message"].clone();
    assert_eq!(message, "Unable to infer object type from: butterflies");
    let response = caller.get("/crm/v4/objects/contacts").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(json(response).await["message"], "resource not found");

    caller.token = caller.sandbox.issue_access_token(&["oauth"]);
    let response = caller.get("/crm/v3/objects/contacts").await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert_eq!(json(response).await["category"], "MISSING_SCOPES");
    caller.token = "nonsense".to_owned();
    let response = caller.get("/crm/v3/objects/contacts").await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(json(response).await["category"], "INVALID_AUTHENTICATION");
}

#[tokio::test]
async fn the_limits_are_real() {
    let caller = Caller::start(SandboxConfig { rate_limit: 3, ..SandboxConfig::default() }).await;
    for remaining in ["2", "1", "0"] {
        let response = caller.get("/crm/v3/objects/contacts").await;
        assert_eq!(header(response.headers(), "x-hubspot-ratelimit-remaining"), remaining);
        assert_eq!(header(response.headers(), "x-hubspot-ratelimit-interval-milliseconds"), "10000");
    }
    let response = caller.get("/crm/v3/objects/contacts").await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(response.headers(), "x-hubspot-ratelimit-remaining"), "0");
    assert_eq!(json(response).await["policyName"], "TEN_SECONDLY_ROLLING");

    let mut statuses = Vec::new();
    for _ in 0..6 {
        let response = caller.search().await;
        assert_eq!(header(response.headers(), "x-hubspot-ratelimit-max"), "");
        statuses.push(response.status());
    }
    assert_eq!(statuses.iter().filter(|status| **status == StatusCode::OK).count(), 5);
    assert_eq!(statuses[5], StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn an_answer_is_compressed_for_who_can_read_it() {
    let caller = Caller::start(SandboxConfig::default()).await;
    let url = format!("{}/crm/v3/objects/contacts?limit=100", caller.base);
    // A client that reads gzip takes the header away, so this one does not.
    let plain = reqwest::Client::builder().no_gzip().timeout(Duration::from_secs(5)).build().unwrap();
    for (accepted, expected) in [("gzip, br", "gzip"), ("identity", "")] {
        let request = plain.get(&url).bearer_auth(&caller.token).header("accept-encoding", accepted);
        let response = request.send().await.unwrap();
        assert_eq!(header(response.headers(), "content-encoding"), expected);
    }
}

#[tokio::test]
async fn contacts_come_from_a_file_as_they_stand_there() {
    let folder = std::env::temp_dir().join(format!("sandbox-contacts-{:x}", fastrand::u64(..)));
    std::fs::write(&folder, "{\"email\":\"jo@acme.test\",\"city\":null}\n{\"department\":\"Sales\"}\n").unwrap();
    let caller = Caller::start(SandboxConfig { contacts: Some(folder.clone()), ..SandboxConfig::default() }).await;
    std::fs::remove_file(&folder).unwrap();
    let list = json(caller.get("/crm/v3/objects/contacts?properties=email,city,department").await).await;
    let properties = |index: usize| list["results"][index]["properties"].as_object().unwrap().clone();
    assert_eq!(properties(0)["email"], "jo@acme.test");
    assert_eq!(properties(0)["city"], Value::Null);
    assert!(!properties(0).contains_key("department"));
    assert_eq!(properties(1)["department"], "Sales");
    assert_eq!(list.get("paging"), None);
}
