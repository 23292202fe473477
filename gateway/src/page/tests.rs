use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use schemas::check::{Class, Effort, Severity};
use schemas::contact::Property;
use schemas::event::FailureCause;
use schemas::report::{Estimate, LastChange, Note, Span};
use schemas::rubric::{AgeBand, Dimension, Grade};

use super::*;
use crate::catalogue::Locale;
use crate::operator::OperatorConfig;
use crate::report::lead::{Field, Typed};
use crate::report::trend::{Point, Refusal, Trend};
use crate::scan::glance::Glance;
use crate::site::Site;

mod language;

const ID: &str = "0123456789abcdef0123456789abcdef";

const ORIGIN: &str = "https://refine.example";

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let at = |url: &str| url.parse().unwrap();
    Site::new(&at(ORIGIN), &at("https://app.hubspot.com/oauth/authorize"), 1_200)
});

fn page(access: Access<'_>) -> String {
    page_in(Locale::En, access)
}

fn page_in(l: Locale, access: Access<'_>) -> String {
    report(l, ReportView { report: &sample_report(), access, place: Place::of(format!("/report/{ID}")) })
}

fn open(share: Option<Link>) -> Access<'static> {
    Access::Open { id: ID, share, trend: trend() }
}

/// Two earlier reports.
fn trend() -> Trend {
    let at = |at: &str| at.parse().unwrap();
    let earlier = vec![
        Point { at: at("2025-03-01T09:00:00Z"), score: 31.0, margin: 1.0 },
        Point { at: at("2025-08-02T09:00:00Z"), score: 99.0, margin: 0.5 },
    ];
    let refusal = Some(Refusal::OtherRubric);
    Trend { earlier, is_connected: true, refusal, asked: "\"<>".into() }
}

fn locked() -> String {
    page(Access::Locked { id: ID, typed: &Typed::default(), wrong: &[] })
}

fn link() -> Link {
    Link { url: format!("//refine.example/en/audit/shared/{ID}"), has_password: true }
}

/// Every page there is, in every language.
fn all() -> Vec<(String, String)> {
    let named = |l: Locale| pages(l).into_iter().map(move |(name, page)| (format!("{name} ({})", l.code()), page));
    Locale::ALL.into_iter().flat_map(named).collect()
}

fn pages(l: Locale) -> Vec<(&'static str, String)> {
    vec![
        ("landing", landing(l, &SITE)),
        ("start", start(l)),
        ("progress", progress(l, ID, &Glance::default(), Duration::from_secs(75))),
        ("locked", page_in(l, Access::Locked { id: ID, typed: &Typed::default(), wrong: &[] })),
        ("open", page_in(l, open(None))),
        ("first", page_in(l, Access::Open { id: ID, share: None, trend: Trend::default() })),
        ("shared out", page_in(l, open(Some(link())))),
        ("shared", page_in(l, Access::Shared)),
        ("password", ask_password(l, ID, true)),
        ("sample", sample(l, &SITE)),
        ("method", method(l, &SITE)),
        ("privacy", privacy(l, &SITE)),
        ("failed", failed(l, "too_many_scans", Some(Wait { seconds_left: 7, until: 7 }), None)),
        ("empty", empty(l)),
        ("declined", declined(l)),
        ("deleted", deleted(l)),
        ("confirm", confirm_delete(l, ID)),
    ]
}

/// Files below a folder of this crate.
fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path) } else { vec![fs::read_to_string(path).unwrap()] }
        })
        .collect()
}

#[test]
fn every_key_that_a_page_names_has_a_text() {
    let sources: String = [files(Path::new("templates")), files(Path::new("src"))].concat().concat();
    let mut n_keys = 0;
    for call in ["l.t(\"", "l.with(\"", "l.count(\""] {
        for rest in sources.split(call).skip(1) {
            let key = rest.split('"').next().unwrap();
            assert!(Locale::En.has(key), "{key}");
            n_keys += 1;
        }
    }
    assert!(n_keys > 100, "{n_keys}");
}

#[test]
fn every_key_that_is_put_together_has_a_text() {
    let mut keys: Vec<String> = ["gauge-label", "gauge-label-exact"].map(String::from).to_vec();
    keys.extend(Grade::ALL.map(|one| format!("grade-{}", one.letter())));
    keys.extend(Severity::ALL.map(|one| format!("severity-{}", one.name())));
    keys.extend(Property::ALL.map(|one| format!("property-{}", one.name())));
    for family in ["dimension", "question", "formula", "ledger-rest"] {
        keys.extend(Dimension::ALL.map(|one| format!("{family}-{}", one.name())));
    }
    keys.extend(
        ["certain", "probable", "possible"]
            .into_iter()
            .flat_map(|one| [format!("tier-{one}"), format!("tier-{one}-text")]),
    );
    for cause in FailureCause::ALL {
        keys.extend(["title", "text", "action"].map(|part| format!("failed-{}-{part}", cause.code())));
    }
    keys.extend(["connect", "read", "score", "save"].map(|stage| format!("progress-{stage}")));
    for fact in ["portal", "when", "contacts", "coverage", "created", "checks", "rubric"] {
        keys.push(format!("fact-{fact}"));
    }
    keys.extend(Field::ALL.map(|one| format!("lead-missing-{}", one.name())));
    for one in [Refusal::NotFound, Refusal::OtherPortal, Refusal::OtherRubric, Refusal::NotEarlier] {
        keys.push(format!("trend-{}", one.code()));
    }
    keys.extend(AgeBand::ALL.map(|one| format!("age-{}", one.name())));
    keys.extend(["fill", "correct"].map(|one| format!("action-{one}")));
    for key in keys {
        assert!(Locale::En.has(&key), "{key}");
    }
    let l = Locale::En;
    for one in [Class::Deterministic, Class::High, Class::Medium, Class::Low] {
        assert!(!method::class(l, one, "name").is_empty() && !method::class(l, one, "text").is_empty(), "{one:?}");
    }
    assert!([Effort::Low, Effort::Medium, Effort::High].iter().all(|one| !method::effort(l, *one).is_empty()));
}

#[test]
fn no_page_shows_a_placeable_or_an_empty_text() {
    for (name, page) in all() {
        assert!(!page.contains("{ $") && !page.contains("{$"), "{name}");
        for empty in
            ["<h1></h1>", "<h2></h2>", "<p></p>", "<dt></dt>", "\"></a>", "\"></button>", "<summary></summary>"]
        {
            assert!(!page.contains(empty), "{name} {empty}");
        }
    }
}

#[test]
fn every_page_that_tells_what_is_read_tells_how_much_at_most() {
    for l in Locale::ALL {
        let most = l.number(1_200_u32);
        for (page, times) in [(landing(l, &SITE), 2), (privacy(l, &SITE), 1), (method(l, &SITE), 1)] {
            assert_eq!(page.matches(&most).count(), times, "{most} in {}", l.code());
        }
    }
}

#[test]
fn a_page_obeys_a_strict_content_policy() {
    for (name, page) in all() {
        let page = page.replace(ORIGIN, "");
        for forbidden in [" style=", "<style", "<script>", " onclick", "=\"http:", "=\"https:", "javascript:"] {
            assert!(!page.contains(forbidden), "{name} {forbidden}");
        }
    }
}

#[test]
fn every_id_of_a_page_stands_once_and_every_label_finds_its_field() {
    for (name, page) in all() {
        let mut ids: Vec<_> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        for attribute in [" for=\"", " aria-labelledby=\"", " aria-describedby=\"", " href=\"#"] {
            let targets = page.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap());
            for target in targets.flat_map(str::split_whitespace) {
                assert!(ids.contains(&target), "{name}: {attribute}{target}");
            }
        }
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{name}: {ids:?}");
    }
}

#[test]
fn each_dimension_is_said_to_count_one_seventh_where_it_does() {
    assert!(Dimension::ALL.iter().all(|one| (one.weight() - 1.0 / 7.0).abs() < 1e-9), "the method page says so");
    let mut report = sample_report();
    for is_even in [true, false] {
        let view = ReportView { report: &report, access: Access::Shared, place: Place::of("") };
        let page = super::report(Locale::En, view);
        assert_eq!((page.contains("one seventh"), page.contains("weight ")), (is_even, !is_even));
        report.dimensions[0].weight = 0.5;
    }
}

#[test]
fn a_check_is_said_to_take_points_only_where_it_does() {
    let method = method(Locale::En, &SITE);
    for check in schemas::check::all() {
        let told = method.split(&format!(" id=\"{}\">", check.id)).nth(1).unwrap();
        let told = told.split("</p>").next().unwrap();
        assert_eq!(told.contains(" points · "), check.is_charged(), "{told}");
    }
}

#[test]
fn a_link_to_a_check_finds_it_on_the_method_page() {
    let method = method(Locale::En, &SITE);
    for (name, page) in all() {
        for target in page.split("/en/audit/method#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(method.contains(&format!(" id=\"{target}\"")), "{name}: {target}");
        }
    }
    for check in schemas::check::all() {
        assert!(method.contains(&format!(" id=\"{}\"", check.id)), "{}", check.id);
    }
}

#[test]
fn an_open_report_holds_every_issue_with_its_fix_and_a_locked_one_the_largest_alone() {
    let (locked, open, report) = (locked(), page(open(None)), sample_report());
    assert!(locked.contains("lead-form") && !open.contains("lead-form"));
    let escaped = |text: &str| text.replace('\'', "&#39;").replace('"', "&#34;").replace('>', "&#62;");
    let (largest, others) = report.issues.split_first().unwrap();
    for step in largest.check.check().fix {
        assert!(locked.contains(&escaped(step)), "{step}");
    }
    let method = method(Locale::En, &SITE);
    for issue in others {
        for step in issue.check.check().fix {
            let step = format!("<li>{}</li>", escaped(step));
            assert!(open.contains(&step) && method.contains(&step), "{step}");
        }
        let title = format!("<h3>{}</h3>", escaped(issue.check.check().title));
        assert!(!locked.contains(&title) && open.contains(&title), "{title}");
    }
    for section in ["id=\"recommendations", "id=\"duplicates", "id=\"strengths", "id=\"what-if", "class=\"ledger\""] {
        assert!(!locked.contains(section) && open.contains(section), "{section}");
    }
}

#[test]
fn what_to_fix_first_stands_beside_the_score_and_before_the_form_the_largest_issue_does() {
    let (locked, open) = (locked(), page(open(None)));
    let links = |page: &str| page.matches(" href=\"#advice-").count();
    assert_eq!((links(&locked), links(&open)), (0, 3));
    let largest = sample_report().issues[0].check.check().title;
    assert!(locked.contains(&format!("<a href=\"#issues\">{largest}</a>")) && !open.contains("Your largest issue"));
    assert!(locked.contains("further issues · <a href=\"#unlock\">See the whole report</a>"));
    let place = |section| open.find(section).unwrap();
    assert!(
        place("Fix first") < place("id=\"recommendations\"")
            && place("id=\"recommendations\"") < place("id=\"issues\"")
    );
}

#[test]
fn critical_issues_are_named_beside_the_score_and_lead_to_their_evidence() {
    let (locked, open) = (locked(), page(open(None)));
    let n_critical = sample_report().issues.iter().filter(|issue| issue.severity == Severity::Critical).count();
    let named: Vec<_> = open.split("href=\"#issue-").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(n_critical > 0 && named.len() == n_critical, "{named:?}");
    assert!(named.iter().all(|id| open.contains(&format!("id=\"issue-{id}\""))), "{named:?}");
    assert!(!locked.contains("href=\"#issue-"));
}

#[test]
fn a_part_of_a_recommendation_that_takes_another_effort_says_so_with_what_it_gains() {
    let (page, report) = (page(open(None)), sample_report());
    let lost = report.issues.iter().find(|issue| issue.check.to_string() == "E02").unwrap().points_lost;
    let part =
        format!("derivable from the title <span class=\"quiet\">Effort: minutes · +{lost:.1} points</span></summary>");
    assert!(page.contains(&part), "{part}");
}

#[test]
fn a_recommendation_tells_why_and_how_long_it_takes() {
    let page = page(open(None));
    let first = page.split("id=\"advice-1\"").nth(1).unwrap().split("</li>").next().unwrap();
    let why = sample_report().recommendations[0].checks[0].check().impact;
    assert!(first.contains("<p class=\"quiet\">Effort: hours · ") && first.contains(why), "{first}");
    assert!(page.contains("days for research or bought data"));
}

#[test]
fn an_issue_that_takes_no_points_says_why_it_is_told() {
    let page = page(open(None));
    let issue = |id: &str| page.split(&format!(" id=\"issue-{id}\"")).nth(1).unwrap().split("<dl").next().unwrap();
    let told = "It takes no points itself";
    assert!(issue("C19").contains(told) && !issue("C01").contains(told));
}

#[test]
fn one_eligible_contact_is_one() {
    let affected = |of: u32| Locale::En.count_of("issue-affected", 1_u32, of);
    assert_eq!([affected(1), affected(1_200)], ["1 of 1 eligible contact", "1 of 1,200 eligible contacts"]);
}

#[test]
fn no_critical_or_high_issue_is_folded_away_for_its_points() {
    let open = page(open(None));
    let (shown, tiny) = open.split_once("further tiny\">").unwrap();
    assert!(shown.contains("brief issue critical") && tiny.contains("brief issue medium"));
    assert!(!tiny.contains("brief issue critical") && !tiny.contains("brief issue high"));
}

#[test]
fn a_shared_report_is_whole_and_tells_nothing_of_the_reports_own_address() {
    let shared = page(Access::Shared);
    assert!(
        shared.contains("id=\"recommendations") && !shared.contains("/api/reports/") && !shared.contains("/delete")
    );
    assert!(shared.contains("id=\"print\"") && !shared.contains("Keep or share"));
}

#[test]
fn a_wrong_form_keeps_what_was_typed_and_says_what_is_wrong_beside_it() {
    let typed = Typed::from_form(b"first_name=A%22da&email=ada&last_name=L");
    let wrong = typed.check().err().unwrap();
    let page = page(Access::Locked { id: ID, typed: &typed, wrong: &wrong });
    assert!(page.contains("value=\"A&#34;da\"") && page.contains("value=\"ada\""));
    assert_eq!(page.matches("aria-invalid=\"true\"").count(), 2);
    for one in wrong {
        let beside =
            format!("<span id=\"wrong-{}\" class=\"error\">{}</span>", one.field.name(), one.words(Locale::En));
        assert!(page.contains(&beside.replace('\'', "&#39;")), "{beside}");
    }
}

#[test]
fn uniqueness_is_an_upper_bound_where_only_the_first_were_read() {
    let mut report = sample_report();
    for (notes, expected) in [(vec![Note::FirstOfMany], 1), (vec![], 0)] {
        report.notes = notes;
        let place = Place::of("");
        let page = super::report(Locale::En, ReportView { report: &report, access: open(None), place });
        assert_eq!(page.matches("<span class=\"tag\">upper bound</span>").count(), expected);
    }
}

#[test]
fn uniqueness_with_all_contacts_read_is_told_where_it_can_be_told() {
    let mut report = sample_report();
    report.notes = vec![Note::FirstOfMany];
    report.contacts.portal_total = Some(1_200);
    for (estimate, expected) in [(Some(Estimate { score: 88.4, margin: 3.0 }), 1), (None, 0)] {
        report.uniqueness_of_all = estimate;
        let page = super::report(Locale::En, ReportView { report: &report, access: open(None), place: Place::of("") });
        assert_eq!(page.matches("With all 1,200 contacts read it would be about 88,").count(), expected);
    }
}

#[test]
fn how_fresh_the_contacts_are_is_told_before_the_form_too() {
    let mut report = sample_report();
    for (last_change, expected) in
        [(Some(LastChange { bands: [1_100, 2, 3, 4, 5], unknown: 60 }), 1), (Some(LastChange::default()), 0), (None, 0)]
    {
        report.last_change = last_change;
        report.notes = if expected > 0 { vec![Note::LastChangeUnknown] } else { vec![] };
        for access in [open(None), Access::Locked { id: ID, typed: &Typed::default(), wrong: &[] }] {
            let page = super::report(Locale::En, ReportView { report: &report, access, place: Place::of("") });
            for told in ["id=\"ages-title\"", "Fresh, up to 90 days: <b>1,100</b>", "No readable date: <b>60</b>"] {
                assert_eq!(page.matches(told).count(), expected, "{told}");
            }
            assert_eq!(page.matches("could not be read for 60 of 500 contacts").count(), expected);
        }
    }
}

#[test]
fn the_middle_half_of_the_creation_dates_is_told_where_it_says_more_than_their_span() {
    let mut report = sample_report();
    report.generated_at = "2026-11-24T10:00:00Z".parse().unwrap();
    for (newest, quartiles, expected) in [
        (0, Some([100, 200, 300]), "January 2026 to November 2026, half of them between January 2026 and August 2026"),
        (0, Some([100, 100, 101]), "January 2026 to November 2026, at least half of them in August 2026"),
        (0, Some([1, 200, 309]), "January 2026 to November 2026"),
        (0, None, "January 2026 to November 2026"),
        (310, Some([310; 3]), "January 2026"),
    ] {
        report.created_days = Some(Span { oldest: 310, newest, quartiles });
        let page = super::report(Locale::En, ReportView { report: &report, access: open(None), place: Place::of("") });
        assert!(page.contains(&format!("<dt>Created</dt><dd>{expected}</dd>")), "{expected}");
    }
}

#[test]
fn everybody_who_sees_a_report_sees_which_portal_it_is_of() {
    let portal = sample_report().portal.to_string();
    for page in [locked(), page(open(None)), page(Access::Shared)] {
        assert!(page.contains(&format!("<title>Contact health report, portal {portal} – Refine</title>")));
        assert!(page.contains(&format!("<p class=\"quiet\">HubSpot portal {portal} · ")));
    }
    assert!(!sample(Locale::En, &SITE).contains("HubSpot portal"), "the sample's portal is made up");
}

#[tokio::test]
async fn every_page_names_who_runs_the_site_where_that_is_known() {
    let named = || async { [locked(), privacy(Locale::En, &SITE), failed(Locale::En, "internal", None, None)] };
    let links = ["mailto:privacy@acme.example", "https://acme.example/privacy", "https://acme.example/imprint"];
    let operator = OperatorConfig {
        operator_name: Some("Acme & Sons".into()),
        operator_email: Some("privacy@acme.example".into()),
        privacy_url: links[1].parse().ok(),
        imprint_url: links[2].parse().ok(),
    };
    for page in run_by(operator.into(), named()).await {
        assert!(page.contains("<li>Run by Acme &#38; Sons</li>"), "{page}");
        assert!(links.iter().all(|link| page.contains(&format!("<a href=\"{link}\">"))), "{page}");
    }
    for page in named().await {
        assert!(!page.contains("Run by") && !page.contains("mailto:"), "{page}");
    }
}

#[test]
fn a_report_of_all_contacts_tells_no_interval() {
    let mut report = sample_report();
    for (total, is_census) in [(Some(500), true), (Some(501), false), (None, false)] {
        report.contacts.portal_total = total;
        report.margin = if is_census { 0.0 } else { 1.0 };
        let access = Access::Open { id: ID, share: None, trend: Trend::default() };
        let page = super::report(Locale::En, ReportView { report: &report, access, place: Place::of("") });
        assert_eq!(page.contains("there is no sampling error"), is_census, "{total:?}");
        for one in ["95% interval", "class=\"spread\"", "class=\"span\""] {
            assert_eq!(page.contains(one), !is_census, "{total:?} {one}");
        }
    }
}

#[test]
fn the_contents_of_a_report_stand_in_the_order_of_its_sections() {
    let first = page(Access::Open { id: ID, share: None, trend: Trend::default() });
    for page in [page(open(None)), first, page(Access::Shared), sample(Locale::En, &SITE)] {
        let contents = page.split("class=\"contents\"").nth(1).unwrap().split("</nav>").next().unwrap();
        let named = contents.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
        let places: Vec<_> = named.map(|id| page.find(&format!(" id=\"{id}\"")).unwrap()).collect();
        assert!(places.len() > 4 && places.is_sorted(), "{contents}");
    }
}

#[test]
fn a_report_of_nothing_is_a_page_too() {
    let mut report = sample_report();
    report.issues.clear();
    report.recommendations.clear();
    report.strengths.clear();
    report.duplicates.clear();
    report.what_if.clear();
    report.distribution = [0; 5];
    for access in [open(None), Access::Locked { id: ID, typed: &Typed::default(), wrong: &[] }] {
        let place = Place::of("");
        let page = super::report(Locale::En, ReportView { report: &report, access, place });
        assert!(page.contains("No issue was found."));
    }
}

#[test]
fn only_who_may_see_it_sees_the_time_before_a_report() {
    let (open, first) = (page(open(None)), page(Access::Open { id: ID, share: None, trend: Trend::default() }));
    assert!(
        open.contains("class=\"trend\"") && open.contains("1 March 2025") && open.contains("value=\"&#34;&#60;&#62;\"")
    );
    assert!(!first.contains("class=\"trend\"") && first.contains("id=\"since\"") && !first.contains("1 March 2025"));
    for page in [locked(), page(Access::Shared), sample(Locale::En, &SITE)] {
        assert!(!page.contains("id=\"trend\"") && !page.contains("id=\"since\""));
    }
}
