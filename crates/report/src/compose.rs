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
mod sector;
mod service;
mod summary;

use std::collections::BTreeSet;

use model::Lang;
use words::Words;

use closing::add_missing_characters;
pub(crate) use closing::{glossary, sources};

use crate::document::{Block, Document, Heading, Sheet, Style, Text};
use crate::input::ReportInput;
use crate::{font, plain};

/// The whole report.
pub(crate) fn compose(input: &ReportInput) -> Document {
    let mut composer = Composer::new(input, input.lang);
    cover::add(&mut composer);
    summary::add(&mut composer);
    service::add(&mut composer);
    gate::add(&mut composer);
    answers::add(&mut composer);
    levels::add_ratings(&mut composer);
    levels::add_derivations(&mut composer);
    methods::add(&mut composer);
    recommendation::add(&mut composer);
    sector::add(&mut composer);
    acceptance::add(&mut composer);
    checkpoints::add(&mut composer);
    drafts::add(&mut composer);
    evidence::add(&mut composer);
    closing::add_open(&mut composer);
    closing::add_reference(&mut composer);
    noted(composer.document())
}

/// The document with a note about the characters that the font lacks, where there are any.
pub(crate) fn noted(mut document: Document) -> Document {
    let missing = missing(&document);
    add_missing_characters(&mut document, &missing);
    document
}

/// Characters of a document that the font lacks.
pub(crate) fn missing(document: &Document) -> BTreeSet<char> {
    font::missing(&plain::write(document))
}

/// Collects blocks.
pub(crate) struct Composer<'a, Input = ReportInput> {
    pub(crate) input: &'a Input,
    pub(crate) words: &'static Words,
    pub(crate) blocks: Vec<Block>,
    section: usize,
    part: usize,
}

impl Composer<'_> {
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
            sheet: Sheet::Portrait,
            blocks: self.blocks,
        }
    }
}

impl<'a, Input> Composer<'a, Input> {
    /// No blocks yet.
    pub(crate) fn new(input: &'a Input, lang: Lang) -> Composer<'a, Input> {
        Composer { input, words: Words::of(lang), blocks: Vec::new(), section: 0, part: 0 }
    }

    /// A sentence of the catalogue.
    pub(crate) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A block.
    pub(crate) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A numbered section.
    fn section(&mut self, key: &str) {
        self.section += 1;
        self.part = 0;
        let heading =
            Heading { level: 1, number: self.section.to_string(), text: self.say(key), ..Heading::default() };
        self.push(Block::Heading(heading));
    }

    /// A numbered part of a section.
    fn part(&mut self, title: &str) {
        self.part += 1;
        let number = format!("{}.{}", self.section, self.part);
        self.push(Block::Heading(Heading { level: 2, number, text: title.to_owned(), ..Heading::default() }));
    }

    /// A part named by the catalogue.
    fn part_named(&mut self, key: &str) {
        let title = self.say(key);
        self.part(&title);
    }

    /// An unnumbered heading of the third level.
    pub(crate) fn heading(&mut self, title: &str) {
        self.push(Block::Heading(Heading { level: 3, text: title.to_owned(), ..Heading::default() }));
    }

    /// A paragraph; nothing for an empty one.
    pub(crate) fn paragraph(&mut self, text: impl Into<Text>, style: Style) {
        let text = text.into();
        if !text.is_blank() {
            self.push(Block::Paragraph { text, style });
        }
    }

    /// A paragraph from the catalogue.
    pub(crate) fn sentence(&mut self, key: &str) {
        let sentence = self.say(key);
        self.paragraph(&sentence, Style::Body);
    }

    /// A label from the catalogue.
    pub(crate) fn label(&mut self, key: &str) {
        let label = self.say(key);
        self.paragraph(Text::bold(label), Style::Label);
    }

    /// A list of sentences; nothing for an empty one.
    pub(crate) fn list(&mut self, items: &[String]) {
        let items: Vec<Text> = items.iter().filter(|item| !item.trim().is_empty()).map(Text::from).collect();
        if !items.is_empty() {
            self.push(Block::List(items));
        }
    }

    /// Names from the catalogue with values; rows without a value are left out.
    pub(crate) fn key_values(&mut self, rows: &[(&str, &str)]) {
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
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// A value, or the sign for none.
pub(crate) fn or_dash(text: &str) -> &str {
    if text.trim().is_empty() { "—" } else { text }
}
