//! The scores of a portal over time: a chart and a table.

use crate::catalogue::Locale;
use crate::report::trend::{Change, Point, Trend};
use schemas::rubric::{Grade, shown};

/// The size of the chart, and its room for words.
const WIDTH: f64 = 340.0;
const LEFT: f64 = 28.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 122.0;

/// The change since earlier reports, as a part of the report.
pub(super) struct Panel {
    /// `up`, `down` or `same`.
    pub(super) mood: &'static str,
    /// What changed since the last one.
    pub(super) headline: String,
    pub(super) chart: Option<Chart>,
    /// The newest first.
    pub(super) rows: Vec<Row>,
    pub(super) is_connected: bool,
    /// Why there is no comparison with the report that was named; empty where there is.
    pub(super) refusal: String,
    pub(super) asked: String,
}

/// Inline SVG.
pub(super) struct Chart {
    pub(super) label: String,
    pub(super) line: String,
    pub(super) marks: Vec<Mark>,
    pub(super) ticks: Vec<(u8, String)>,
    pub(super) first: String,
    pub(super) last: String,
}

/// A score with its interval.
pub(super) struct Mark {
    pub(super) x: String,
    pub(super) y: String,
    pub(super) low: String,
    pub(super) high: String,
    pub(super) grade: &'static str,
}

/// A report in the table.
pub(super) struct Row {
    pub(super) when: String,
    pub(super) score: String,
    pub(super) grade: &'static str,
    /// Empty where all contacts were scored.
    pub(super) interval: String,
    /// What changed from it until this report; empty for this report itself.
    pub(super) change: String,
}

pub(super) fn panel(l: Locale, trend: &Trend, now: Point) -> Panel {
    let (mood, headline) = match trend.earlier.last() {
        None => ("same", String::new()),
        Some(last) => headline(l, last, &now),
    };
    let earlier = trend.earlier.iter().rev();
    let rows = match trend.earlier.is_empty() {
        true => vec![],
        false => [row(l, &now, String::new())]
            .into_iter()
            .chain(earlier.map(|point| row(l, point, change(l, point.until(&now)))))
            .collect(),
    };
    Panel {
        mood,
        headline,
        chart: (!trend.earlier.is_empty()).then(|| chart(l, &trend.earlier, now)),
        rows,
        is_connected: trend.is_connected,
        refusal: trend.refusal.map_or_else(String::new, |one| l.t(&format!("trend-{}", one.code()))),
        asked: trend.asked.clone(),
    }
}

fn headline(l: Locale, last: &Point, now: &Point) -> (&'static str, String) {
    let date = l.date(last.at);
    match last.until(now) {
        Change::Up(points) => ("up", l.with("trend-up", &[("points", &l.decimal(points)), ("date", &date)])),
        Change::Down(points) => ("down", l.with("trend-down", &[("points", &l.decimal(points)), ("date", &date)])),
        Change::Same => ("same", l.with("trend-same", &[("date", &date)])),
        Change::Unclear => ("same", l.with("trend-unclear", &[("date", &date)])),
    }
}

fn change(l: Locale, change: Change) -> String {
    match change {
        Change::Up(points) => format!("+{}", l.decimal(points)),
        Change::Down(points) => format!("−{}", l.decimal(points)),
        Change::Same => "0".to_owned(),
        Change::Unclear => l.t("trend-no-change"),
    }
}

fn row(l: Locale, point: &Point, change: String) -> Row {
    let (low, high) = point.interval();
    Row {
        when: l.moment(point.at),
        score: l.decimal(point.score),
        grade: grade(point),
        interval: match high - low > 0.0 {
            true => format!("{}–{}", l.decimal(low), l.decimal(high)),
            false => String::new(),
        },
        change,
    }
}

fn chart(l: Locale, earlier: &[Point], now: Point) -> Chart {
    let points: Vec<Point> = earlier.iter().copied().chain([now]).collect();
    let (floor, ceiling) = axis(&points);
    let y = |score: f64| BOTTOM - (score - floor) / (ceiling - floor) * (BOTTOM - TOP);
    let step = (WIDTH - LEFT - RIGHT - 16.0) / f64::from(u32::try_from(points.len() - 1).unwrap_or(1).max(1));
    let marks: Vec<Mark> = points
        .iter()
        .zip(0_u32..)
        .map(|(point, place)| {
            let (low, high) = point.interval();
            let x = coordinate(LEFT + 8.0 + step * f64::from(place));
            Mark {
                x,
                y: coordinate(y(point.score)),
                low: coordinate(y(low)),
                high: coordinate(y(high)),
                grade: grade(point),
            }
        })
        .collect();
    let (first, last) = (l.date(points[0].at), l.date(now.at));
    Chart {
        label: l.with("trend-chart", &[("first", &first), ("last", &last)]),
        line: marks.iter().map(|mark| format!("{},{}", mark.x, mark.y)).collect::<Vec<_>>().join(" "),
        ticks: [ceiling, f64::midpoint(floor, ceiling), floor].map(|at| (shown(at), coordinate(y(at)))).into(),
        marks,
        first,
        last,
    }
}

/// The ends of the axis: tens around all intervals.
fn axis(points: &[Point]) -> (f64, f64) {
    let lowest = points.iter().map(|point| point.interval().0).fold(100.0, f64::min);
    let highest = points.iter().map(|point| point.interval().1).fold(0.0, f64::max);
    let floor = ((lowest / 10.0).floor() * 10.0).clamp(0.0, 90.0);
    (floor, ((highest / 10.0).ceil() * 10.0).clamp(floor + 10.0, 100.0))
}

fn grade(point: &Point) -> &'static str {
    Grade::of(shown(point.score)).letter()
}

/// Along an axis of the chart, independent of the language.
fn coordinate(at: f64) -> String {
    format!("{at:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(at: &str, score: f64, margin: f64) -> Point {
        Point { at: at.parse().unwrap(), score, margin }
    }

    fn trend() -> Trend {
        let earlier = vec![point("2026-03-01T09:00:00Z", 41.0, 1.0), point("2026-08-02T09:00:00Z", 55.25, 1.5)];
        Trend { earlier, is_connected: true, ..Trend::default() }
    }

    #[test]
    fn the_newest_stands_first_and_the_headline_is_about_the_last() {
        let panel = panel(Locale::De, &trend(), point("2026-11-24T09:00:00Z", 56.0, 1.0));
        assert_eq!((panel.mood, panel.rows.len()), ("same", 3));
        let changes: Vec<_> = panel.rows.iter().map(|row| row.change.as_str()).collect();
        assert_eq!(changes, ["", &Locale::De.t("trend-no-change"), "+15,0"]);
        assert_eq!(panel.rows[1].interval, "53,8–56,8");
    }

    #[test]
    fn every_mark_lies_within_the_chart() {
        for now in [point("2026-11-24T09:00:00Z", 100.0, 0.0), point("2026-11-24T09:00:00Z", 0.0, 3.0)] {
            let chart = panel(Locale::En, &trend(), now).chart.unwrap();
            assert_eq!(chart.marks.len(), 3);
            for mark in chart.marks {
                for y in [&mark.y, &mark.low, &mark.high] {
                    assert!((TOP..=BOTTOM).contains(&y.parse().unwrap()), "{y}");
                }
                assert!((LEFT..=WIDTH - RIGHT).contains(&mark.x.parse().unwrap()), "{}", mark.x);
            }
        }
    }

    #[test]
    fn without_an_earlier_report_there_is_no_chart() {
        let panel = panel(Locale::En, &Trend::default(), point("2026-11-24T09:00:00Z", 56.0, 1.0));
        assert!(panel.chart.is_none() && panel.rows.is_empty() && panel.headline.is_empty());
    }
}
