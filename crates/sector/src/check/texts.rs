//! Rules about texts: both languages, numbers, braces.
//!
//! Responsible for: what can be told from a text alone. Not responsible for: style.

use std::collections::BTreeSet;

use super::code::Code;
use super::entries::{Entries, at_clause};
use super::finding::{At, Report, say};
use super::near::{another, corrected_id, near};
use super::sentence::{Field, Part, tell};
use super::walk::{Leaf, walk};

/// Looks at all texts and sources.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    let own: BTreeSet<&str> = entries.pack.sources.iter().map(|source| source.id.as_str()).collect();
    let mut used = BTreeSet::new();
    walk(entries.pack, &mut |at, leaf| match leaf {
        Leaf::Text { ja, en } => {
            translations(at, ja, en, report);
            twelve_digits(at, [ja, en], report);
            // In questions, braces name thresholds; the base's own rules look at them.
            if !["question/", "section/"].iter().any(|kind| at.place.starts_with(kind)) {
                references(entries, at, [ja, en], report);
            }
        }
        Leaf::Source(id) => {
            let is_known = own.contains::<str>(id) || entries.base.source(&(*id).into()).is_some();
            if let Some(known) = own.get::<str>(id) {
                used.insert(*known);
            }
            if !is_known {
                unknown_source(entries, at, id, report);
            }
        }
    });
    for source in entries.pack.sources.iter().filter(|source| !source.can_be_found()) {
        report.add(
            Code::UnplacedSource,
            At::of(format!("source/{}", source.id)),
            say(
                "出典がどこにあるか、何であるかの注がありません",
                "the source says neither where it is nor what it is",
            ),
            say("どこにあるかを書くか、注を書いてください。", "Write where it is, or a note."),
        );
    }
    for id in own.difference(&used) {
        report.add(
            Code::UnusedSource,
            At::of(format!("source/{id}")),
            tell!(
                "出典 {source} は使われていません",
                "nothing refers to the source {source}",
                source = Part::Source((*id).to_owned()),
            ),
            say("使うか、取り除いてください。", "Use it, or remove it."),
        );
    }
    for clause in entries.pack.clauses() {
        if clause.source.is_none() && [&clause.text.ja, &clause.text.en].iter().any(|text| has_number(text)) {
            report.add(
                Code::UnsourcedNumber,
                at_clause(clause),
                say(
                    "条項に数字がありますが、出典がありません",
                    "the clause holds a number and names no source",
                ),
                tell!(
                    "数字の出典を{source}に書いてください。",
                    "Name the source of the number in {source}.",
                    source = Part::Field(Field::Source),
                ),
            );
        }
    }
}

fn translations(at: &At, ja: &str, en: &str, report: &mut Report) {
    for (text, ja, en) in [(ja, "日本語", "Japanese"), (en, "英語", "English")] {
        if text.trim().is_empty() {
            report.add(
                Code::MissingTranslation,
                at.clone(),
                say(format!("{ja}の文が空です"), format!("the {en} text is empty")),
                say("両方の言語で書いてください。", "Write both languages."),
            );
        }
    }
}

fn twelve_digits(at: &At, texts: [&str; 2], report: &mut Report) {
    if texts.into_iter().any(holds_twelve_digits) {
        report.add(
            Code::TwelveDigits,
            at.clone(),
            say(
                "12 桁の数字は書けません。個人番号のように見えます",
                "a number of twelve digits must not stand here; it looks like an individual number",
            ),
            say("別の書き方にしてください。", "Write it in another way."),
        );
    }
}

fn unknown_source(entries: &Entries<'_>, at: &At, id: &str, report: &mut Report) {
    let known = entries.pack.sources.iter().chain(entries.base.sources()).map(|source| source.id.as_str());
    report.add(
        Code::UnknownSource,
        at.clone(),
        tell!(
            "出典 {source} はありません",
            "there is no source {source}",
            source = Part::Source(id.to_owned()),
        ),
        near(
            id,
            known,
            Part::Source,
            tell!(
                "出典を加えるか、あるものを選び直してください{id}。",
                "Add the source, or choose one that exists{id}.",
                id = corrected_id(),
            ),
        ),
    );
}

/// `{clause:ID}` and `{term:ID}` name what exists; nothing else stands in braces.
fn references(entries: &Entries<'_>, at: &At, texts: [&str; 2], report: &mut Report) {
    for text in texts {
        for inside in braces(text) {
            match inside.split_once(':') {
                Some(("clause", id)) => unknown_clause(entries, at, id, report),
                Some(("term", id)) => undefined_term(entries, at, id, report),
                _ => report.add(
                    Code::UnknownReference,
                    at.clone(),
                    tell!(
                        "{inside} が何を指すのかわかりません",
                        "{inside} refers to nothing",
                        inside = Part::Word(format!("{{{inside}}}")),
                    ),
                    tell!(
                        "条項は {clause}、用語は {term} と書いてください。",
                        "Write {clause} for a clause and {term} for a term.",
                        clause = Part::Word("{clause:ID}".to_owned()),
                        term = Part::Word("{term:ID}".to_owned()),
                    ),
                ),
            }
        }
    }
}

fn unknown_clause(entries: &Entries<'_>, at: &At, id: &str, report: &mut Report) {
    let chapters = || entries.pack.chapters.iter().map(|chapter| chapter.id.as_str());
    let clauses = || entries.pack.clauses().map(|clause| clause.id.as_str());
    if clauses().any(|own| own == id) {
        return;
    }
    report.add(
        Code::UnknownClause,
        at.clone(),
        tell!(
            "参照している条項 {clause} はありません",
            "there is no clause {clause} to refer to",
            clause = Part::Clause(id.to_owned()),
        ),
        near(id, clauses().chain(chapters()), Part::Clause, another()),
    );
}

fn undefined_term(entries: &Entries<'_>, at: &At, id: &str, report: &mut Report) {
    let known = || entries.pack.terms.iter().chain(entries.base.glossary()).map(|term| term.id.as_str());
    if known().any(|own| own == id) {
        return;
    }
    report.add(
        Code::UndefinedTerm,
        at.clone(),
        tell!(
            "用語 {term} が定義されていません",
            "the term {term} is not defined",
            term = Part::Term(id.to_owned()),
        ),
        near(
            id,
            known(),
            Part::Term,
            tell!(
                "用語集に加えるか、あるものを選び直してください{id}。",
                "Define it in the glossary, or choose one that exists{id}.",
                id = corrected_id(),
            ),
        ),
    );
}

/// What stands in braces.
fn braces(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// A digit outside of braces.
fn has_number(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && digit(c).is_some()
    })
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        _ => None,
    }
}

/// Exactly twelve digits in a row, full width or not, perhaps in three groups of four.
fn holds_twelve_digits(text: &str) -> bool {
    // Digits as 9, single separators kept, everything else as a border.
    let folded: String = text
        .chars()
        .map(|c| match c {
            _ if digit(c).is_some() => '9',
            ' ' | '　' | '-' | '‐' | '－' | '−' | '–' | 'ー' => '-',
            _ => '.',
        })
        .collect();
    let runs: Vec<&str> = folded.split('.').collect();
    runs.iter().any(|run| {
        let groups: Vec<usize> = run.split('-').map(str::len).collect();
        groups.contains(&12) || groups.windows(3).any(|three| three == [4, 4, 4])
    })
}

#[cfg(test)]
mod tests;
