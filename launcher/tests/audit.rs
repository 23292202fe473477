//! `refine audit` as a process.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn refine(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_refine"));
    command.env_clear().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn audit(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = refine(&[&["audit"], arguments].concat()).spawn().unwrap();
    // What is refused is not always read to its end.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_failure_is_one_plain_line_and_a_wrong_option_another_code() {
    let missing = audit(&["missing.csv"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert_eq!(text(&missing.stderr), "refine: missing.csv: No such file or directory\n");
    assert_eq!(audit(&["--what"], b"").status.code(), Some(2));
}

#[test]
fn who_reads_a_line_and_goes_away_breaks_nothing() {
    let mut child = refine(&["audit", "-", "--explain"]).spawn().unwrap();
    child.stdin.take().unwrap().write_all("{\"email\":\"a@b.io\"}\n".repeat(2_000).as_bytes()).unwrap();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut String::new()).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success());
    assert_eq!(text(&ended.stderr), "");
}

#[test]
fn a_dimension_on_which_the_file_tells_nothing_is_not_measured() {
    let told = text(&audit(&["-"], b"Email\na@b.io\n").stdout);
    assert!(told.contains("freshness        -  not measured, counts as 100"), "{told}");
    assert!(told.contains("enrichment       -  not measured, counts as 0"), "{told}");
    let told = text(&audit(&["-"], b"Email,Company,Last Modified Date\na@b.io,B,2026-01-01 10:00\n").stdout);
    assert!(!told.contains("not measured, counts as 0") && !told.contains("freshness        -"), "{told}");
}

#[test]
fn how_long_ago_contacts_changed_and_were_created_is_told_with_those_whose_date_cannot_be_read() {
    let input = b"Email,Create Date,Last Modified Date\n\
        a@b.io,2024-12-24,2026-11-01\nb@b.io,2025-11-24,2025-11-20\nc@b.io,2025-11-25,soon\n\
        d@b.io,2025-11-25,2026-11-24\ne@b.io,2026-11-14,2026-11-14\n";
    let told = text(&audit(&["-", "--as-of=2026-11-24T00:00:00Z"], input).stdout);
    for line in [
        "created          700 to 10 days ago, half of them 365 to 364",
        "note             contacts without a readable date of last change lose nothing under freshness",
        "fresh   up to 90 days         3  █",
        "stale   up to 365 days        0  ",
        "old     up to 730 days        1  █",
        "dormant longer ago            0  ",
        "unknown no readable date      1  █",
    ] {
        assert!(told.lines().any(|one| one.starts_with(line)), "{line}\n{told}");
    }
}

#[test]
fn there_is_no_grade_where_half_of_the_contacts_could_not_be_read() {
    let half = audit(&["-", "--format=json"], b"{\"email\":\"a@b.io\"}\n[1]\n");
    assert_eq!((half.status.code(), half.stdout.len()), (Some(1), 0));
    assert!(text(&half.stderr).ends_with("refine: -: 1 of 2 contacts could not be read, half or more: no grade\n"));
    let rows = audit(&["-", "--explain", "--format=json"], b"{\"email\":\"a@b.io\"}\n[1]\n");
    assert_eq!((rows.status.code(), text(&rows.stdout).lines().count()), (Some(0), 2));
}

#[test]
fn a_row_leads_to_its_record_and_tells_what_is_wrong_with_what_the_file_has() {
    let told = text(&audit(&["-", "--explain"], b"Record ID,Email,First Name\n501,ana@,\n,b@b.io,Bo\n").stdout);
    let rows: Vec<_> = told.split("row ").collect();
    assert!(rows[1].starts_with("1  record 501  ") && rows[2].starts_with("2  "), "{told}");
    let ids: Vec<_> = rows[1].lines().skip(1).map(|line| line.trim().split("  ").next().unwrap()).collect();
    assert!(ids.contains(&"C03") && !ids.contains(&"C06") && rows[1].contains("C03  No first name"), "{told}");

    let input = b"{\"hs_object_id\":\"501\",\"email\":\"a@b.io\"}\n{\"email\":\"b@b.io\"}\n";
    let rows = text(&audit(&["-", "--explain", "--format=json"], input).stdout);
    let rows: Vec<serde_json::Value> = rows.lines().map(|row| serde_json::from_str(row).unwrap()).collect();
    assert_eq!((&rows[0]["record"], &rows[1]["record"]), (&"501".into(), &serde_json::Value::Null));
    let keys: Vec<_> = rows[0].as_object().unwrap().keys().map(String::as_str).collect();
    let all = "cluster composite could_not_run hits misses not_applicable record row scores tier";
    assert_eq!(keys.join(" "), all);
}
