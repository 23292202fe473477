//! The pages, as functions to HTML of what they are told and of who runs the site. No page holds an inline script or style, nor
//! anything from elsewhere.

mod asset;
mod gauge;
mod grade;
mod landing;
mod message;
mod method;
mod operator;
mod place;
mod privacy;
mod progress;
mod report;
mod sample;

use askama::Template;

pub(crate) use asset::{Asset, asset};
pub(crate) use landing::{landing, start};
pub(crate) use message::{
    Wait, ask_password, confirm_delete, declined, deleted, empty, failed, failure_path, is_failure, words,
};
pub(crate) use method::method;
pub(crate) use operator::run_by;
pub(crate) use place::Place;
pub(crate) use privacy::privacy;
pub(crate) use progress::progress;
pub(crate) use report::{Access, Link, ReportView, csv, report};
pub(crate) use sample::sample;
#[cfg(test)]
pub(crate) use sample::sample_report;

fn html(template: &impl Template) -> String {
    template.render().expect("writing to a string cannot fail")
}

#[cfg(test)]
mod tests;
