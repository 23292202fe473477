//! Where people of the test live, and what they are called there.

use std::sync::LazyLock;

pub(crate) struct Home {
    /// ISO 3166-1.
    pub(crate) code: &'static str,
    pub(crate) country: &'static str,
    pub(crate) top: &'static str,
    /// Numbers, with `#` for any digit.
    pub(crate) numbers: Vec<&'static str>,
    /// Cities with their state, which may be empty.
    pub(crate) cities: Vec<(&'static str, &'static str)>,
    pub(crate) firsts: Vec<Name>,
    pub(crate) lasts: Vec<Name>,
    pub(crate) forms: Vec<&'static str>,
}

/// A name as its owner writes it, and in small plain Latin letters.
#[derive(Clone)]
pub(crate) struct Name {
    pub(crate) native: &'static str,
    pub(crate) plain: String,
}

impl std::fmt::Debug for Home {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

pub(crate) static HOMES: LazyLock<Vec<Home>> = LazyLock::new(|| {
    let lines = include_str!("homes.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(read).collect()
});

fn read(line: &'static str) -> Home {
    let columns: [&str; 8] =
        line.split('\t').collect::<Vec<_>>().try_into().expect("a line of the list has eight columns");
    let [code, country, top, numbers, cities, firsts, lasts, forms] = columns;
    let list = |text: &'static str| text.split(',').collect::<Vec<_>>();
    Home {
        code,
        country,
        top,
        numbers: list(numbers),
        cities: list(cities).into_iter().map(|city| city.split_once('/').unwrap_or((city, ""))).collect(),
        firsts: list(firsts).into_iter().map(name).collect(),
        lasts: list(lasts).into_iter().map(name).collect(),
        // "Co., Ltd." has a comma of its own.
        forms: if forms == "Co., Ltd." { vec![forms] } else { list(forms) },
    }
}

fn name(text: &'static str) -> Name {
    let (native, plain) = text.split_once('=').unwrap_or((text, text));
    Name { native, plain: plain.to_lowercase().chars().flat_map(letters).collect() }
}

/// The plain letters for one of a name in Latin script.
fn letters(letter: char) -> Vec<char> {
    let plain = match letter {
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ă' | 'ą' | 'ả' | 'ạ' | 'ầ' => "a",
        'ä' => "ae",
        'ç' | 'č' | 'ć' => "c",
        'đ' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' | 'ế' | 'ễ' => "e",
        'ğ' => "g",
        'í' | 'î' | 'ï' | 'ı' | 'ị' | 'ì' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ő' | 'ơ' | 'ọ' => "o",
        'ö' | 'ø' => "oe",
        'ś' | 'ş' | 'š' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' | 'ű' | 'ư' | 'ũ' => "u",
        'ü' => "ue",
        'ý' | 'ỳ' => "y",
        'ż' | 'ź' | 'ž' => "z",
        c if c.is_ascii_alphanumeric() => return vec![c],
        _ => "",
    };
    plain.chars().collect()
}
