//! What is asked of members, and which number of the version rises for it.

use model::Lang;
use policy::kind::condition::Is;

use super::sample;
use crate::diff::bump::{Bump, Reason, VersionFault, follows, suggested};
use crate::diff::requirement::{Direction, RequirementChange, What, changes};
use crate::diff::{diff, rules};
use crate::pack::clause::Obligation;
use crate::pack::matrix::Column;
use crate::pack::operation::{Op, Target, When};
use crate::pack::{Operation, Pack, Way};

fn between(change: impl FnOnce(&mut Pack)) -> (Vec<RequirementChange>, Bump) {
    let old = sample();
    let mut new = old.clone();
    change(&mut new);
    let found = changes(&old, &new);
    let bump = suggested(&diff(&old, &new), &found, &[]).bump;
    (found, bump)
}

/// Kind, direction and whether it binds, of the only change; then the advice.
fn single(change: impl FnOnce(&mut Pack)) -> (What, Direction, bool, Bump) {
    let (found, bump) = between(change);
    let [one] = &found[..] else { panic!("one change, not {found:#?}") };
    (one.what, one.direction, one.binding, bump)
}

fn operation<'a>(pack: &'a mut Pack, id: &str) -> &'a mut Operation {
    pack.operations.iter_mut().find(|operation| operation.id == id).expect("it is there")
}

fn way<'a>(pack: &'a mut Pack, id: &str) -> &'a mut Way {
    pack.matrix.ways.iter_mut().find(|way| way.id == id).expect("it is there")
}

use Direction::{Looser, Stricter, Unclear};

#[test]
fn levels_follow_the_operation() {
    let level = |id: &'static str, to| single(move |pack| operation(pack, id).level = Some(to));
    assert_eq!(level("require-ial", 3), (What::Level, Stricter, true, Bump::Major));
    assert_eq!(level("require-ial", 1), (What::Level, Looser, true, Bump::Minor));
    assert_eq!(level("relax-aal", 2), (What::Level, Stricter, true, Bump::Major));
    let condition = |id: &'static str| single(move |pack| operation(pack, id).when = None);
    assert_eq!(condition("relax-aal"), (What::Condition, Looser, true, Bump::Minor), "relaxed for everybody");
    let narrowed = single(|pack| {
        let is = Is { question: "check-mode".into(), any_of: vec!["each".into()] };
        operation(pack, "require-ial").when = Some(When::Is(is));
    });
    assert_eq!(narrowed, (What::Condition, Looser, true, Bump::Minor), "required of fewer");
    let other = single(|pack| {
        let is = Is { question: "check-mode".into(), any_of: vec!["each".into()] };
        operation(pack, "relax-aal").when = Some(When::Is(is));
    });
    assert_eq!(other, (What::Condition, Unclear, true, Bump::Major));
    let other_op = single(|pack| operation(pack, "require-ial").op = Op::Replace);
    assert_eq!(other_op, (What::Operation, Unclear, true, Bump::Major));
}

#[test]
fn operations_come_and_go() {
    let gone = |id: &'static str| single(move |pack| pack.operations.retain(|operation| operation.id != id));
    assert_eq!(gone("relax-pair"), (What::Operation, Stricter, true, Bump::Major));
    assert_eq!(gone("require-ial"), (What::Operation, Looser, true, Bump::Minor));
    let added = single(|pack| {
        let mut refuse = pack.operations[3].clone();
        refuse.id = "refuse-upload".to_owned();
        refuse.target = Target::Method("image-upload".into());
        pack.operations.push(refuse);
    });
    assert_eq!(added, (What::Operation, Stricter, false, Bump::Minor), "no clause is measured by it");
}

#[test]
fn clauses_bind_by_their_obligation() {
    let obligation = |at: usize, to| single(move |pack| pack.chapters[1].clauses[at].obligation = to);
    assert_eq!(obligation(1, Obligation::Required), (What::Obligation, Stricter, true, Bump::Major));
    assert_eq!(obligation(1, Obligation::Optional), (What::Obligation, Looser, false, Bump::Minor));
    assert_eq!(obligation(0, Obligation::Recommended), (What::Obligation, Looser, true, Bump::Minor));
    let unmeasured = single(|pack| pack.chapters[0].clauses[0].obligation = Obligation::Required);
    assert_eq!(
        unmeasured,
        (What::Obligation, Stricter, false, Bump::Minor),
        "nothing is measured against it"
    );

    let link = single(|pack| pack.chapters[0].clauses[1].matrix = true);
    assert_eq!(link, (What::Link, Stricter, true, Bump::Major));
    let narrowed = single(|pack| pack.chapters[2].clauses[0].transactions = vec!["till".to_owned()]);
    assert_eq!(narrowed, (What::Transactions, Looser, true, Bump::Minor));
    let gone = single(|pack| drop(pack.chapters[2].clauses.remove(1)));
    assert_eq!(gone, (What::Requirement, Looser, true, Bump::Minor));
}

#[test]
fn ways_bind_whoever_uses_them() {
    assert_eq!(
        single(|pack| way(pack, "card").accepted = false),
        (What::Accepted, Stricter, true, Bump::Major)
    );
    assert_eq!(
        single(|pack| way(pack, "claim").accepted = true),
        (What::Accepted, Looser, false, Bump::Minor)
    );
    assert_eq!(single(|pack| way(pack, "app").ial = 1), (What::Row, Stricter, true, Bump::Major));
    assert_eq!(
        single(|pack| way(pack, "app").column = Column::EachTime),
        (What::Column, Looser, true, Bump::Minor)
    );
    assert_eq!(
        single(|pack| drop(way(pack, "app").proofing.pop())),
        (What::Methods, Stricter, true, Bump::Major)
    );
    assert_eq!(
        single(|pack| way(pack, "app").authentication.clear()),
        (What::Methods, Looser, true, Bump::Minor),
        "no method is named any more: the sector's own"
    );
    assert_eq!(
        single(|pack| drop(way(pack, "card").documents.pop())),
        (What::Documents, Stricter, true, Bump::Major)
    );
    assert_eq!(
        single(|pack| drop(way(pack, "app").conditions.pop())),
        (What::Conditions, Looser, true, Bump::Minor)
    );
    let (found, bump) = between(|pack| way(pack, "app").conditions[0].en = "On that device only".to_owned());
    assert_eq!((found.len(), bump), (0, Bump::Patch), "the same condition in other words");
}

#[test]
fn wording_additions_and_bookkeeping() {
    let bump = |change: fn(&mut Pack)| between(change).1;
    assert_eq!(bump(|pack| pack.chapters[0].clauses[0].text.en.push('!')), Bump::Patch);
    assert_eq!(bump(|pack| pack.chapters[0].clauses.swap(0, 1)), Bump::Patch);
    assert_eq!(bump(|pack| pack.operations.reverse()), Bump::None, "their order means nothing");
    assert_eq!(bump(|pack| pack.header.version = "1.0.1".to_owned()), Bump::None);
    assert_eq!(bump(|pack| pack.header.base.version = "1.1.0".to_owned()), Bump::Minor);
    assert_eq!(bump(|pack| pack.header.framework = "ds511-2025".into()), Bump::Major);
    assert_eq!(bump(|pack| drop(pack.examples.pop())), Bump::Patch);
    assert_eq!(bump(|pack| drop(pack.transactions.pop())), Bump::Major);
    let explained = bump(|pack| {
        let mut clause = pack.chapters[0].clauses[0].clone();
        clause.id = "purpose-more".to_owned();
        pack.chapters[0].clauses.push(clause);
    });
    assert_eq!(explained, Bump::Minor);
}

#[test]
fn advice_names_what_asks_for_it() {
    let old = sample();
    let mut new = old.clone();
    operation(&mut new, "require-ial").level = Some(3);
    new.terms[0].meaning.en.push('!');
    let advice = suggested(&diff(&old, &new), &changes(&old, &new), &[]);
    let [Reason::Requirement(only)] = &advice.reasons[..] else { panic!("{advice:#?}") };
    assert_eq!(only.clauses, ["levels-ial"]);
    assert_eq!(only.remark(Lang::Ja), "IAL 2→3");
    assert_eq!(only.remark(Lang::En), "IAL 2 → 3");
}

#[test]
fn versions_follow_advice() {
    for (old, new, bump) in [
        ("1.2.3", "2.0.0", Bump::Major),
        ("1.2.3", "1.3.0", Bump::Minor),
        ("1.2.3", "1.2.4", Bump::Patch),
        ("1.2.3", "3.1.0", Bump::Patch),
        ("1.2.3", "1.2.3", Bump::None),
        ("0.2.3", "0.3.0", Bump::Major),
        ("0.2.3", "0.2.4", Bump::Minor),
        ("1.0.0-rc.1", "1.0.0", Bump::Major),
    ] {
        assert_eq!(follows(old, new, bump), Ok(()), "{old} -> {new}");
    }
    for (old, new, bump) in [
        ("1.2.3", "1.9.0", Bump::Major),
        ("1.2.3", "1.2.9", Bump::Minor),
        ("1.2.3", "1.2.3", Bump::Patch),
        ("1.2.3", "1.2.2", Bump::None),
        ("0.2.3", "0.2.9", Bump::Major),
    ] {
        assert!(matches!(follows(old, new, bump), Err(VersionFault::TooLow { .. })), "{old} -> {new}");
    }
    assert_eq!(follows("1.0", "1.0.1", Bump::Patch), Err(VersionFault::NoVersion("1.0".to_owned())));
}

#[test]
fn rules_are_told_field_by_field() {
    let old = sample();
    let mut new = old.clone();
    operation(&mut new, "require-ial").level = Some(3);
    new.operations.reverse();
    new.matrix.ways.swap(0, 1);
    new.sections[1].questions[0].options[0].text.en = "Always".to_owned();
    new.matrix.ways.pop();
    let found = rules::rules(&old, &new, &diff(&old, &new), &changes(&old, &new));
    let said: Vec<(&str, rules::RuleKind, Vec<&str>, Vec<&str>)> = found
        .iter()
        .map(|rule| {
            let clauses = rule.clauses.iter().map(String::as_str).collect();
            let mut fields: Vec<&str> = rule.fields.iter().map(|field| field.field.as_str()).collect();
            fields.truncate(1);
            (rule.entry.id.as_str(), rule.change, fields, clauses)
        })
        .collect();
    assert_eq!(
        said,
        [
            ("require-ial", rules::RuleKind::Changed, vec!["/level"], vec!["levels-ial"]),
            ("claim", rules::RuleKind::Removed, vec!["/accepted"], vec!["methods-accepted"]),
            ("card", rules::RuleKind::Moved, vec![], vec!["methods-accepted"]),
            ("staff-present", rules::RuleKind::Changed, vec!["/options/yes/text"], vec!["purpose-staff"]),
        ]
    );
}
