//! Settings that are wrong: a service does not start, names the variable, says what it expects, and tells no secret.

use std::net::TcpListener;

use crate::world::World;

/// No log may tell it.
const SECRET: &str = "c2VjcmV0";

/// A service, one of its variables, a wrong value, and what the refusal says beside the name.
const WRONG: [(&str, &str, &str, &str); 34] = [
    ("gateway", "SESSION_KEYS", "", "give id:base64 of 32 bytes"),
    ("gateway", "TOKEN_KEYS", "a:c2VjcmV0", "a key is 32 bytes in base64"),
    ("aggregator", "REPORT_KEYS", "c2VjcmV0", "a key is written id:base64"),
    (
        "scorer",
        "PAGE_KEYS",
        "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,a:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
        "two keys have the same id",
    ),
    ("scorer", "NATS_URL", "", "nats://host:port"),
    ("scorer", "NATS_URL", "nats://", "nats://host:port"),
    ("scorer", "NATS_URL", "http://u:c2VjcmV0@127.0.0.1", "nats://host:port"),
    ("scorer", "NATS_URL", "nats://u:c2VjcmV0@no.such.host.invalid", "no.such.host.invalid:4222"),
    ("scorer", "NATS_REPLICAS", "3", "replicas > 1 not supported"),
    ("scorer", "NATS_REPLICAS", "6", "1..=5"),
    ("fetcher", "SCAN_DEADLINE_SECONDS", "5", "10..=3600"),
    ("fetcher", "SCAN_DEADLINE_SECONDS", "5000", "10..=3600"),
    ("aggregator", "DATABASE_URL", "", "postgres://user:password@host:port/database"),
    ("aggregator", "DATABASE_URL", "mysql://u:c2VjcmV0@host", "postgres://user:password@host:port/database"),
    ("aggregator", "DATABASE_URL", "postgres://u:c2VjcmV0@127.0.0.1/x?sslmode=verify-full", "?sslmode=require"),
    ("aggregator", "DATABASE_POOL_SIZE", "0", "1..=200"),
    ("gateway", "GATEWAY_ADDR", "localhost:8080", "an IP address and a port, as 127.0.0.1:8080"),
    ("gateway", "ADMIN_ADDR", ":9000", "an IP address and a port, as 127.0.0.1:8080"),
    ("gateway", "PUBLIC_URL", "", "an address, as https://refine.example.com"),
    ("gateway", "PUBLIC_URL", "http://refine.example.com", "must be https"),
    ("gateway", "PUBLIC_URL", "https://refine.example.com/app/", "a scheme, a host and perhaps a port alone"),
    ("gateway", "PUBLIC_URL", "https://u:c2VjcmV0@refine.example.com", "neither a user nor a password"),
    ("gateway", "HUBSPOT_TOKEN_URL", "http://u:c2VjcmV0@host", "neither a user nor a password"),
    ("gateway", "HUBSPOT_AUTHORIZE_URL", "u:c2VjcmV0@host", "must be https"),
    ("gateway", "PRIVACY_URL", "ftp://u:c2VjcmV0@host", "begins with https://"),
    ("fetcher", "HUBSPOT_API_URL", "https//u:c2VjcmV0@host", "an address, as https://refine.example.com"),
    ("gateway", "TRUSTED_PROXIES", "10.0.0.0/8,proxy", "as 10.0.0.0/8 or 10.0.0.1"),
    ("gateway", "HUBSPOT_CLIENT_ID", " ", "must not be empty"),
    ("gateway", "HUBSPOT_CLIENT_SECRET", "", "must not be empty"),
    ("gateway", "HTTPS_PROXY", "socks5://u:c2VjcmV0@proxy", "over http or https"),
    ("fetcher", "HUBSPOT_CONTACTS_PATH", "contacts", "a path, as /crm/v3/objects/contacts"),
    ("fetcher", "FETCHER_MAX_CONTACTS", "10001", "1..=10000"),
    ("fetcher", "FETCHER_RATE_LIMIT", "none", "invalid digit"),
    ("scorer", "LOG_FILTER", "scorer=loud", "\"debug\""),
];

#[tokio::test]
async fn a_wrong_setting_is_refused_by_its_name_with_what_is_expected_and_without_secrets() {
    let world = World::without_services().await;
    for (service, variable, value, expected) in WRONG {
        let log = world.refused(service, &[(variable, value)]).await.replace("\\\"", "\"");
        assert!(log.contains(variable) && log.contains(expected), "{variable}={value}: {log}");
        assert!(!log.contains(SECRET), "{variable}={value}: {log}");
    }
}

#[tokio::test]
async fn a_port_that_is_taken_is_told_by_the_variable_that_names_it() {
    let world = World::without_services().await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    for variable in ["GATEWAY_ADDR", "ADMIN_ADDR"] {
        let log = world.refused("gateway", &[(variable, &addr)]).await;
        assert!(log.contains(&format!("{addr}, as {variable} says")) && log.contains("in use"), "{log}");
    }
}
