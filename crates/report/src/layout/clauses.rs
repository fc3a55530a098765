//! Numbered provisions as pieces.
//!
//! Responsible for: numbers that stand out, text that hangs from them, provisions within provisions, fine print
//! that stays with its provision. Not responsible for: headings (`flow`), numbers.

use super::flow::{Flow, set_line};
use super::paginate::Piece;
use crate::document::{Clause, Text};
use crate::paper::{LEFT, Owner, Tag};

const SIZE: f32 = 9.5;
const LEADING: f32 = 1.64;

/// Where the number and the text of a level begin, from the left edge.
fn indents(level: u8) -> (f32, f32) {
    match level {
        0 | 1 => (0.0, 30.0),
        2 => (8.0, 32.0),
        _ => (32.0, 50.0),
    }
}

impl Flow<'_> {
    pub(crate) fn clauses(&mut self, clauses: &[Clause]) {
        if !clauses.is_empty() {
            self.siblings(clauses, self.section);
        }
    }

    fn siblings(&mut self, clauses: &[Clause], parent: usize) {
        let list = self.node(Tag::Numbered, parent);
        for clause in clauses {
            let item = self.node(Tag::Item, list);
            self.clause(clause, item);
        }
    }

    fn clause(&mut self, clause: &Clause, item: usize) {
        let label = self.node(Tag::Label, item);
        let body = self.node(Tag::Body, item);
        let (number, hang) = indents(clause.level);
        let (left, width) = (LEFT + hang, self.measure() - hang);
        let mut pieces: Vec<Piece> = Vec::new();
        for (index, paragraph) in clause.paragraphs.iter().enumerate() {
            let node = self.node(Tag::Paragraph, body);
            let mut set = self.set(paragraph, SIZE, LEADING, left, width, true, Owner::Node(node));
            if index > 0
                && let Some(first) = set.first_mut()
            {
                first.before = 3.0 * self.scale;
            }
            pieces.append(&mut set);
        }
        if pieces.is_empty() {
            pieces.push(Piece { height: SIZE * LEADING * self.scale, ..Piece::default() });
        }
        let size = SIZE * self.scale;
        let lines = self.lines(&Text::default().then_accent(&clause.number), size, width, false);
        if let (Some(first), Some(line)) = (pieces.first_mut(), lines.first()) {
            let mut mark = Vec::new();
            set_line(&mut mark, line, LEFT + number, 0.0, size, LEADING, Owner::Node(label));
            first.items.splice(0..0, mark);
        }
        let mut notes: Vec<Piece> = Vec::new();
        for note in clause.notes.iter().filter(|note| !note.is_blank()) {
            let node = self.node(Tag::Paragraph, body);
            notes.append(&mut self.set(note, 8.0, 1.5, left, width, true, Owner::Node(node)));
        }
        if let (Some(last), Some(first)) = (pieces.last_mut(), notes.first_mut()) {
            last.keep_next = true;
            first.before = 1.5 * self.scale;
        }
        pieces.append(&mut notes);
        let inner = clause.clauses.is_empty();
        if !inner && let Some(last) = pieces.last_mut() {
            // What introduces clauses stays with the first of them.
            last.keep_next = true;
        }
        self.add_all(pieces, 5.0, 5.0, true);
        if !inner {
            self.siblings(&clause.clauses, body);
        }
    }
}
