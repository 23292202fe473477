//! Disjoint sets with path halving.

#[derive(Clone)]
pub(super) struct Union {
    parents: Vec<usize>,
    /// Who comes next in the same set; the last one leads back to the first.
    next: Vec<usize>,
    /// Of each root, how many are in its set.
    sizes: Vec<usize>,
}

impl Union {
    pub(super) fn new(len: usize) -> Self {
        Self { parents: (0..len).collect(), next: (0..len).collect(), sizes: vec![1; len] }
    }

    /// How many things are in all sets together.
    pub(super) fn len(&self) -> usize {
        self.parents.len()
    }

    /// What names the set of `place`.
    pub(super) fn root(&mut self, mut place: usize) -> usize {
        while self.parents[place] != place {
            self.parents[place] = self.parents[self.parents[place]];
            place = self.parents[place];
        }
        place
    }

    /// How many are in one set with `place`, itself included.
    pub(super) fn size(&mut self, place: usize) -> usize {
        let root = self.root(place);
        self.sizes[root]
    }

    /// All that are in one set with `place`, itself first.
    pub(super) fn set(&self, place: usize) -> impl Iterator<Item = usize> {
        let after = move |member: &usize| Some(self.next[*member]).filter(|next| *next != place);
        std::iter::successors(Some(place), after)
    }

    /// One of each set, with the set's size.
    pub(super) fn sets(&self) -> impl Iterator<Item = (usize, usize)> {
        let roots = self.parents.iter().enumerate().filter(|(place, parent)| place == *parent);
        roots.map(|(root, _)| (root, self.sizes[root]))
    }

    /// Makes one set of two.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return;
        }
        let (large, small) = if self.sizes[one] >= self.sizes[other] { (one, other) } else { (other, one) };
        self.parents[small] = large;
        self.sizes[large] += self.sizes[small];
        self.next.swap(large, small);
    }
}
