//! What is counted, and how much of it leaves.

use model::Axis;
use model::result::{ClauseState, Conformance};

use crate::member::sample::{jfa, results};
use crate::member::{Collection, MemberResult};
use crate::pack::OTHER_WAY;
use crate::statistics::spread::{SECONDS, YEN, band_index, band_names};
use crate::statistics::suppress::{left_out, sum};
use crate::statistics::{LevelWord, SmallestGroup, Spread, Statistics, statistics, still_to_act};

fn collection(results: impl IntoIterator<Item = MemberResult>) -> Collection {
    let mut collection = Collection::of(&jfa().pack.header.id);
    for result in results {
        collection.add(result).expect("the same guideline");
    }
    collection
}

fn of(count: u32, seed: u64) -> Statistics {
    statistics(&collection(results(jfa(), count, seed)), jfa())
}

#[test]
fn every_member_stands_in_one_row() {
    let found = of(80, 1);
    assert_eq!((found.members, found.results), (80, 80));
    let total = |counts: Vec<u32>| counts.iter().sum::<u32>();
    assert_eq!(total(found.conformance.counts()), 80);
    assert!(!found.clauses.is_empty());
    for clause in &found.clauses {
        assert_eq!(total(clause.states.counts()), 80, "{}", clause.clause);
    }
    for axis in Axis::ALL {
        let levels = found.levels_of(axis);
        assert_eq!(LevelWord::ALL.map(|level| levels.first(level)).iter().sum::<u32>(), 80);
        assert_eq!(LevelWord::ALL.map(|level| levels.second(level)).iter().sum::<u32>(), 80);
    }
    assert_eq!(total(found.main.methods.counts()), 80);
    assert_eq!(total(found.cost.bands().counts()), 80);
    assert_eq!(found.main.methods.rows.len(), found.main.seconds.len());
    assert_eq!(found.main.methods.rows.len(), found.main.review.len());
    let spread = found.main.spread();
    assert_eq!(spread.known() + spread.unknown(), 80);
}

#[test]
fn counts_are_those_of_the_results() {
    let all = results(jfa(), 60, 4);
    let found = statistics(&collection(all.clone()), jfa());
    let conforming = all.iter().filter(|result| result.conformance == Conformance::Conforms).count();
    assert_eq!(found.conformance.count("conforms") as usize, conforming);
    for clause in &found.clauses {
        let broken = |result: &&MemberResult| {
            let own = result.clauses.iter().find(|own| own.id == clause.clause).expect("the clause is told");
            own.state == ClauseState::NotMet
        };
        assert_eq!(clause.states.count("not-met") as usize, all.iter().filter(broken).count());
    }
    let outside = |result: &&MemberResult| result.ways.iter().any(|way| way.id == OTHER_WAY);
    assert_eq!(found.ways.count(OTHER_WAY) as usize, all.iter().filter(outside).count());
    let chosen = |result: &&MemberResult| result.methods.proofing.iter().any(|method| *method == "ic-selfie");
    assert_eq!(found.methods[0].count("ic-selfie") as usize, all.iter().filter(chosen).count());
}

#[test]
fn a_member_with_several_services_counts_once_with_the_worst() {
    let all = results(jfa(), 40, 6);
    let good = all.iter().find(|result| result.conformance == Conformance::Conforms).expect("one conforms");
    let bad =
        all.iter().find(|result| result.conformance == Conformance::DoesNotConform).expect("one does not");
    let named = |result: &MemberResult, subject: &str| MemberResult {
        member: "m".to_owned(),
        subject: subject.to_owned(),
        ..result.clone()
    };
    let both = statistics(&collection([named(good, "a"), named(bad, "b")]), jfa());
    assert_eq!((both.members, both.results), (1, 2));
    assert_eq!(both.conformance.count("does-not-conform"), 1);
    let ways: u32 = both.ways.counts().iter().sum();
    assert_eq!(ways as usize, both.ways.rows.iter().filter(|row| row.count == 1).count());
    let broken =
        |found: &Statistics| found.clauses.iter().map(|clause| clause.states.count("not-met")).sum::<u32>();
    assert_eq!(broken(&both), broken(&statistics(&collection([named(bad, "b")]), jfa())));
}

#[test]
fn of_several_services_the_slowest_and_the_dearest_main_method_counts() {
    let main = |subject: &str, method: &str, cost: u32| {
        let mut result = results(jfa(), 1, 1).remove(0);
        result.subject = subject.to_owned();
        result.methods.proofing = vec![method.into()];
        result.costs = [(method.into(), cost)].into();
        result
    };
    // The signature certificate takes 20 seconds, a photograph with a selfie 60, in-person checks have no figure.
    for order in [["1", "2", "3"], ["3", "1", "2"], ["2", "3", "1"]] {
        let methods = [("jpki-signature", 300), ("photo-selfie", 90), ("in-person-visual", 10)];
        let all = order.iter().zip(methods).map(|(subject, (method, cost))| main(subject, method, cost));
        let found = statistics(&collection(all), jfa());
        assert_eq!(found.main.methods.count("photo-selfie"), 1);
        assert_eq!(found.main.spread().quartiles(), Some([60; 3]));
        assert_eq!(found.cost.quartiles(), Some([300; 3]));
    }
}

#[test]
fn an_export_below_the_smallest_group_tells_nothing() {
    let text =
        serde_json::to_value(of(4, 2).suppressed(SmallestGroup::default())).expect("it can be written");
    fn numbers(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::Number(_) => 1,
            serde_json::Value::Array(list) => list.iter().map(numbers).sum(),
            serde_json::Value::Object(map) => map.values().map(numbers).sum(),
            _ => 0,
        }
    }
    assert_eq!(numbers(&text), 1, "only k itself is a number: {text}");
}

#[test]
fn an_export_shows_no_small_group_and_no_member() {
    let five = SmallestGroup::default();
    for (count, seed) in [(8, 1), (25, 2), (60, 3), (150, 4)] {
        let found = of(count, seed);
        let exported = found.suppressed(five);
        assert_eq!(exported.members, Some(count));
        let tables = [&exported.conformance, &exported.ways, &exported.proofing, &exported.review];
        let tables = tables.into_iter().chain([&exported.time.bands, &exported.cost.bands]);
        let tables = tables.chain(exported.clauses.iter().map(|clause| &clause.states));
        for row in tables.flat_map(|table| &table.rows) {
            assert!(row.count.is_none_or(|count| !five.is_small(count)), "{row:?}");
        }
        for levels in [&exported.ial, &exported.aal] {
            let columns = levels.first.iter().chain(&levels.second).map(|level| level.count);
            for count in columns.chain(levels.pairs.iter().map(|pair| pair.count)).flatten() {
                assert!(!five.is_small(count));
            }
        }
        assert!(!serde_json::to_string(&exported).expect("it can be written").contains("made-up"));
    }
}

/// Times follow from the main methods, so a band shows nothing that the methods do not.
#[test]
fn a_band_of_times_is_the_sum_of_methods_that_are_shown() {
    let five = SmallestGroup::default();
    let (mut shown, mut gaps) = (0, 0);
    for seed in 1..6 {
        let found = of(60, seed);
        let counts = found.main.methods.counts();
        let out = left_out(&counts, five);
        for (index, name) in band_names(&SECONDS).iter().enumerate() {
            let within = (0..counts.len()).filter(|row| {
                found.main.seconds[*row].map(|seconds| band_index(seconds, &SECONDS)) == Some(index)
            });
            let expected = sum(within.map(|row| (counts[row], out[row])));
            let exported = found.suppressed(five).time.bands.count(name);
            assert_eq!(exported, expected, "{name}");
            shown += usize::from(exported.is_some());
            gaps += usize::from(exported.is_none());
        }
    }
    assert!(shown > 0 && gaps > 0, "{shown} bands shown, {gaps} left out");
}

#[test]
fn quartiles_are_those_of_the_members_and_bands_have_fixed_ends() {
    let spread = Spread::of([Some(10), Some(30), None, Some(20), Some(40)], &SECONDS);
    assert_eq!(spread.quartiles(), Some([10, 20, 30]));
    assert_eq!((spread.known(), spread.unknown()), (4, 1));
    assert_eq!(Spread::of([None, None], &YEN).quartiles(), None);
    assert_eq!(Spread::of([Some(7)], &YEN).quartiles(), Some([7, 7, 7]));
    assert_eq!(spread.bands().count("0-20"), 2);
    assert_eq!(spread.bands().count("31-45"), 1);
    assert_eq!(spread.bands().count("unknown"), 1);
    assert_eq!(band_names(&[0, 20]), ["0-0", "1-20", "21-"]);
}

#[test]
fn quartiles_of_an_export_are_bands_and_need_all_of_them() {
    let five = SmallestGroup::default();
    let figures = |low: u32, high: u32| {
        (0..low).map(|_| Some(10)).chain((0..high).map(|_| Some(2000))).collect::<Vec<_>>()
    };
    let exported = Spread::of(figures(6, 10), &YEN).exported(five);
    let names = ["1-20", "1001-3000", "1001-3000"].map(str::to_owned);
    assert_eq!(exported.quartiles, Some(names));
    let exported = Spread::of(figures(3, 10), &YEN).exported(five);
    assert!(exported.bands.has_gaps());
    assert_eq!(exported.quartiles, None);
}

#[test]
fn those_who_still_have_to_act_are_named_worst_first() {
    let mut all = results(jfa(), 50, 8);
    let conforming: Vec<usize> =
        (0..all.len()).filter(|at| all[*at].conformance == Conformance::Conforms).collect();
    all[conforming[0]].sector.version = "0.9.0".to_owned();
    let list = still_to_act(&collection(all.clone()), jfa());
    assert_eq!(list.len(), all.len() - conforming.len() + 1, "all but those who conform now");
    let broken: Vec<usize> = list.iter().map(|entry| entry.broken.len()).collect();
    assert!(broken.is_sorted_by(|a, b| a >= b), "{broken:?}");
    assert_eq!(list.iter().filter(|entry| entry.outdated).count(), 1);
    for entry in &list {
        let does_not = entry.conformance == Conformance::DoesNotConform;
        assert_eq!(does_not, !entry.broken.is_empty(), "{entry:?}");
    }
}

#[test]
fn levels_come_from_ranges() {
    assert_eq!(LevelWord::of(None), LevelWord::NoneAsked);
    assert_eq!(LevelWord::of(Some([0, 0])), LevelWord::NoneAsked);
    assert_eq!(LevelWord::of(Some([2, 2])), LevelWord::Two);
    assert_eq!(LevelWord::of(Some([0, 2])), LevelWord::Open);
}
