//! Tables of figures as a document: where the members of an association stand, what a draft would change.
//!
//! Responsible for: the order and look of the tables. Not responsible for: the figures and what is left out of them,
//! which arrive in [`TablesInput`].

use model::Lang;

use crate::compose::{Composer, noted, one_line};
use crate::document::{Align, Block, Cell, Column, Document, Heading, Sheet, Style, Table, Text, Width};
use crate::{ReportError, layout, pdf};

/// Widest column of figures, in points.
const FIGURES: f32 = 84.0;

/// Everything that such a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TablesInput {
    /// Language of the document.
    pub lang: Lang,
    /// What kind of document it is.
    pub kind: String,
    /// What it is about.
    pub title: String,
    /// Who made it.
    pub publisher: String,
    /// At the foot of every page.
    pub document_id: String,
    /// Its day, `YYYY-MM-DD`.
    pub date_iso: String,
    /// Sentences before the tables.
    pub head: Vec<String>,
    /// The tables.
    pub tables: Vec<TableInput>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableInput {
    /// Title.
    pub title: String,
    /// Headings, that of the labels first.
    pub columns: Vec<String>,
    /// Label and cells.
    pub rows: Vec<Vec<String>>,
}

/// The tables as PDF. The same input gives the same bytes.
///
/// # Errors
/// As every document of this crate.
pub fn tables_pdf(input: &TablesInput) -> Result<Vec<u8>, ReportError> {
    let document = noted(compose(input));
    pdf::write(&document, &layout::lay_out(&document))
}

fn compose(input: &TablesInput) -> Document {
    let mut composer = Composer::new(input, input.lang);
    composer.paragraph(Text::default().then_accent(input.kind.clone()), Style::Kind);
    composer.paragraph(&input.title, Style::Title);
    for sentence in &input.head {
        composer.paragraph(sentence, Style::Body);
    }
    for table in &input.tables {
        let text = table.title.clone();
        composer.push(Block::Heading(Heading { level: 1, text, ..Heading::default() }));
        composer.push(Block::Table(rows(table)));
    }
    let name = format!("{}　{}", one_line(&input.title), one_line(&input.kind));
    Document {
        lang: input.lang,
        subject: one_line(&input.kind),
        author: one_line(&input.publisher),
        running_title: name.clone(),
        title: name,
        document_id: one_line(&input.document_id),
        draft_mark: None,
        as_of_iso: input.date_iso.clone(),
        sheet: Sheet::Portrait,
        blocks: composer.blocks,
    }
}

fn rows(input: &TableInput) -> Table {
    let columns = input.columns.iter().enumerate().map(|(place, title)| {
        if place == 0 {
            Column::share(title.clone(), 1.0)
        } else {
            Column { title: title.clone(), width: Width::Fit(FIGURES), align: Align::End }
        }
    });
    let mut table = Table::new(columns.collect());
    for row in &input.rows {
        table.push(row.iter().map(Cell::of).collect());
    }
    table
}
