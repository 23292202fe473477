//! A shared report's password: who knows it comes in, who guesses does not.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::world::{Setup, World};

#[tokio::test]
async fn the_right_password_opens_however_often_it_was_typed_and_wrong_ones_have_a_bound() {
    let world = World::start(Setup::default()).await;
    let mut owner = world.visitor();
    let report = owner.scan_to_the_end().await.last().unwrap().report().to_owned();
    owner.unlock(&report).await;
    let made = owner.post_json(&format!("/api/reports/{report}/share"), &json!({ "password": "tulip" })).await;
    let url = made.json::<Value>().await.unwrap()["url"].as_str().unwrap().to_owned();
    let link = url[url.find("/en/").unwrap()..].to_owned();

    let office = world.visitor().address;
    for colleague in 1..=15 {
        let mut visitor = world.visitor();
        visitor.address = office.clone();
        let opened = visitor.post_form(&link, &[("password", "tulip")]).await;
        assert_eq!(opened.status(), StatusCode::SEE_OTHER, "colleague {colleague}");
        assert_eq!(visitor.get(&link).await.status(), StatusCode::OK);
    }
    let mut guesser = world.visitor();
    for guess in 0..10 {
        let status = guesser.post_form(&link, &[("password", &guess.to_string())]).await.status();
        assert_eq!(status, StatusCode::FORBIDDEN, "guess {guess}");
    }
    let refused = guesser.post_form(&link, &[("password", "tulip")]).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS, "even the right one");
    let mut colleague = world.visitor();
    let opened = colleague.post_form(&link, &[("password", "tulip")]).await;
    assert_eq!(opened.status(), StatusCode::SEE_OTHER, "another address is not concerned");
}

#[tokio::test]
async fn who_tries_passwords_at_links_that_are_not_there_is_stopped() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    let mut guesser = world.visitor();
    let link = format!("/en/audit/shared/{}", "0".repeat(32));
    let mut n_gone = 0;
    while guesser.post_form(&link, &[("password", "tulip")]).await.status() == StatusCode::NOT_FOUND {
        n_gone += 1;
        assert!(n_gone < 1_000, "nothing bounds the questions to the database");
    }
    let refused = guesser.post_form(&link, &[("password", "tulip")]).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(world.visitor().post_form(&link, &[]).await.status(), StatusCode::NOT_FOUND, "another address");
}

#[tokio::test]
async fn a_link_of_no_report_is_not_taken_back() {
    let world = World::start(Setup { fleet: vec!["gateway"], ..Setup::default() }).await;
    for id in ["nothing", "a%0ab"] {
        let path = format!("/en/audit/report/{id}/share/revoke");
        assert_eq!(world.visitor().post_form(&path, &[]).await.status(), StatusCode::NOT_FOUND, "{id}");
    }
}
