//! What an export tells.

use std::collections::{BTreeMap, BTreeSet};

use model::result::{ClauseState, Conformance};
use serde_json::Value;

use crate::impact::joint::Joint;
use crate::impact::outcome::{Change, Outcome};
use crate::impact::{Basis, Cases, Impact, Version, impact};
use crate::member::sample::{cases, day, jfa, with};
use crate::statistics::{LevelWord, SmallestGroup};

/// What may happen to a member on two days.
const HISTORIES: [[bool; 2]; 4] = [[false, false], [true, false], [false, true], [true, true]];

fn distributions(members: u32) -> Vec<[u32; 4]> {
    let mut all = Vec::new();
    for a in 0..=members {
        for b in 0..=members - a {
            for c in 0..=members - a - b {
                all.push([a, b, c, members - a - b - c]);
            }
        }
    }
    all
}

/// A reader knows the figures of both days and the rule, and tries everything that could have been.
#[test]
fn figures_of_two_days_do_not_tell_a_small_group_of_one_of_them() {
    let k = SmallestGroup::new(3).expect("large enough");
    let mut seen = 0;
    for members in 3..=13 {
        let mut possible: BTreeMap<Vec<Option<u32>>, [BTreeSet<u32>; 6]> = BTreeMap::new();
        for counts in distributions(members) {
            let histories = HISTORIES.iter().zip(counts);
            let histories = histories.flat_map(|(history, count)| (0..count).map(|_| history.to_vec()));
            let joint = Joint::of(histories, k);
            let published = [0, 1].map(|day| joint.figure(day, |holds| *holds)).to_vec();
            let [_, first, second, both] = counts;
            // The two figures, and the groups that would be told by subtracting one from the other.
            let secrets = [first + both, second + both, counts[0], first, second, both];
            for (values, secret) in possible.entry(published).or_default().iter_mut().zip(secrets) {
                values.insert(secret);
            }
        }
        for (published, values) in possible {
            for (at, figure) in published.iter().enumerate() {
                assert!(figure.is_some() || values[at].len() > 1, "{published:?} tells figure {at}");
                seen += usize::from(figure.is_none());
            }
            for (at, values) in values.iter().enumerate() {
                let is_small = values.iter().all(|value| k.is_small(*value));
                assert!(values.len() > 1 || !is_small, "{members}: {published:?} tells {at}: {values:?}");
            }
        }
    }
    assert!(seen > 20, "figures were left out: {seen}");
}

/// A member who breaks some of two required clauses under the first version of a guideline.
fn breaking(clauses: [bool; 2]) -> Outcome {
    let state = |broken: bool| if broken { ClauseState::NotMet } else { ClauseState::Met };
    Outcome {
        before: None,
        after: if clauses.contains(&true) { Conformance::DoesNotConform } else { Conformance::Conforms },
        clauses: clauses.map(|broken| (None, state(broken))).to_vec(),
        levels: [(LevelWord::One, LevelWord::One); 2],
        ways: Vec::new(),
        refused: Vec::new(),
        time: Change::Same,
        cost: Change::Same,
        left_out: (0, 0),
        no_way: (false, false),
    }
}

/// Whoever knows how many do not conform must not learn how many break a clause that is left out.
#[test]
fn conformance_does_not_tell_how_many_newly_break_a_clause() {
    let k = SmallestGroup::new(3).expect("large enough");
    let version = Version { id: "g".to_owned(), version: "1.0.0".to_owned(), hash: String::new() };
    let clause = |id: &str| (id.to_owned(), String::new(), true);
    let (mut forms, mut shown_beside_gaps) = (BTreeSet::new(), 0);
    let mut possible: BTreeMap<_, [BTreeSet<u32>; 2]> = BTreeMap::new();
    for members in 3..=14_u32 {
        for counts in distributions(members) {
            let of = |(kind, count): (&[bool; 2], u32)| (0..count).map(|_| *kind).collect::<Vec<_>>();
            let all: Vec<[bool; 2]> = HISTORIES.iter().zip(counts).flat_map(of).collect();
            let broken = [0, 1].map(|at: usize| all.iter().filter(|kind| kind[at]).count());
            let impact = Impact {
                draft: version.clone(),
                current: None,
                basis: Basis::Members,
                days: vec![day("2026-11-26")],
                clauses: vec![clause("a"), clause("b")],
                ways: Vec::new(),
                methods: Vec::new(),
                members: all.iter().map(|kind| (String::new(), vec![breaking(*kind)])).collect(),
            };
            let told = impact.exported(k).days.remove(0);
            let clauses: Vec<Option<u32>> = told.clauses.iter().map(|clause| clause.newly_broken).collect();
            let shown = told.conformance.count("does-not-conform");
            shown_beside_gaps += u32::from(shown.is_some_and(|count| count > 0) && clauses.contains(&None));
            let counted = impact
                .on(0)
                .conformance
                .iter()
                .find_map(|(_, after, count)| (*after == Conformance::DoesNotConform).then_some(*count));
            forms.insert((members, clauses.clone(), shown));
            for conformance in [counted, None] {
                let form = (members, clauses.clone(), conformance);
                for (values, count) in possible.entry(form).or_default().iter_mut().zip(broken) {
                    values.insert(u32::try_from(count).expect("a few members"));
                }
            }
        }
    }
    for form in &forms {
        for (at, _) in form.1.iter().enumerate().filter(|(_, figure)| figure.is_none()) {
            let values = &possible[form][at];
            let is_zero = values.iter().all(|value| *value == 0);
            assert!(values.len() > 1 || is_zero, "{form:?} tells clause {at}: {values:?}");
        }
    }
    assert!(shown_beside_gaps > 10, "conformance is told beside gaps: {shown_beside_gaps}");
}

fn numbers(value: &Value, key: &str, found: &mut Vec<(String, u64)>) {
    match value {
        Value::Number(number) => found.push((key.to_owned(), number.as_u64().expect("counts are whole"))),
        Value::Array(list) => list.iter().for_each(|part| numbers(part, key, found)),
        Value::Object(map) => map.iter().for_each(|(key, part)| numbers(part, key, found)),
        _ => {}
    }
}

#[test]
fn an_export_holds_no_small_count_and_no_member() {
    let mut pack = jfa().pack.clone();
    pack.operations[0].level = Some(3);
    let draft = with(&pack);
    let k = SmallestGroup::default();
    let mut told = 0;
    for (size, seed) in [(4, 1), (12, 2), (60, 3), (400, 4)] {
        let cases = Cases { basis: Basis::Members, cases: cases(jfa(), size, seed) };
        let days = [day("2026-11-26"), day("2027-04-01")];
        let exported = impact(&draft, Some(jfa()), &cases, &days).expect("it can be used").exported(k);
        let text = serde_json::to_value(&exported).expect("it can be written");
        assert!(!text.to_string().contains("made-up-"), "members are not named");
        let mut found = Vec::new();
        numbers(&text, "", &mut found);
        for (key, number) in &found {
            assert!(*number == 0 || *number >= 5, "{key} is {number} of {size}");
        }
        let counts = found.iter().filter(|(key, number)| key != "k" && *number > 0).count();
        if size < 5 {
            assert_eq!(found, [("k".to_owned(), 5)], "nothing is told of so few, no zero either");
            assert_eq!(exported.members, None);
        }
        told += counts;
    }
    assert!(told > 50, "{told} counts are told");
}
