//! Tests of numbers and references.

use model::Lang;
use proptest::prelude::*;

use super::{Filled, Numbers, Piece, circled, fill, pieces};
use crate::pack::{Chapter, Clause};
use crate::read::sample;

fn clause(id: &str, clauses: Vec<Clause>) -> Clause {
    Clause { id: id.to_owned(), clauses, ..sample::pack().chapters[0].clauses[0].clone() }
}

fn chapters() -> Vec<Chapter> {
    let chapter =
        |id: &str, clauses| Chapter { id: id.to_owned(), clauses, ..sample::pack().chapters[0].clone() };
    vec![
        chapter("one", vec![]),
        chapter("two", vec![clause("a", vec![]), clause("b", vec![])]),
        chapter(
            "three",
            vec![clause(
                "c",
                vec![clause("d", vec![]), clause("e", vec![clause("f", vec![clause("g", vec![])])])],
            )],
        ),
    ]
}

#[test]
fn numbers_follow_from_the_structure() {
    let numbers = Numbers::of(&chapters());
    let full = ["a", "b", "c", "d", "e", "f", "g"].map(|id| numbers.full(id).expect("it exists").to_owned());
    assert_eq!(full, ["2.1", "2.2", "3.1", "3.1(1)", "3.1(2)", "3.1(2)①", "3.1(2)①-1"]);
    let own = ["a", "d", "f", "g"].map(|id| numbers.own(id).expect("it exists").to_owned());
    assert_eq!(own, ["2.1", "(1)", "①", "-1"]);
    assert_eq!(numbers.clause("f").map(|number| number.depth), Some(3));
    assert_eq!(numbers.chapter("three", Lang::Ja).as_deref(), Some("第3章"));
    assert_eq!(numbers.chapter("three", Lang::En).as_deref(), Some("Chapter 3"));
    assert_eq!(numbers.position("one"), Some(1));
    assert_eq!(numbers.full("three"), None, "a chapter is no clause");
    assert_eq!(numbers.cited("three", Lang::Ja).as_deref(), Some("第3章"));
    assert_eq!(numbers.cited("none", Lang::Ja), None);
}

#[test]
fn a_clause_that_moves_gets_another_number() {
    let mut moved = chapters();
    moved[1].clauses.swap(0, 1);
    let numbers = Numbers::of(&moved);
    assert_eq!((numbers.full("a"), numbers.full("b")), (Some("2.2"), Some("2.1")));
}

#[test]
fn circles_reach_to_fifty() {
    let found = [1, 2, 20, 21, 35, 36, 50, 51].map(circled);
    assert_eq!(found, ["①", "②", "⑳", "㉑", "㉟", "㊱", "㊿", "((51))"]);
}

#[test]
fn references_are_put_in_and_those_that_lead_nowhere_are_told() {
    let numbers = Numbers::of(&chapters());
    let filled = fill(
        "{term:goods}は{clause:f}と{clause:three}のとおり。{loss-high}円、{clause:x}、{term:}、{clause:a",
        |id| numbers.cited(id, Lang::Ja),
        |id| (id == "goods").then(|| "品物".to_owned()),
    );
    let text = "品物は3.1(2)①と第3章のとおり。{loss-high}円、{clause:x}、{term:}、{clause:a".to_owned();
    assert_eq!(filled, Filled { text, unresolved: vec!["clause:x".to_owned()] });
}

#[test]
fn a_brace_within_a_brace_hides_nothing() {
    assert_eq!(
        pieces("{{clause:a}} {term:b}"),
        [Piece::Words("{"), Piece::Clause("a"), Piece::Words("} "), Piece::Term("b")]
    );
    assert_eq!(pieces("{loss {clause:a}"), [Piece::Words("{loss "), Piece::Clause("a")]);
    assert_eq!(pieces(""), []);
}

proptest! {
    #[test]
    fn pieces_put_together_are_the_text(text in "([{}:a-c ]|clause|term|あ|\\PC){0,24}") {
        let filled = fill(&text, |_| None, |_| None);
        prop_assert_eq!(&filled.text, &text);
        let references = pieces(&text).iter().filter(|piece| !matches!(piece, Piece::Words(_))).count();
        prop_assert_eq!(filled.unresolved.len(), references);
    }

    #[test]
    fn every_clause_has_a_number_of_its_own(widths in prop::collection::vec(prop::collection::vec(0..4_usize, 0..4), 0..6)) {
        let mut chapters = chapters();
        chapters.truncate(1);
        let chapter = chapters.remove(0);
        let mut count = 0;
        let mut next = |clauses| {
            count += 1;
            clause(&count.to_string(), clauses)
        };
        let chapters: Vec<Chapter> = widths
            .iter()
            .map(|row| Chapter {
                clauses: row.iter().map(|n| { let within = (0..*n).map(|_| next(vec![])).collect(); next(within) }).collect(),
                ..chapter.clone()
            })
            .collect();
        let numbers = Numbers::of(&chapters);
        let full: std::collections::BTreeSet<&str> =
            (1..=count).map(|id: usize| numbers.full(&id.to_string()).expect("numbered")).collect();
        prop_assert_eq!(full.len(), count);
    }
}
