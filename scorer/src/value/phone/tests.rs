use super::*;

#[test]
fn numbers_are_read_with_a_plus_with_00_or_by_their_country() {
    for (text, country, e164) in [
        ("+49 30 901820", None, Some("+4930901820")),
        ("0049 30 901820", None, Some("+4930901820")),
        ("0049 30 901820", Some("US"), Some("+4930901820")),
        ("011 49 30 901820", Some("US"), Some("+4930901820")),
        ("(212) 736-5000", Some("US"), Some("+12127365000")),
        ("Tel. +33 1 42 68 53 00", Some("DE"), Some("+33142685300")),
        ("06 698 1234", Some("IT"), Some("+39066981234")),
        ("+34 (0) 612 345 678", None, Some("+34612345678")),
        ("+39 (0) 6 698 1234", None, Some("+39066981234")),
        ("+36 (0) 1 234 5678", None, Some("+3612345678")),
        ("(0065) 6123 3551", Some("US"), Some("+6561233551")),
        ("(001) 415 555 2671", Some("DE"), Some("+14155552671")),
        ("(11) 3123-4567 ramal 22", Some("BR"), Some("+551131234567")),
        ("+7 495 123-45-67 доб. 12", None, Some("+74951234567")),
        ("(212) 736-5000", None, None),
        ("call me", Some("US"), None),
    ] {
        let number = Number::parse(text, country);
        assert_eq!(number.map(|number| number.e164()).as_deref(), e164, "{text}");
    }
}

/// What the reference says of a number: its calling code, the rest, and whether it is possible.
fn reference(text: &str, country: Option<&str>) -> Option<(i32, String, bool)> {
    let parsed = PHONE_NUMBER_UTIL.parse(text, country.and_then(|code| code.parse().ok())).ok()?;
    let possible = PHONE_NUMBER_UTIL.is_possible_number(&parsed);
    Some((parsed.country_code, get_national_significant_number_owned(&parsed), possible))
}

#[track_caller]
fn check_against_reference(text: &str, country: Option<&str>) {
    let number = Number::read(text, country, has_plus(text));
    let read = number.map(|number| (i32::from(number.calling_code()), number.national, number.possible));
    let expected = reference(text, country).filter(|_| has_plus(text) || country.is_some());
    assert_eq!(read, expected, "{text:?} {country:?}");
}

#[test]
fn every_region_reads_numbers_as_the_reference_does() {
    let mut random = 1_u64;
    let mut below = |bound: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % bound
    };
    for region in PHONE_NUMBER_UTIL.get_supported_regions() {
        let (region, code) = (region.to_string(), PHONE_NUMBER_UTIL.get_country_code_for_region(region));
        let code = code.unwrap().to_string();
        for round in 0..60 {
            let n_digits = 3 + below(13);
            let digits: String = (0..n_digits).map(|_| char::from(b'0' + below(10) as u8)).collect();
            let start = ["", "0", "1", "8", "00", "011", "+", "+0", &code, "+1", "6", "00"][round % 12];
            let country = Some(region.as_str());
            check_against_reference(&format!("{start}{digits}"), country);
            check_against_reference(&format!("+{code}{digits}"), country);
            check_against_reference(&format!("+{code} (0){digits}"), Some("US"));
            check_against_reference(&format!("00{code}{digits}"), country);
        }
        let example = PHONE_NUMBER_UTIL.get_example_number(region.parse().unwrap()).unwrap();
        let national = get_national_significant_number_owned(&example);
        for start in ["", "0", "1", "8", "0011", &format!("+{code}"), &code] {
            check_against_reference(&format!("{start}{national}"), Some(&region));
            check_against_reference(&format!("{start}{national} x12"), Some(&region));
        }
    }
}

const TOKENS: [&str; 27] = [
    "030 901820",
    "901",
    "+49 30",
    "12",
    "1234567",
    "12345678901",
    "+",
    "(",
    " ",
    " ",
    "-",
    "/",
    "\\",
    "x",
    "Ext",
    "ext.",
    "extn",
    "extension",
    "anexo",
    "int",
    "#",
    "~",
    ",",
    ";",
    ":",
    ".",
    "phone",
];

proptest::proptest! {
    #[test]
    fn any_text_is_read_as_the_reference_reads_it(text in "[-+ ()./x~*;#0-9a-zA-Z]{0,24}", home in "(DE|US|AR|IT|GG|BR)?") {
        check_against_reference(&text, Some(home.as_str()).filter(|home| !home.is_empty()));
    }

    #[test]
    fn any_extensions_are_read_as_the_reference_reads_them(
        tokens in proptest::collection::vec(proptest::sample::select(&TOKENS[..]), 0..9),
    ) {
        check_against_reference(&tokens.concat(), Some("DE"));
    }

    #[test]
    fn a_number_with_a_note_is_read_as_the_reference_reads_it(
        text in "[+(]?[0-9][0-9 ()./-]{4,16}( ?(x|ext\\.?|extn|int|fax|mobile|m)[ .-]{0,2}[0-9]{0,5})?",
    ) {
        check_against_reference(&text, Some("DE"));
    }
}

#[test]
fn made_up_numbers_are_told_from_real_ones() {
    for text in
        ["0000000000", "1234567890", "+1 212 555 0147", "+1 1111111111", "9999999", "+353 000000000", "+971 123456789"]
    {
        assert!(is_dummy(text, &digits(text), Some("US")), "{text}");
    }
    for text in ["+1 212 736 5000", "+1 800 555 5555", "+49 30 901820", "555-1234", "+7 911 111-11-11"] {
        assert!(!is_dummy(text, &digits(text), Some("US")), "{text}");
    }
}

#[test]
fn an_extension_is_no_part_of_the_number_and_a_label_no_extension() {
    for text in [
        "030 901820 ext. 12",
        "030 901820 x12",
        "Fax: 030 901820",
        "Tel 030/901820 DW 12",
        "030 901820#12",
        "030 901820 доб. 12",
    ] {
        assert_eq!(digits(text), "030901820", "{text}");
        assert!(!has_stray_letters(text), "{text}");
    }
    assert!(has_stray_letters("O2O 7946 0018") && !has_stray_letters("O: 020 7946 0018"));
    assert!(!has_stray_letters("1800OFFICE"));
}

#[test]
fn two_numbers_are_told_from_one_with_an_extension() {
    let is_several = |text: &str| is_several(text, Number::parse(text, Some("DE")).as_ref());
    assert!(is_several("030 901820 / 030 901821") && is_several("2127365000; 2127365001"));
    assert!(is_several("212 736 5000\n212 736 5001") && is_several("+49 30 901820 / +49 30 901821"));
    assert!(!is_several("030/901820") && !is_several("+1 212 736 5000, ext. 1234567") && !is_several("030 901820-0"));
    assert!(!is_several("0049(0)89/1234567"));
}
