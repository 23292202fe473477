use std::collections::BTreeMap;

use schemas::check::{Status, all};

use super::*;

/// The texts of a file: by key, the names of the placeables in it.
type Texts = BTreeMap<String, Vec<String>>;

fn texts(source: &str) -> Texts {
    let mut texts = Texts::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =")
            && name.starts_with(char::is_alphabetic)
        {
            name.clone_into(&mut key);
            texts.insert(key.clone(), vec![]);
        }
        let names = line.split('$').skip(1);
        let names = names.map(|rest| rest.split(|symbol: char| !symbol.is_alphanumeric()).next().unwrap().to_owned());
        if let Some(known) = texts.get_mut(&key) {
            known.extend(names);
            known.sort();
            known.dedup();
        }
    }
    texts
}

/// The texts that a file with the words of the checks must have.
fn words_of_checks() -> Texts {
    let mut keys = vec![];
    for check in all() {
        let mut parts = ["title", "eligibility", "impact"].map(String::from).to_vec();
        parts.extend((1..=check.fix.len()).map(|step| format!("fix-{step}")));
        if !check.exceptions.is_empty() {
            parts.push("exceptions".into());
        }
        if matches!(check.status, Status::Omitted(_)) {
            parts.push("omitted".into());
        }
        keys.extend(parts.into_iter().map(|part| format!("{}-{part}", check.id)));
    }
    keys.into_iter().map(|key| (key, vec![])).collect()
}

/// Says what is wrong with a file, all at once.
fn compare(name: &str, expected: &Texts, found: &Texts) {
    let missing: Vec<_> = expected.keys().filter(|key| !found.contains_key(*key)).collect();
    let superfluous: Vec<_> = found.keys().filter(|key| !expected.contains_key(*key)).collect();
    let other: Vec<_> =
        found.iter().filter(|(key, names)| expected.get(*key).is_some_and(|own| own != *names)).collect();
    assert!(
        missing.is_empty() && superfluous.is_empty() && other.is_empty(),
        "{name}: {} missing {missing:?}, superfluous {superfluous:?}, other placeables {other:?}",
        missing.len()
    );
}

#[test]
fn a_file_is_well_formed_and_no_key_stands_twice() {
    for locale in Locale::ALL {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.code().parse().unwrap()]);
        for source in locale.sources() {
            let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| errors);
            bundle.add_resource(resource.unwrap()).unwrap();
        }
    }
}

#[test]
fn every_language_has_the_keys_and_placeables_of_english_and_no_other() {
    let english = texts(Locale::En.sources()[0]);
    assert!(english.len() > 300, "{}", english.len());
    for locale in Locale::ALL {
        compare(locale.code(), &english, &texts(locale.sources()[0]));
    }
}

#[test]
fn every_language_has_all_words_of_all_checks_and_no_other() {
    let expected = words_of_checks();
    assert!(expected.len() > 148 * 4, "{}", expected.len());
    for locale in Locale::ALL.into_iter().filter(|one| *one != Locale::En) {
        compare(&format!("checks/{}", locale.code()), &expected, &texts(locale.sources()[1]));
    }
}

#[test]
fn no_language_repeats_the_english_sentences() {
    let value = |locale: Locale, key: &str| locale.bundle().get_message(key).and_then(|message| message.value());
    let english = texts(Locale::En.sources()[0]);
    for locale in Locale::ALL.into_iter().filter(|one| *one != Locale::En) {
        let same = english.keys().filter(|key| {
            let (own, other) = (value(locale, key), value(Locale::En, key));
            own == other && own.is_some() && locale.t(key).split_whitespace().count() > 3
        });
        assert_eq!(same.collect::<Vec<_>>(), Vec::<&String>::new(), "{}", locale.code());
        let same = all().filter(|check| locale.words(check).impact == check.impact);
        assert_eq!(same.map(|check| check.id).collect::<Vec<_>>(), [], "{}", locale.code());
    }
}

#[test]
fn one_is_not_many() {
    assert_eq!(Locale::En.count("contacts", 1_u32), "1 contact");
    assert_eq!(Locale::En.count("contacts", 1_234_567_u32), "1,234,567 contacts");
}

#[test]
fn a_language_is_found_by_its_code_alone() {
    for locale in Locale::ALL {
        assert_eq!(Locale::parse(locale.code()), Some(locale));
        assert_eq!(Locale::ALL[locale as usize], locale);
    }
    assert_eq!((Locale::parse("it"), Locale::parse("EN"), Locale::parse("")), (None, None, None));
}
