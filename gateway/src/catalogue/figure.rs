//! Numbers, shares and dates, written as each language writes them (CLDR).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Locale;

/// Rounds to the least that [`Locale::decimal`] shows.
pub(crate) const LEAST: f64 = 0.05;

/// How a language writes its figures.
struct Style {
    decimal: char,
    group: char,
    /// A number of fewer digits is not grouped.
    fewest_digits_grouped: usize,
    percent: &'static str,
    months: [&'static str; 12],
}

const EN: Style = Style {
    decimal: '.',
    group: ',',
    fewest_digits_grouped: 4,
    percent: "%",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};

const ES: Style = Style {
    decimal: ',',
    group: '.',
    fewest_digits_grouped: 5,
    percent: "\u{a0}%",
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
};

const DE: Style = Style {
    decimal: ',',
    group: '.',
    fewest_digits_grouped: 4,
    percent: "\u{a0}%",
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
};

const FR: Style = Style {
    decimal: ',',
    group: '\u{202f}',
    fewest_digits_grouped: 4,
    percent: "\u{202f}%",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
};

impl Locale {
    /// A whole number with its thousands apart.
    pub(crate) fn number(self, n: impl Into<u64>) -> String {
        let style = self.style();
        let digits = n.into().to_string();
        let mut shown = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.char_indices() {
            let is_edge = index > 0 && (digits.len() - index).is_multiple_of(3);
            if is_edge && digits.len() >= style.fewest_digits_grouped {
                shown.push(style.group);
            }
            shown.push(digit);
        }
        shown
    }

    /// A number with one decimal.
    pub(crate) fn decimal(self, number: f64) -> String {
        format!("{number:.1}").replace('.', self.style().decimal.encode_utf8(&mut [0; 4]))
    }

    /// A number with two decimals, for a table to reckon with.
    pub(crate) fn plain(self, number: f64) -> String {
        format!("{number:.2}").replace('.', self.style().decimal.encode_utf8(&mut [0; 4]))
    }

    /// A share, within 0-1, in percent with one decimal.
    pub(crate) fn percent(self, share: f64) -> String {
        self.decimal(share * 100.0) + self.style().percent
    }

    /// A share, within 0-1, in whole percent.
    pub(crate) fn whole_percent(self, share: f64) -> String {
        format!("{:.0}{}", share * 100.0, self.style().percent)
    }

    /// The month of a moment, in UTC.
    pub(crate) fn month(self, moment: Timestamp) -> String {
        let date = TimeZone::UTC.to_datetime(moment).date();
        let month = self.style().months[usize::from(date.month().unsigned_abs()) - 1];
        let year = date.year();
        match self {
            Self::Es => format!("{month} de {year}"),
            Self::En | Self::De | Self::Fr => format!("{month} {year}"),
        }
    }

    /// The day of a moment, in UTC.
    pub(crate) fn date(self, moment: Timestamp) -> String {
        let (day, month) = (TimeZone::UTC.to_datetime(moment).day(), self.month(moment));
        match self {
            Self::Es => format!("{day} de {month}"),
            Self::De => format!("{day}. {month}"),
            Self::Fr if day == 1 => format!("1er {month}"),
            Self::En | Self::Fr => format!("{day} {month}"),
        }
    }

    /// A moment to the minute, in UTC.
    pub(crate) fn moment(self, moment: Timestamp) -> String {
        format!("{}, {}\u{a0}UTC", self.date(moment), moment.strftime("%H:%M"))
    }

    const fn style(self) -> &'static Style {
        match self {
            Self::En => &EN,
            Self::Es => &ES,
            Self::De => &DE,
            Self::Fr => &FR,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_the_language_writes_them() {
        for (locale, four, seven) in [
            (Locale::En, "1,234", "1,234,567"),
            (Locale::Es, "1234", "1.234.567"),
            (Locale::De, "1.234", "1.234.567"),
            (Locale::Fr, "1\u{202f}234", "1\u{202f}234\u{202f}567"),
        ] {
            assert_eq!((locale.number(1_234_u32), locale.number(1_234_567_u32)), (four.into(), seven.into()));
            assert_eq!((locale.number(999_u32), locale.number(0_u32)), ("999".into(), "0".into()));
        }
    }

    #[test]
    fn decimals_and_shares_have_the_languages_own_marks() {
        for (locale, decimal, share, whole) in [
            (Locale::En, "72.4", "12.3%", "50%"),
            (Locale::Es, "72,4", "12,3\u{a0}%", "50\u{a0}%"),
            (Locale::De, "72,4", "12,3\u{a0}%", "50\u{a0}%"),
            (Locale::Fr, "72,4", "12,3\u{202f}%", "50\u{202f}%"),
        ] {
            let shown = (locale.decimal(72.4), locale.percent(0.123), locale.whole_percent(0.5));
            assert_eq!(shown, (decimal.into(), share.into(), whole.into()));
        }
    }

    #[test]
    fn dates_read_as_sentences_of_the_language_do() {
        let moment: Timestamp = "2026-11-24T13:05:59Z".parse().unwrap();
        for (locale, expected) in [
            (Locale::En, "24 November 2026, 13:05\u{a0}UTC"),
            (Locale::Es, "24 de noviembre de 2026, 13:05\u{a0}UTC"),
            (Locale::De, "24. November 2026, 13:05\u{a0}UTC"),
            (Locale::Fr, "24 novembre 2026, 13:05\u{a0}UTC"),
        ] {
            assert_eq!(locale.moment(moment), expected);
        }
        assert_eq!(
            Locale::ALL.map(|l| l.month(moment)).join(", "),
            "November 2026, noviembre de 2026, November 2026, novembre 2026"
        );
        assert_eq!(Locale::Fr.date("2027-03-01T00:00:00Z".parse().unwrap()), "1er mars 2027");
    }
}
