//! The form before the full report, as a browser or a program sends it.

use gateway::untrusted::{Field, LONGEST, Locale, Typed};
use serde_json::Value;

/// What was typed is the same however it is sent; a lead is what was typed, and whatever is no lead is refused in words.
pub(crate) fn judge(bytes: &[u8]) {
    let form = Typed::from_form(bytes);
    for typed in Typed::from_json(bytes).into_iter().chain([form]) {
        let fields = Field::ALL.map(|field| (field.name(), typed.value(field)));
        let body = serde_urlencoded::to_string(fields).expect("texts are a form");
        let object: Value = fields.map(|(name, value)| (name.to_owned(), Value::from(value))).into_iter().collect();
        let sent = [Some(Typed::from_form(body.as_bytes())), Typed::from_json(object.to_string().as_bytes())];
        for again in sent {
            let again = again.expect("what was written can be read");
            assert!(
                Field::ALL.iter().all(|field| again.value(*field) == typed.value(*field)),
                "it reads back as another"
            );
        }
        match typed.check() {
            Ok(lead) => {
                let lead = serde_json::to_value(&lead).expect("texts are JSON");
                for (name, value) in fields {
                    let text = lead[name].as_str().expect("each field is kept");
                    assert_eq!(text, value.trim(), "what is kept is what was typed");
                    assert!(!text.is_empty() && text.chars().count() <= LONGEST && !text.contains(char::is_control));
                }
            }
            Err(wrong) => {
                assert!(!wrong.is_empty(), "it is refused for nothing");
                let fields: Vec<Field> = wrong.iter().map(|one| one.field).collect();
                assert!(Field::ALL.iter().all(|field| fields.iter().filter(|one| *one == field).count() <= 1));
                let words = |locale| wrong.iter().map(move |one| one.words(locale));
                assert!(Locale::ALL.into_iter().flat_map(words).all(|words| !words.is_empty()), "no words for a fault");
            }
        }
    }
}
