//! Dates, as HubSpot writes them: ISO 8601, or milliseconds since 1970.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// The moment that a text tells.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let usual = usual(text.as_bytes()).and_then(|moment| Offset::UTC.to_timestamp(moment).ok());
    usual.or_else(|| match text.parse::<i64>() {
        Ok(ms) => Timestamp::from_millisecond(ms).ok(),
        Err(_) => text.parse().ok(),
    })
}

/// A date of the form that nearly all have, "2026-11-24T10:00:00.000Z" with its milliseconds or without: read for less than in
/// all the forms that ISO 8601 knows.
fn usual(text: &[u8]) -> Option<DateTime> {
    let (&[a, b, c, d, b'-', e, f, b'-', g, h, b'T', i, j, b':', k, l, b':', m, n], rest) = text.split_first_chunk()?
    else {
        return None;
    };
    let [p, q, r] = match *rest {
        [b'Z'] => *b"000",
        [b'.', p, q, r, b'Z'] => [p, q, r],
        _ => return None,
    };
    let digits = [a, b, c, d, e, f, g, h, i, j, k, l, m, n, p, q, r];
    if !digits.iter().fold(true, |all, byte| all & byte.is_ascii_digit()) {
        return None;
    }
    let two = |one: u8, other: u8| (10 * (one - b'0') + (other - b'0')).cast_signed();
    let year = 100 * i16::from(two(a, b)) + i16::from(two(c, d));
    let nanosecond = 1_000_000 * (100 * i32::from(p - b'0') + i32::from(two(q, r)));
    DateTime::new(year, two(e, f), two(g, h), two(i, j), two(k, l), two(m, n), nanosecond).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_the_usual_form_is_read_as_any_other() {
        for text in [
            "2026-11-24T10:00:00Z",
            "2024-02-29T23:59:59.999Z",
            "1970-01-01T00:00:00.001Z",
            "0001-01-01T00:00:00Z",
            "2023-02-29T10:00:00Z",
            "2026-13-01T10:00:00Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T10:00:60Z",
            "2026-11-24T10:00:00.5Z",
            "2026-11-24T10:00:00+01:00",
            "2026-11-24T10:00:0Z",
            "9999-12-31T23:59:59.999Z",
            "yesterday",
            "",
        ] {
            assert_eq!(read(text), text.parse().ok(), "{text}");
        }
        assert_eq!(read("1795514400000"), Timestamp::from_second(1_795_514_400).ok());
    }
}
