//! Report input -> blocks.
//!
//! Responsible for: what a report contains, in which order, under which headings.
//! Not responsible for: facts and decisions (`input`), look (`layout`).

mod acceptance;
mod answers;
mod checkpoints;
mod closing;
mod cover;
mod drafts;
mod evidence;
mod gate;
mod levels;
mod methods;
mod recommendation;
mod service;
mod summary;

use std::collections::BTreeSet;

use words::Words;

use crate::document::{Block, Document, Heading, Style, Text};
use crate::input::ReportInput;
use crate::{font, plain};

/// The whole report.
pub(crate) fn compose(input: &ReportInput) -> Document {
    let mut composer = Composer::new(input);
    cover::add(&mut composer);
    summary::add(&mut composer);
    service::add(&mut composer);
    gate::add(&mut composer);
    answers::add(&mut composer);
    levels::add_ratings(&mut composer);
    levels::add_derivations(&mut composer);
    methods::add(&mut composer);
    recommendation::add(&mut composer);
    acceptance::add(&mut composer);
    checkpoints::add(&mut composer);
    drafts::add(&mut composer);
    evidence::add(&mut composer);
    closing::add_open(&mut composer);
    closing::add_reference(&mut composer);
    let mut document = composer.document();
    let missing = missing(&document);
    closing::add_missing_characters(&mut document, Words::of(input.lang), &missing);
    document
}

/// Characters of a document that the font lacks.
pub(crate) fn missing(document: &Document) -> BTreeSet<char> {
    font::missing(&plain::write(document))
}

/// Collects blocks.
struct Composer<'a> {
    input: &'a ReportInput,
    words: &'static Words,
    blocks: Vec<Block>,
    section: usize,
    part: usize,
}

impl<'a> Composer<'a> {
    fn new(input: &'a ReportInput) -> Composer<'a> {
        Composer { input, words: Words::of(input.lang), blocks: Vec::new(), section: 0, part: 0 }
    }

    fn document(self) -> Document {
        let input = self.input;
        let kind = self.words.say("report-kind");
        let name = one_line(&input.service.name);
        let title = self.words.say_with("report-document-title", &[("service", &name)]);
        let publisher = one_line(&input.service.organisation);
        Document {
            lang: input.lang,
            title,
            subject: self.words.say_with("report-subject", &[("service", &name), ("date", &input.as_of)]),
            author: if publisher.is_empty() { name.clone() } else { publisher },
            running_title: if name.is_empty() { kind } else { format!("{kind}　{name}") },
            document_id: one_line(&input.document_id),
            draft_mark: input.draft.then(|| self.words.say("report-draft-mark")),
            as_of_iso: input.as_of_iso.clone(),
            blocks: self.blocks,
        }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A numbered section.
    fn section(&mut self, key: &str) {
        self.section += 1;
        self.part = 0;
        let heading = Heading { level: 1, number: self.section.to_string(), text: self.say(key) };
        self.push(Block::Heading(heading));
    }

    /// A numbered part of a section.
    fn part(&mut self, title: &str) {
        self.part += 1;
        let number = format!("{}.{}", self.section, self.part);
        self.push(Block::Heading(Heading { level: 2, number, text: title.to_owned() }));
    }

    /// A part named by the catalogue.
    fn part_named(&mut self, key: &str) {
        let title = self.say(key);
        self.part(&title);
    }

    /// An unnumbered heading of the third level.
    fn heading(&mut self, title: &str) {
        self.push(Block::Heading(Heading { level: 3, number: String::new(), text: title.to_owned() }));
    }

    /// A paragraph; nothing for an empty one.
    fn paragraph(&mut self, text: impl Into<Text>, style: Style) {
        let text = text.into();
        if !text.is_blank() {
            self.push(Block::Paragraph { text, style });
        }
    }

    /// A paragraph from the catalogue.
    fn sentence(&mut self, key: &str) {
        let sentence = self.say(key);
        self.paragraph(&sentence, Style::Body);
    }

    /// A label from the catalogue.
    fn label(&mut self, key: &str) {
        let label = self.say(key);
        self.paragraph(Text::bold(label), Style::Label);
    }

    /// A list of sentences; nothing for an empty one.
    fn list(&mut self, items: &[String]) {
        let items: Vec<Text> = items.iter().filter(|item| !item.trim().is_empty()).map(Text::from).collect();
        if !items.is_empty() {
            self.push(Block::List(items));
        }
    }

    /// Names from the catalogue with values; rows without a value are left out.
    fn key_values(&mut self, rows: &[(&str, &str)]) {
        let rows: Vec<(String, Text)> = rows
            .iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(key, value)| (self.say(key), Text::plain(*value)))
            .collect();
        if !rows.is_empty() {
            self.push(Block::KeyValues(rows));
        }
    }
}

/// A text on one line, without control characters: for titles and metadata.
fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// A value, or the sign for none.
fn or_dash(text: &str) -> &str {
    if text.trim().is_empty() { "—" } else { text }
}
