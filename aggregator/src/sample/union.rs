//! Disjoint sets with path halving.

#[derive(Clone)]
pub(super) struct Union {
    parents: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Union {
    pub(super) fn new(len: usize) -> Self {
        Self { parents: (0..len).collect(), members: (0..len).map(|place| vec![place]).collect() }
    }

    /// How many things are in all sets together.
    pub(super) fn len(&self) -> usize {
        self.parents.len()
    }

    pub(super) fn root(&mut self, mut place: usize) -> usize {
        while self.parents[place] != place {
            self.parents[place] = self.parents[self.parents[place]];
            place = self.parents[place];
        }
        place
    }

    /// What names the set of `place`.
    pub(super) fn root_of(&self, mut place: usize) -> usize {
        while self.parents[place] != place {
            place = self.parents[place];
        }
        place
    }

    /// All that are in one set with `place`, itself included.
    pub(super) fn set(&mut self, place: usize) -> &[usize] {
        let root = self.root(place);
        &self.members[root]
    }

    /// All sets.
    pub(super) fn sets(&self) -> impl Iterator<Item = &[usize]> {
        self.members.iter().filter(|members| !members.is_empty()).map(Vec::as_slice)
    }

    /// Makes one set of two.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return;
        }
        let (large, small) =
            if self.members[one].len() >= self.members[other].len() { (one, other) } else { (other, one) };
        self.parents[small] = large;
        let moved = std::mem::take(&mut self.members[small]);
        self.members[large].extend(moved);
    }
}
