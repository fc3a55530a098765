//! What is recorded, and how a record keeps up with edits.

use super::{edited, sample, shipped, written_for};
use crate::overlay::base_of;
use crate::pack::Pack;
use crate::rebase::{
    ChangeKind, Fact, ReliedOn, recorded, rely_on, upstream_changes, upstream_changes_between,
};

fn fact(record: &ReliedOn, entry: &str, fact: &str) -> Option<Fact> {
    record.entries.get(entry)?.facts.get(fact).cloned()
}

#[test]
fn a_record_holds_what_rules_and_texts_rest_on() {
    let record = rely_on(&sample(), &shipped());
    assert_eq!(fact(&record, "method/photo-selfie", "level"), Some(Fact::Number(2)));
    assert_eq!(fact(&record, "framework/ds500-2019", "pair"), Some(Fact::Word("2 2".to_owned())));
    let rates = fact(&record, "question/proofing-loss-per-case", "rates");
    assert!(
        matches!(rates, Some(Fact::List(list)) if list.iter().any(|rate| rate.ends_with("financial=high")))
    );
    assert!(
        matches!(fact(&record, "term/ial", "meaning"), Some(Fact::Text(_))),
        "a term that a clause names"
    );
    assert!(record.entries.contains_key("term/authentication"), "a term that the pack says otherwise");
    assert!(!record.entries.contains_key("question/check-mode"), "the pack's own");
    assert!(!record.entries.contains_key("question/sector-ways"), "every guideline's own");
    assert!(record.entries.contains_key("source/jfa-2023"));
    assert!(!record.entries.contains_key("source/tickets-act"), "nothing names it");
    let law = &record.entries["law/alcohol-tobacco"].facts;
    assert_eq!(law.get("permit:photo-selfie"), Some(&Fact::List(Vec::new())), "looked at: not permitted");
    let ids: Vec<&str> = record.outcomes.keys().map(String::as_str).collect();
    assert_eq!(ids, ["app-at-the-till", "card-at-the-till", "claim-at-the-till"]);
}

#[test]
fn a_record_survives_files_and_stays_small() {
    let pack = written_for(&shipped(), |_| {});
    let yaml = serde_yaml::to_string(&pack.header).expect("a header can be written");
    let read: crate::pack::Header = serde_yaml::from_str(&yaml).expect("and read");
    assert_eq!(read, pack.header);
    let hashes: Vec<&str> = yaml.split("sha256:").skip(2).map(|rest| &rest[..16]).collect();
    assert!(!hashes.is_empty() && hashes.iter().all(|hash| hash.chars().all(|c| ('a'..='p').contains(&c))));
    assert!(yaml.len() < 64 * 1024, "{} bytes", yaml.len());
}

#[test]
fn the_same_base_changes_nothing() {
    let pack = written_for(&shipped(), |_| {});
    assert_eq!(upstream_changes(&pack, &shipped()), []);
    // Another version that says the same of everything that is relied on.
    let same = edited(&[("preferences/base.yaml", "weight: ", "weight: ")]);
    assert_ne!(base_of(&same), pack.header.base);
    assert_eq!(upstream_changes(&pack, &same), []);
    assert_eq!(upstream_changes_between(&sample(), &shipped(), &same), []);
}

#[test]
fn a_record_and_the_old_base_itself_tell_the_same() {
    let new = edited(&[("thresholds/base.yaml", "value: 10000\n", "value: 20000\n"), LOWER]);
    let pack = written_for(&shipped(), |_| {});
    let from_record = upstream_changes(&pack, &new);
    assert!(!from_record.is_empty());
    assert_eq!(from_record, upstream_changes_between(&pack, &shipped(), &new));
}

const LOWER: super::Edit<'static> =
    ("methods/proofing/photo-selfie.yaml", "level:\n  value: 2", "level:\n  value: 1");

#[test]
fn an_edit_on_the_old_base_records_everything_anew() {
    let mut edit = written_for(&shipped(), |_| {});
    edit.matrix.ways[1].proofing = vec!["image-upload".into()];
    edit.examples[1].choice.proofing = vec!["image-upload".into()];
    let pack = recorded(None, edit, &shipped());
    let record = pack.header.relied_on.as_ref().expect("recorded");
    assert!(record.entries.contains_key("method/image-upload"));
    assert!(!record.entries.contains_key("method/document-and-mail"));
}

#[test]
fn an_edit_on_a_new_base_adds_what_it_names_and_hides_nothing() {
    let before = written_for(&shipped(), |_| {});
    let new =
        edited(&[LOWER, ("methods/proofing/image-upload.yaml", "level:\n  value: 2", "level:\n  value: 1")]);
    let ids = |pack: &Pack| -> Vec<String> {
        upstream_changes(pack, &new).into_iter().map(|change| change.id).collect()
    };
    let waiting = ids(&before);
    assert_eq!(waiting, ["method/photo-selfie#level"]);
    let mut edit = before.clone();
    edit.matrix.ways[1].proofing.push("image-upload".into());
    edit.chapters[0].clauses[0].text.ja.push_str("{term:required-level}");
    let after = recorded(Some(&before), edit, &new);
    assert_eq!(ids(&after), waiting, "whoever named it saw what it is now");
    let record = after.header.relied_on.as_ref().expect("recorded");
    assert_eq!(fact(record, "method/image-upload", "level"), Some(Fact::Number(1)));
    assert!(record.entries.contains_key("term/required-level"));
}

#[test]
fn without_a_record_everything_has_to_be_looked_at() {
    let mut pack = sample();
    pack.header.base = base_of(&shipped());
    let new = edited(&[LOWER]);
    let changes = upstream_changes(&recorded(Some(&pack), pack.clone(), &new), &new);
    assert!(changes.iter().all(|change| change.kind == ChangeKind::Unrecorded));
    let ids: Vec<&str> = changes.iter().map(|change| change.id.as_str()).collect();
    for id in ["method/photo-selfie#entry", "framework/ds500-2019#entry", "questionnaire/base#entry"] {
        assert!(ids.contains(&id), "{id} in {ids:?}");
    }
    let example =
        &changes.iter().find(|change| change.id == "method/photo-selfie#entry").expect("there").effect;
    assert_eq!((example.examples.len(), &example.unknown[..]), (0, &["app-at-the-till".to_owned()][..]));
}
