//! Contacts as JSON: an object of properties for each, line by line, one after the other, or in one array. HubSpot's own
//! objects hold their properties one level down.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use anyhow::{Context, ensure};
use schemas::contact::{Contact, Property, PropertySet, Value};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Columns, File, owned};

pub(super) fn parse(text: &str) -> anyhow::Result<File> {
    let mut file = File::default();
    let mut present = PropertySet::EMPTY;
    let mut ignored = BTreeSet::new();
    for element in elements(text)? {
        let record = element.and_then(Record::read);
        if let Some(record) = &record {
            present = present.union(record.contact.present());
            let new: Vec<_> = record.ignored.iter().filter(|key| !ignored.contains(key.as_ref())).cloned().collect();
            ignored.extend(new.into_iter().map(Cow::into_owned));
        }
        file.contacts.push(record.as_ref().map(|record| owned(&record.contact)));
        file.records.push(record.and_then(|record| record.id));
    }
    ensure!(file.contacts.iter().any(Option::is_some), "it holds no JSON object of properties");
    let read = present.iter().map(|property| (property.name().to_owned(), property)).collect();
    file.columns = Columns { read, ignored: ignored.into_iter().collect() };
    Ok(file)
}

/// The JSON of each contact; none where it is broken.
fn elements(text: &str) -> anyhow::Result<Vec<Option<&RawValue>>> {
    if text.starts_with('[') {
        return serde_json::from_str(text).context("it starts as a JSON array and does not go on as one");
    }
    let whole = serde_json::Deserializer::from_str(text).into_iter().map(|one| one.map(Some));
    Ok(whole.collect::<Result<_, _>>().unwrap_or_else(|_| {
        // What is broken costs its line alone.
        text.lines().filter(|line| !line.trim().is_empty()).map(|line| serde_json::from_str(line).ok()).collect()
    }))
}

#[derive(Default)]
struct Record<'a> {
    contact: Contact<'a>,
    id: Option<String>,
    ignored: Vec<Cow<'a, str>>,
}

impl<'a> Record<'a> {
    /// The record of an object; of anything else there is none.
    fn read(json: &'a RawValue) -> Option<Self> {
        let mut record = Self::default();
        record.deserialize(&mut serde_json::Deserializer::from_str(json.get())).ok()?;
        Some(record)
    }
}

impl<'de> DeserializeSeed<'de> for &mut Record<'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Record<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of contact properties")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Key(key)) = map.next_key()? {
            match (&*key, Property::from_name(&key)) {
                (_, Some(property)) => self.contact.set(property, map.next_value()?),
                ("properties", _) => map.next_value_seed(&mut *self)?,
                ("id" | "hs_object_id", _) => {
                    let id: Value<'_> = map.next_value()?;
                    self.id = Some(id.text().to_owned()).filter(|id| !id.is_empty());
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    self.ignored.push(key);
                }
            }
        }
        Ok(())
    }
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    fn emails(text: &str) -> Vec<Option<String>> {
        let text_of = |contact: &Contact<'_>| contact.text(Property::Email).to_owned();
        parse(text).ok().unwrap().contacts.iter().map(|contact| contact.as_ref().map(text_of)).collect()
    }

    #[test]
    fn one_a_line_one_after_the_other_and_an_array_are_the_same_contacts() {
        let expected = [Some("a@b.io".to_owned()), None, Some(String::new())];
        for text in [
            "{\"email\":\"a@b.io\"}\n[1]\n\n{\"email\":null}\n",
            "{\n  \"email\": \"a@b.io\"\n}\n7\n{\n  \"email\": null\n}",
            "[\n{\"email\":\"a@b.io\"},\n\"x\",\n{\"email\":null}\n]\n",
        ] {
            assert_eq!(emails(text), expected, "{text}");
        }
    }

    #[test]
    fn a_broken_line_is_a_contact_that_cannot_be_scored_and_a_broken_array_an_error() {
        assert_eq!(emails("{\"email\":\"a@b.io\"}\n{\"email\":\n{}\n"), [Some("a@b.io".into()), None, Some("".into())]);
        assert!(parse("[{\"email\":\"a@b.io\"},").is_err());
    }

    #[test]
    fn an_object_of_hubspots_is_unwrapped() {
        let text = r#"{"id":"501","properties":{"email":"a@b.io","hs_object_id":"501","zip":null},"archived":false}"#;
        let file = parse(text).ok().unwrap();
        assert_eq!(file.contacts[0].as_ref().unwrap().text(Property::Email), "a@b.io");
        assert_eq!(file.records, [Some("501".to_owned())]);
        assert_eq!(file.columns.ignored, ["archived", "zip"]);
    }
}
