//! Automatic numbers.
//!
//! Responsible for: the lists of chapters and clauses, annexes and bullets; which printed numbers a word processor
//! will count to by itself, and which have to stay text; which places references can ask for their number.
//! Not responsible for: the numbers themselves, which arrive printed.

use std::collections::BTreeMap;

use super::xml::Xml;
use crate::ReportError;
use crate::document::{Block, Clause, Heading, Series};

/// The list of chapters and clauses.
pub(super) const CLAUSES: &str = "1";
/// The list of annexes.
pub(super) const ANNEXES: &str = "2";
/// Bullets.
pub(super) const BULLETS: &str = "3";

/// How far circled numbers go.
const CIRCLED: usize = 20;

/// A place whose number is counted.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its own number.
    pub(super) number: String,
    /// The place above it, if that is a clause.
    pub(super) parent: Option<String>,
}

/// The numbers of a document.
pub(super) struct Numbers {
    /// What stands before and after the number of a chapter.
    chapter: (String, String),
    annex: (String, String),
    /// Counted places by name.
    places: BTreeMap<String, Place>,
}

/// Counts as a word processor does.
#[derive(Clone, Debug, Default)]
pub(super) struct Counter {
    clauses: [usize; 4],
    annexes: usize,
}

impl Numbers {
    /// Looks at every number of a document.
    pub(super) fn of(blocks: &[Block]) -> Numbers {
        let mut numbers = Numbers {
            chapter: pattern(blocks, Series::Clauses),
            annex: pattern(blocks, Series::Annexes),
            places: BTreeMap::new(),
        };
        let mut counter = Counter::default();
        let mut above = None;
        numbers.visit(blocks, &mut counter, &mut above);
        numbers
    }

    fn visit(&mut self, blocks: &[Block], counter: &mut Counter, above: &mut Option<String>) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    let live = self.heading(counter, heading);
                    if live && heading.series == Series::Clauses && heading.level > 1 {
                        *above = Some(heading.anchor.clone());
                        self.place(&heading.anchor, &heading.number, None);
                    } else if heading.level == 1 {
                        *above = None;
                    }
                }
                Block::Clauses(clauses) => self.clauses(clauses, counter, above.clone()),
                Block::OnePage { full: blocks, .. } | Block::Marked { blocks, .. } => {
                    self.visit(blocks, counter, above);
                }
                _ => {}
            }
        }
    }

    fn clauses(&mut self, clauses: &[Clause], counter: &mut Counter, parent: Option<String>) {
        for clause in clauses {
            let live = self.clause(counter, clause);
            let parent = if clause.level <= 1 { None } else { parent.clone() };
            if live && (clause.level <= 1 || parent.is_some()) {
                self.place(&clause.anchor, &clause.number, parent);
                self.clauses(&clause.clauses, counter, Some(clause.anchor.clone()));
            } else {
                self.clauses(&clause.clauses, counter, None);
            }
        }
    }

    fn place(&mut self, anchor: &str, number: &str, parent: Option<String>) {
        if !anchor.is_empty() {
            let place = Place { number: number.to_owned(), parent };
            self.places.entry(anchor.to_owned()).or_insert(place);
        }
    }

    /// The places whose numbers make up a printed reference, from the outermost; `None` where they do not.
    pub(super) fn chain(&self, anchor: &str, printed: &str) -> Option<Vec<(String, String)>> {
        let mut chain = Vec::new();
        let mut at = Some(anchor.to_owned());
        while let Some(name) = at {
            let place = self.places.get(&name)?;
            at = place.parent.clone();
            chain.push((name, place.number.clone()));
        }
        chain.reverse();
        let joined: String = chain.iter().map(|(_, number)| number.as_str()).collect();
        (joined == printed).then_some(chain)
    }

    /// Whether the number of a heading is counted.
    pub(super) fn heading(&self, counter: &mut Counter, heading: &Heading) -> bool {
        match (heading.series, heading.level) {
            (Series::Clauses, 1) => {
                let number = counter.clauses[0] + 1;
                let live = heading.number == around(&self.chapter, number);
                if live {
                    counter.clauses = [number, 0, 0, 0];
                }
                live
            }
            (Series::Clauses, 2) => counter.clause(1, &heading.number),
            (Series::Annexes, 1) => {
                let live = heading.number == around(&self.annex, counter.annexes + 1);
                counter.annexes += usize::from(live);
                live
            }
            _ => false,
        }
    }

    /// Whether the number of a clause is counted.
    #[expect(clippy::unused_self, reason = "beside `heading`")]
    pub(super) fn clause(&self, counter: &mut Counter, clause: &Clause) -> bool {
        counter.clause(usize::from(clause.level.clamp(1, 3)), &clause.number)
    }

    /// The part of the lists.
    pub(super) fn write(&self) -> Result<Vec<u8>, ReportError> {
        let mut xml = Xml::word("w:numbering");
        let text = |(before, after): &(String, String)| format!("{before}%1{after}");
        list(
            &mut xml,
            CLAUSES,
            &[
                Level { format: "decimal", text: &text(&self.chapter), style: Some("Heading1"), at: (0, 0) },
                Level { format: "decimal", text: "%1.%2", style: Some("Heading2"), at: (0, 0) },
                Level { format: "decimal", text: "(%3)", style: None, at: (680, 480) },
                Level { format: "decimalEnclosedCircle", text: "%4", style: None, at: (1080, 400) },
            ],
        );
        list(
            &mut xml,
            ANNEXES,
            &[Level { format: "decimal", text: &text(&self.annex), style: Some("Annex"), at: (0, 0) }],
        );
        list(&mut xml, BULLETS, &[Level { format: "bullet", text: "・", style: None, at: (260, 260) }]);
        for id in [CLAUSES, ANNEXES, BULLETS] {
            xml.open("w:num", &[("w:numId", id)]);
            xml.val("w:abstractNumId", id);
            xml.close("w:num");
        }
        xml.close("w:numbering");
        xml.finish()
    }
}

impl Counter {
    /// Counts on at a level of the clauses if that gives the printed number.
    fn clause(&mut self, level: usize, printed: &str) -> bool {
        let number = self.clauses[level] + 1;
        let text = match level {
            1 => format!("{}.{number}", self.clauses[0]),
            2 => format!("({number})"),
            _ => circled(number),
        };
        // A level above that was never counted would be shown as its first number.
        let live = text == printed && self.clauses[..level].iter().all(|count| *count > 0);
        if live {
            self.clauses[level] = number;
            self.clauses[level + 1..].fill(0);
        }
        live
    }
}

/// A level of a list: its format, its text, the style it belongs to, left edge and hanging of the number (twips).
struct Level<'a> {
    format: &'a str,
    text: &'a str,
    style: Option<&'a str>,
    at: (u32, u32),
}

fn list(xml: &mut Xml, id: &str, levels: &[Level<'_>]) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.val("w:multiLevelType", "multilevel");
    for (index, level) in levels.iter().enumerate() {
        xml.open("w:lvl", &[("w:ilvl", &index.to_string())]);
        xml.val("w:start", "1");
        xml.val("w:numFmt", level.format);
        if let Some(style) = level.style {
            xml.val("w:pStyle", style);
        }
        let (left, hanging) = level.at;
        xml.val("w:suff", if hanging == 0 { "space" } else { "tab" });
        xml.val("w:lvlText", level.text);
        xml.val("w:lvlJc", "left");
        xml.open("w:pPr", &[]);
        xml.empty("w:ind", &[("w:left", &left.to_string()), ("w:hanging", &hanging.to_string())]);
        xml.close("w:pPr");
        if level.format != "bullet" {
            xml.open("w:rPr", &[]);
            xml.empty("w:b", &[]);
            xml.val("w:color", super::styles::STRONG);
            xml.close("w:rPr");
        }
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
}

/// What stands around the digit in the first number of a series.
fn pattern(blocks: &[Block], series: Series) -> (String, String) {
    fn first(blocks: &[Block], series: Series) -> Option<&str> {
        blocks.iter().find_map(|block| match block {
            Block::Heading(heading) if heading.series == series && heading.level == 1 => {
                Some(heading.number.as_str())
            }
            Block::OnePage { full: blocks, .. } | Block::Marked { blocks, .. } => first(blocks, series),
            _ => None,
        })
    }
    let number = first(blocks, series).unwrap_or("1");
    let (before, after) = number.split_once('1').unwrap_or((number, ""));
    (before.replace('%', ""), after.replace('%', ""))
}

fn around((before, after): &(String, String), number: usize) -> String {
    format!("{before}{number}{after}")
}

/// A number in a circle; empty beyond those that there are.
fn circled(number: usize) -> String {
    let code = u32::try_from(number).ok().filter(|_| (1..=CIRCLED).contains(&number));
    code.and_then(|code| char::from_u32(0x245f + code)).map(String::from).unwrap_or_default()
}
