//! What cannot be laid over the base.

use model::Lang;
use policy::{Code, say};
use proptest::prelude::*;

use super::{BASE, Op, day, empty, operation, sample, with_operations};
use crate::overlay::{apply, apply_at};
use crate::pack::Pack;
use crate::pack::operation::Operation;
use crate::read::{read_pack, sample::files_with};
use crate::write::write_pack;

#[track_caller]
fn codes(pack: &Pack) -> Vec<Code> {
    let found = apply(pack, &BASE).expect_err("the pack has a defect");
    found.iter().map(|finding| finding.code).collect()
}

#[track_caller]
fn refused(operation: Operation) -> Code {
    let found = codes(&with_operations([operation]));
    assert_eq!(found.len(), 1, "{found:?}");
    found[0]
}

#[test]
fn what_a_law_asks_for_is_never_loosened() {
    for op in [Op::Tighten, Op::Relax, Op::Replace, Op::Remove] {
        assert_eq!(refused(operation("x", op, "law/aml")), Code::StatutoryRule);
    }
    for op in [Op::Tighten, Op::Relax, Op::Replace] {
        assert_eq!(refused(operation("x", op, "permit/aml/jpki-signature")), Code::StatutoryRule);
    }
    assert_eq!(refused(operation("x", Op::Relax, "item/2.3")), Code::StatutoryRule);
    assert_eq!(refused(operation("x", Op::Remove, "question/law-aml")), Code::StatutoryRule);
    assert_eq!(refused(operation("x", Op::Remove, "question/has-login")), Code::FixedQuestion);
}

#[test]
fn operation_target_and_value_go_together() {
    let cases: [(&str, &[Op]); 8] = [
        ("pair-rule", &[Op::Tighten, Op::Replace]),
        ("method/self-assertion", &[Op::Tighten, Op::Relax, Op::Replace]),
        ("document/passport", &[Op::Tighten, Op::Relax, Op::Replace]),
        ("threshold/loss-high", &[Op::Remove]),
        ("item/1.5", &[Op::Replace, Op::Remove]),
        ("question/result-speed", &[Op::Tighten, Op::Relax]),
        // Needs a value.
        ("level/ial", &[Op::Tighten, Op::Relax, Op::Replace]),
        ("threshold/loss-low", &[Op::Tighten, Op::Relax, Op::Replace]),
    ];
    for (target, ops) in cases {
        for op in ops {
            assert_eq!(refused(operation("x", *op, target)), Code::OperationMismatch, "{op:?} {target}");
        }
    }
    let level = |op, target: &str, level| Operation { level: Some(level), ..operation("x", op, target) };
    assert_eq!(refused(level(Op::Remove, "level/aal", 1)), Code::OperationMismatch);
    assert_eq!(refused(level(Op::Relax, "pair-rule", 1)), Code::OperationMismatch);
    assert_eq!(refused(level(Op::Relax, "level/aal", 0)), Code::LevelOutOfRange);
    assert_eq!(refused(level(Op::Relax, "level/aal", 4)), Code::LevelOutOfRange);
    let condition = sample::pack().operations[0].when.clone();
    let conditional = Operation { when: condition, ..operation("x", Op::Remove, "method/self-assertion") };
    assert_eq!(refused(conditional), Code::OperationMismatch);
    let mut reversed = operation("x", Op::Remove, "method/self-assertion");
    reversed.period.from = Some(day("2027-01-02"));
    reversed.period.until = Some(day("2027-01-01"));
    assert_eq!(refused(reversed), Code::ReversedPeriod);
}

#[test]
fn two_operations_do_not_contradict_each_other() {
    let threshold = |id: &str, number| Operation {
        number: Some(number),
        ..operation(id, Op::Replace, "threshold/loss-high")
    };
    let text = |id: &str, text: &str| Operation {
        text: Some(say(text, text)),
        ..operation(id, Op::Replace, "question/result-speed")
    };
    let pairs = [
        [threshold("a", 1), threshold("b", 2)],
        [operation("a", Op::Tighten, "item/1.5"), operation("b", Op::Relax, "item/1.5")],
        [text("a", "x"), text("b", "y")],
        [text("a", "x"), operation("b", Op::Remove, "question/result-speed")],
    ];
    for pair in pairs {
        assert_eq!(codes(&with_operations(pair.clone())), [Code::OperationConflict]);
        let [mut first, mut second] = pair;
        first.period.until = Some(day("2027-03-31"));
        second.period.from = Some(day("2027-04-01"));
        assert!(apply(&with_operations([first, second]), &BASE).is_ok(), "on different days");
    }
}

#[test]
fn operations_that_hold_for_a_time_are_looked_at_as_well() {
    let mut later = operation("x", Op::Remove, "method/self-asserted");
    later.period.from = Some(day("2027-04-01"));
    assert_eq!(refused(later), Code::UnknownMethod);
    let many = (0..30).map(|year| {
        let mut operation = operation(&format!("x-{year}"), Op::Remove, "method/self-assertion");
        operation.period.from = Some(day(&format!("{}-04-01", 2000 + year)));
        operation.period.until = Some(day(&format!("{}-05-01", 2000 + year)));
        operation
    });
    assert_eq!(codes(&with_operations(many)), [Code::OutOfRange]);
}

#[test]
fn the_framework_can_be_used() {
    for framework in ["ds500-2018", "ds511-2025"] {
        let mut pack = empty();
        pack.header.framework = framework.into();
        assert_eq!(codes(&pack), [Code::UnknownFramework]);
    }
}

#[test]
fn transactions_and_ways_can_be_options() {
    let transaction = sample::pack().transactions[0].clone();
    let way = sample::pack().matrix.ways[0].clone();
    let mut pack = empty();
    pack.transactions = ["sale", "Sale", "unknown", "sale"]
        .map(|id| crate::pack::Transaction { id: id.to_owned(), ..transaction.clone() })
        .into();
    // The rule book has the same against the questions made of them; the first three are ours.
    let found = codes(&pack);
    for code in [Code::InvalidId, Code::ReservedOption, Code::DuplicateId] {
        assert!(found.contains(&code), "{code}");
    }
    let ways = |count: usize| Pack {
        matrix: crate::pack::Matrix {
            ways: (0..count).map(|i| crate::pack::Way { id: format!("way-{i}"), ..way.clone() }).collect(),
        },
        ..empty()
    };
    assert!(apply(&ways(63), &BASE).is_ok());
    assert_eq!(codes(&ways(64)), [Code::OptionsMismatch]);
}

#[test]
fn findings_stand_where_the_pack_says_it() {
    let found = |path: &str, from: &str, to: &str| -> Vec<String> {
        let (pack, places) = read_pack(&files_with(path, from, to), "x").expect("the shape is right");
        let found = apply_at(&pack, &places, &BASE).expect_err("the pack has a defect");
        found.iter().map(|finding| finding.render(Lang::En)).collect()
    };
    assert_eq!(
        found("operations.yaml", "method/self-assertion", "method/self-asserted"),
        ["x/operations.yaml:11:13: error[unknown-method]: there is no method `self-asserted`\n  \
          = hint: did you mean `self-assertion`?"]
    );
    assert_eq!(
        found("operations.yaml", "target: method/self-assertion", "target: law/aml"),
        ["x/operations.yaml:11:13: error[statutory-rule]: \
          `remove` cannot be done to `law/aml`: what a law asks for cannot be changed"]
    );
    assert_eq!(
        found(
            "questions/goods-facts.yaml",
            "kind: one",
            "kind: one\n    show-when: {is: {question: sector-ways, any-of: [none]}}"
        ),
        ["x/questions/goods-facts.yaml:12:54: error[unknown-option]: \
          the question `sector-ways` has no option `none`\n  \
          = hint: it has card-at-the-counter, another-way"]
    );
    assert_eq!(
        found("questions/goods-facts.yaml", "id: goods-listed", "id: sector-ways"),
        ["x/questions/goods-facts.yaml:7:9: error[duplicate-id]: the id `sector-ways` is already in use\n  \
          = hint: it is first used in `questions/sector-sample.yaml`"]
    );
    assert_eq!(
        found("sources.yaml", "sample-memo", "tashika-proposal").first().map(String::as_str),
        Some("x/glossary.yaml:6:13: error[unknown-source]: there is no source `sample-memo`")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Files with bytes changed, lines moved or words exchanged: whatever is left of them gives findings, or a guideline
    /// that can be written and read again.
    #[test]
    fn damaged_packs_give_findings_and_never_a_panic(
        file in 0..10_usize,
        (at, length) in (0..1_000_usize, 0..60_usize),
        put in prop_oneof!["\\PC{0,12}", "[-:{}\\[\\]#&*!|>'\" \n]{0,8}", any::<String>()],
        words in prop::option::of(("(sale|level|tighten|sample|id|goods|two|op)", "(remove|matrix|law|x|is|[0-9]{1,9}|)")),
    ) {
        let mut files = sample::files();
        let bytes = files.values_mut().nth(file).expect("there are ten");
        let text = String::from_utf8(bytes.clone()).expect("text");
        let chars: Vec<char> = text.chars().collect();
        let at = at.min(chars.len());
        let until = (at + length).min(chars.len());
        let mut damaged: String = chars[..at].iter().chain(put.chars().collect::<Vec<_>>().iter()).chain(&chars[until..]).collect();
        if let Some((from, to)) = words {
            damaged = text.replace(&from, &to);
        }
        *bytes = damaged.into_bytes();
        match read_pack(&files, "x") {
            Err(findings) => prop_assert!(findings.iter().all(|finding| finding.is_error() && finding.line > 0)),
            Ok((pack, places)) => match apply_at(&pack, &places, &BASE) {
                Err(findings) => prop_assert!(!findings.is_empty()),
                Ok(guideline) => {
                    let written = write_pack(&guideline.pack).expect("its hash was made of it");
                    prop_assert_eq!(read_pack(&written, "").expect("what was written can be read").0, pack);
                }
            },
        }
    }
}
