//! One person at a company, with every value in order and some left out.

use fastrand::Rng;

use super::company::Company;
use super::draft::{Draft, culture, digits, phone, plain};
use super::history::History;
use super::world::{Country, Culture, Name, World, pick};

/// How often each value is known.
const FILLED: [(&str, f64); 12] = [
    ("firstname", 0.97),
    ("lastname", 0.95),
    ("email", 0.97),
    ("phone", 0.64),
    ("jobtitle", 0.82),
    ("company", 0.9),
    ("city", 0.62),
    ("state", 0.66),
    ("country", 0.8),
    ("hs_linkedin_url", 0.42),
    ("hs_seniority", 0.4),
    ("department", 0.48),
];
/// How often an address is a private one.
const FREE_MAIL: f64 = 0.13;
/// How often somebody whose name has its own script writes it so.
const NATIVE: f64 = 0.35;
/// How often only the email and a name are known, as from a newsletter form.
const SKELETON: f64 = 0.06;

/// Makes one person.
pub(super) fn make<'w>(company: &'w Company<'w>, world: &'w World, history: &History, rng: &mut Rng) -> Draft<'w> {
    let country = company.country;
    let culture = culture(world, country, rng);
    let (first, last) = name(culture, rng);
    let native = first.other.is_some() && rng.f64() < NATIVE;
    let title = world.title(country, rng);
    let city = if rng.f64() < 0.7 { company.city } else { pick(&country.cities, rng) };
    let times = history.times(rng);

    let mut draft = Draft {
        country,
        company,
        culture,
        first: first.latin,
        last: last.map(|last| last.latin),
        phone: phone(country, city.phone, rng),
        values: Default::default(),
        created_at: times.created_at,
        updated_at: times.updated_at,
    };
    draft.set("firstname", written(first, native));
    if let Some(last) = last {
        draft.set("lastname", written(last, native));
    }
    draft.set("email", email(company, first.latin, draft.last, country, rng));
    draft.set("phone", format!("+{}{}", country.calling, draft.phone));
    draft.set("jobtitle", title.title);
    draft.set("hs_seniority", title.seniority);
    draft.set("department", title.department);
    draft.set("company", if rng.f64() < 0.5 { company.full_name() } else { company.name.clone() });
    draft.set("city", city.name);
    if let Some(state) = city.state {
        draft.set("state", if rng.bool() { state } else { city.state_code.unwrap_or(state) });
    }
    draft.set("country", country.name);
    draft.set("hs_linkedin_url", profile(first.latin, draft.last, rng));
    leave_out(&mut draft, rng);
    draft
}

fn name(culture: &Culture, rng: &mut Rng) -> (Name, Option<Name>) {
    if !culture.mononyms.is_empty() && rng.f64() < 0.35 {
        return (*pick(&culture.mononyms, rng), None);
    }
    (*pick(&culture.first, rng), Some(*pick(&culture.last, rng)))
}

fn written(name: Name, native: bool) -> &'static str {
    name.other.filter(|_| native).unwrap_or(name.latin)
}

fn email(company: &Company<'_>, first: &str, last: Option<&str>, country: &Country, rng: &mut Rng) -> String {
    if rng.f64() < FREE_MAIL { free_mail(first, last, country, rng) } else { company.email(first, last) }
}

/// A private address, with the providers of the country.
pub(super) fn free_mail(first: &str, last: Option<&str>, country: &Country, rng: &mut Rng) -> String {
    let local = match country.code {
        "DE" | "AT" | "CH" => ["gmx.de", "web.de", "t-online.de"],
        "FR" | "BE" => ["orange.fr", "free.fr", "hotmail.fr"],
        "IT" => ["libero.it", "tiscali.it", "yahoo.it"],
        "CN" => ["qq.com", "163.com", "126.com"],
        "KR" => ["naver.com", "daum.net", "naver.com"],
        "JP" => ["yahoo.co.jp", "docomo.ne.jp", "yahoo.co.jp"],
        "BR" => ["uol.com.br", "bol.com.br", "hotmail.com"],
        "PL" => ["wp.pl", "onet.pl", "interia.pl"],
        "IN" => ["rediffmail.com", "yahoo.co.in", "gmail.com"],
        "GB" => ["btinternet.com", "hotmail.co.uk", "yahoo.co.uk"],
        _ => ["yahoo.com", "outlook.com", "icloud.com"],
    };
    let domain = if rng.bool() { "gmail.com" } else { local[rng.usize(..local.len())] };
    let (first, last) = (plain(first), last.map(plain).unwrap_or_default());
    match rng.u8(..4) {
        0 => format!("{first}.{last}@{domain}").replace(".@", "@"),
        1 => format!("{first}{last}{}@{domain}", rng.u8(60..99)),
        2 => format!("{first}{last}@{domain}"),
        _ => format!("{first}{}@{domain}", rng.u16(1..2_020)),
    }
}

fn profile(first: &str, last: Option<&str>, rng: &mut Rng) -> String {
    let mut slug = plain(first);
    if let Some(last) = last {
        slug = format!("{slug}-{}", plain(last));
    }
    if rng.bool() {
        slug = format!("{slug}-{}", digits("########", rng));
    }
    format!("https://www.linkedin.com/in/{slug}")
}

fn leave_out(draft: &mut Draft<'_>, rng: &mut Rng) {
    for (name, filled) in FILLED {
        if rng.f64() >= filled {
            draft.clear(name);
        }
    }
    if rng.f64() < SKELETON {
        draft.values.retain(|name, _| matches!(*name, "email" | "firstname"));
    }
}
