//! Tables of figures as a document: where the members of an association stand, what a draft would change.
//!
//! Responsible for: the order and look of the tables, and a chart before each that has something to compare. Not
//! responsible for: the figures and what is left out of them, which arrive in [`TablesInput`].

mod chart;

use model::Lang;

use crate::compose::{Composer, noted, one_line};
use crate::document::{Align, Block, Cell, Column, Document, Heading, Row, Sheet, Style, Table, Text, Width};
use crate::layout::lines;
use crate::{OutlineEntry, ReportError, layout, pdf};

pub use crate::document::{BarChart, BarCount, BarKind, BarRow};

/// Widest column of figures and longest line of its heading, in points.
const FIGURES: f32 = 100.0;
/// Longest line of a heading where there are many columns.
const NARROW: f32 = 44.0;
/// About the size of headings of columns.
const HEAD: f32 = 8.0;
/// So many columns of figures are many.
const MANY: usize = 4;
/// A table of up to so many rows is not divided.
const SHORT: usize = 12;

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
    /// Heading that it shares with the tables before and after it; empty for none.
    pub group: String,
    /// Title.
    pub title: String,
    /// Heading of the labels.
    pub corner: String,
    /// What stands in the table, and is read out for the chart, for a count that is left out.
    pub left_out: String,
    /// The counts; the chart and the table are made of the same.
    pub chart: BarChart,
}

/// The tables as PDF. The same input gives the same bytes.
///
/// # Errors
/// As every document of this crate.
pub fn tables_pdf(input: &TablesInput) -> Result<Vec<u8>, ReportError> {
    let document = noted(compose(input));
    pdf::write(&document, &layout::lay_out(&document))
}

/// The tables as plain text, with what is read out for their charts.
pub fn tables_plain(input: &TablesInput) -> String {
    crate::plain::write(&noted(compose(input)))
}

/// Groups and tables with their pages.
pub fn tables_outline(input: &TablesInput) -> Vec<OutlineEntry> {
    crate::entries(layout::lay_out(&noted(compose(input))))
}

fn compose(input: &TablesInput) -> Document {
    let mut composer = Composer::new(input, input.lang);
    composer.paragraph(Text::default().then_accent(input.kind.clone()), Style::Kind);
    composer.paragraph(&input.title, Style::Title);
    for sentence in &input.head {
        composer.paragraph(sentence, Style::Body);
    }
    let unnamed = composer.say("tables-figures");
    let mut group = None;
    for table in &input.tables {
        let own = if table.group.is_empty() { &unnamed } else { &table.group };
        if group != Some(own) {
            group = Some(own);
            heading(&mut composer, 1, own);
        }
        heading(&mut composer, 2, &table.title);
        for figure in chart::figures(composer.words, table) {
            composer.push(Block::Figure(figure));
        }
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

fn heading(composer: &mut Composer<'_, TablesInput>, level: u8, text: &str) {
    composer.push(Block::Heading(Heading { level, text: text.to_owned(), ..Heading::default() }));
}

fn rows(input: &TableInput) -> Table {
    let labels = std::iter::once(Column::share(input.corner.clone(), 1.0));
    let longest = if input.chart.series.len() < MANY { FIGURES } else { NARROW };
    let figures = input.chart.series.iter().map(|title| Column {
        title: balanced(title, longest),
        width: Width::Fit(FIGURES),
        align: Align::End,
    });
    let mut table = Table::new(labels.chain(figures).collect());
    let short = input.chart.rows.len() <= SHORT;
    for row in &input.chart.rows {
        let counts = row.counts.iter().map(|count| Cell::of(count.said(&input.left_out).as_str()));
        let cells = std::iter::once(Cell::of(&row.label)).chain(counts).collect();
        table.rows.push(Row { cells, keep_next: short, ..Row::default() });
    }
    table
}

/// A heading in lines of like length, none of them much longer than this.
fn balanced(title: &str, longest: f32) -> String {
    let (natural, word) = lines::measure(&Text::bold(title), HEAD);
    let count = (natural / longest).ceil().max(1.0);
    // A line may end a character early, and no word is cut.
    let width = (natural / count + HEAD).max(word);
    let broken = lines::break_lines(&Text::bold(title), HEAD, width, false);
    let words = |line: &lines::Line| line.spans.iter().map(|span| span.text.as_str()).collect::<String>();
    broken.iter().map(words).collect::<Vec<String>>().join("\n")
}
