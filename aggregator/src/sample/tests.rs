use std::collections::BTreeMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use schemas::check::CheckId;
use schemas::code::{Code, Part};
use schemas::contact::Property;
use schemas::finding::Outcome;
use schemas::keys::{Key, KeyKind};

use super::*;

/// A hash for tests.
fn hash(word: &str) -> u64 {
    FixedState::default().hash_one(word)
}

/// The code of a text, made of its letter pairs as a scorer does.
fn code(text: &str) -> Code {
    let mut code = Code::default();
    let letters: Vec<char> = format!(" {text} ").chars().collect();
    letters.windows(2).for_each(|pair| code.add(hash(&format!("{pair:?}"))));
    letters.windows(3).for_each(|three| code.add(hash(&format!("{:?}", [three[0], three[2]]))));
    code
}

/// A contact with these keys and their codes; equal words are equal hashes.
fn contact(words: &[(KeyKind, &str)]) -> ScoredContact {
    let keys = words.iter().map(|(kind, word)| Key { kind: *kind, hash: hash(word) }).collect();
    let mut codes = [Code::default(); Part::ALL.len()];
    for (kind, word) in words {
        let part = match kind {
            KeyKind::FirstName => Part::First,
            KeyKind::LastName => Part::Last,
            KeyKind::Company => Part::Company,
            KeyKind::Domain => Part::Domain,
            KeyKind::PhoneTail => Part::Phone,
            KeyKind::City => Part::City,
            _ => continue,
        };
        codes[part as usize] = code(word);
    }
    let findings = Findings { present: PropertySet::ALL, filled: PropertySet::ALL, ..Findings::default() };
    ScoredContact { findings, scores: Scores::default(), keys, codes: codes.into() }
}

/// Somebody with a name, and what else is known.
fn named(first: &str, last: &str, more: &[(KeyKind, &str)]) -> ScoredContact {
    let mut sorted = [first, last];
    sorted.sort_unstable();
    let name = sorted.join(" ");
    let initial = format!("{last} {}", &first[..1]);
    let stem = first.strip_suffix(['a', 'e', 'i', 'o', 'u']).unwrap_or(first);
    let mut words = vec![
        (KeyKind::FirstName, first),
        (KeyKind::LastName, last),
        (KeyKind::Name, &name),
        (KeyKind::FullName, &name),
        (KeyKind::FirstNameStem, stem),
        (KeyKind::LastNameAndInitial, &initial),
    ];
    words.extend_from_slice(more);
    contact(&words)
}

fn judge(contacts: Vec<ScoredContact>) -> Sample {
    Sample::judge(contacts.into_iter().map(Some).collect())
}

fn outcome(sample: &Sample, place: usize, check: &str) -> Outcome {
    sample.contacts[place].as_ref().unwrap().findings.outcome(CheckId::of(check))
}

fn tiers(sample: &Sample) -> Vec<Option<Tier>> {
    sample.scored().map(|judged| judged.cluster.map(|membership| membership.tier)).collect()
}

/// Colleagues of one firm, who are told apart by mailbox and name.
fn person(mailbox: &str, name: &str, domain: &str) -> ScoredContact {
    named(name, "diaz", &[(KeyKind::Email, mailbox), (KeyKind::Mailbox, mailbox), (KeyKind::Domain, domain)])
}

#[test]
fn one_mailbox_is_one_person_and_three_records_are_two_in_excess() {
    let sample = judge(vec![
        person("ana@acme", "ana", "acme"),
        person("bob@acme", "bob", "acme"),
        person("ana@acme", "ana", "acme"),
        person("ana@acme", "ana", "acme"),
    ]);
    assert_eq!(tiers(&sample), [Some(Tier::Certain), None, Some(Tier::Certain), Some(Tier::Certain)]);
    let summary = sample.duplicates[0];
    assert_eq!((summary.clusters, summary.records, summary.excess, summary.largest), (1, 3, 2, 3));
    let uniqueness: Vec<f64> = sample.scored().map(|judged| judged.around.uniqueness).collect();
    assert!(
        uniqueness.iter().zip([1.0 / 3.0, 1.0, 1.0 / 3.0, 1.0 / 3.0]).all(|(one, other)| (one - other).abs() < 1e-9)
    );
    assert_eq!(outcome(&sample, 0, "U01"), Outcome::Hit);
    assert_eq!(outcome(&sample, 1, "U01"), Outcome::Miss);
    assert_eq!(outcome(&sample, 0, "U02"), Outcome::Miss, "the stronger finding is told alone");
}

#[test]
fn of_forms_that_are_as_frequent_the_oldest_is_usual_whatever_they_are_hashed_to() {
    for forms in [["one", "other"], ["other", "one"]] {
        let contacts = forms.into_iter().zip([10, 20]).map(|(form, created_days)| {
            let mut contact = contact(&[(KeyKind::Country, "DE"), (KeyKind::CountryForm, form)]);
            contact.findings.created_days = Some(created_days);
            contact
        });
        let sample = judge(contacts.collect());
        assert_eq!([0, 1].map(|place| outcome(&sample, place, "K01")), [Outcome::Hit, Outcome::Miss], "{forms:?}");
    }
}

#[test]
fn a_phone_is_shared_by_people_of_different_names_alone() {
    let line = [(KeyKind::Phone, "555"), (KeyKind::PhoneTail, "555")];
    let sample = judge(vec![contact(&line), contact(&line), named("ana", "diaz", &line), named("bob", "lima", &line)]);
    let told = [0, 1, 2, 3]
        .map(|place| sample.contacts[place].as_ref().unwrap().findings.applied.contains(CheckId::of("U08")));
    assert_eq!(told, [false, false, true, true]);
    assert_eq!(outcome(&sample, 2, "U08"), Outcome::Hit);
}

#[test]
fn one_role_mailbox_in_two_records_is_not_several() {
    let role = |mailbox: &'static str| {
        contact(&[(KeyKind::RoleDomain, "acme"), (KeyKind::RoleMailbox, ""), (KeyKind::Mailbox, mailbox)])
    };
    let sample = judge(vec![role("info"), role("info")]);
    assert_eq!(outcome(&sample, 0, "U17"), Outcome::Miss);
    let sample = judge(vec![role("info"), role("sales")]);
    assert_eq!(outcome(&sample, 0, "U17"), Outcome::Hit);
}

#[test]
fn a_name_alone_is_never_a_duplicate() {
    let sample = judge(vec![person("ana@acme", "ana", "acme"), person("ana@globex", "ana", "globex")]);
    assert_eq!(tiers(&sample), [None, None]);
    assert_eq!(outcome(&sample, 0, "U13"), Outcome::Hit);
}

#[test]
fn a_rare_name_alone_is_possible_and_costs_nothing() {
    let at = |domain: &'static str| named("petra", "velder", &[(KeyKind::Mailbox, domain), (KeyKind::Domain, domain)]);
    let others = (0..1_500).map(|place| named(&format!("{place}a"), &format!("{place}b"), &[]));
    let sample = judge([at("acme.io"), at("globex.io")].into_iter().chain(others).collect());
    assert_eq!(tiers(&sample)[..3], [Some(Tier::Possible), Some(Tier::Possible), None]);
    assert!(sample.scored().all(|judged| judged.around.uniqueness == 1.0));
    assert_eq!([outcome(&sample, 0, "U13"), outcome(&sample, 0, "U18")], [Outcome::Hit, Outcome::Miss]);
}

#[test]
fn a_name_on_one_domain_is_probable_and_counts_by_its_confidence() {
    let sample = judge(vec![person("ana@acme", "ana", "acme"), person("a.diaz@acme", "ana", "acme")]);
    assert_eq!(tiers(&sample), [Some(Tier::Probable); 2]);
    assert!(sample.scored().all(|judged| (judged.around.uniqueness - 0.6).abs() < 1e-9));
    assert_eq!(outcome(&sample, 0, "U05"), Outcome::Hit);
}

#[test]
fn a_family_on_one_phone_is_two_people() {
    let member = |first: &str| named(first, "diaz", &[(KeyKind::Phone, "555"), (KeyKind::PhoneTail, "555")]);
    let sample = judge(vec![member("ana"), member("robert")]);
    assert_eq!(tiers(&sample), [None, None]);
    assert_eq!(outcome(&sample, 0, "U08"), Outcome::Hit);
    assert_eq!(outcome(&sample, 0, "U07"), Outcome::Miss);
}

/// Pairs on a number of their own, so many of which name another first name, and so many another last name.
fn on_numbers(n_pairs: usize, n_other_first: usize, n_other_last: usize) -> Vec<ScoredContact> {
    let name = |letter: char, number: usize| format!("{letter}{:04}", (number * 7_919) % 9_973);
    let pair = |number: usize| {
        let phone = format!("{:08}", 10_000_000 + (number * 104_729) % 80_000_000);
        let person =
            |first: &str, last: &str| named(first, last, &[(KeyKind::Phone, &phone), (KeyKind::PhoneTail, &phone)]);
        let (first, last) = (name('f', number), name('l', number));
        let other = match number {
            number if number < n_other_first => person(&name('x', number + 3_000), &last),
            number if number < n_other_first + n_other_last => person(&first, &name('y', number + 3_000)),
            _ => person(&first, &last),
        };
        [person(&first, &last), other]
    };
    (0..n_pairs).flat_map(pair).collect()
}

#[test]
fn two_first_names_on_a_number_are_a_family_unless_last_names_are_mistaken_as_often() {
    let n_linked = |n_other_first, n_other_last| {
        let sample = judge(on_numbers(60, n_other_first, n_other_last));
        tiers(&sample)[..2 * n_other_first].iter().flatten().count()
    };
    assert_eq!(n_linked(8, 0), 0);
    assert_eq!(n_linked(8, 2), 0, "too few to tell");
    assert_eq!(n_linked(8, 7), 16);
    assert_eq!(n_linked(40, 7), 0, "far more often than last names");
}

#[test]
fn a_last_name_alone_is_whose_the_rest_is() {
    let clusters = |town: &str, firm: &str| {
        let number = (KeyKind::PhoneTail, "55501234");
        let at = |town, firm| [(KeyKind::City, town), (KeyKind::Company, firm), number];
        let nameless = contact(&[&[(KeyKind::LastName, "diaz")][..], &at("rome", "acme foods")].concat());
        let ana = named("ana", "diaz", &at("rome", "acme foods"));
        let sample = judge(vec![ana, nameless, named("robert", "diaz", &at(town, firm))]);
        sample.scored().map(|judged| judged.cluster.map(|one| one.cluster)).collect::<Vec<_>>()
    };
    assert_eq!(clusters("rome", "acme foods"), [None; 3], "either may be meant");
    assert_eq!(clusters("milan", "globex"), [Some(1), Some(1), None]);
}

#[test]
fn a_record_between_two_people_does_not_make_them_one() {
    let at_home = [(KeyKind::Company, "acme foods"), (KeyKind::City, "rome"), (KeyKind::PhoneTail, "55501234")];
    let bridge = contact(&[&[(KeyKind::LastName, "diaz")][..], &at_home].concat());
    let sample = judge(vec![named("ana", "diaz", &at_home), bridge, named("robert", "diaz", &at_home)]);
    let clusters: Vec<_> = sample.scored().map(|judged| judged.cluster.map(|one| one.cluster)).collect();
    assert!(clusters[0].is_none() || clusters[0] != clusters[2], "{clusters:?}");
}

#[test]
fn a_misspelt_name_at_the_firm_is_a_near_one() {
    let firm = [(KeyKind::Domain, "acme.io"), (KeyKind::Company, "acme foods")];
    let sample = judge(vec![named("magdalena", "kowalska", &firm), named("magdalena", "kowalksa", &firm)]);
    assert_eq!(tiers(&sample), [Some(Tier::Probable); 2]);
    assert_eq!(outcome(&sample, 0, "U10"), Outcome::Hit);
    assert_eq!(outcome(&sample, 0, "U05"), Outcome::Miss);
}

#[test]
fn near_names_of_two_people_stay_two() {
    let firm = [(KeyKind::Domain, "acme.io"), (KeyKind::Company, "acme foods"), (KeyKind::City, "oslo")];
    let with = |more: &[(KeyKind, &'static str)]| [&firm[..], more].concat();
    for (one, other) in [
        (named("erik", "solberg", &firm), named("erika", "solberg", &firm)),
        // Both are names that people have.
        (
            named("marta", "solberg", &with(&[(KeyKind::KnownFirstName, "known")])),
            named("maria", "solberg", &with(&[(KeyKind::KnownFirstName, "known")])),
        ),
        (named("olav", "solberg", &firm), named("olav", "solberg", &with(&[(KeyKind::Generation, "junior")]))),
        // Each has a mailbox made of the own spelling.
        (
            named("olav", "hansen", &with(&[(KeyKind::Mailbox, "hansen"), (KeyKind::MailboxPattern, "last")])),
            named("olav", "hanssen", &with(&[(KeyKind::Mailbox, "hanssen"), (KeyKind::MailboxPattern, "last")])),
        ),
        (
            named("olav", "hansen", &with(&[(KeyKind::SpelledLastName, "spelled")])),
            named("olav", "hanssen", &with(&[(KeyKind::SpelledLastName, "spelled")])),
        ),
        (
            named("olav", "hansen", &with(&[(KeyKind::Mailbox, "hansen"), (KeyKind::MailboxPattern, "last")])),
            named(
                "olav",
                "hansen",
                &with(&[
                    (KeyKind::Mailbox, "hansen2"),
                    (KeyKind::MailboxPattern, "last"),
                    (KeyKind::MailboxNumber, "2"),
                ]),
            ),
        ),
        (
            named("hoa", "nguyen", &with(&[(KeyKind::MiddleName, "thi")])),
            named("hoa", "nguyen", &with(&[(KeyKind::MiddleName, "thu")])),
        ),
    ] {
        assert_eq!(tiers(&judge(vec![one, other])), [None, None]);
    }
}

#[test]
fn names_with_more_words_are_told_apart_by_them() {
    let firm = [(KeyKind::Domain, "acme.io"), (KeyKind::Company, "acme foods"), (KeyKind::City, "hue")];
    let with = |more: &[(KeyKind, &'static str)]| [&firm[..], more].concat();
    let judged = |one, other| tiers(&judge(vec![one, other]));
    let several = with(&[(KeyKind::SeveralLastNames, "several")]);
    let married = judged(named("edith", "tran", &firm), named("edith", "tran marble", &several));
    assert!(married.iter().all(Option::is_some), "{married:?}");
    let cousins = judged(named("ana", "garcia gonzalez", &several), named("ana", "garcia marquez", &several));
    assert_eq!(cousins, [None, None]);
    let title = with(&[(KeyKind::Title, "controller")]);
    let son = with(&[(KeyKind::Title, "controller"), (KeyKind::Generation, "junior")]);
    let said_once = judged(named("olav", "solberg", &title), named("olav", "solberg", &son));
    assert!(said_once.iter().all(Option::is_some), "{said_once:?}");
    let middle = with(&[(KeyKind::MiddleName, "thi")]);
    let left_out = judged(named("hoa", "nguyen", &firm), named("hoa", "nguyen", &middle));
    assert!(left_out.iter().all(Option::is_some), "{left_out:?}");
}

#[test]
fn a_firm_may_be_named_by_its_first_word() {
    let at = |firm: &'static str| named("magdalena", "kowalska", &[(KeyKind::Company, firm)]);
    assert_eq!(tiers(&judge(vec![at("polar events"), at("polar")])), [Some(Tier::Probable); 2]);
    assert_eq!(tiers(&judge(vec![at("polar events"), at("globex")])), [None, None]);
}

#[test]
fn swapped_names_and_short_forms_are_found_at_one_firm() {
    let firm = [(KeyKind::Domain, "acme.io"), (KeyKind::Company, "acme foods")];
    let sample = judge(vec![named("nakamura", "haruki", &firm), named("haruki", "nakamura", &firm)]);
    assert_eq!(tiers(&sample), [Some(Tier::Probable); 2]);
    assert_eq!(outcome(&sample, 0, "U11"), Outcome::Hit);
    let short = [&firm[..], &[(KeyKind::Nickname, "robert")]].concat();
    let sample = judge(vec![named("robert", "okonkwo", &short), named("bob", "okonkwo", &short)]);
    assert_eq!(tiers(&sample), [Some(Tier::Probable); 2]);
    assert_eq!(outcome(&sample, 0, "U09"), Outcome::Hit);
}

#[test]
fn a_mailbox_of_a_role_is_nobodys() {
    let role = [(KeyKind::Email, "info@acme"), (KeyKind::Mailbox, "info@acme"), (KeyKind::RoleMailbox, "role")];
    let sample = judge(vec![named("ana", "diaz", &role), named("robert", "smith", &role)]);
    assert_eq!(tiers(&sample), [None, None]);
    assert_eq!(outcome(&sample, 0, "U01"), Outcome::Hit, "the address is the same all the same");
    assert_eq!(tiers(&judge(vec![contact(&role), contact(&role)])), [Some(Tier::Certain); 2]);
}

#[test]
fn a_name_that_many_have_is_evidence_of_little() {
    let city = [(KeyKind::City, "boston"), (KeyKind::Country, "us")];
    let smith = |place: usize| {
        let mailbox = format!("smith{place}");
        named("john", "smith", &[&city[..], &[(KeyKind::Mailbox, &mailbox)]].concat())
    };
    let sample = judge((0..60).map(smith).collect());
    assert!(tiers(&sample).iter().all(Option::is_none));
}

#[test]
fn thousands_on_one_domain_and_phone_are_judged_in_near_linear_time() {
    let all = [
        (KeyKind::Domain, "acme.io"),
        (KeyKind::Company, "acme"),
        (KeyKind::City, "rome"),
        (KeyKind::PhoneTail, "55501234"),
    ];
    let contacts = |size: usize| -> Vec<ScoredContact> {
        let name = |place: usize| (format!("first{}", place % 97), format!("last{}", place % 89));
        (0..size).map(name).map(|(first, last)| named(&first, &last, &all)).collect()
    };
    assert_eq!(judge(contacts(3_000)).scored().count(), 3_000);
}

#[test]
fn in_a_scan_where_many_share_much_the_order_changes_nothing_and_who_shares_most_is_found() {
    let contacts = || -> Vec<ScoredContact> {
        let mut all: Vec<ScoredContact> = (0..900)
            .map(|place: usize| {
                let first = format!("{}first", (b'a' + (place % 5) as u8) as char);
                let last = format!("last{}", place % 43);
                let [company, city, phone] =
                    [("firm", 41), ("city", 47), ("5550", 53)].map(|(word, n)| format!("{word}{}", place % n));
                let [company, city, phone] = [&company, &city, &phone].map(String::as_str);
                let more = [(KeyKind::Company, company), (KeyKind::City, city), (KeyKind::PhoneTail, phone)];
                named(&first, &last, &more)
            })
            .collect();
        all.push(all[7].clone());
        all
    };
    let judged = |contacts| judge(contacts).contacts.into_iter().flatten().map(|one| one.findings).collect();
    let straight: Vec<Findings> = judged(contacts());
    let mut turned: Vec<Findings> = judged(contacts().into_iter().rev().collect());
    turned.reverse();
    assert_eq!(straight, turned);
    assert_eq!(straight[7].outcome(CheckId::of("U07")), Outcome::NotApplicable);
    let sample = judge(contacts());
    let [one, other] = [7, 900].map(|place| sample.contacts[place].as_ref().and_then(|judged| judged.cluster));
    assert!(one.is_some() && one == other);
}

#[test]
fn firms_under_nearly_the_same_name_are_told_of() {
    let firm = |name: &str| contact(&[(KeyKind::Domain, "acme.io"), (KeyKind::Company, name)]);
    let sample = judge(vec![firm("lindorra foods"), firm("lindorra foods"), firm("lindora foods"), firm("globex")]);
    let outcomes = [0, 1, 2, 3].map(|place| outcome(&sample, place, "K08"));
    assert_eq!(outcomes, [Outcome::Miss, Outcome::Miss, Outcome::Hit, Outcome::Miss]);
}

#[test]
fn the_order_of_contacts_changes_no_finding() {
    let contacts = || {
        let mut all = vec![
            person("ana@acme", "ana", "acme"),
            person("a@acme", "ana", "acme"),
            person("b@acme", "robert", "acme"),
        ];
        all.extend((0..40).map(|place| {
            let first = ["magdalena", "magdalna", "robert", "rboert", "erika"][place % 5];
            let last = ["kowalska", "kowalksa", "kovalska"][place % 3];
            let phone = format!("5550{}", place % 7);
            let domain = ["acme.io", "globex.com"][place % 2];
            named(first, last, &[(KeyKind::Domain, domain), (KeyKind::PhoneTail, &phone), (KeyKind::City, "rome")])
        }));
        all.push(contact(&[(KeyKind::Country, "es"), (KeyKind::CountryForm, "Spain")]));
        all.push(contact(&[(KeyKind::Country, "es"), (KeyKind::CountryForm, "España")]));
        all.push(contact(&[(KeyKind::Country, "es"), (KeyKind::CountryForm, "Spain")]));
        all
    };
    let straight: Vec<Findings> = judge(contacts()).scored().map(|judged| judged.findings.clone()).collect();
    let mut turned: Vec<Findings> =
        judge(contacts().into_iter().rev().collect()).scored().map(|judged| judged.findings.clone()).collect();
    turned.reverse();
    assert_eq!(straight, turned);
    assert_eq!(straight.iter().filter(|one| one.hit.contains(CheckId::of("K01"))).count(), 1);
}

/// Anybody of a few names, places and numbers, so that many are nearly the same.
fn anybody() -> impl Strategy<Value = ScoredContact> {
    const FIRSTS: [&str; 7] = ["magdalena", "magdalna", "robert", "rboert", "erik", "erika", "m"];
    const LASTS: [&str; 5] = ["kowalska", "kowalksa", "smith", "smyth", "robert"];
    (select(FIRSTS.to_vec()), select(LASTS.to_vec()), 0..4_u8, 0..4_u8, 0..6_u8, 0..3_u8).prop_map(
        |(first, last, phone, domain, mailbox, city)| {
            let words = [
                (KeyKind::PhoneTail, format!("5550123{phone}"), phone > 0),
                (KeyKind::Domain, format!("firm{domain}.com"), domain > 0),
                (KeyKind::Mailbox, format!("mailbox{mailbox}"), mailbox > 2),
                (KeyKind::City, format!("city {city}"), city > 0),
            ];
            let known: Vec<(KeyKind, &str)> =
                words.iter().filter(|(.., known)| *known).map(|(kind, word, _)| (*kind, word.as_str())).collect();
            named(first, last, &known)
        },
    )
}

/// The clusters, each by the places of its members.
fn clusters(sample: &Sample) -> BTreeMap<u32, Vec<usize>> {
    let mut clusters: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, judged) in sample.scored().enumerate() {
        if let Some(membership) = judged.cluster {
            clusters.entry(membership.cluster).or_default().push(place);
        }
    }
    clusters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn contacts_in_another_order_are_the_same_people(
        (contacts, order) in vec(anybody(), 2..40).prop_flat_map(|all| {
            let order: Vec<usize> = (0..all.len()).collect();
            (Just(all), Just(order).prop_shuffle())
        })
    ) {
        let straight = judge(contacts.clone());
        let turned = judge(order.iter().map(|place| contacts[*place].clone()).collect());
        let findings = |sample: &Sample, place: usize| sample.contacts[place].as_ref().unwrap().findings.clone();
        for (now, before) in order.iter().enumerate() {
            prop_assert_eq!(findings(&turned, now), findings(&straight, *before));
        }
        let mut moved: Vec<Vec<usize>> =
            clusters(&turned).into_values().map(|cluster| cluster.iter().map(|place| order[*place]).collect()).collect();
        moved.iter_mut().for_each(|cluster| cluster.sort_unstable());
        moved.sort_unstable();
        let mut before: Vec<Vec<usize>> = clusters(&straight).into_values().collect();
        before.sort_unstable();
        // Contacts that nothing tells apart may change places, so sizes are compared.
        let sizes = |all: &[Vec<usize>]| { let mut sizes: Vec<usize> = all.iter().map(Vec::len).collect(); sizes.sort_unstable(); sizes };
        prop_assert_eq!(sizes(&moved), sizes(&before));
    }
}

#[test]
fn numbers_that_are_nearly_the_same_speak_for_two_from_either_side() {
    let phone = |number| (KeyKind::PhoneTail, number);
    let firm = (KeyKind::Domain, "firm3.com");
    let people = [
        named("erik", "smyth", &[phone("55501233"), (KeyKind::Domain, "firm2.com"), (KeyKind::City, "city 1")]),
        named("magdalena", "kowalska", &[phone("55501232"), firm]),
        named("erik", "robert", &[phone("55501232"), (KeyKind::City, "city 1")]),
        named("m", "smyth", &[phone("55501232"), firm, (KeyKind::Mailbox, "mailbox3")]),
    ];
    assert_eq!(tiers(&judge(people.to_vec())), [None; 4]);
    assert_eq!(tiers(&judge(people.into_iter().rev().collect())), [None; 4], "a number of many is the other's");
}

#[test]
fn who_names_another_company_than_the_colleagues_disagrees_and_who_names_none_could_be_filled() {
    let colleague = |company: &str| contact(&[(KeyKind::Domain, "acme.io"), (KeyKind::Company, company)]);
    let mut contacts: Vec<ScoredContact> = (0..6).map(|_| colleague("acme")).collect();
    contacts.push(colleague("globex"));
    let mut silent = contact(&[(KeyKind::Domain, "acme.io")]);
    silent.findings.filled = PropertySet::from_iter([Property::Email]);
    contacts.push(silent);
    let sample = judge(contacts);
    assert_eq!([0, 6].map(|place| outcome(&sample, place, "A12")), [Outcome::Miss, Outcome::Hit]);
    assert_eq!(outcome(&sample, 7, "E04"), Outcome::Hit);
    assert_eq!(outcome(&sample, 7, "E13"), Outcome::Miss);
}

#[test]
fn in_a_portal_of_one_country_a_number_needs_none() {
    let portal = |abroad: usize| {
        let mut contacts: Vec<ScoredContact> =
            (0..20).map(|place| contact(&[(KeyKind::Country, if place < abroad { "fr" } else { "es" })])).collect();
        let mut bare = contact(&[]);
        bare.findings.record(CheckId::of("V13"), Outcome::Hit);
        contacts.push(bare);
        outcome(&judge(contacts), 20, "V13")
    };
    assert_eq!((portal(2), portal(3)), (Outcome::Miss, Outcome::Hit));
}

#[test]
fn names_are_swapped_where_colleagues_write_theirs_in_the_other_order() {
    let mailbox = |domain, marks: &[KeyKind]| {
        let marks = marks.iter().map(|kind| (*kind, ""));
        let made = [(KeyKind::Domain, domain), (KeyKind::SpelledFirstName, ""), (KeyKind::SpelledLastName, "")];
        contact(&made.into_iter().chain(marks).collect::<Vec<_>>())
    };
    let reversed = [KeyKind::LastNameFirst];
    let usual = |n_usual: usize| (0..n_usual).map(|_| mailbox("acme.io", &[]));
    let odd = [
        ("acme.io", &reversed[..], Outcome::Hit),
        ("acme.io", &[KeyKind::LastNameFirst, KeyKind::KnownFirstName], Outcome::Miss),
        ("globex.io", &reversed, Outcome::Miss),
        ("initech.io", &[KeyKind::LastNameFirst, KeyKind::FirstNameLast], Outcome::Hit),
        ("hooli.hu", &[KeyKind::LastNameFirst, KeyKind::FirstNameLast], Outcome::Miss),
        ("hooli.hu", &reversed, Outcome::Miss),
    ];
    for (n_usual, runs) in [(9, true), (6, false), (3, false)] {
        let sample = judge(odd.iter().map(|(domain, marks, _)| mailbox(domain, marks)).chain(usual(n_usual)).collect());
        for (place, (domain, _, expected)) in odd.into_iter().enumerate() {
            let expected = if runs { expected } else { Outcome::NotApplicable };
            assert_eq!(outcome(&sample, place, "A27"), expected, "{domain} among {n_usual}");
        }
    }
}

#[test]
fn a_contact_that_failed_keeps_its_place() {
    let sample = Sample::judge(vec![None, Some(contact(&[])), None]);
    assert_eq!(sample.contacts.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
}
