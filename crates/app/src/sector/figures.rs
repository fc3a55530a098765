//! Tables of figures as people read them: for a terminal, a spreadsheet, a page.
//!
//! Responsible for: which tables there are, in which order, and their flat forms. Not responsible for: leaving small
//! groups out (`sector::statistics`), titles and labels of single tables (`teller`), how charts look (`report`).

mod sheet;
mod teller;

use model::Lang;
use report::tables::{BarChart, BarCount};
use sector::impact::{Basis, ExportedImpact};
use sector::overlay::Guideline;
use sector::statistics::Exported;
use words::Words;

use super::phrase::SectorPhrases;
use crate::phrase::Phrases;
use teller::Teller;

pub use sheet::{ENDINGS, Sheet, is_written_as};

/// A table with a title, and the chart over it: both are made of the same counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// What several tables share, for example a day; empty for none.
    pub group: String,
    /// Title within the group.
    pub heading: String,
    /// Title that stands alone.
    pub title: String,
    /// Heading of the labels.
    pub corner: String,
    /// What stands where a count is left out.
    pub left_out: String,
    /// Names of the columns, labels and counts.
    pub counts: BarChart,
}

impl Figures {
    /// Headings of the columns, that of the labels first.
    pub fn columns(&self) -> Vec<String> {
        std::iter::once(&self.corner).chain(&self.counts.series).cloned().collect()
    }

    /// Label and cells of every row.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let said = |count: &BarCount| count.said(&self.left_out);
        let rows = self.counts.rows.iter();
        rows.map(|row| std::iter::once(row.label.clone()).chain(row.counts.iter().map(said)).collect())
            .collect()
    }

    /// The same within a group, which the title that stands alone names too.
    #[must_use]
    pub fn under(self, group: &str, lang: Lang) -> Figures {
        let pair = [("label", group), ("value", self.heading.as_str())];
        let title = Words::of(lang).say_with("sector-pair", &pair);
        Figures { group: group.to_owned(), title, ..self }
    }
}

/// How many members there are, and what tables about them leave away.
fn counted(phrases: &Phrases<'_>, members: u32, k: &str) -> [String; 3] {
    [
        phrases.say_with("sector-figures-members", &[("members", &members.to_string())]),
        phrases.say_with("sector-figures-left-out", &[("k", k)]),
        phrases.say("sector-figures-empty-rows"),
    ]
}

/// Statistics as tables, with how many members there are and what was left out as sentences before them.
pub fn statistics(exported: &Exported, guideline: &Guideline, lang: Lang) -> (Vec<String>, Vec<Figures>) {
    let teller = Teller { words: SectorPhrases::new(guideline, lang) };
    let phrases = teller.words.phrases();
    let k = exported.k.to_string();
    let head = match exported.members {
        Some(members) => counted(phrases, members, &k).to_vec(),
        None => return (vec![phrases.say_with("sector-figures-too-few", &[("k", &k)])], Vec::new()),
    };
    let mut all = vec![
        teller.table("sector-figures-conformance", &exported.conformance, |id| teller.conformance(id)),
        teller.clauses(exported),
        teller.table("sector-figures-ways", &exported.ways, |id| teller.way(id)),
        teller.happening("sector-figures-proofing", &exported.proofing, |id| teller.method(id)),
        teller.happening("sector-figures-authentication", &exported.authentication, |id| teller.method(id)),
    ];
    let sides = ["sector-levels-base", "sector-levels-sector"];
    for (scale, levels) in [("IAL", &exported.ial), ("AAL", &exported.aal)] {
        all.extend(teller.levels(scale, levels, sides));
    }
    all.push(teller.spread("sector-figures-time", &exported.time));
    all.push(teller.table("sector-figures-review", &exported.review, |id| {
        teller.words.phrases().say(&format!("sector-review-{id}"))
    }));
    all.push(teller.spread("sector-figures-cost", &exported.cost));
    (head, all)
}

/// What a draft would change as tables, with what it rests on as sentences before them.
pub fn impact(
    exported: &ExportedImpact,
    draft: &Guideline,
    current: Option<&Guideline>,
    lang: Lang,
) -> (Vec<String>, Vec<Figures>) {
    let teller = Teller { words: SectorPhrases::new(draft, lang) };
    let older = current.map(|current| SectorPhrases::new(current, lang));
    let phrases = teller.words.phrases();
    let k = exported.k.to_string();
    let mut head = match &exported.basis {
        Basis::Members => vec![phrases.say("sector-replay-members")],
        Basis::Population { size, seed, assumptions } => {
            let params = [("size", size.to_string()), ("seed", seed.to_string())];
            let params = [("size", params[0].1.as_str()), ("seed", params[1].1.as_str())];
            let mut lines = vec![phrases.say_with("sector-replay-population", &params)];
            lines.extend(assumptions.iter().map(|assumption| phrases.text(&assumption.text).to_owned()));
            lines
        }
    };
    let Some(members) = exported.members else {
        head.push(phrases.say_with("sector-figures-too-few", &[("k", &k)]));
        return (head, Vec::new());
    };
    head.extend(counted(phrases, members, &k));
    let way = |id: &str| match &older {
        Some(older) if draft.pack.way(id).is_none() => older.way(id),
        _ => teller.words.way(id),
    };
    // Without a guideline in force, a draft is compared with the base.
    let before = if exported.current.is_some() { "sector-impact-before" } else { "sector-levels-base" };
    let mut all = Vec::new();
    for day in &exported.days {
        let date = phrases.date(day.as_of);
        let mut own = teller.conformances(&day.conformance, exported.current.is_some());
        own.push(teller.changed_clauses(&day.clauses));
        own.push(teller.happening("sector-replay-falls-away", &day.falls_away, way));
        own.extend(teller.levels("IAL", &day.ial, [before, "sector-impact-after"]));
        own.extend(teller.levels("AAL", &day.aal, [before, "sector-impact-after"]));
        own.push(teller.happening("sector-replay-refused", &day.refused, |id| teller.method(id)));
        own.push(teller.changes("sector-replay-time", &day.time));
        own.push(teller.changes("sector-replay-cost", &day.cost));
        own.push(teller.left_out(day));
        // A table in which nothing happens is left out, as all of its counts are known then.
        own.retain(|figures| !figures.counts.rows.is_empty());
        all.extend(own.into_iter().map(|figures| figures.under(&date, lang)));
    }
    (head, all)
}

/// Tables for a terminal: titles, and rows with tabs.
pub fn as_lines(all: &[Figures]) -> Vec<String> {
    let mut lines = Vec::new();
    for figures in all {
        lines.push(String::new());
        lines.push(figures.title.clone());
        lines.push(figures.columns().join("\t"));
        lines.extend(figures.rows().iter().map(|row| row.join("\t")));
    }
    lines
}

/// Tables for a spreadsheet: CSV in UTF-8 with a byte-order mark, one line per cell group, led by the title.
pub fn as_csv(head: &[String], all: &[Figures]) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> = head.iter().map(|line| vec![line.clone()]).collect();
    for figures in all {
        rows.push(vec![figures.title.clone()]);
        rows.push(figures.columns());
        rows.extend(figures.rows());
    }
    // Every line of a CSV has the same number of cells.
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    crate::table::csv(&rows)
}

#[cfg(test)]
mod tests;
