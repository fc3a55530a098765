//! Rules about ids: kebab-case, used once, not reserved.
//!
//! Responsible for: what entries are called. Not responsible for: what refers to them (`references`).

use std::collections::BTreeSet;

use super::code::Code;
use super::entries::Entries;
use super::finding::{At, Report, say};
use super::sentence::{Part, tell};
use crate::pack::{OTHER_WAY, TRANSACTION_QUESTION, WAYS_QUESTION};

/// わからない; always possible and never written as an option.
const UNKNOWN: &str = "unknown";

/// Looks at the ids of all entries.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    let pack = entries.pack;
    let mut kind = |kind: &str, ids: Vec<&str>, taken: &dyn Fn(&str) -> bool, reserved: &[&str]| {
        let mut seen = BTreeSet::new();
        for id in ids {
            let at = || match kind {
                "clause" => At::with(format!("clause/{id}"), Some(id)),
                "question" => entries.at_question(id),
                kind => At::of(format!("{kind}/{id}")),
            };
            if reserved.contains(&id) {
                say_reserved(at(), id, report);
            } else if !seen.insert(id) || taken(id) {
                say_twice(at(), id, report);
            }
            if !is_kebab_case(id) {
                say_form(at(), id, report);
            }
        }
    };
    let free = |_: &str| false;
    kind("transaction", pack.transactions.iter().map(|own| own.id.as_str()).collect(), &free, &[UNKNOWN]);
    kind("chapter", pack.chapters.iter().map(|own| own.id.as_str()).collect(), &free, &[]);
    kind("clause", pack.clauses().map(|own| own.id.as_str()).collect(), &free, &[]);
    kind("operation", pack.operations.iter().map(|own| own.id.as_str()).collect(), &free, &[]);
    kind("way", pack.matrix.ways.iter().map(|own| own.id.as_str()).collect(), &free, &[OTHER_WAY, UNKNOWN]);
    kind("example", pack.examples.iter().map(|own| own.id.as_str()).collect(), &free, &[]);
    kind("term", pack.terms.iter().map(|own| own.id.as_str()).collect(), &free, &[]);
    let sources = pack.sources.iter().map(|own| own.id.as_str()).collect();
    kind("source", sources, &|id| entries.base.source(&id.into()).is_some(), &[]);
    let sections = pack.sections.iter().map(|own| own.id.as_str()).collect();
    kind("section", sections, &|id| entries.base.sections().iter().any(|own| own.id == id), &[]);
    let questions = || pack.sections.iter().flat_map(|section| &section.questions);
    let in_base = |id: &str| entries.base.question_index(id).is_some();
    kind(
        "question",
        questions().map(|own| own.id.as_str()).collect(),
        &in_base,
        &[TRANSACTION_QUESTION, WAYS_QUESTION],
    );
    for question in questions() {
        let mut seen = BTreeSet::new();
        for option in question.options.iter().map(|option| option.id.as_str()) {
            let at = || entries.at_question(question.id.as_str());
            if option == UNKNOWN {
                say_reserved(at(), option, report);
            } else if !seen.insert(option) {
                say_twice(at(), option, report);
            }
        }
    }
}

fn say_twice(at: At, id: &str, report: &mut Report) {
    report.add(
        Code::DuplicateId,
        at,
        tell!(
            "ファイルの中の名前{kind} {id} が二度使われています",
            "the name{kind} {id} is used twice in the files",
            kind = called_id(),
            id = Part::Word(id.to_owned()),
        ),
        say(
            "一方の名前を変えてください。公表した名前の意味は変えないでください。",
            "Rename one; a published name keeps its meaning.",
        ),
    );
}

fn say_reserved(at: At, id: &str, report: &mut Report) {
    report.add(
        Code::ReservedId,
        at,
        tell!(
            "ファイルの中の名前{kind} {id} には決まった意味があります",
            "the name{kind} {id} has a meaning of its own in the files",
            kind = called_id(),
            id = Part::Word(id.to_owned()),
        ),
        say("別の名前にしてください。", "Use another name."),
    );
}

fn say_form(at: At, id: &str, report: &mut Report) {
    report.add(
        Code::InvalidId,
        at,
        tell!(
            "ファイルの中の名前{kind} {id} は、英小文字と数字をハイフンでつないだ形ではありません",
            "the name{kind} {id} in the files is not made of lower-case words and numbers joined by hyphens",
            kind = called_id(),
            id = Part::Word(id.to_owned()),
        ),
        tell!(
            "{sample} のように書いてください。",
            "Write it like {sample}.",
            sample = Part::Word("first-sale".to_owned()),
        ),
    );
}

/// What those who edit files call such a name.
fn called_id() -> Part {
    Part::InFiles(say("（id）", " (id)"))
}

fn is_kebab_case(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}
