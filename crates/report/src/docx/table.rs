//! Tables.
//!
//! Responsible for: widths, rules, heads that are repeated, marks as characters, the frame of a matrix.
//! Not responsible for: runs (`paragraph`).

use super::body::twips;
use super::paragraph::{Shape, Writer, plain};
use super::styles::{LIGHT, RULE, STRONG};
use crate::document::{Cell, Column, Mark, Matrix, MatrixBox, Row, Sheet, Table, Text};
use crate::input::{CheckMark, StateMark, VerdictMark};
use crate::layout::widths::column_widths;

/// Size for which widths are found, in points: a little more than that of the text, since word processors differ.
const SIZE: f32 = 9.8;
/// Width of the row heads of a matrix, in points.
const HEADS: f32 = 96.0;
/// A cell of a head.
const HEAD: Shape<'static> = plain("TableHead");
/// A cell.
const TEXT: Shape<'static> = plain("TableText");
/// A row with fewer characters is not divided.
const WHOLE_ROW: usize = 700;
/// A table with no more rows than this, and so many characters, stays on one page.
const WHOLE_TABLE: (usize, usize) = (9, 900);

/// Rules of a cell: top, left, bottom, right.
type Edges = [Edge; 4];

/// A rule at an edge of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// The table's own.
    Plain,
    /// Of the frame.
    Thick,
}

/// Which rules a table has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rules {
    /// Between rows.
    Rows,
    /// Around every cell.
    All,
}

impl Writer<'_> {
    /// A table with one head row.
    pub(super) fn table(&mut self, table: &Table, sheet: Sheet) {
        if table.rows.is_empty() {
            return;
        }
        let widths = column_widths(table, SIZE, sheet.measure());
        let rules = if table.ruled { Rules::All } else { Rules::Rows };
        self.open_table(&widths, rules, true, "");
        self.open_row(true, true);
        for (column, width) in table.columns.iter().zip(&widths) {
            self.open_cell(*width, [Edge::Plain; 4], false);
            self.paragraph(HEAD, &[], &Text::plain(&column.title));
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
        self.rows(table, &widths);
        self.xml.close("w:tbl");
    }

    /// Names and values.
    pub(super) fn key_values(&mut self, rows: &[(String, Text)], sheet: Sheet) {
        let columns = vec![Column::fit(String::new(), 118.0), Column::share(String::new(), 1.0)];
        let mut table = Table::new(columns);
        for (name, value) in rows {
            table.push(vec![Cell::of(Text::quiet(name)), Cell::of(value.clone())]);
        }
        if table.rows.is_empty() {
            return;
        }
        let widths = column_widths(&table, SIZE, sheet.measure());
        self.open_table(&widths, Rules::Rows, false, "");
        self.rows(&table, &widths);
        self.xml.close("w:tbl");
    }

    /// A grid with marked entries.
    pub(super) fn matrix(&mut self, matrix: &Matrix, sheet: Sheet) {
        if matrix.rows.is_empty() || matrix.columns.is_empty() {
            return;
        }
        let share = (sheet.measure() - HEADS) / matrix.columns.len() as f32;
        let widths: Vec<f32> = std::iter::once(HEADS).chain(matrix.columns.iter().map(|_| share)).collect();
        self.open_table(&widths, Rules::All, true, &matrix.alternative);
        self.open_row(true, true);
        for (title, width) in std::iter::once(&matrix.corner).chain(&matrix.columns).zip(&widths) {
            self.open_cell(*width, [Edge::Plain; 4], false);
            self.paragraph(HEAD, &[], &Text::plain(title));
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
        let nothing = MatrixBox::default();
        let count = matrix.rows.len();
        for (index, line) in matrix.rows.iter().enumerate() {
            let text = Shape { keep_next: index + 1 < count, ..TEXT };
            self.open_row(false, true);
            self.open_cell(HEADS, [Edge::Plain; 4], false);
            self.paragraph(text, &[], &Text::bold(&line.title));
            self.xml.close("w:tc");
            for at in 0..matrix.columns.len() {
                let cell = line.cells.get(at).unwrap_or(&nothing);
                self.open_cell(share, frame(matrix, index, at), cell.framed);
                if cell.entries.is_empty() {
                    let centred = Shape { centred: true, ..text };
                    self.paragraph(centred, &[], &Text::quiet(&matrix.empty));
                }
                for (mark, paragraphs) in &cell.entries {
                    for (index, paragraph) in paragraphs.iter().enumerate() {
                        let sign = if index == 0 { format!("{} ", sign(*mark)) } else { String::new() };
                        let words = Text::default().then_accent(sign).then_all(paragraph.clone());
                        self.paragraph(text, &[], &words);
                    }
                }
                self.xml.close("w:tc");
            }
            self.xml.close("w:tr");
        }
        self.xml.close("w:tbl");
    }

    fn rows(&mut self, table: &Table, widths: &[f32]) {
        let (rows, characters) = WHOLE_TABLE;
        let count = table.rows.len();
        let whole = count <= rows && table.rows.iter().map(length).sum::<usize>() <= characters;
        for (index, row) in table.rows.iter().enumerate() {
            self.row(row, widths, (whole || row.keep_next) && index + 1 < count);
        }
    }

    fn row(&mut self, row: &Row, widths: &[f32], keep_next: bool) {
        self.open_row(false, length(row) <= WHOLE_ROW);
        let nothing = Cell::default();
        for (index, width) in widths.iter().enumerate() {
            let cell = row.cells.get(index).unwrap_or(&nothing);
            self.open_cell(*width, [Edge::Plain; 4], row.strong);
            let mut anchors = if index == 0 { row.anchors.as_slice() } else { &[] };
            let mut mark = cell.mark;
            let empty = [Text::default()];
            let paragraphs = if cell.paragraphs.is_empty() { &empty[..] } else { &cell.paragraphs };
            for paragraph in paragraphs {
                let sign = mark.take().map(|mark| format!("{} ", sign(mark))).unwrap_or_default();
                let text = Text::default().then_accent(sign).then_all(paragraph.clone());
                self.paragraph(Shape { keep_next, ..TEXT }, anchors, &text);
                anchors = &[];
            }
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
    }

    fn open_table(&mut self, widths: &[f32], rules: Rules, headed: bool, description: &str) {
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.empty("w:tblW", &[("w:w", &twips(widths.iter().sum())), ("w:type", "dxa")]);
        xml.open("w:tblBorders", &[]);
        let outer = if headed { ("8", "1A1A1A") } else { ("4", RULE) };
        for (side, (size, colour)) in [
            ("w:top", outer),
            ("w:left", ("4", RULE)),
            ("w:bottom", ("4", RULE)),
            ("w:right", ("4", RULE)),
            ("w:insideH", ("4", RULE)),
            ("w:insideV", ("4", RULE)),
        ] {
            let vertical = matches!(side, "w:left" | "w:right" | "w:insideV");
            let kind = if vertical && rules == Rules::Rows { "nil" } else { "single" };
            xml.empty(side, &[("w:val", kind), ("w:sz", size), ("w:space", "0"), ("w:color", colour)]);
        }
        xml.close("w:tblBorders");
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let first = if headed { "1" } else { "0" };
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", if headed { "00A0" } else { "0080" }),
                ("w:firstRow", first),
                ("w:lastRow", "0"),
                ("w:firstColumn", "1"),
                ("w:lastColumn", "0"),
                ("w:noHBand", "0"),
                ("w:noVBand", "0"),
            ],
        );
        if !description.is_empty() {
            xml.val("w:tblDescription", description);
        }
        xml.close("w:tblPr");
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &twips(*width))]);
        }
        xml.close("w:tblGrid");
    }

    /// Begins a row. A head row is repeated on every page.
    fn open_row(&mut self, head: bool, whole: bool) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        if whole {
            self.xml.empty("w:cantSplit", &[]);
        }
        if head {
            self.xml.empty("w:tblHeader", &[]);
        }
        self.xml.close("w:trPr");
    }

    fn open_cell(&mut self, width: f32, edges: Edges, filled: bool) {
        let xml = &mut self.xml;
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &twips(width)), ("w:type", "dxa")]);
        if edges.contains(&Edge::Thick) {
            xml.open("w:tcBorders", &[]);
            for (side, edge) in ["w:top", "w:left", "w:bottom", "w:right"].into_iter().zip(edges) {
                if edge == Edge::Thick {
                    let rule = [("w:val", "single"), ("w:sz", "18"), ("w:space", "0"), ("w:color", STRONG)];
                    xml.empty(side, &rule);
                }
            }
            xml.close("w:tcBorders");
        }
        if filled {
            xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", LIGHT)]);
        }
        xml.close("w:tcPr");
    }
}

/// Characters of a row.
fn length(row: &Row) -> usize {
    let texts = row.cells.iter().flat_map(|cell| &cell.paragraphs);
    texts.map(|text| text.characters().chars().count()).sum()
}

/// The edges of a cell where the framed region ends.
fn frame(matrix: &Matrix, row: usize, column: usize) -> Edges {
    let framed = |row: Option<usize>, column: Option<usize>| {
        let cell = row.zip(column).and_then(|(row, column)| matrix.rows.get(row)?.cells.get(column));
        cell.is_some_and(|cell| cell.framed)
    };
    let inside = framed(Some(row), Some(column));
    let beyond = [
        framed(row.checked_sub(1), Some(column)),
        framed(Some(row), column.checked_sub(1)),
        framed(Some(row + 1), Some(column)),
        framed(Some(row), Some(column + 1)),
    ];
    // Both cells at an edge name the rule: programs differ in which of them they ask.
    beyond.map(|other| if inside == other { Edge::Plain } else { Edge::Thick })
}

/// A mark as a character. The word that says the same stands beside it.
fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Verdict(VerdictMark::Fits) => "●",
        Mark::Verdict(VerdictMark::Conditions) => "◎",
        Mark::Verdict(VerdictMark::Depends) => "○",
        Mark::Verdict(VerdictMark::Excluded) | Mark::Check(CheckMark::Fail) => "×",
        Mark::Check(CheckMark::Pass) | Mark::State(StateMark::Done) => "■",
        Mark::Check(CheckMark::NotChecked) | Mark::State(StateMark::NotApplicable) => "－",
        Mark::State(StateMark::Open) => "□",
        Mark::State(StateMark::Doing) => "▲",
    }
}
