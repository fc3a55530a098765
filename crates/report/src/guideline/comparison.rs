//! Comparison input -> blocks.
//!
//! Responsible for: the head of the table, one row for what changed, （略） for what did not, underlines.
//! Not responsible for: finding changes.

mod rows;

use super::input::{ComparisonInput, VersionPart};
use crate::compose::{Composer, one_line};
use crate::document::{Block, Column, Document, Heading, Sheet, Style, Table, Text};

/// The whole comparison.
pub(super) fn compose(input: &ComparisonInput) -> Document {
    let mut composer = Composer::new(input, input.lang);
    head(&mut composer);
    table(&mut composer);
    document(composer)
}

fn document(composer: Composer<'_, ComparisonInput>) -> Document {
    let input = composer.input;
    let (title, new) = (one_line(&input.new.title), one_line(&input.new.version));
    let old = one_line(&input.old.version);
    let named = [("title", title.as_str()), ("old", old.as_str()), ("new", new.as_str())];
    let subject = [("old", old.as_str()), ("new", new.as_str()), ("publisher", input.publisher.as_str())];
    let name = composer.words.say_with("comparison-document-title", &named);
    Document {
        lang: input.lang,
        subject: composer.words.say_with("comparison-subject", &subject),
        author: one_line(&input.publisher),
        running_title: name.clone(),
        title: name,
        document_id: format!("{} {old} → {new}", one_line(&input.id)),
        draft_mark: input.draft.then(|| composer.say("report-draft-mark")),
        as_of_iso: input.new.date_iso.clone(),
        sheet: Sheet::Landscape,
        blocks: composer.blocks,
    }
}

fn head(composer: &mut Composer<'_, ComparisonInput>) {
    let input = composer.input;
    let kind = composer.say("comparison-kind");
    composer.paragraph(Text::default().then_accent(kind), Style::Kind);
    composer.paragraph(&input.new.title, Style::Title);
    let (new, old) = (version(composer, &input.new), version(composer, &input.old));
    let state = composer.say(if input.draft { "guideline-state-draft" } else { "guideline-state-final" });
    composer.key_values(&[
        ("comparison-new", &new),
        ("comparison-old", &old),
        ("guideline-state", &state),
        ("guideline-publisher", &input.publisher),
        ("comparison-new-hash", &input.new.hash),
        ("comparison-old-hash", &input.old.hash),
    ]);
    if !input.summary.is_empty() {
        composer.label("comparison-summary");
        composer.list(&input.summary);
    }
    let regulation = composer.say("guideline-not-a-regulation");
    composer.paragraph(Text::quiet(regulation), Style::Small);
}

fn version(composer: &Composer<'_, ComparisonInput>, version: &VersionPart) -> String {
    let params = [
        ("title", version.title.as_str()),
        ("version", version.version.as_str()),
        ("date", version.date.as_str()),
    ];
    composer.words.say_with("comparison-version", &params)
}

fn table(composer: &mut Composer<'_, ComparisonInput>) {
    let input = composer.input;
    let rows = rows::rows(composer.words, &input.rows);
    if rows.is_empty() || input.rows.iter().all(rows::is_unchanged) {
        composer.sentence("comparison-nothing");
        return;
    }
    let text = composer.say("comparison-table");
    composer.push(Block::Heading(Heading { level: 1, text, ..Heading::default() }));
    composer.sentence("comparison-legend");
    let of = |key: &str, version: &str| composer.words.say_with(key, &[("version", version)]);
    let mut table = Table::new(vec![
        Column::share(of("comparison-head-new", &input.new.version), 1.0),
        Column::share(of("comparison-head-old", &input.old.version), 1.0),
        Column::fit(composer.say("comparison-note"), 96.0),
    ]);
    table.rows = rows;
    table.row_heads = false;
    table.ruled = true;
    composer.push(Block::Table(table));
}
