//! The report as a tree of blocks, before it knows anything about paper.
//!
//! Responsible for: the vocabulary that `compose` writes and that `layout` and `plain` read.
//! Not responsible for: sentences, positions, fonts, file formats.

use model::Lang;

pub use bars::{BarChart, BarCount, BarKind, BarRow};
pub use clause::{Clause, Matrix, MatrixBox, MatrixLine, Series};
pub use table::{Align, Cell, Column, Mark, Row, Table, Width};
pub use text::{Run, Text, Tone};

mod bars;
mod clause;
mod table;
mod text;

/// A whole report.
#[derive(Clone, Debug)]
pub struct Document {
    /// Language of the report.
    pub lang: Lang,
    /// What stands in the window title and in the metadata.
    pub title: String,
    /// One line about the document, for the metadata.
    pub subject: String,
    /// Who publishes it, for the metadata.
    pub author: String,
    /// What stands at the top of every page.
    pub running_title: String,
    /// Id of the document, at the foot of every page.
    pub document_id: String,
    /// The mark of a draft, on every page while it is one.
    pub draft_mark: Option<String>,
    /// The day for which everything holds, `YYYY-MM-DD`.
    pub as_of_iso: String,
    /// Format of the pages.
    pub sheet: Sheet,
    /// The content.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The day, if it is written as `YYYY-MM-DD`.
    pub(crate) fn day(&self) -> Option<&str> {
        let iso = self.as_of_iso.as_str();
        let pattern = iso.len() == 10
            && iso.bytes().enumerate().all(|(index, byte)| match index {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        pattern.then_some(iso)
    }
}

/// Format of the pages: A4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Upright.
    #[default]
    Portrait,
    /// On its side.
    Landscape,
}

/// A piece of the report.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph {
        /// The text.
        text: Text,
        /// How it is set.
        style: Style,
    },
    /// A list.
    List(Vec<Text>),
    /// A table.
    Table(Table),
    /// Names and values.
    KeyValues(Vec<(String, Text)>),
    /// A set-off remark.
    Note {
        /// Title; may be empty.
        title: String,
        /// Paragraphs.
        paragraphs: Vec<Text>,
    },
    /// A chain of reasoning steps, read from top to bottom.
    Chain(Vec<Step>),
    /// Places to write on, each with its label.
    Blanks(Vec<(String, String)>),
    /// A drawing.
    Figure(Figure),
    /// Numbered provisions of one parent.
    Clauses(Vec<Clause>),
    /// A grid with marked entries.
    Matrix(Matrix),
    /// The list of sections with their pages.
    Contents,
    /// Vertical space in points.
    Space(f32),
    /// A new page, unless one has just begun.
    PageBreak,
    /// Blocks that say something only together with a mark: it stands on every page that shows a part of them.
    Marked {
        /// The marks, short sentences; the blocks say them as well, since a mark is not read out.
        marks: Vec<String>,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// Blocks that share one page, set smaller where they must.
    OnePage {
        /// All of it.
        full: Vec<Block>,
        /// A shorter form for when that would have to be set too small. The same headings.
        brief: Vec<Block>,
    },
}

impl Block {
    /// Whether a block is a paragraph that introduces a table, a list or a drawing: directly, or as the first of
    /// two paragraphs under a heading. A chart introduces the table of its counts.
    pub(crate) fn introduces(blocks: &[Block], index: usize) -> bool {
        let paragraph = |at: usize| matches!(blocks.get(at), Some(Block::Paragraph { style, .. }) if *style != Style::Label || at == index);
        let introduced = |at: usize| {
            matches!(
                blocks.get(at),
                Some(
                    Block::Table(_)
                        | Block::KeyValues(_)
                        | Block::List(_)
                        | Block::Figure(_)
                        | Block::Chain(_)
                        | Block::Clauses(_)
                        | Block::Matrix(_)
                )
            )
        };
        // A chart stands with the table of its counts.
        let charted =
            matches!(blocks.get(index), Some(Block::Figure(Figure { drawing: Drawing::Bars(_), .. })));
        if charted && matches!(blocks.get(index + 1), Some(Block::Table(_))) {
            return true;
        }
        let headed = index > 0 && matches!(blocks[index - 1], Block::Heading(_));
        paragraph(index) && (introduced(index + 1) || headed && paragraph(index + 1) && introduced(index + 2))
    }
}

/// A heading.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// 1 to 3.
    pub level: u8,
    /// Number, as printed; may be empty.
    pub number: String,
    /// Text.
    pub text: String,
    /// Name of the place, for references; may be empty.
    pub anchor: String,
    /// Which automatic numbering the number belongs to.
    pub series: Series,
}

impl Heading {
    /// Number and text, as in the bookmarks.
    pub fn full(&self) -> String {
        if self.number.is_empty() { self.text.clone() } else { format!("{}  {}", self.number, self.text) }
    }
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Running text.
    #[default]
    Body,
    /// The title on the cover.
    Title,
    /// What kind of document it is, above the title.
    Kind,
    /// The line under the title.
    Subtitle,
    /// A sentence that carries the section.
    Lead,
    /// Fine print.
    Small,
    /// A line above a table or list that names it.
    Label,
}

/// A step of a chain.
#[derive(Clone, Debug)]
pub struct Step {
    /// Kind, as a short word.
    pub kind: String,
    /// The sentence.
    pub text: String,
    /// Source; may be empty.
    pub source: String,
    /// The words that mark a deciding step.
    pub decisive: Option<String>,
}

/// A drawing with its text alternative.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Caption under the drawing; may be empty.
    pub caption: String,
    /// Text alternative.
    pub alternative: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What a figure draws.
#[derive(Clone, Debug)]
pub enum Drawing {
    /// Level ladders, side by side.
    Ladders(Vec<Ladder>),
    /// The burden–assurance plane.
    Plane(Box<PlaneDrawing>),
    /// Counts as bars.
    Bars(Box<BarsDrawing>),
}

/// Bars with their words.
#[derive(Clone, Debug)]
pub struct BarsDrawing {
    /// The counts.
    pub chart: BarChart,
    /// The counts that decide on the scale: these, or all of a table of which these are a part.
    pub scale: BarChart,
    /// Word in the legend for counts that are left out.
    pub left_out: String,
}

/// A ladder of three rungs.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// `IAL` or `AAL`.
    pub scale: String,
    /// What the scale is about, in words.
    pub title: String,
    /// Lowest and highest possible level.
    pub range: [u8; 2],
    /// Whether the level is settled.
    pub settled: bool,
    /// The level is information: a law decides on the methods.
    pub information: bool,
    /// Level of the chosen methods.
    pub chosen: Option<u8>,
    /// Word for a settled rung: required, or information.
    pub required_word: String,
    /// Word for a rung that is possible but not settled.
    pub possible_word: String,
    /// Word for the chosen rung.
    pub chosen_word: String,
}

/// The plane with its words.
#[derive(Clone, Debug)]
pub struct PlaneDrawing {
    /// Points and lines.
    pub plane: crate::input::Plane,
    /// Name of the horizontal axis, with its direction.
    pub burden: String,
    /// Name of the vertical axis.
    pub assurance: String,
    /// Words at the level bands, from 1.
    pub bands: [String; 3],
    /// Word at a required line.
    pub required: String,
    /// Legend: ordinary, intermediate, chosen, excluded, front.
    pub legend: [String; 5],
}
