//! Contacts of which any fields are empty, of any age: what is missing follows from what is there.

use schemas::contact::Property::{LinkedinUrl, Seniority};

use crate::draft::{Draft, FIELDS};
use crate::fault::note_neighbours;
use crate::person::World;

const N_FIRMS: usize = 200;

/// A portal of full and of sparse contacts, fresh and old.
pub(crate) fn portal(seed: u64) -> Vec<Draft> {
    let mut world = World::new(seed);
    let mut drafts = Vec::new();
    for _ in 0..N_FIRMS {
        let firm = world.firm(None);
        drafts.extend((0..2).map(|_| world.person(&firm)));
        let mut sparse = world.person(&firm);
        "sparse".clone_into(&mut sparse.origin);
        let share = world.rng.f64() * 0.9;
        for property in FIELDS {
            if world.rng.f64() < share {
                sparse.set(property, "");
            }
        }
        drafts.push(sparse);
        let mut aged = world.person(&firm);
        "aged".clone_into(&mut aged.origin);
        let created = world.rng.u32(0..1_500);
        let changed = if world.rng.bool() { created } else { world.rng.u32(0..=created) };
        world.date(&mut aged, created, changed);
        if world.rng.bool() {
            [LinkedinUrl, Seniority].into_iter().for_each(|property| aged.set(property, ""));
        }
        drafts.push(aged);
    }
    note_neighbours(&mut drafts);
    drafts
}
