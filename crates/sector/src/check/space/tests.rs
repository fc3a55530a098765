//! Sets of rating vectors and the search, against counting one by one.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use engine::level::{Flags, Table};
use model::{Axis, Category, Rating};
use policy::kind::condition::Is;

use super::base::{Base, READING};
use super::condition::Space;
use super::grid::{Grid, weight};
use super::ladder::Ladder;
use super::region::Region;
use super::search::{SOME_WORK, Search, choices};
use crate::check::entries::Entries;
use crate::check::tests::{catalogue, jfa};
use crate::pack::operation::When;

const OWN: Axis = Axis::Authentication;

/// All categories of an axis.
fn whole(axis: Axis) -> BTreeSet<(Axis, Category)> {
    Category::ALL.into_iter().map(|category| (axis, category)).collect()
}

fn grid() -> Grid {
    let mut categories = whole(OWN);
    categories.insert((Axis::Proofing, Category::Financial));
    Grid::over(OWN, &categories)
}

#[test]
fn a_set_holds_the_vectors_that_are_heavy_enough() {
    let grid = grid();
    assert_eq!(grid.size(), 4096 * 4);
    for (axis, category) in [(OWN, Category::CivilCriminal), (Axis::Proofing, Category::Financial)] {
        for rating in Rating::ALL {
            let region = grid.at_least(axis, category, rating);
            for index in 0..grid.size() {
                let own = grid.ratings(index)[axis.index()][category.index()];
                assert_eq!(region.has(index), own >= rating);
            }
        }
    }
    // What does not vary is `none`.
    assert!(grid.at_least(Axis::Proofing, Category::CivilCriminal, Rating::Low).is_empty());
    assert_eq!(grid.at_least(Axis::Proofing, Category::CivilCriminal, Rating::None), Region::Full);
}

#[test]
fn a_set_ends_where_its_heavier_neighbour_is_outside() {
    let grid = grid();
    let moderate = |category| grid.at_least(OWN, category, Rating::Moderate);
    let region = moderate(Category::Inconvenience)
        .not()
        .and(&moderate(Category::SensitiveInformation).not())
        .or(&grid.at_least(Axis::Proofing, Category::Financial, Rating::High));
    for dimension in 0..grid.dimensions().len() {
        let ends = region.ends(dimension);
        for index in 0..grid.size() {
            let (axis, category) = grid.dimensions()[dimension];
            let has_neighbour = grid.ratings(index)[axis.index()][category.index()] < Rating::High;
            let expected = region.has(index) && has_neighbour && !region.has(Grid::heavier(index, dimension));
            assert_eq!(ends.has(index), expected, "{dimension} at {index}");
        }
    }
}

#[test]
fn the_mildest_vector_has_the_fewest_and_lightest_ratings() {
    let grid = grid();
    let region = grid.at_least(OWN, Category::Financial, Rating::Moderate);
    let index = grid.mildest(&region).expect("a vector");
    assert_eq!(weight(&grid.ratings(index)), (1, 2));
    assert_eq!(grid.mildest(&Region::Full), Some(0));
    assert_eq!(grid.mildest(&Region::Empty), None);
}

#[test]
fn levels_of_the_base_are_those_of_the_engine() {
    for framework in catalogue().frameworks().iter().filter(|own| own.rules.is_some()) {
        let base = Base::of(catalogue(), &framework.id).expect("a framework");
        for axis in Axis::ALL {
            compare(&base, axis);
        }
    }
}

fn compare(base: &Base, axis: Axis) {
    let grid = Grid::over(axis, &whole(axis));
    for variant in &base.variants(axis, &grid) {
        for index in 0..grid.size() {
            let mut ratings = grid.ratings(index);
            if let Some((axis, category, rating)) = variant.besides {
                ratings[axis.index()][category.index()] = rating;
            }
            let pair = base.table.levels(&ratings[0], Some(&ratings[1]), variant.flags, READING);
            let (level, unpaired) = match axis {
                Axis::Proofing => (pair.ial, pair.ial),
                Axis::Authentication => (
                    pair.aal.expect("a login"),
                    base.table.aal_by_data(base.table.table_level(&ratings[1]), variant.flags),
                ),
            };
            assert_eq!(level_at(&variant.levels, index), level);
            assert_eq!(level_at(&variant.unpaired, index), unpaired);
        }
    }
}

#[test]
fn without_a_floor_the_pair_rule_hangs_on_ratings_beside_the_grid() {
    let framework = catalogue().framework(&"ds500-2019".into()).expect("a framework");
    let mut rules = framework.rules.clone().expect("rules");
    rules.validated_attribute = None;
    let base = Base { table: Table::of(&rules) };
    compare(&base, OWN);
    let grid = Grid::over(OWN, &whole(OWN));
    let raised = base.variants(OWN, &grid).into_iter().filter(|variant| variant.besides.is_some());
    assert!(raised.count() > 0);
}

fn level_at(ladder: &Ladder, index: usize) -> u8 {
    (1..=3).rev().find(|level| ladder.at_least(*level).has(index)).unwrap_or(0)
}

#[test]
fn free_flags_that_change_nothing_are_looked_at_once() {
    let base = Base::of(catalogue(), &"ds500-2019".into()).expect("a framework");
    let grid = Grid::over(Axis::Proofing, &whole(Axis::Proofing));
    let variants = base.variants(Axis::Proofing, &grid);
    let count = |given| variants.iter().filter(|own| own.goes_with(Axis::Proofing, given)).count();
    assert_eq!(count([None; 3]), 2);
    assert_eq!(count([Some(true), Some(true), Some(true)]), 1);
    let only = variants.iter().find(|own| own.goes_with(Axis::Proofing, [Some(true), Some(false), None]));
    assert_eq!(only.expect("a variant").flags, Flags { personal: true, validated: false, shown: false });
}

fn is(question: &str, options: &[&str]) -> When {
    When::Is(Is {
        question: question.into(),
        any_of: options.iter().map(|option| (*option).into()).collect(),
    })
}

/// Combinations of values that a search visits, of the variables that rules name.
fn visited(space: &Space<'_>, nodes: &[&super::condition::Node]) -> Vec<Vec<usize>> {
    let grid = Grid::point(super::grid::MILDEST);
    let choices = choices(space, nodes);
    let mut all = Vec::new();
    Search::new(space, &grid, nodes.to_vec(), None, SOME_WORK)
        .run(|leaf| {
            // A cube stands for every value of its open variables.
            let mut covered = vec![Vec::new()];
            for (variable, value) in leaf.given.iter().enumerate() {
                let values = value.map_or_else(|| choices[variable].clone(), |value| vec![value]);
                covered = covered
                    .iter()
                    .flat_map(|before| {
                        values.iter().map(|value| before.iter().copied().chain([*value]).collect())
                    })
                    .collect();
            }
            all.extend(covered);
            ControlFlow::Continue(())
        })
        .expect("few combinations");
    all
}

#[test]
fn a_search_visits_every_combination_once() {
    let entries = Entries::of(jfa(), catalogue());
    let mut space = Space::of(&entries);
    let when = When::Any(vec![
        When::All(vec![is("age-check-mode", &["each-time"]), is("age-outsourced", &["yes"])]),
        When::Not(Box::new(is("age-information", &["claim"]))),
    ]);
    let node = space.when(Some(&when)).expect("a small condition");
    let visited = visited(&space, &[&node]);
    let distinct: BTreeSet<&Vec<usize>> = visited.iter().collect();
    assert_eq!(visited.len(), 8, "two options, two options, one of three against the others");
    assert_eq!(distinct.len(), 8);
}

#[test]
fn options_that_exclude_each_other_are_not_combined() {
    let entries = Entries::of(jfa(), catalogue());
    let mut space = Space::of(&entries);
    let node = space
        .when(Some(&is("purposes", &["prevent", "deter", "respond", "none"])))
        .expect("a small condition");
    let mut combinations = Vec::new();
    let grid = Grid::point(super::grid::MILDEST);
    let both = When::All(vec![is("purposes", &["prevent"]), is("purposes", &["none"])]);
    let pair = space.when(Some(&both)).expect("a small condition");
    Search::new(&space, &grid, vec![&node, &pair], None, SOME_WORK)
        .run(|leaf| {
            combinations.push((leaf.regions[0].clone(), leaf.regions[1].clone()));
            ControlFlow::Continue(())
        })
        .expect("few combinations");
    assert!(combinations.iter().all(|(any, _)| *any == Region::Full), "an answer names something");
    assert!(combinations.iter().all(|(_, both)| both.is_empty()), "`none` stands alone");
}

#[test]
fn a_hidden_question_answers_nothing() {
    let entries = Entries::of(jfa(), catalogue());
    let mut space = Space::of(&entries);
    // Shown only while `age-outsourced` is answered with yes.
    let when = When::All(vec![is("age-outsourced", &["no"]), is("age-vendor-supervised", &["yes"])]);
    let node = space.when(Some(&when)).expect("a small condition");
    let grid = Grid::point(super::grid::MILDEST);
    let mut holds = false;
    Search::new(&space, &grid, vec![&node], None, SOME_WORK)
        .run(|leaf| {
            holds |= !leaf.regions[0].is_empty();
            ControlFlow::Continue(())
        })
        .expect("few combinations");
    assert!(!holds);
}

#[test]
fn a_grid_has_what_is_read_and_every_level_besides() {
    let base = Base::of(catalogue(), &"ds500-2019".into()).expect("a framework");
    let levels = |grid: &Grid| -> BTreeSet<u8> {
        let ladder = &base.variants(OWN, grid)[0].unpaired;
        (0..grid.size()).map(|index| level_at(ladder, index)).collect()
    };
    let none = base.grid(OWN, &BTreeSet::new());
    assert_eq!((none.size(), levels(&none)), (64, BTreeSet::from([1, 2, 3])));
    let read = BTreeSet::from([(OWN, Category::Inconvenience), (Axis::Proofing, Category::Financial)]);
    let some = base.grid(OWN, &read);
    assert!(read.iter().all(|own| some.dimensions().contains(own)));
    assert_eq!((some.size(), levels(&some)), (64, BTreeSet::from([1, 2, 3])));
    assert_eq!(base.grid(OWN, &whole(OWN)).size(), 4096);
}

#[test]
fn a_condition_that_grows_without_end_is_given_up() {
    let entries = Entries::of(jfa(), catalogue());
    let mut space = Space::of(&entries);
    let many = When::Any(vec![is("age-check-mode", &["each-time"]); 5000]);
    assert!(space.when(Some(&many)).is_none());
    assert!(space.when(Some(&is("age-check-mode", &["each-time"]))).is_some());
}
