//! Numbers of chapters and clauses, and references in texts.
//!
//! Responsible for: 第1章, 1.1, (1), ① from the structure, and putting numbers and terms into texts. Not responsible
//! for: finding references that lead nowhere before a text is filled (`check`).
//!
//! A clause that moves gets another number and keeps its id, so that texts which name ids stay right.

mod reference;

use std::collections::HashMap;

use model::Lang;

pub use reference::{Filled, Piece, fill, pieces};

use crate::pack::{Chapter, Clause};

/// The numbers of one version of a guideline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    chapters: HashMap<String, usize>,
    clauses: HashMap<String, Number>,
}

/// The number of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The whole number, as it is cited: `3.1(2)①`.
    pub full: String,
    /// What stands before the text: `3.1`, `(2)`, `①`.
    pub own: String,
    /// 1 for `3.1`, 2 for `(2)`, 3 for `①`, more for what lies deeper.
    pub depth: usize,
}

impl Numbers {
    /// The numbers of chapters in their order. Of entries with the same id, the first counts.
    pub fn of(chapters: &[Chapter]) -> Self {
        let mut numbers = Self::default();
        for (at, chapter) in (1..).zip(chapters) {
            numbers.chapters.entry(chapter.id.clone()).or_insert(at);
            numbers.clauses(&chapter.clauses, &at.to_string(), 1);
        }
        numbers
    }

    fn clauses(&mut self, clauses: &[Clause], before: &str, depth: usize) {
        for (at, clause) in (1..).zip(clauses) {
            let own = match depth {
                1 => format!("{before}.{at}"),
                2 => format!("({at})"),
                3 => circled(at),
                _ => format!("-{at}"),
            };
            let full = if depth == 1 { own.clone() } else { format!("{before}{own}") };
            self.clauses(&clause.clauses, &full, depth + 1);
            self.clauses.entry(clause.id.clone()).or_insert(Number { full, own, depth });
        }
    }

    /// The number of a clause.
    pub fn clause(&self, id: &str) -> Option<&Number> {
        self.clauses.get(id)
    }

    /// The whole number of a clause: `3.1(2)①`.
    pub fn full(&self, id: &str) -> Option<&str> {
        self.clause(id).map(|number| number.full.as_str())
    }

    /// What stands before the text of a clause: `(2)`.
    pub fn own(&self, id: &str) -> Option<&str> {
        self.clause(id).map(|number| number.own.as_str())
    }

    /// The position of a chapter, from 1.
    pub fn position(&self, chapter: &str) -> Option<usize> {
        self.chapters.get(chapter).copied()
    }

    /// The number of a chapter: `第3章`, `Chapter 3`.
    pub fn chapter(&self, id: &str, lang: Lang) -> Option<String> {
        self.position(id).map(|at| match lang {
            Lang::Ja => format!("第{at}章"),
            Lang::En => format!("Chapter {at}"),
        })
    }

    /// How a text cites a clause, or a chapter where no clause has the id.
    pub fn cited(&self, id: &str, lang: Lang) -> Option<String> {
        self.full(id).map(str::to_owned).or_else(|| self.chapter(id, lang))
    }
}

/// A number in a circle. There are fifty of them; what lies beyond stands in double parentheses.
fn circled(number: u32) -> String {
    let first = match number {
        1..=20 => 0x2460 - 1,
        21..=35 => 0x3251 - 21,
        36..=50 => 0x32B1 - 36,
        _ => return format!("(({number}))"),
    };
    char::from_u32(first + number).map_or_else(|| format!("(({number}))"), String::from)
}

#[cfg(test)]
mod tests;
