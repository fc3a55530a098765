//! Blocks -> plain text.
//!
//! Responsible for: the whole report as readable lines, for previews and golden files.
//! Not responsible for: pages. Characters the font lacks stay as they are.

use crate::document::{Block, Clause, Document, Drawing, Figure, Matrix, Run, Style, Table, Text};

/// Writes a document.
pub(crate) fn write(document: &Document) -> String {
    let mut lines = Lines::default();
    if let Some(mark) = &document.draft_mark {
        lines.add(&format!("[{mark}]"));
    }
    for block in &document.blocks {
        lines.block(block);
    }
    let mut text = lines.text.trim_end().to_owned();
    text.push('\n');
    text
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn add(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.gap();
                let marks = "#".repeat(usize::from(heading.level));
                self.add(&format!("{marks} {}", heading.full()));
                self.gap();
            }
            Block::Paragraph { text, style } => {
                if *style != Style::Label {
                    self.gap();
                }
                self.add(&text.characters());
            }
            Block::List(items) => {
                for item in items {
                    self.add(&format!("- {}", item.characters()));
                }
            }
            Block::Table(table) => self.table(table),
            Block::KeyValues(rows) => {
                for (name, value) in rows {
                    self.add(&format!("{name}: {}", value.characters()));
                }
            }
            Block::Note { title, paragraphs } => {
                self.gap();
                if !title.is_empty() {
                    self.add(&format!("> {title}"));
                }
                for paragraph in paragraphs {
                    self.add(&format!("> {}", paragraph.characters()));
                }
            }
            Block::Chain(steps) => {
                for step in steps {
                    let source =
                        if step.source.is_empty() { String::new() } else { format!(" [{}]", step.source) };
                    let decisive =
                        step.decisive.as_ref().map_or_else(String::new, |words| format!(" ◀ {words}"));
                    self.add(&format!("- {}: {}{source}{decisive}", step.kind, step.text));
                }
            }
            Block::Blanks(blanks) => {
                for (label, value) in blanks {
                    self.add(&format!("{label}: {}", if value.is_empty() { "________" } else { value }));
                }
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Clauses(clauses) => clauses.iter().for_each(|clause| self.clause(clause)),
            Block::Matrix(matrix) => self.matrix(matrix),
            Block::Contents | Block::Space(_) => self.gap(),
            Block::PageBreak => self.gap(),
            Block::Marked { blocks, .. } => blocks.iter().for_each(|block| self.block(block)),
            Block::OnePage { full, .. } => full.iter().for_each(|block| self.block(block)),
        }
    }

    fn table(&mut self, table: &Table) {
        self.gap();
        let heads: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
        self.add(&heads.join(" | "));
        for row in &table.rows {
            let cells: Vec<String> = row
                .cells
                .iter()
                .map(|cell| cell.paragraphs.iter().map(marked).collect::<Vec<_>>().join(" / "))
                .collect();
            self.add(&cells.join(" | "));
        }
        self.gap();
    }

    fn clause(&mut self, clause: &Clause) {
        let indent = "  ".repeat(usize::from(clause.level.saturating_sub(1)));
        let mut number = clause.number.as_str();
        for paragraph in &clause.paragraphs {
            self.add(&format!("{indent}{number} {}", marked(paragraph)));
            number = "";
        }
        for note in &clause.notes {
            self.add(&format!("{indent}  {}", note.characters()));
        }
        clause.clauses.iter().for_each(|inner| self.clause(inner));
    }

    fn matrix(&mut self, matrix: &Matrix) {
        self.gap();
        self.add(&format!("[{}]", matrix.alternative));
        let heads: Vec<&str> =
            std::iter::once(&matrix.corner).chain(&matrix.columns).map(String::as_str).collect();
        self.add(&heads.join(" | ").replace('\n', " "));
        for row in &matrix.rows {
            let mut cells = vec![row.title.replace('\n', " ")];
            for cell in &row.cells {
                let entries: Vec<String> = cell
                    .entries
                    .iter()
                    .map(|(_, texts)| texts.iter().map(Text::characters).collect::<Vec<_>>().join(" / "))
                    .collect();
                let text = if entries.is_empty() { matrix.empty.clone() } else { entries.join(" ; ") };
                cells.push(if cell.framed { format!("[[{text}]]") } else { text });
            }
            self.add(&cells.join(" | "));
        }
        self.gap();
    }

    fn figure(&mut self, figure: &Figure) {
        self.gap();
        self.add(&format!("[{}]", figure.alternative));
        match &figure.drawing {
            Drawing::Ladders(ladders) => {
                for ladder in ladders {
                    self.add(&format!("  {} {}", ladder.scale, ladder.title));
                }
            }
            Drawing::Plane(drawing) => {
                for point in &drawing.plane.points {
                    self.add(&format!("  {} ({}, {})", point.label, point.burden, point.assurance));
                }
            }
            // Its alternative holds the numbers.
            Drawing::Bars(_) => {}
        }
        if !figure.caption.is_empty() && figure.caption != figure.alternative {
            self.add(&figure.caption);
        }
        self.gap();
    }
}

/// The characters of a text, with signs around what is underlined.
fn marked(text: &Text) -> String {
    let part = |run: &Run| if run.underline { format!("{{{}}}", run.text) } else { run.text.clone() };
    text.runs.iter().map(part).collect()
}
