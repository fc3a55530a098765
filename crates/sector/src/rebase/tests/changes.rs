//! Changes of single facts, with their words, places and effects.

use model::result::Conformance;

use super::{after, conformance, only, shipped, written_for};
use crate::pack::operation::{Op, Target};
use crate::rebase::{Accept, ChangeKind, Fact, Reject, apply_change, reject_change, upstream_changes};

#[test]
fn a_method_that_is_worth_less() {
    let (_, _, changes) =
        after(&[("methods/proofing/photo-selfie.yaml", "level:\n  value: 2", "level:\n  value: 1")]);
    let change = only(&changes);
    assert_eq!(change.id, "method/photo-selfie#level");
    assert_eq!((&change.old, &change.new), (&Some(Fact::Number(2)), &Some(Fact::Number(1))));
    assert_eq!(change.says.ja, "手法「書類の撮影+顔」の判定に使うレベルが変わりました。");
    assert_eq!(change.says.en, "The method “Photos and selfie”: counted level changed.");
    assert_eq!((change.before.ja.as_str(), change.after.en.as_str()), ("2", "1"));
    assert_eq!(change.places, ["example/app-at-the-till", "way/app"]);
    let Accept::MoveWays { rows, .. } = &change.accept else { panic!("{:?}", change.accept) };
    assert_eq!(rows.iter().collect::<Vec<_>>(), [(&"app".to_owned(), &1)]);
    assert_eq!(change.reject, Reject::Keep);
    assert_eq!(change.effect.examples, [], "the guideline's own row counts until it is moved");
}

#[test]
fn a_level_that_is_not_sure_any_more_counts_as_the_lower_one() {
    let (_, _, changes) = after(&[(
        "methods/proofing/photo-selfie.yaml",
        "level:\n  value: 2\n",
        "level:\n  value: 2\n  status: unconfirmed\n  alternatives: [1]\n",
    )]);
    let facts: Vec<&str> = changes.iter().map(|change| change.fact.as_str()).collect();
    assert_eq!(facts, ["level", "level-status"]);
    assert_eq!((changes[1].before.ja.as_str(), changes[1].after.ja.as_str()), ("確認済み", "未確認"));
}

#[test]
fn the_table_of_the_framework() {
    let (_, _, changes) = after(&[(
        "frameworks/ds500-2019.yaml",
        "2:\n        inconvenience: moderate\n        financial: moderate\n        public-interest: moderate",
        "2:\n        inconvenience: moderate\n        financial: moderate\n        public-interest: none",
    )]);
    let change = only(&changes);
    assert_eq!(change.id, "framework/ds500-2019#ceilings");
    assert_eq!(change.before.ja, "2 公共の利益 中位");
    assert_eq!(change.after.en, "2 public interests none");
    assert_eq!((&change.accept, &change.reject), (&Accept::Follow, &Reject::Stay));
    // Low harm to public interests now asks for level 3, and the ways of the sample are on level 2.
    assert_eq!(
        conformance(change),
        [
            ("app-at-the-till", Conformance::Conforms, Conformance::DoesNotConform),
            ("card-at-the-till", Conformance::Conforms, Conformance::DoesNotConform),
            ("claim-at-the-till", Conformance::DoesNotConform, Conformance::DoesNotConform),
        ]
    );
    let app = &change.effect.examples[0];
    assert_eq!((app.before.base.ial, app.after.base.ial), (Some([2, 2]), Some([3, 3])));
}

#[test]
fn ratings_that_questions_lead_to() {
    let file = "questions/proofing-harm.yaml";
    let text = std::fs::read_to_string(super::policies().join(file)).expect("it can be read");
    assert!(text.contains("financial: high"));
    let (_, _, changes) = after(&[(file, "financial: high", "financial: moderate")]);
    let change = only(&changes);
    assert_eq!(change.fact, "rates");
    assert_eq!(change.places, ["levels"]);
    assert_eq!(change.effect.examples, [], "the examples set their ratings themselves");
}

#[test]
fn words_matter_where_a_rule_or_example_names_the_question() {
    let (_, _, changes) = after(&[
        (
            "questions/law.yaml",
            "  - id: law-alcohol-tobacco\n    text:\n      ja: ",
            "  - id: law-alcohol-tobacco\n    text:\n      ja: 今、",
        ),
        (
            "questions/users.yaml",
            "  - id: users-pin-known\n    text:\n      ja: ",
            "  - id: users-pin-known\n    text:\n      ja: 今、",
        ),
    ]);
    let change = only(&changes);
    assert_eq!(change.id, "question/law-alcohol-tobacco#title");
    assert!(change.after.ja.starts_with("今、"), "{}", change.after.ja);
    assert!(change.places.contains(&"question/staff-present".to_owned()), "{:?}", change.places);
}

#[test]
fn a_threshold_in_questions_that_levels_rest_on() {
    let (_, _, changes) = after(&[("thresholds/base.yaml", "value: 500000\n", "value: 600000\n")]);
    let change = only(&changes);
    assert_eq!(
        (change.id.as_str(), &change.places[..]),
        ("threshold/loss-high#value", &["levels".to_owned()][..])
    );
    assert_eq!((change.before.ja.as_str(), change.after.en.as_str()), ("50万円", "¥600,000"));
    let Reject::Write { operation } = &change.reject else { panic!("{:?}", change.reject) };
    assert_eq!(
        (operation.op, &operation.target, operation.number),
        (Op::Replace, &Target::Threshold("loss-high".to_owned()), Some(500_000))
    );
}

#[test]
fn a_threshold_that_a_clause_names() {
    let edits = [("thresholds/base.yaml", "value: 50000\n", "value: 60000\n")];
    assert_eq!(after(&edits).2, [], "nothing in the sample names it");
    let pack = written_for(&shipped(), |pack| pack.chapters[0].clauses[0].text.ja.push_str("{volume-many}"));
    let changes = upstream_changes(&pack, &super::edited(&edits));
    assert_eq!(only(&changes).places, ["clause/purpose-aim"]);
}

#[test]
fn a_law_that_permits_more() {
    let more =
        "permits:\n  - {method: self-assertion, clause: 一号, period: {from: 2027-04-01}, source: age-law}\n";
    let (_, _, changes) = after(&[("laws/dating-site.yaml", "permits:\n", more)]);
    let change = only(&changes);
    assert_eq!(change.id, "law/dating-site#permit:self-assertion");
    assert_eq!(change.after.ja, "一号 2027-04-01～ 確認済み");
    let Reject::Write { operation } = &change.reject else { panic!("{:?}", change.reject) };
    assert_eq!(operation.target.to_string(), "permit/dating-site/self-assertion");
    assert_eq!(operation.id, "keep-without-dating-site-self-assertion");
}

#[test]
fn a_law_that_will_change() {
    let changed = "changes:\n  - {date: 2027-04-01, code: age-2027, text: {ja: 変わります。, en: It changes.}, source: age-law}";
    let (_, _, changes) = after(&[("laws/alcohol-tobacco.yaml", "changes: []", changed)]);
    assert_eq!(only(&changes).after.ja, "age-2027 2027-04-01 確認済み");
    // A law that no example falls under, and that says the same about when it applies.
    let other = "changes:\n  - {date: 2027-05-01, code: other-2027, text: {ja: 変わります。, en: It changes.}, source: age-law}";
    let (_, _, changes) = after(&[("laws/lodging.yaml", "changes: []", other)]);
    assert_eq!(changes, []);
}

#[test]
fn a_question_that_members_must_answer_from_now_on() {
    let question = "
  - id: has-cashiers
    text: {ja: レジ係がいますか。, en: Are there cashiers?}
    why: {ja: 確かめる人を知るためです。, en: To know who checks.}
    example: {ja: 夜もいるなら「はい」です。, en: Cashiers at night too is a yes.}
    kind: one
    options:
      - {id: \"yes\", text: {ja: はい, en: \"Yes\"}}
      - {id: \"no\", text: {ja: いいえ, en: \"No\"}}
    status: proposal
    source: tashika-proposal
";
    let (_, _, changes) = after(&[("questions/constraints.yaml", "", question)]);
    let change = only(&changes);
    assert_eq!((change.id.as_str(), change.kind), ("question/has-cashiers#entry", ChangeKind::Added));
    assert_eq!(change.says.en, "The question “Are there cashiers?” is new.");
    let Reject::Write { operation } = &change.reject else { panic!("{:?}", change.reject) };
    assert_eq!(
        (operation.op, operation.target.to_string()),
        (Op::Remove, "question/has-cashiers".to_owned())
    );
    let optional = question.replace("    kind: one\n", "    kind: one\n    optional: true\n");
    assert_eq!(after(&[("questions/constraints.yaml", "", &optional)]).2, [], "nobody has to answer it");
}

#[test]
fn terms_sources_and_documents() {
    let (_, _, changes) = after(&[
        (
            "glossary/base.yaml",
            "  - id: ial\n    term:\n      ja: ",
            "  - id: ial\n    term:\n      ja: 新・",
        ),
        (
            "glossary/base.yaml",
            "  - id: authentication\n    term:\n      ja: ",
            "  - id: authentication\n    term:\n      ja: 新・",
        ),
        (
            "sources/base.yaml",
            "  - id: jfa-2023\n    title:\n      ja: ",
            "  - id: jfa-2023\n    title:\n      ja: 新・",
        ),
        (
            "sources/base.yaml",
            "  - id: tickets-act\n    title:\n      ja: ",
            "  - id: tickets-act\n    title:\n      ja: 新・",
        ),
        ("documents/driving-licence.yaml", "has-chip: true", "has-chip: false"),
        ("documents/passport.yaml", "title:\n  ja: ", "title:\n  ja: 新・"),
    ]);
    let ids: Vec<&str> = changes.iter().map(|change| change.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "document/driving-licence#features",
            "term/authentication#title",
            "term/ial#title",
            "source/jfa-2023#title",
        ]
    );
    assert_eq!((changes[0].before.ja.as_str(), changes[0].after.ja.as_str()), ("ICチップ", ""));
    assert_eq!((&changes[1].accept, &changes[1].reject), (&Accept::DropOwn, &Reject::Keep), "it has its own");
    assert!(
        matches!(&changes[2].reject, Reject::OwnTerm { term } if term.term.ja.starts_with("身元確認保証レベル")),
        "{:?}",
        changes[2].reject
    );
    assert_eq!((&changes[3].accept, &changes[3].reject), (&Accept::Follow, &Reject::Stay));
}

/// What the base has from now on and the guideline has had itself.
#[test]
fn entries_of_the_same_id_as_the_guidelines_own() {
    let question = "
  - id: check-mode
    text: {ja: どう確かめますか。, en: How is it checked?}
    why: {ja: 知るためです。, en: To know.}
    example: {ja: 例です。, en: An example.}
    kind: one
    optional: true
    options:
      - {id: \"yes\", text: {ja: はい, en: \"Yes\"}}
      - {id: \"no\", text: {ja: いいえ, en: \"No\"}}
    status: proposal
    source: sample-minutes
";
    let term = "
  - id: checked-person
    term: {ja: 別の言い方, en: another word}
    meaning: {ja: 別の意味です。, en: Another meaning.}
    source: age-law
";
    let source = "
  - id: sample-minutes
    title: {ja: 別の資料, en: Another source}
    locator: a shelf
    reading: own
    checked-on: 2026-01-01
";
    let (pack, base, changes) = after(&[
        ("questions/constraints.yaml", "", question),
        ("glossary/base.yaml", "", term),
        ("sources/base.yaml", "", source),
    ]);
    let said: Vec<_> = changes
        .iter()
        .map(|change| (change.id.as_str(), change.kind, &change.accept, &change.reject))
        .collect();
    let by_hand = Accept::ByHand { places: vec!["question/check-mode".to_owned()] };
    assert_eq!(
        said,
        [
            ("question/check-mode#entry", ChangeKind::Added, &by_hand, &Reject::Stay),
            ("term/checked-person#entry", ChangeKind::Added, &Accept::DropOwn, &Reject::Keep),
            ("source/sample-minutes#entry", ChangeKind::Added, &Accept::DropOwn, &Reject::Stay),
        ]
    );
    let kept = reject_change(&pack, &changes[1], &super::reason(), &base).expect("it can be rejected");
    let dropped = apply_change(&kept, &changes[2], &base).expect("it can be applied");
    assert_eq!((dropped.terms.len(), dropped.sources.len()), (2, 0));
    assert_eq!(upstream_changes(&dropped, &base).len(), 1, "the question waits for a person");
}
