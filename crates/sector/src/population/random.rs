//! Numbers that look random and are the same everywhere.
//!
//! Responsible for: `SplitMix64` (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014), which
//! needs nothing but whole numbers of 64 bits. Not responsible for: secrets; it is no good for them.

/// A generator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Random(u64);

/// The increment of the paper: 2^64 divided by the golden ratio, made odd.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Random {
    /// A generator from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A generator for one of many things under one seed. Things keep their numbers whatever their count.
    pub fn of(seed: u64, thing: u64) -> Self {
        let mut of_seed = Self(seed);
        let mut of_thing = Self(of_seed.number() ^ thing.wrapping_mul(STEP));
        Self(of_thing.number())
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound, each equally likely: those of the last, incomplete round are drawn again. 0 when the
    /// bound is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            return 0;
        }
        let last = u64::MAX - (u64::MAX % bound + 1) % bound;
        loop {
            let number = self.number();
            if number <= last {
                return number % bound;
            }
        }
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: u32) -> bool {
        self.below(100) < u64::from(share)
    }

    /// One of several, each equally likely.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = usize::try_from(self.below(from.len() as u64)).ok()?;
        from.get(at)
    }

    /// A position, as likely as its weight says; `None` when all weights are 0.
    pub fn weighted(&mut self, weights: &[u32]) -> Option<usize> {
        let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
        let mut rest = self.below(total);
        weights.iter().position(|weight| {
            let weight = u64::from(*weight);
            let here = rest < weight;
            rest = rest.saturating_sub(weight);
            here
        })
    }
}
