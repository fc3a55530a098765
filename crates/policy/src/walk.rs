//! Walking through every text, reference, period and fact of a draft.
//!
//! Responsible for: meeting each of them once, with its place; every struct is taken apart in full, so that a
//! new field does not compile until it is walked. Not responsible for: what a rule makes of them.

mod framework;
mod law;
mod list;
mod method;
mod question;

use model::{DocumentId, LawId, MethodId, Period, SourceId, Text, ThreatId};

use crate::check::report::Place;
use crate::draft::Draft;
use crate::kind::condition::{Condition, Is};
use crate::kind::fact::{Fact, Statement, Status};

/// Something that many kinds of file contain.
#[derive(Clone, Copy)]
pub(crate) enum Leaf<'a> {
    /// A bilingual text.
    Text(&'a Text),
    /// A reference to a source.
    Source(&'a SourceId),
    /// A whole condition.
    Condition(&'a Condition, ConditionUse),
    /// A part of a condition, the whole included.
    Part(&'a Condition),
    /// A reference to a method.
    Method(&'a MethodId),
    /// A reference to a document.
    Document(&'a DocumentId),
    /// A reference to a law.
    Law(&'a LawId),
    /// A reference to a threat.
    Threat(&'a ThreatId),
    /// A period.
    Period(&'a Period),
    /// How sure a fact is, and how many alternatives it names.
    Fact(Status, usize),
    /// A level on the scale 0 to 3.
    Level(u8),
}

/// What a condition is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConditionUse {
    /// It shows or hides a question.
    ShowWhen,
    /// It belongs to a checkpoint item and may speak of chosen methods.
    Checkpoint,
    /// Anything else.
    Other,
}

/// What is called for every leaf.
pub(crate) type Visit<'v, 'a> = &'v mut dyn FnMut(&Place<'_>, Leaf<'a>);

/// Visits every leaf of a draft.
pub(crate) fn walk<'a>(draft: &'a Draft, visit: Visit<'_, 'a>) {
    let Draft {
        paths: _,
        pack,
        frameworks,
        sections,
        thresholds,
        methods,
        laws,
        documents,
        checkpoints,
        threats,
        preferences,
        glossaries,
        sources,
        broken: _,
    } = draft;
    if let Some(parsed) = pack {
        text(&Place::file(parsed.file).key("title"), &parsed.value.title, visit);
    }
    frameworks
        .iter()
        .for_each(|parsed| framework::framework(&Place::file(parsed.file), &parsed.value, visit));
    sections.iter().for_each(|parsed| question::section(&Place::file(parsed.file), &parsed.value, visit));
    thresholds
        .iter()
        .for_each(|parsed| question::thresholds(&Place::file(parsed.file), &parsed.value, visit));
    methods.iter().for_each(|parsed| method::method(&Place::file(parsed.file), &parsed.value, visit));
    laws.iter().for_each(|parsed| law::law(&Place::file(parsed.file), &parsed.value, visit));
    documents.iter().for_each(|parsed| law::document(&Place::file(parsed.file), &parsed.value, visit));
    checkpoints.iter().for_each(|parsed| list::checkpoint(&Place::file(parsed.file), &parsed.value, visit));
    threats.iter().for_each(|parsed| list::threats(&Place::file(parsed.file), &parsed.value, visit));
    preferences.iter().for_each(|parsed| list::preferences(&Place::file(parsed.file), &parsed.value, visit));
    glossaries.iter().for_each(|parsed| list::glossary(&Place::file(parsed.file), &parsed.value, visit));
    sources.iter().for_each(|parsed| list::sources(&Place::file(parsed.file), &parsed.value, visit));
}

fn text<'a>(at: &Place<'_>, text: &'a Text, visit: Visit<'_, 'a>) {
    visit(at, Leaf::Text(text));
}

fn source<'a>(at: &Place<'_>, id: &'a SourceId, visit: Visit<'_, 'a>) {
    visit(&at.key("source"), Leaf::Source(id));
}

fn statement<'a>(at: &Place<'_>, statement: &'a Statement, visit: Visit<'_, 'a>) {
    let Statement { text: words, status: _, source: id } = statement;
    text(&at.key("text"), words, visit);
    source(at, id, visit);
}

fn statements<'a>(at: &Place<'_>, list: &'a [Statement], visit: Visit<'_, 'a>) {
    each(at, list, visit, statement);
}

fn fact<'a, T>(at: &Place<'_>, fact: &'a Fact<T>, visit: Visit<'_, 'a>) {
    let Fact { value: _, status, alternatives, source: id, note } = fact;
    visit(&at.key("alternatives"), Leaf::Fact(*status, alternatives.len()));
    source(at, id, visit);
    if let Some(note) = note {
        text(&at.key("note"), note, visit);
    }
}

fn condition<'a>(
    at: &Place<'_>,
    condition: Option<&'a Condition>,
    usage: ConditionUse,
    visit: Visit<'_, 'a>,
) {
    if let Some(condition) = condition {
        visit(at, Leaf::Condition(condition, usage));
        part(at, condition, visit);
    }
}

fn part<'a>(at: &Place<'_>, condition: &'a Condition, visit: Visit<'_, 'a>) {
    visit(at, Leaf::Part(condition));
    match condition {
        Condition::Is(Is { question: _, any_of: _ }) => {}
        Condition::All(parts) => each(&at.key("all"), parts, visit, part),
        Condition::Any(parts) => each(&at.key("any"), parts, visit, part),
        Condition::Not(inner) => part(&at.key("not"), inner, visit),
        Condition::Chosen(methods) => {
            each(&at.key("chosen"), methods, visit, |at, id, visit| visit(at, Leaf::Method(id)))
        }
    }
}

fn each<'a, T>(
    at: &Place<'_>,
    list: &'a [T],
    visit: Visit<'_, 'a>,
    one: impl Fn(&Place<'_>, &'a T, Visit<'_, 'a>),
) {
    for (i, entry) in list.iter().enumerate() {
        one(&at.index(i), entry, visit);
    }
}
