//! Sentences by ids, and with names.

use std::collections::BTreeSet;

use model::{Lang, Text};

use super::{Field, Part, Sentence};

fn two() -> Sentence {
    tell!(
        "ルール {rule} は、{others} と {{x}} に{reason}を書きます{files}。",
        "{rule} writes {reason} beside {others} and {{x}}{files}.",
        rule = Part::Operation("a".to_owned()),
        others = Part::List(vec![Part::Way("b".to_owned()), Part::Way("c".to_owned())]),
        reason = Part::Field(Field::Reason),
        files = Part::InFiles(Text { ja: "（`x`）".to_owned(), en: " (`x`)".to_owned() }),
    )
}

fn name(part: &Part) -> String {
    match part {
        Part::Operation(id) => format!("「ルール{id}」"),
        Part::Way(id) => format!("「表の手法{id}」"),
        Part::Field(_) => "「理由」".to_owned(),
        Part::List(parts) => parts.iter().map(name).collect::<Vec<_>>().join("と"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn those_who_edit_files_read_ids() {
    assert_eq!(
        two().in_lang(Lang::Ja),
        "ルール `a` は、`b`, `c` と {x} に理由欄（`reason`）を書きます（`x`）。"
    );
    assert_eq!(two().in_lang(Lang::En), "`a` writes `reason` beside `b`, `c` and {x} (`x`).");
}

#[test]
fn others_read_names_and_nothing_about_files() {
    let ja = two().named(Lang::Ja, &name);
    assert_eq!(ja, "ルール「ルールa」は、「表の手法b」と「表の手法c」と {x} に「理由」を書きます。");
    let en = two().named(Lang::En, &name);
    assert_eq!(en, "「ルールa」 writes 「理由」 beside 「表の手法b」と「表の手法c」 and {x}.");
}

#[test]
fn a_sentence_within_another_keeps_what_it_names() {
    let both = Sentence::joined(vec![two(), two()], ["、", "; "]);
    let outer = tell!("{all} 以上", "{all}, that is all", all = Part::Told(both));
    assert_eq!(outer.in_lang(Lang::En), format!("{0}; {0}, that is all", two().in_lang(Lang::En)),);
    assert_eq!(outer.named(Lang::Ja, &name).matches("「ルールa」").count(), 2);
}

#[test]
fn a_sentence_is_serialized_as_text() {
    let written = serde_json::to_value(two()).expect("JSON");
    assert_eq!(written["en"], two().in_lang(Lang::En).as_str());
    assert_eq!(written.as_object().map(|fields| fields.len()), Some(2));
}

#[test]
fn every_field_has_a_key_of_its_own() {
    let keys: BTreeSet<&str> = Field::ALL.iter().map(|field| field.key()).collect();
    assert_eq!(keys.len(), Field::ALL.len());
}
