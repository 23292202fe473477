//! What the engine costs on one core: contacts a second from the bytes of a page to findings and blinded keys with a line for
//! each step and its checks, and the fold of scans of 500 to 500,000 contacts into their reports, with the memory it takes. Prints
//! the best of some rounds, in time of the processor; asserts nothing.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark that is run by hand")]

mod fold;
mod page;

use std::collections::HashSet;
use std::iter;
use std::time::Duration;

use jiff::Timestamp;
use launcher::sandbox::{Contact, Recipe, generate};
use nix::time::ClockId;
use schemas::contact::Page;
use schemas::finding::ScoredContact;
use scorer::{Blinder, Context, score_page};

const PAGE: usize = 100;
/// A large portal is that of many firms, each made for itself.
const LARGEST_MADE_AT_ONCE: u32 = 5_000;

fn main() {
    let context = Context { now: "2026-11-24T10:00:00Z".parse().unwrap(), blinder: Blinder::new(&[7; 32]) };
    page::run(&context);
    fold::run(&context);
}

/// Lifelike contacts as the pages of a portal. As in HubSpot, no two have one address.
fn pages(size: u32, now: Timestamp) -> impl Iterator<Item = Vec<u8>> {
    let part = Recipe { size: size.min(LARGEST_MADE_AT_ONCE), seed: 7, department: true };
    let parts = (part.seed..).flat_map(move |seed| generate(Recipe { seed, ..part }, now));
    let mut addresses = HashSet::new();
    let is_new = move |contact: &Contact| {
        let address = contact.properties["email"].as_deref().unwrap_or_default();
        address.is_empty() || addresses.insert(address.to_lowercase())
    };
    let mut contacts = parts.filter(is_new).take(size as usize);
    iter::from_fn(move || {
        let contacts: Vec<_> = contacts.by_ref().take(PAGE).collect();
        (!contacts.is_empty()).then(|| page(&contacts))
    })
}

fn page(contacts: &[Contact]) -> Vec<u8> {
    let contacts: Vec<_> = contacts.iter().map(|contact| serde_json::to_string(&contact.properties).unwrap()).collect();
    let contacts = contacts.iter().map(|json| Some(serde_json::from_str(json).unwrap())).collect();
    Page { contacts }.to_bytes()
}

fn read_and_score(page: &[u8], context: &Context) -> Vec<Option<ScoredContact>> {
    let page = Page::from_bytes(page).unwrap();
    score_page(&page.contacts, context)
}

/// The time that this thread has computed for. What else the machine does in the meantime is not in it.
fn computed() -> Duration {
    ClockId::CLOCK_THREAD_CPUTIME_ID.now().unwrap().into()
}

fn best(rounds: usize, work: &mut dyn FnMut()) -> Duration {
    let took = (0..rounds).map(|_| {
        let started = computed();
        work();
        computed() - started
    });
    took.min().unwrap_or_default()
}
