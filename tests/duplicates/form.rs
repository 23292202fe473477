//! Portals whose names have several words or letters of their own, and are written now so and now so: middle names in either
//! field or left out, syllables with a hyphen or without, two last names or one, umlauts written out, names by marriage.

use std::collections::HashSet;

use fastrand::Rng;

use crate::person::{Firm, LASTS, Record, first_name, make, phone, pick, plain};

/// A name in all the forms in which records have it: first and last name.
type Forms = Vec<(String, String)>;

const MIDDLES: [&str; 10] = ["Thị", "Văn", "Minh", "Ngọc", "Quang", "Thanh", "Xuân", "Hữu", "Đức", "Kim"];
const GIVEN: [&str; 20] = [
    "Hà", "Linh", "Hoa", "Huyền", "Oanh", "Phương", "Trang", "Yến", "Tuấn", "Hùng", "Sơn", "Thắng", "Phúc", "Khánh",
    "Cường", "Dũng", "Nga", "Mai", "Vân", "Thảo",
];
const VIETNAMESE: [&str; 9] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ"];
const SYLLABLES: [&str; 16] = [
    "Hye", "Jin", "Min", "Seo", "Yeon", "Woo", "Sung", "Hoon", "Eun", "Ji", "Tae", "Kyung", "Soo", "Hyun", "Bin", "Won",
];
const KOREAN: [&str; 10] = ["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim"];
const SPANISH: [&str; 14] = [
    "García",
    "González",
    "Rodríguez",
    "Fernández",
    "López",
    "Martínez",
    "Sánchez",
    "Pérez",
    "Gómez",
    "Ruiz",
    "Díaz",
    "Moreno",
    "Navarro",
    "Ortega",
];
const SPANISH_FIRSTS: [&str; 12] =
    ["Lucía", "Carmen", "Elena", "Pilar", "Javier", "Carlos", "Diego", "Álvaro", "Raquel", "Sergio", "Marina", "Pablo"];
const GERMAN_FIRSTS: [&str; 8] = ["Jürgen", "Günter", "Jörg", "Björn", "Käthe", "Sören", "Anke", "Uwe"];
const GERMAN: [&str; 10] =
    ["Müller", "Schröder", "Köhler", "Krüger", "Schäfer", "Böhm", "Kühn", "Vögel", "Größl", "Lindström"];

/// Colleagues of which half have a second record, with the name in another form and other things missing.
pub(crate) fn several_words(size: usize, rng: &mut Rng) -> Vec<Record> {
    let firms: Vec<Firm> = (0..size / 8).map(|_| Firm::make(rng)).collect();
    let (mut records, mut named, mut taken) = (Vec::new(), HashSet::new(), HashSet::new());
    for person in 0..size * 2 / 3 {
        let firm = pick(&firms, rng);
        // No two people have one name: nobody could tell them from one who changed the firm.
        let forms = loop {
            let forms = forms(rng);
            let (first, last) = &forms[forms.len() - 1];
            if named.insert((plain(first), plain(last))) {
                break forms;
            }
        };
        let (first, last) = forms[0].clone();
        let mut email = firm.address(&first, &last);
        if !taken.insert(email.clone()) {
            email = email.replacen('@', &format!("{}@", rng.u32(2..100)), 1);
        }
        let one = Record { first, last, email, phone: phone(rng), linkedin: String::new(), ..make(person, firm, rng) };
        records.push(one.clone());
        if rng.bool() {
            records.push(other_record(one, &forms, rng));
        }
    }
    rng.shuffle(&mut records);
    records
}

/// The same person under another form of the name. Two of what else is known stay: the firm, and the number or the town with
/// the title.
fn other_record(mut copy: Record, forms: &Forms, rng: &mut Rng) -> Record {
    (copy.first, copy.last) = pick(&forms[1..], rng).clone();
    copy.email.clear();
    match rng.bool() {
        true => (copy.city, copy.state, copy.title) = Default::default(),
        false => copy.phone.clear(),
    }
    if rng.f64() < 0.3 {
        copy.country.clear();
    }
    copy
}

/// The forms of a made-up name; the last one is the shortest.
fn forms(rng: &mut Rng) -> Forms {
    let form = |first: String, last: String| (first, last);
    match rng.u8(..5) {
        0 => {
            let (middle, given, last) = (pick(&MIDDLES, rng), pick(&GIVEN, rng), pick(&VIETNAMESE, rng));
            vec![
                form(format!("{middle} {given}"), (*last).to_owned()),
                form((*given).to_owned(), format!("{last} {middle}")),
                form((*given).to_owned(), (*last).to_owned()),
            ]
        }
        1 => {
            let (head, tail, last) = (pick(&SYLLABLES, rng), pick(&SYLLABLES, rng), pick(&KOREAN, rng));
            let small = tail.to_lowercase();
            let firsts = [
                format!("{head}-{small}"),
                format!("{head}-{tail}"),
                format!("{head} {small}"),
                format!("{head}{small}"),
            ];
            firsts.map(|first| form(first, (*last).to_owned())).into()
        }
        2 => {
            let (first, one, other) = (pick(&SPANISH_FIRSTS, rng), pick(&SPANISH, rng), pick(&SPANISH, rng));
            vec![form((*first).to_owned(), format!("{one} {other}")), form((*first).to_owned(), (*one).to_owned())]
        }
        3 => {
            let (first, last) = (pick(&GERMAN_FIRSTS, rng), pick(&GERMAN, rng));
            let written = |text: &str| text.replace('ü', "ue").replace('ö', "oe").replace('ä', "ae").replace('ß', "ss");
            let bare = |text: &str| text.replace('ü', "u").replace('ö', "o").replace('ä', "a").replace('ß', "ss");
            vec![
                form((*first).to_owned(), (*last).to_owned()),
                form(written(first), written(last)),
                form((*first).to_owned(), written(last)),
                form(bare(first), bare(last)),
            ]
        }
        _ => {
            let (first, last, other) = (first_name(rng), pick(&LASTS, rng), pick(&LASTS, rng));
            vec![form(first.clone(), format!("{last}-{other}")), form(first, (*last).to_owned())]
        }
    }
}
