//! Guideline input -> blocks.
//!
//! Responsible for: the order of a guideline: cover, chapters, annexes. Not responsible for: look (`layout`), the
//! comparison of versions (`comparison`).

mod annexes;
mod chapters;
mod cover;
mod examples;
mod ways;

use super::input::{GuidelineInput, Part, Prose};
use crate::compose::{Composer, one_line};
use crate::document::{Block, Document, Heading, Series, Sheet, Text};

/// The whole guideline.
pub(super) fn compose(input: &GuidelineInput) -> Document {
    let mut composer = Composer::new(input, input.lang);
    cover::add(&mut composer);
    chapters::add(&mut composer);
    annexes::add(&mut composer);
    document(composer)
}

fn document(composer: Composer<'_, GuidelineInput>) -> Document {
    let input = composer.input;
    let title = one_line(&input.title);
    let version = one_line(&input.version);
    let named = [("title", title.as_str()), ("version", version.as_str())];
    let subject = [("publisher", input.publisher.as_str()), ("date", input.date.as_str())];
    Document {
        lang: input.lang,
        title: composer.words.say_with("guideline-document-title", &named),
        subject: composer.words.say_with("guideline-subject", &subject),
        author: one_line(&input.publisher),
        running_title: composer.words.say_with("guideline-running-title", &named),
        document_id: format!("{} {version}", one_line(&input.id)),
        draft_mark: input.draft.then(|| composer.say("report-draft-mark")),
        as_of_iso: input.date_iso.clone(),
        sheet: Sheet::Portrait,
        blocks: composer.blocks,
    }
}

/// The bookmark of a chapter; its id may be that of a clause as well.
pub(super) fn chapter_anchor(id: &str) -> String {
    super::bookmark_name(&format!("chapter--{id}"))
}

/// Opens an annex.
fn annex(composer: &mut Composer<'_, GuidelineInput>, count: &mut usize, key: &str) {
    *count += 1;
    let number = composer.words.say_with("guideline-annex", &[("number", &count.to_string())]);
    let text = composer.say(key);
    let heading = Heading {
        level: 1,
        number,
        text,
        series: Series::Annexes,
        anchor: super::bookmark_name(&format!("annex--{count}")),
    };
    composer.push(Block::Heading(heading));
}

/// A text whose references name the places they lead to.
fn linked(prose: &Prose) -> Text {
    prose.parts.iter().fold(Text::default(), |text, part| match part {
        Part::Text(characters) => text.then(characters),
        Part::Clause { id, number } => text.then_link(number, super::bookmark_name(id)),
    })
}

/// A text with the label of its source behind it.
fn cited(composer: &Composer<'_, GuidelineInput>, text: &str, source: &str) -> String {
    if source.is_empty() {
        return text.to_owned();
    }
    composer.words.say_with("guideline-cited", &[("text", text), ("source", source)])
}

/// Names in a row.
fn joined(composer: &Composer<'_, GuidelineInput>, names: &[String]) -> String {
    let comma = if composer.input.lang == model::Lang::Ja { "、" } else { ", " };
    names.join(comma)
}
