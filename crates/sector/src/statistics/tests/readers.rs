//! Readers who know the rules and try every member that could have been.
//!
//! For every possible data of a few members the published form is made. A reader knows it and the rules, so to the
//! reader all data with the same published form are possible. No count that is left out may be the same in all of
//! them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use crate::statistics::ClauseTable;
use crate::statistics::conformance::{ClauseCounts, may_be_shown};
use crate::statistics::level::{ExportedLevels, ExportedPair, LevelTable, LevelWord};
use crate::statistics::suppress::{SmallestGroup, left_out, left_out_of_several, shown};
use crate::statistics::table::Table;

fn k(k: u32) -> SmallestGroup {
    SmallestGroup::new(k).expect("large enough")
}

/// All ways to put so many members into so many rows.
fn tables(members: u32, rows: usize) -> Vec<Vec<u32>> {
    if rows == 1 {
        return vec![vec![members]];
    }
    (0..=members)
        .flat_map(|first| {
            tables(members - first, rows - 1).into_iter().map(move |mut rest| {
                rest.insert(0, first);
                rest
            })
        })
        .collect()
}

/// What a reader takes for possible: for each published form the values that each count may have.
struct Reader<P> {
    possible: BTreeMap<P, Vec<BTreeSet<u32>>>,
}

impl<P: Ord + Debug> Reader<P> {
    fn of(data: impl IntoIterator<Item = (P, Vec<u32>)>) -> Self {
        let mut possible: BTreeMap<P, Vec<BTreeSet<u32>>> = BTreeMap::new();
        for (published, counts) in data {
            let values = possible.entry(published).or_default();
            values.resize(counts.len(), BTreeSet::new());
            for (value, count) in values.iter_mut().zip(counts) {
                value.insert(count);
            }
        }
        Self { possible }
    }

    /// Every count that is left out and not zero may have several values. Returns how many were left out.
    fn must_not_know(&self, is_left_out: impl Fn(&P, usize) -> bool) -> usize {
        let mut seen = 0;
        for (published, values) in &self.possible {
            for (at, values) in values.iter().enumerate().filter(|(at, _)| is_left_out(published, *at)) {
                let is_zero = values.iter().all(|value| *value == 0);
                assert!(values.len() > 1 || is_zero, "{published:?}: count {at} can only be {values:?}");
                seen += 1;
            }
        }
        seen
    }
}

#[test]
fn no_count_of_a_table_can_be_worked_out() {
    let mut seen = 0;
    for (rows, most) in [(2, 30), (3, 22), (4, 16), (5, 11)] {
        for least in 3..=6 {
            for members in least..=most {
                let reader = Reader::of(
                    tables(members, rows)
                        .into_iter()
                        .map(|counts| (shown(&counts, &left_out(&counts, k(least))), counts)),
                );
                seen += reader.must_not_know(|published, at| published[at].is_none());
            }
        }
    }
    assert!(seen > 3_000, "tables with gaps were tried: {seen}");
}

/// The smallest group of two would not protect: of two members in two rows each must be in one of them.
#[test]
fn a_smallest_group_of_two_is_refused_for_a_reason() {
    assert!(SmallestGroup::new(2).is_err());
    assert_eq!(SmallestGroup::default().get(), 5);
}

#[test]
fn no_small_group_and_no_small_rest_is_shown() {
    for members in 5..=14 {
        for counts in tables(members, 4) {
            let five = k(5);
            let out = left_out(&counts, five);
            let hidden: u32 = counts.iter().zip(&out).filter(|(_, out)| **out).map(|(count, _)| count).sum();
            assert!(counts.iter().zip(&out).all(|(count, out)| *out || !five.is_small(*count)));
            assert!(hidden == 0 || hidden >= 5, "{counts:?}: what is left out is itself a small group");
        }
    }
}

/// A clause with these members who keep it, to whom it does not apply, who break it, and for whom it is open.
fn clause([met, not_applicable, broken, open]: [u32; 4]) -> ClauseTable {
    let rows = [("met", met), ("not-applicable", not_applicable), ("not-met", broken), ("open", open)];
    let states = Table::of(rows.map(|(id, count)| (id.to_owned(), count)));
    ClauseTable { clause: String::new(), number: String::new(), required: true, states }
}

#[test]
fn a_clause_told_less_finely_keeps_the_counts_of_its_states() {
    let mut gaps = BTreeSet::new();
    for members in 3..=12 {
        let reader = Reader::of(tables(members, 4).into_iter().map(|counts| {
            let exported = clause([counts[0], counts[1], counts[2], counts[3]]).exported(k(3));
            let states: Vec<Option<u32>> = exported.states.rows.iter().map(|row| row.count).collect();
            gaps.insert((states.iter().flatten().count(), exported.kept.is_some()));
            ((states, exported.kept, exported.not_kept), counts)
        }));
        assert!(reader.must_not_know(|(states, ..), at| states[at].is_none()) > 0);
    }
    let expected = [(0, false), (0, true), (2, true), (4, true)];
    assert_eq!(gaps.into_iter().collect::<Vec<_>>(), expected, "every grain was tried");
}

/// Members in several rows: everything that members may choose, by how many choose it.
fn choices(members: u32, options: usize, exactly_one: bool) -> Vec<Vec<u32>> {
    let sets: Vec<usize> =
        (0..1 << options).filter(|set: &usize| !exactly_one || set.count_ones() == 1).collect();
    tables(members, sets.len())
        .into_iter()
        .map(|by_set| {
            let of = |option: usize| {
                sets.iter()
                    .zip(&by_set)
                    .filter(|(set, _)| **set & (1 << option) != 0)
                    .map(|(_, count)| *count)
                    .sum()
            };
            let nothing = sets.iter().zip(&by_set).find(|(set, _)| **set == 0).map_or(0, |(_, count)| *count);
            (0..options).map(of).chain([nothing]).collect()
        })
        .collect()
}

#[test]
fn no_count_of_members_in_several_rows_can_be_worked_out() {
    // A reader who knows nothing about the members, and one who knows that everyone chose exactly one.
    for (options, most, exactly_one) in [(2, 12, false), (3, 7, false), (3, 16, true), (4, 12, true)] {
        for least in [3, 4] {
            for members in least..=most {
                let reader = Reader::of(choices(members, options, exactly_one).into_iter().map(|counts| {
                    (shown(&counts, &left_out_of_several(&counts, members, k(least))), counts)
                }));
                reader.must_not_know(|published, at| published[at].is_none());
            }
        }
    }
}

#[test]
fn neither_those_in_a_row_nor_those_outside_are_a_small_group() {
    let out = left_out_of_several(&[20, 3, 18, 0, 12, 9], 21, k(5));
    let expected = [true, true, true, false, false, true];
    assert_eq!(out, expected, "20 and 18 of 21 leave 1 and 3, 3 is small itself, 9 is the second");
}

/// Pairs of levels with both columns.
type Published = (Vec<Option<u32>>, Vec<Option<u32>>, Vec<Option<u32>>);

fn published(levels: &ExportedLevels) -> Published {
    (
        levels.pairs.iter().map(|pair| pair.count).collect(),
        levels.first.iter().map(|level| level.count).collect(),
        levels.second.iter().map(|level| level.count).collect(),
    )
}

#[test]
fn columns_of_levels_do_not_tell_what_is_left_out_of_the_pairs() {
    let pairs = [
        (LevelWord::One, LevelWord::Two),
        (LevelWord::Two, LevelWord::Two),
        (LevelWord::Three, LevelWord::Three),
        (LevelWord::One, LevelWord::Three),
    ];
    for members in 3..=12 {
        let reader = Reader::of(tables(members, pairs.len()).into_iter().map(|counts| {
            let mut table = LevelTable::default();
            for ((first, second), count) in pairs.iter().zip(&counts) {
                (0..*count).for_each(|_| table.add(*first, *second));
            }
            let exported = table.exported(k(3));
            let of = |(first, second)| {
                let is = |pair: &&ExportedPair| (pair.first, pair.second) == (first, second);
                exported.pairs.iter().find(is).expect("every pair has a row").count
            };
            let shown = pairs.map(of);
            ((published(&exported), shown), counts)
        }));
        assert!(reader.must_not_know(|(_, shown), at| shown[at].is_none()) > 0);
    }
}

const MET: usize = 0;
const BROKEN: usize = 1;
const OPEN: usize = 2;

/// States of members over clauses: counts by clause and conformance, each distribution once.
fn distributions(members: u32, clauses: usize) -> BTreeSet<(Vec<[u32; 3]>, [u32; 3])> {
    let kinds: Vec<Vec<usize>> = (0..3_usize.pow(u32::try_from(clauses).expect("a few clauses")))
        .map(|mut code| {
            (0..clauses)
                .map(|_| {
                    let state = code % 3;
                    code /= 3;
                    state
                })
                .collect()
        })
        .collect();
    // Built member by member, so that what is the same is kept once.
    let mut found: BTreeSet<(Vec<[u32; 3]>, [u32; 3])> = [(vec![[0; 3]; clauses], [0; 3])].into();
    for _ in 0..members {
        found = found
            .iter()
            .flat_map(|(counts, conformance)| {
                kinds.iter().map(move |states| {
                    let (mut counts, mut conformance) = (counts.clone(), *conformance);
                    for (clause, state) in counts.iter_mut().zip(states) {
                        clause[*state] += 1;
                    }
                    let whole =
                        [BROKEN, OPEN].into_iter().find(|state| states.contains(state)).unwrap_or(MET);
                    conformance[whole] += 1;
                    (counts, conformance)
                })
            })
            .collect();
    }
    found
}

/// The reader knows the tables and, where it is shown, conformance. To the reader, conformance might have been shown or
/// not for reasons of its own: both are tried.
#[test]
fn conformance_does_not_tell_what_is_left_out_of_the_clauses() {
    let mut shown_beside_gaps = 0;
    for (clauses, least, most) in [(1, 3, 12), (2, 3, 8), (2, 4, 8), (3, 3, 5)] {
        for members in least..=most {
            let mut forms = BTreeSet::new();
            let mut data = Vec::new();
            for (counts, conformance) in distributions(members, clauses) {
                let told = |states: &[u32; 3]| {
                    clause([states[MET], 0, states[BROKEN], states[OPEN]]).exported(k(least)).counts()
                };
                let tables: Vec<ClauseCounts> = counts.iter().map(told).collect();
                let form = tables.iter().map(|told| (told.broken, told.open, told.both)).collect::<Vec<_>>();
                let order = [conformance[MET], conformance[BROKEN], conformance[OPEN]];
                let is_shown = may_be_shown(order, &tables, k(least));
                let gaps = tables.iter().any(|told| told.broken.is_none());
                shown_beside_gaps += u32::from(is_shown && gaps);
                forms.insert((form.clone(), is_shown.then_some(conformance)));
                let all: Vec<u32> = counts.iter().flatten().copied().collect();
                data.push(((form.clone(), Some(conformance)), all.clone()));
                data.push(((form, None), all));
            }
            let reader = Reader::of(data);
            reader.must_not_know(|form, at| {
                let (broken, _, both) = form.0[at / 3];
                forms.contains(form) && broken.is_none() && (both.is_none() || at % 3 != MET)
            });
        }
    }
    assert!(
        shown_beside_gaps > 100,
        "conformance is shown beside clauses that are left out: {shown_beside_gaps}"
    );
}

/// Eight do not conform, and each of two clauses can be broken by four at most: then four break each of them.
#[test]
fn conformance_is_left_out_where_it_leaves_no_slack() {
    let told = |broken: u32| ClauseCounts { broken: Some(broken), open: Some(0), both: Some(broken) };
    let left_out = ClauseCounts { broken: None, open: None, both: None };
    let none = told(0);
    assert!(!may_be_shown([32, 8, 0], &[left_out, left_out, none], k(5)));
    assert!(may_be_shown([33, 7, 0], &[left_out, left_out, none], k(5)));
    assert!(may_be_shown([28, 12, 0], &[left_out, told(9)], k(5)));
    assert!(!may_be_shown([27, 13, 0], &[left_out, told(9)], k(5)));
    assert!(!may_be_shown([36, 4, 0], &[none], k(5)), "four are a small group");
    // Three clauses that two members each at most do not keep: together they must be three and three.
    assert!(!may_be_shown([20, 3, 3], &[left_out; 3], k(3)));
    assert!(may_be_shown([20, 3, 0], &[left_out; 3], k(3)));
}
