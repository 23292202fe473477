//! Large mail providers, and how far each may be mistyped.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::letters;

/// How a provider's name may be mistyped and still be told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Only its top-level domain: the name is too short or too near to others.
    Top,
    /// Letters swapped, a key beside the right one hit, or any letter more after the first: three letters that are no word.
    Short,
    /// Letters left out, doubled or swapped.
    Near,
    /// One wrong letter as well, or two slips without a foreign letter in long names.
    Far,
}

/// A provider's name, its top-level domains with the usual one first, and how far a typo may be.
pub(super) struct Provider(pub(super) &'static str, pub(super) &'static [&'static str], pub(super) Reach);

pub(super) static PROVIDERS: [Provider; 128] = [
    Provider("gmail", &["com"], Reach::Far),
    Provider("googlemail", &["com", "de", "co.uk"], Reach::Far),
    Provider(
        "yahoo",
        &["com", "co.uk", "fr", "de", "es", "it", "ca", "in", "co.in", "com.br", "com.mx", "com.au", "co.jp"],
        Reach::Far,
    ),
    Provider("hotmail", &["com", "co.uk", "fr", "de", "es", "it", "nl", "be", "ca", "se", "no", "dk"], Reach::Far),
    Provider("outlook", &["com", "fr", "de", "es", "it", "pt", "dk", "be", "at"], Reach::Far),
    Provider("icloud", &["com"], Reach::Far),
    Provider("live", &["com", "co.uk", "fr", "de", "nl", "be", "ca", "se", "no", "dk", "it"], Reach::Near),
    Provider("msn", &["com"], Reach::Short),
    Provider("aol", &["com", "de", "fr", "co.uk", "it", "es"], Reach::Short),
    Provider("me", &["com"], Reach::Top),
    Provider("mac", &["com"], Reach::Top),
    Provider("ymail", &["com"], Reach::Top),
    Provider("rocketmail", &["com"], Reach::Far),
    Provider("protonmail", &["com", "ch"], Reach::Far),
    Provider("proton", &["me"], Reach::Near),
    Provider("gmx", &["de", "net", "at", "ch", "com"], Reach::Short),
    Provider("web", &["de"], Reach::Top),
    Provider("t-online", &["de"], Reach::Far),
    Provider("freenet", &["de"], Reach::Far),
    Provider("comcast", &["net"], Reach::Far),
    Provider("verizon", &["net"], Reach::Far),
    Provider("sbcglobal", &["net"], Reach::Far),
    Provider("bellsouth", &["net"], Reach::Far),
    Provider("earthlink", &["net"], Reach::Far),
    Provider("att", &["net"], Reach::Top),
    Provider("cox", &["net"], Reach::Top),
    Provider("charter", &["net"], Reach::Near),
    Provider("btinternet", &["com"], Reach::Far),
    Provider("virginmedia", &["com"], Reach::Far),
    Provider("talktalk", &["net"], Reach::Far),
    Provider("bigpond", &["com", "net.au"], Reach::Far),
    Provider("rediffmail", &["com"], Reach::Far),
    Provider("orange", &["fr"], Reach::Near),
    Provider("wanadoo", &["fr"], Reach::Far),
    Provider("laposte", &["net"], Reach::Far),
    Provider("libero", &["it"], Reach::Near),
    Provider("virgilio", &["it"], Reach::Far),
    Provider("yandex", &["ru", "com"], Reach::Far),
    Provider("mail", &["ru"], Reach::Top),
    Provider("naver", &["com"], Reach::Near),
    Provider("hanmail", &["net"], Reach::Far),
    Provider("fastmail", &["com", "fm"], Reach::Far),
    Provider("zoho", &["com"], Reach::Near),
    Provider("free", &["fr"], Reach::Near),
    Provider("sfr", &["fr"], Reach::Top),
    Provider("neuf", &["fr"], Reach::Near),
    Provider("bbox", &["fr"], Reach::Near),
    Provider("tiscali", &["it", "co.uk"], Reach::Far),
    Provider("alice", &["it"], Reach::Near),
    Provider("fastwebnet", &["it"], Reach::Far),
    Provider("rambler", &["ru"], Reach::Far),
    Provider("daum", &["net"], Reach::Near),
    Provider("qq", &["com"], Reach::Top),
    Provider("163", &["com"], Reach::Top),
    Provider("126", &["com"], Reach::Top),
    Provider("sina", &["com"], Reach::Near),
    Provider("uol", &["com.br"], Reach::Top),
    Provider("bol", &["com.br"], Reach::Top),
    Provider("terra", &["com.br"], Reach::Near),
    Provider("wp", &["pl"], Reach::Top),
    Provider("onet", &["pl"], Reach::Near),
    Provider("o2", &["pl"], Reach::Top),
    Provider("interia", &["pl"], Reach::Near),
    Provider("seznam", &["cz"], Reach::Far),
    Provider("centrum", &["cz"], Reach::Far),
    Provider("ziggo", &["nl"], Reach::Near),
    Provider("kpnmail", &["nl"], Reach::Far),
    Provider("planet", &["nl"], Reach::Near),
    Provider("telenet", &["be"], Reach::Far),
    Provider("skynet", &["be"], Reach::Near),
    Provider("bluewin", &["ch"], Reach::Far),
    Provider("telia", &["com"], Reach::Near),
    Provider("optusnet", &["com.au"], Reach::Far),
    Provider("shaw", &["ca"], Reach::Near),
    Provider("rogers", &["com"], Reach::Near),
    Provider("sympatico", &["ca"], Reach::Far),
    Provider("optonline", &["net"], Reach::Far),
    Provider("windstream", &["net"], Reach::Far),
    Provider("roadrunner", &["com"], Reach::Far),
    Provider("juno", &["com"], Reach::Near),
    Provider("frontier", &["com"], Reach::Near),
    Provider("sky", &["com"], Reach::Top),
    Provider("ntlworld", &["com"], Reach::Far),
    Provider("blueyonder", &["co.uk"], Reach::Far),
    Provider("eircom", &["net"], Reach::Far),
    Provider("arcor", &["de"], Reach::Near),
    Provider("globo", &["com"], Reach::Near),
    Provider("ig", &["com.br"], Reach::Top),
    Provider("freemail", &["hu"], Reach::Far),
    Provider("citromail", &["hu"], Reach::Far),
    Provider("videotron", &["ca"], Reach::Far),
    Provider("xtra", &["co.nz"], Reach::Near),
    Provider("mweb", &["co.za"], Reach::Near),
    Provider("telkomsa", &["net"], Reach::Far),
    Provider("bk", &["ru"], Reach::Top),
    Provider("list", &["ru"], Reach::Top),
    Provider("inbox", &["ru", "lv"], Reach::Top),
    Provider("ukr", &["net"], Reach::Top),
    Provider("abv", &["bg"], Reach::Top),
    Provider("sapo", &["pt"], Reach::Near),
    Provider("walla", &["co.il"], Reach::Near),
    Provider("club-internet", &["fr"], Reach::Far),
    Provider("aliceadsl", &["fr"], Reach::Far),
    Provider("numericable", &["fr"], Reach::Far),
    Provider("docomo", &["ne.jp"], Reach::Far),
    Provider("prodigy", &["net.mx"], Reach::Far),
    Provider("hetnet", &["nl"], Reach::Near),
    Provider("home", &["nl"], Reach::Top),
    Provider("hispeed", &["ch"], Reach::Near),
    Provider("posteo", &["de", "net"], Reach::Top),
    Provider("mailbox", &["org"], Reach::Top),
    Provider("tutanota", &["com", "de"], Reach::Far),
    Provider("tin", &["it"], Reach::Top),
    Provider("inwind", &["it"], Reach::Near),
    Provider("telefonica", &["net"], Reach::Top),
    Provider("btopenworld", &["com"], Reach::Far),
    Provider("btconnect", &["com"], Reach::Near),
    Provider("foxmail", &["com"], Reach::Near),
    Provider("zohomail", &["com"], Reach::Top),
    Provider("hushmail", &["com"], Reach::Near),
    Provider("telus", &["net"], Reach::Near),
    Provider("cogeco", &["ca"], Reach::Near),
    Provider("vodamail", &["co.za"], Reach::Far),
    Provider("frontiernet", &["net"], Reach::Near),
    Provider("centurylink", &["net"], Reach::Near),
    Provider("suddenlink", &["net"], Reach::Near),
    Provider("mindspring", &["com"], Reach::Near),
    Provider("embarqmail", &["com"], Reach::Near),
];

/// Providers by their names.
pub(super) static BY_NAME: LazyLock<HashMap<&str, &Provider, foldhash::fast::FixedState>> =
    LazyLock::new(|| PROVIDERS.iter().map(|provider| (provider.0, provider)).collect());

/// The providers that a name may be a typo of, by its length and its first two letters: one of them is one of the first two of
/// theirs, and few letters of either are not in the other.
pub(super) fn alike(name: &str) -> impl Iterator<Item = &'static Provider> {
    let letters = letters::set(name.as_bytes());
    let is_near = move |own: u32| (own & !letters).count_ones().max((letters & !own).count_ones()) <= MOST_APART as u32;
    let mut left = match name.as_bytes() {
        [one, two, ..] if name.len() < LENGTHS.len() => {
            (BEGINNINGS[usize::from(*one)] | BEGINNINGS[usize::from(*two)]) & LENGTHS[name.len()]
        }
        _ => 0,
    };
    let places = std::iter::from_fn(move || {
        let place = left.trailing_zeros() as usize;
        left &= left.wrapping_sub(1);
        (place < PROVIDERS.len()).then_some(place)
    });
    places.filter(move |place| is_near(LETTERS[*place])).map(|place| &PROVIDERS[place])
}

/// Letters that a typo may have more or less than the name, or others.
const MOST_APART: usize = 2;

/// The providers that a name of so many letters may be a typo of, as bits.
const LENGTHS: [u128; 16] = {
    let mut lengths = [0; 16];
    let mut place = 0;
    while place < PROVIDERS.len() {
        let n_letters = PROVIDERS[place].0.len();
        let mut length = n_letters.saturating_sub(MOST_APART);
        while length <= n_letters + MOST_APART {
            lengths[length] |= 1 << place;
            length += 1;
        }
        place += 1;
    }
    lengths
};

/// The letters of each provider's name, as bits.
const LETTERS: [u32; PROVIDERS.len()] = {
    let mut letters = [0; PROVIDERS.len()];
    let mut place = 0;
    while place < PROVIDERS.len() {
        letters[place] = letters::set(PROVIDERS[place].0.as_bytes());
        place += 1;
    }
    letters
};

/// The providers that have a letter among their first two, as bits.
const BEGINNINGS: [u128; 256] = {
    let mut beginnings = [0; 256];
    let mut place = 0;
    while place < PROVIDERS.len() {
        let name = PROVIDERS[place].0.as_bytes();
        beginnings[name[0] as usize] |= 1 << place;
        beginnings[name[1] as usize] |= 1 << place;
        place += 1;
    }
    beginnings
};
