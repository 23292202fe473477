use std::collections::BTreeSet;

use super::*;

#[test]
fn a_page_says_its_language_and_leads_to_itself_in_the_others() {
    for l in Locale::ALL {
        for (name, page) in pages(l) {
            assert!(page.contains(&format!("<html lang=\"{}\">", l.code())), "{name}");
            let own = page.split("aria-current=\"true\">").nth(1).unwrap();
            assert!(own.starts_with(l.name()), "{name}");
            for other in Locale::ALL.into_iter().filter(|other| *other != l) {
                let link = format!("<a lang=\"{0}\" hreflang=\"{0}\" href=\"/{0}/audit", other.code());
                assert!(page.contains(&link), "{name} {}", other.code());
            }
        }
    }
    let switch =
        |page: &str| page.split("hreflang=\"de\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(switch(&locked()), format!("/de/audit/report/{ID}"));
    assert_eq!(switch(&progress(Locale::En, ID, &Glance::default(), Duration::ZERO)), format!("/de/audit/scan/{ID}"));
    assert_eq!(switch(&ask_password(Locale::En, ID, true)), format!("/de/audit/shared/{ID}"));
    assert_eq!(switch(&failed(Locale::En, "not_found", None, None)), "/de/audit/failed/not_found");
}

#[test]
fn a_page_for_everybody_names_its_other_languages_to_search_engines_and_no_other_page_is_listed() {
    for (name, page) in all() {
        let is_listed = ["landing", "method", "sample", "privacy"].iter().any(|listed| name.starts_with(listed));
        assert_eq!(page.contains("content=\"noindex\""), !is_listed, "{name}");
        assert_eq!(page.matches("<link rel=\"alternate\" hreflang=").count(), if is_listed { 5 } else { 0 }, "{name}");
        assert_eq!(
            page.matches("<link rel=\"canonical\" href=\"https://refine.example/").count(),
            usize::from(is_listed)
        );
    }
}

#[test]
fn a_link_to_a_page_for_everybody_tells_what_is_there() {
    for l in Locale::ALL {
        let listed = [landing(l, &SITE), method(l, &SITE), sample(l, &SITE), privacy(l, &SITE)];
        for (before, after) in [("<title>", " – Refine</title>"), ("<meta name=\"description\" content=\"", "\">")] {
            let told = listed.each_ref().map(|page| page.split(before).nth(1).unwrap().split(after).next().unwrap());
            assert_eq!(BTreeSet::from(told).len(), listed.len(), "{told:?}");
            assert!(told.iter().all(|text| (5..400).contains(&text.chars().count())), "{told:?}");
        }
        let picture = format!("<meta property=\"og:image\" content=\"{ORIGIN}{}\">", asset::url("preview.png"));
        assert!(listed.iter().all(|page| page.contains(&picture)));
    }
}

#[test]
fn a_countdown_has_one_place_for_the_seconds_in_every_language() {
    for l in Locale::ALL {
        for code in ["too_many_scans", "too_many_connects", "too_many_leads", "too_many_guesses"] {
            let page = failed(l, code, Some(Wait { seconds_left: 42, until: 0 }), None);
            let many = page.split("data-many=\"").nth(1).unwrap().split('"').next().unwrap();
            assert_eq!(many.matches("77").count(), 1, "{many}");
            assert!(page.contains("data-seconds=\"42\""), "{code}");
        }
    }
}

#[test]
fn no_figure_of_a_picture_is_written_as_a_language_writes_it() {
    for (name, page) in all() {
        for attribute in [" width=\"", " x=\"", " y=\"", " cx=\"", " cy=\"", " d=\"", " stroke-dasharray=\""] {
            for value in page.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(!value.contains([',', '\u{202f}', '\u{a0}']), "{name} {attribute}{value}");
            }
        }
    }
}
