//! Any text whatever is judged: nothing panics, and the same contact gets the same findings.

use proptest::prelude::*;
use schemas::contact::{Contact, Property, Value};
use scorer::resolve::{self, Kind};
use scorer::{Blinder, Context, score_contact, score_page};

/// Texts that look like values, and texts that look like nothing.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,60}",
        "[\\x00-\\x7f]{0,60}",
        prop::collection::vec(any::<u8>(), 0..60).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        "[+0-9 ()./x-]{0,25}",
        "[a-z.+-]{0,12}@[a-z.-]{0,20}",
        "(https?://)?([a-z]{2}\\.)?linkedin\\.com/[a-z/?%-]{0,20}",
        "[\u{600}-\u{6ff}\u{900}-\u{97f}\u{3040}-\u{30ff}\u{ac00}-\u{acff}\u{10a0}-\u{10ff}\u{300}-\u{36f}]{0,20}",
        "(VP|Head|Chief|the|to|of|GmbH|Co|&|,|/|;|\\(|\\)|S\\.A\\.|İ|ß|ﬁ| ){0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_contact_is_judged_the_same_alone_and_on_a_page(
        texts in prop::collection::vec(text(), 14),
        others in prop::collection::vec(text(), 14),
    ) {
        let [contact, other] = [&texts, &others].map(|texts| {
            let mut contact = Contact::default();
            for (property, text) in Property::ALL.into_iter().zip(texts) {
                contact.set(property, Value::Text(text.as_str().into()));
            }
            contact
        });
        let context = Context { now: "2026-06-01T00:00:00Z".parse().unwrap(), blinder: Blinder::new(&[7; 32]) };
        let first = score_contact(&contact, &context);
        prop_assert!(first.scores.0.iter().all(|score| (0.0..=100.0).contains(score)));
        prop_assert!(first.findings.hit.iter().all(|id| first.findings.applied.contains(id) && id.check().runs()));
        let alone = [Some(first), None, Some(score_contact(&other, &context))];
        prop_assert_eq!(score_page(&[Some(contact), None, Some(other)], &context), alone);
    }

    #[test]
    fn any_line_resolves_to_one_line_of_json(line in text(), second in text()) {
        let kinds = [Kind::Email, Kind::Phone, Kind::Country, Kind::State, Kind::Title, Kind::Name, Kind::Company];
        for kind in kinds {
            let json = resolve::line(kind, &format!("{line}\t{second}"));
            let whole = !json.contains('\n') && json.starts_with('{') && json.ends_with('}');
            prop_assert!(whole, "{}", json);
        }
    }
}
