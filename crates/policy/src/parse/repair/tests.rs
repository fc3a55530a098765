//! Tests of mending.

use serde_json::json;

use super::{Mended, mend};
use crate::kind::Kind;
use crate::kind::question::Section;
use crate::schema::schema;
use crate::tree::read;

fn mended(kind: Kind, text: &str) -> Mended {
    let reading = read(text);
    let root = reading.whole().expect("YAML");
    mend(&schema(kind), root, &reading.twice()).expect("a mapping can be mended")
}

/// Doubtful places, written as `questions.0.id`.
fn doubts(mended: &Mended) -> Vec<String> {
    let step = |step: &_| match step {
        super::OwnedStep::Key(key) => key.clone(),
        super::OwnedStep::Index(index) => index.to_string(),
    };
    mended.doubts.iter().map(|path| path.iter().map(step).collect::<Vec<_>>().join(".")).collect()
}

const SECTION: &str = "id: a\norder: 1\nstep: law\ntitle: {ja: あ, en: a}\nintro: {ja: あ, en: a}\n";

fn section(question: &str) -> Mended {
    mended(Kind::Section, &format!("{SECTION}questions:\n  - {question}\n"))
}

const TEXTS: &str = "id: q, text: {ja: あ, en: a}, why: {ja: あ, en: a}, example: {ja: あ, en: a}, source: s";

#[test]
fn what_is_mended_fits_the_schema_of_every_kind() {
    for kind in Kind::ALL {
        for text in
            ["{}", "id: [1]\nsources: [1, [], {}]\nquestions: {}\nitems: [{}]\nrules: {}\nlevel: {}\n"]
        {
            let value = mended(kind, text).value;
            let validator = jsonschema::validator_for(&schema(kind)).expect("it compiles");
            let wrong: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{kind:?}: {wrong:?}");
        }
    }
}

#[test]
fn a_sound_file_is_kept_as_it_is() {
    let text = include_str!("../../../../../tests/policies/valid/minimal/frameworks/plain.yaml");
    let mended = mended(Kind::Framework, text);
    assert_eq!(mended.value, read(text).root.expect("YAML").to_json());
    assert!(mended.doubts.is_empty());
}

#[test]
fn a_missing_translation_leaves_no_doubt() {
    let text = "id: q, text: {ja: あ}, why: {ja: あ, en: }, example: {ja: 1, en: a}, source: s, kind: one";
    let mended = section(&format!("{{{text}}}"));
    assert_eq!(doubts(&mended), [""; 0]);
    assert!(serde_json::from_value::<Section>(mended.value).is_ok());
}

#[test]
fn a_key_that_is_not_known_may_be_any_of_those_that_are_absent() {
    let mended = section(&format!("{{{TEXTS}, kind: one, status: proposal, show-wen: x}}"));
    let keys = ["axis", "optional", "options", "show-when"].map(|key| format!("questions.0.{key}"));
    assert_eq!(doubts(&mended), keys);
}

#[test]
fn what_cannot_be_read_is_doubtful_where_it_stands() {
    let mended =
        section(&format!("{{{TEXTS}, kind: won, show-when: {{is: {{question: q}}}}, options: [a, {{}}]}}"));
    assert_eq!(
        doubts(&mended),
        [
            "questions.0.kind",
            "questions.0.show-when.is.any-of",
            "questions.0.options.0",
            "questions.0.options.1.id",
        ]
    );
    let question = &mended.value["questions"][0];
    assert_eq!(question["show-when"], json!({"is": {"question": "q", "any-of": []}}));
    assert_eq!(question["options"].as_array().map(Vec::len), Some(2), "every place is kept");
}

#[test]
fn the_value_of_a_key_written_twice_is_doubtful() {
    let mended = section(&format!("{{{TEXTS}, kind: one, kind: many}}"));
    assert_eq!(doubts(&mended), ["questions.0.kind"]);
    assert_eq!(mended.value["questions"][0]["kind"], "one");
}

#[test]
fn dates_numbers_and_conditions_of_two_kinds_are_doubtful() {
    let law = "id: a\norder: -1\ntitle: {ja: あ, en: a}\nshort-title: {ja: あ, en: a}\nsummary: {ja: あ, en: a}\n\
               effect: note\napplies-when: {all: [], any: []}\nsource: s\n\
               changes: [{date: soon, code: c, text: {ja: あ, en: a}, source: s}]\n";
    let mended = mended(Kind::Law, law);
    assert_eq!(doubts(&mended), ["order", "applies-when", "changes.0.date"]);
    assert_eq!(
        mended.value["changes"][0],
        json!({"code": "c", "text": {"ja": "あ", "en": "a"}, "source": "s"})
    );
}
