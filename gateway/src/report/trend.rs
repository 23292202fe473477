//! How a portal's score changed since its earlier reports. Only who has connected the portal in this browser lately, or has
//! the address of an earlier report, learns of it; what is shown leads to no other report.

use axum::http::HeaderMap;
use chassis::clock;
use jiff::Timestamp;
use schemas::id::ReportId;
use schemas::report::Report;

use crate::app::App;
use crate::browser::connected;
use crate::catalogue::LEAST;

/// The score of one report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) at: Timestamp,
    pub(crate) score: f64,
    /// Half the width of its 95 % interval.
    pub(crate) margin: f64,
}

/// From an earlier score to a later one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Change {
    /// By so many points.
    Up(f64),
    /// By so many points.
    Down(f64),
    /// By less than is shown.
    Same,
    /// The intervals overlap.
    Unclear,
}

/// Why a report is not compared with the one that a visitor named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    NotFound,
    OtherPortal,
    OtherRubric,
    NotEarlier,
}

/// What a visitor may see of the time before a report.
#[derive(Default)]
pub(crate) struct Trend {
    /// The oldest first.
    pub(crate) earlier: Vec<Point>,
    /// Whether the visitor has connected the portal, and sees all that is kept.
    pub(crate) is_connected: bool,
    pub(crate) refusal: Option<Refusal>,
    /// The address of an earlier report, as typed.
    pub(crate) asked: String,
}

impl Point {
    pub(crate) fn of(report: &Report) -> Self {
        Self { at: report.generated_at, score: report.score, margin: report.margin }
    }

    /// The ends of its interval, within 0-100.
    pub(crate) fn interval(&self) -> (f64, f64) {
        ((self.score - self.margin).max(0.0), (self.score + self.margin).min(100.0))
    }

    /// What changed until a later score.
    pub(crate) fn until(&self, later: &Self) -> Change {
        let points = later.score - self.score;
        match points.abs() > self.margin + later.margin {
            _ if points.abs() < LEAST => Change::Same,
            true if points > 0.0 => Change::Up(points),
            true => Change::Down(-points),
            false => Change::Unclear,
        }
    }
}

impl Refusal {
    /// Its words stand in the catalogue under `trend-<code>`.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::OtherPortal => "other_portal",
            Self::OtherRubric => "other_rubric",
            Self::NotEarlier => "not_earlier",
        }
    }
}

/// What a visitor may see of the time before `report`; `since` is what was given as the address of an earlier one.
pub(crate) async fn before(app: &App, headers: &HeaderMap, report: &Report, since: &str) -> anyhow::Result<Trend> {
    let is_connected = connected::is_connected(app.jar(headers), report.portal, clock::now());
    let mut trend = Trend { is_connected, asked: since.to_owned(), ..Trend::default() };
    if is_connected {
        trend.earlier = app.store.earlier(report).await?.iter().map(Point::of).collect();
    }
    if !since.trim().is_empty() {
        let named = match address(since) {
            Some(id) => app.store.report(id).await?,
            None => None,
        };
        match compare(report, named.as_ref()) {
            Ok(point) if trend.earlier.contains(&point) => {}
            Ok(point) => trend.earlier.push(point),
            Err(refusal) => trend.refusal = Some(refusal),
        }
        trend.earlier.sort_by_key(|point| point.at);
    }
    Ok(trend)
}

fn compare(report: &Report, named: Option<&Report>) -> Result<Point, Refusal> {
    let named = named.ok_or(Refusal::NotFound)?;
    if named.portal != report.portal {
        return Err(Refusal::OtherPortal);
    }
    if named.rubric != report.rubric {
        return Err(Refusal::OtherRubric);
    }
    if named.generated_at >= report.generated_at {
        return Err(Refusal::NotEarlier);
    }
    Ok(Point::of(named))
}

/// The report's id in an address, or alone.
fn address(text: &str) -> Option<ReportId> {
    text.split(|symbol: char| !symbol.is_ascii_alphanumeric()).find_map(|part| part.parse().ok())
}

#[cfg(test)]
mod tests {
    use schemas::id::PortalId;

    use super::*;
    use crate::page::sample_report;

    fn point(score: f64, margin: f64) -> Point {
        Point { at: Timestamp::UNIX_EPOCH, score, margin }
    }

    #[test]
    fn a_change_counts_only_where_the_intervals_lie_apart() {
        for (earlier, later, expected) in [
            ((60.0, 1.0), (63.0, 1.5), Change::Up(3.0)),
            ((63.0, 1.5), (60.0, 1.0), Change::Down(3.0)),
            ((60.0, 1.0), (62.0, 1.5), Change::Unclear),
            ((60.0, 1.0), (62.0, 1.0), Change::Unclear),
            ((60.0, 0.0), (60.0, 0.0), Change::Same),
            ((60.0, 0.0), (60.04, 0.0), Change::Same),
            ((60.0, 2.0), (60.04, 2.0), Change::Same),
            ((60.0, 0.0), (60.5, 0.0), Change::Up(0.5)),
        ] {
            let (earlier, later) = (point(earlier.0, earlier.1), point(later.0, later.1));
            assert_eq!(earlier.until(&later), expected);
        }
    }

    #[test]
    fn only_an_earlier_report_of_the_same_portal_and_rubric_is_compared() {
        let report = sample_report();
        let earlier = || {
            let mut earlier = sample_report();
            earlier.generated_at = Timestamp::UNIX_EPOCH;
            earlier
        };
        assert_eq!(compare(&report, Some(&earlier())), Ok(Point::of(&earlier())));
        let mut other_portal = earlier();
        other_portal.portal = PortalId(report.portal.0 + 1);
        let mut other_rubric = earlier();
        other_rubric.rubric.push('x');
        for (named, expected) in [
            (None, Refusal::NotFound),
            (Some(&other_portal), Refusal::OtherPortal),
            (Some(&other_rubric), Refusal::OtherRubric),
            (Some(&report), Refusal::NotEarlier),
        ] {
            assert_eq!(compare(&report, named), Err(expected));
        }
    }

    #[test]
    fn an_address_is_taken_whole_or_as_the_id_alone() {
        let id: ReportId = "0123456789abcdef0123456789abcdef".parse().unwrap();
        for text in [format!("{id}"), format!(" https://refine.example/de/audit/report/{id}?since=x#keep ")] {
            assert_eq!(address(&text), Some(id), "{text}");
        }
        for text in ["", "https://refine.example/", "0123", "0123456789abcdef0123456789abcdef0"] {
            assert_eq!(address(text), None, "{text}");
        }
    }
}
