//! Tables of figures as people read them: for a terminal, a spreadsheet, a page.
//!
//! Responsible for: titles, labels and counts of statistics in which small groups were left out. Not responsible for:
//! leaving them out (`sector::statistics`), charts.

mod sheet;

use model::{Lang, MethodId};
use sector::impact::{
    Basis, ExportedChanges, ExportedClauseImpact, ExportedDay, ExportedImpact, ExportedLeftOut,
};
use sector::overlay::Guideline;
use sector::statistics::{
    Exported, ExportedLevels, ExportedSpread, ExportedTable, LevelWord, NO_LONGER, NONE, NOT_ASKED, UNKNOWN,
};

use super::phrase::SectorPhrases;

pub use sheet::{ENDINGS, Sheet, is_written_as};

/// A table with a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Title.
    pub title: String,
    /// Headings of the columns, that of the labels first.
    pub columns: Vec<String>,
    /// Label and cells.
    pub rows: Vec<Vec<String>>,
}

/// Statistics as tables, with how many members there are and what was left out as sentences before them.
pub fn statistics(exported: &Exported, guideline: &Guideline, lang: Lang) -> (Vec<String>, Vec<Figures>) {
    let teller = Teller { words: SectorPhrases::new(guideline, lang) };
    let phrases = teller.words.phrases();
    let k = exported.k.to_string();
    let head = match exported.members {
        Some(members) => vec![
            phrases.say_with("sector-figures-members", &[("members", &members.to_string())]),
            phrases.say_with("sector-figures-left-out", &[("k", &k)]),
        ],
        None => return (vec![phrases.say_with("sector-figures-too-few", &[("k", &k)])], Vec::new()),
    };
    let mut all = vec![
        teller.table("sector-figures-conformance", &exported.conformance, |id| teller.conformance(id)),
        teller.clauses(exported),
        teller.table("sector-figures-ways", &exported.ways, |id| teller.way(id)),
        teller.table("sector-figures-proofing", &exported.proofing, |id| teller.method(id)),
        teller.table("sector-figures-authentication", &exported.authentication, |id| teller.method(id)),
    ];
    for (scale, levels) in [("IAL", &exported.ial), ("AAL", &exported.aal)] {
        all.push(teller.levels(scale, levels));
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
    head.push(phrases.say_with("sector-figures-members", &[("members", &members.to_string())]));
    head.push(phrases.say_with("sector-figures-left-out", &[("k", &k)]));
    let way = |id: &str| match &older {
        Some(older) if draft.pack.way(id).is_none() => older.way(id),
        _ => teller.words.way(id),
    };
    // Without a guideline in force, a draft is compared with the base.
    let before = if exported.current.is_some() { "sector-impact-before" } else { "sector-levels-base" };
    let mut all = Vec::new();
    for day in &exported.days {
        let date = phrases.date(day.as_of);
        let mut own = vec![
            teller.table("sector-figures-conformance", &day.conformance, |id| {
                let parts: Vec<String> = id.split('/').map(|part| teller.conformance(part)).collect();
                parts.join(" → ")
            }),
            teller.changed_clauses(&day.clauses),
            teller.shown(teller.table("sector-replay-falls-away", &day.falls_away, way)),
            teller.levels_with("IAL", &day.ial, [before, "sector-impact-after"]),
            teller.levels_with("AAL", &day.aal, [before, "sector-impact-after"]),
            teller.shown(teller.table("sector-replay-refused", &day.refused, |id| teller.method(id))),
            teller.changes("sector-replay-time", &day.time),
            teller.changes("sector-replay-cost", &day.cost),
            teller.left_out(day),
        ];
        // A table in which nothing happens is left out, as all of its counts are known then.
        own.retain(|figures| !figures.rows.is_empty());
        for figures in &mut own {
            figures.title = phrases.say_with("sector-pair", &[("label", &date), ("value", &figures.title)]);
        }
        all.extend(own);
    }
    (head, all)
}

/// Tables for a terminal: titles, and rows with tabs.
pub fn as_lines(all: &[Figures]) -> Vec<String> {
    let mut lines = Vec::new();
    for figures in all {
        lines.push(String::new());
        lines.push(figures.title.clone());
        lines.push(figures.columns.join("\t"));
        lines.extend(figures.rows.iter().map(|row| row.join("\t")));
    }
    lines
}

/// Tables for a spreadsheet: CSV in UTF-8 with a byte-order mark, one line per cell group, led by the title.
pub fn as_csv(head: &[String], all: &[Figures]) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> = head.iter().map(|line| vec![line.clone()]).collect();
    for figures in all {
        rows.push(vec![figures.title.clone()]);
        rows.push(figures.columns.clone());
        rows.extend(figures.rows.iter().cloned());
    }
    // Every line of a CSV has the same number of cells.
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    crate::table::csv(&rows)
}

/// Speaks about figures.
struct Teller<'g> {
    words: SectorPhrases<'g>,
}

impl Teller<'_> {
    fn say(&self, key: &str) -> String {
        self.words.phrases().say(key)
    }

    /// A count; a dash where it is left out.
    fn count(&self, count: Option<u32>) -> String {
        count.map_or_else(|| self.say("sector-figures-gap"), |count| count.to_string())
    }

    fn columns(&self, names: &[&str]) -> Vec<String> {
        names.iter().map(|key| self.say(key)).collect()
    }

    fn table(&self, title: &str, table: &ExportedTable, label: impl Fn(&str) -> String) -> Figures {
        let rows = table.rows.iter().map(|row| vec![self.label(&row.id, &label), self.count(row.count)]);
        Figures {
            title: self.say(title),
            columns: self.columns(&["sector-figures-what", "sector-figures-count"]),
            rows: rows.collect(),
        }
    }

    /// Words that every table has, or the label of the table.
    fn label(&self, id: &str, label: &impl Fn(&str) -> String) -> String {
        match id {
            NO_LONGER => self.say("sector-figures-no-longer"),
            NOT_ASKED => self.say("sector-figures-not-asked"),
            UNKNOWN => self.say("sector-figures-unknown"),
            other => label(other),
        }
    }

    fn conformance(&self, id: &str) -> String {
        self.say(&format!("sector-conformance-{id}"))
    }

    fn way(&self, id: &str) -> String {
        if id == NONE { self.say("sector-figures-none") } else { self.words.way(id) }
    }

    fn method(&self, id: &str) -> String {
        if id == NONE {
            self.say("sector-figures-none")
        } else {
            self.words.phrases().method(&MethodId::from(id))
        }
    }

    /// One row per clause, one column per state.
    fn clauses(&self, exported: &Exported) -> Figures {
        let mut columns = self.columns(&["sector-figures-clause"]);
        let states = exported.clauses.first().map(|clause| &clause.states.rows);
        columns.extend(states.into_iter().flatten().map(|row| self.state(&row.id)));
        let rows = exported.clauses.iter().map(|clause| {
            let mut row = vec![self.clause_name(&clause.clause, &clause.number)];
            row.extend(clause.states.rows.iter().map(|state| self.count(state.count)));
            row
        });
        Figures { title: self.say("sector-figures-clauses"), columns, rows: rows.collect() }
    }

    fn state(&self, id: &str) -> String {
        self.label(id, &|id: &str| self.say(&format!("sector-state-{id}")))
    }

    /// Clauses for which something changes.
    fn changed_clauses(&self, clauses: &[ExportedClauseImpact]) -> Figures {
        let quiet = |clause: &&ExportedClauseImpact| {
            clause.newly_broken == Some(0) && clause.no_longer_broken == Some(0)
        };
        let rows = clauses.iter().filter(|clause| !quiet(clause)).map(|clause| {
            vec![
                self.clause_name(&clause.clause, &clause.number),
                self.count(clause.newly_broken),
                self.count(clause.no_longer_broken),
            ]
        });
        Figures {
            title: self.say("sector-figures-clauses"),
            columns: self.columns(&[
                "sector-figures-clause",
                "sector-impact-newly-broken",
                "sector-impact-no-longer-broken",
            ]),
            rows: rows.collect(),
        }
    }

    fn clause_name(&self, id: &str, number: &str) -> String {
        let own = self.words.guideline().pack.clause(id);
        let heading = own.and_then(|own| own.heading.as_ref().or(Some(&own.text)));
        let heading = heading.map(|text| self.words.filled(text)).unwrap_or_default();
        format!("{number} {heading}")
    }

    /// A table without the rows in which nobody is.
    fn shown(&self, mut figures: Figures) -> Figures {
        figures.rows.retain(|row| row.last().is_none_or(|count| count != "0"));
        figures
    }

    fn changes(&self, title: &str, changes: &ExportedChanges) -> Figures {
        let rows = [
            ("sector-impact-same", changes.same),
            ("sector-impact-less", changes.less),
            ("sector-impact-more", changes.more),
            ("sector-figures-unknown", changes.unknown),
            ("sector-impact-no-way", changes.no_way),
        ];
        Figures {
            title: self.say(title),
            columns: self.columns(&["sector-figures-what", "sector-figures-count"]),
            rows: rows.map(|(key, count)| vec![self.say(key), self.count(count)]).to_vec(),
        }
    }

    /// Members some of whose users have no way left, by what those lack; members with no way at all last.
    fn left_out(&self, day: &ExportedDay) -> Figures {
        let quiet = |row: &&ExportedLeftOut| row.before == Some(0) && row.after == Some(0);
        let mut rows: Vec<Vec<String>> = day
            .left_out
            .iter()
            .filter(|row| !quiet(row))
            .map(|row| {
                vec![
                    self.say(&format!("sector-need-{}", row.need)),
                    self.count(row.before),
                    self.count(row.after),
                ]
            })
            .collect();
        if day.no_way != Some(0) {
            rows.push(vec![self.say("sector-impact-no-way"), String::new(), self.count(day.no_way)]);
        }
        Figures {
            title: self.say("sector-replay-left-out"),
            columns: self.columns(&["sector-figures-what", "sector-impact-before", "sector-impact-after"]),
            rows,
        }
    }

    /// Pairs of levels that occur, or are left out: base and guideline.
    fn levels(&self, scale: &str, levels: &ExportedLevels) -> Figures {
        self.levels_with(scale, levels, ["sector-levels-base", "sector-levels-sector"])
    }

    fn levels_with(&self, scale: &str, levels: &ExportedLevels, [first, second]: [&str; 2]) -> Figures {
        let pairs = levels.pairs.iter().filter(|pair| pair.count != Some(0));
        let rows = pairs.map(|pair| {
            vec![self.level(scale, pair.first), self.level(scale, pair.second), self.count(pair.count)]
        });
        Figures {
            title: self.words.phrases().say_with(
                "sector-figures-levels",
                &[("scale", scale), ("first", &self.say(first)), ("second", &self.say(second))],
            ),
            columns: self.columns(&[first, second, "sector-figures-count"]),
            rows: rows.collect(),
        }
    }

    fn level(&self, scale: &str, level: LevelWord) -> String {
        match level {
            LevelWord::NoneAsked => format!("{scale} {}", self.say("sector-level-none")),
            LevelWord::One => format!("{scale} 1"),
            LevelWord::Two => format!("{scale} 2"),
            LevelWord::Three => format!("{scale} 3"),
            LevelWord::Open => self.say("sector-state-open"),
        }
    }

    fn spread(&self, title: &str, spread: &ExportedSpread) -> Figures {
        let mut figures = self.table(title, &spread.bands, |id| id.trim_end_matches('-').to_owned());
        for (row, band) in figures.rows.iter_mut().zip(&spread.bands.rows) {
            // The last band has no upper end.
            if let (Some(from), Some(label)) = (band.id.strip_suffix('-'), row.first_mut()) {
                *label = self.words.phrases().say_with("sector-figures-from", &[("from", from)]);
            }
        }
        figures
    }
}
