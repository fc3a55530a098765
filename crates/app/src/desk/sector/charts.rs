//! Charts for the screen, each with the counts that its table shows.
//!
//! Responsible for: title, series and labels of statistics of members. Not responsible for: counting, drawing, and what
//! leaves the association: these charts hold small groups (`sector::figures` has none).

use model::{Axis, MethodId};
use sector::statistics::{
    LevelTable, LevelWord, NO_LONGER, NONE, NOT_ASKED, Spread, Statistics, Table, UNKNOWN, state_words,
};

use crate::sector::phrase::SectorPhrases;
use crate::wire::{ChartRow, ChartView};

/// Makes charts about a guideline.
pub(super) struct Charts<'g> {
    words: SectorPhrases<'g>,
}

impl<'g> Charts<'g> {
    /// In the language of the words.
    pub(super) fn new(words: SectorPhrases<'g>) -> Self {
        Self { words }
    }

    /// Where the members stand.
    pub(super) fn statistics(&self, found: &Statistics) -> Vec<ChartView> {
        let conformance = self
            .figures("conformance", &found.conformance, |id| self.say(&format!("sector-conformance-{id}")));
        let members = found.members.to_string();
        let conforms = found.conformance.count("conforms").to_string();
        let mut all = vec![
            ChartView {
                summary: self
                    .say_with("sector-chart-conformance", &[("members", &members), ("conforms", &conforms)]),
                ..conformance
            },
            self.clauses(found),
            self.used("ways", &found.ways, |id| self.words.way(id)),
        ];
        for (id, table) in ["proofing", "authentication"].into_iter().zip(&found.methods) {
            all.push(self.used(id, table, |method| self.words.phrases().method(&MethodId::from(method))));
        }
        for axis in Axis::ALL {
            let scale = if axis == Axis::Proofing { "IAL" } else { "AAL" };
            let names = ["sector-levels-base", "sector-levels-sector"];
            let [first, second] = names.map(|name| self.say(name));
            let title = self.say_with(
                "sector-figures-levels",
                &[("scale", scale), ("first", &first), ("second", &second)],
            );
            all.push(self.levels(scale, title, names, found.levels_of(axis)));
        }
        all.push(self.spread("time", &found.main.spread()));
        let mut reviews: Vec<(String, u32)> = Vec::new();
        for (row, word) in found.main.methods.rows.iter().zip(&found.main.review) {
            match reviews.iter_mut().find(|(known, _)| known == word) {
                Some((_, count)) => *count += row.count,
                None => reviews.push(((*word).to_owned(), row.count)),
            }
        }
        all.push(self.figures("review", &Table::of(reviews), |id| self.say(&format!("sector-review-{id}"))));
        all.push(self.spread("cost", &found.cost));
        all
    }

    /// Clauses as shares of their states.
    fn clauses(&self, found: &Statistics) -> ChartView {
        let states = state_words().map(|(_, word)| word).into_iter().chain([NOT_ASKED]);
        let states: Vec<&str> = states.collect();
        let rows: Vec<ChartRow> = found
            .clauses
            .iter()
            .map(|clause| {
                let counts = states.iter().map(|state| clause.states.count(state)).collect();
                row(self.words.clause(&clause.clause, &clause.number), counts)
            })
            .collect();
        let worst = found.clauses.iter().max_by_key(|clause| clause.states.count("not-met"));
        let worst = worst.map(|clause| (clause, clause.states.count("not-met")));
        let summary = match worst {
            Some((clause, broken)) if broken > 0 => self.say_with(
                "sector-chart-clauses",
                &[
                    ("clause", &self.words.clause(&clause.clause, &clause.number)),
                    ("members", &broken.to_string()),
                ],
            ),
            _ => self.say("sector-chart-clauses-none"),
        };
        let series = states.iter().map(|state| match *state {
            NOT_ASKED => self.say("sector-figures-not-asked"),
            state => self.say(&format!("sector-state-{state}")),
        });
        ChartView {
            id: "clauses".to_owned(),
            title: self.say("sector-figures-clauses"),
            summary,
            kind: "stacked".to_owned(),
            series: series.collect(),
            rows,
        }
    }

    /// What is used at all; of most methods nobody makes use.
    fn used(&self, id: &str, table: &Table, label: impl Fn(&str) -> String) -> ChartView {
        let rows = table.rows.iter().filter(|row| row.count > 0).map(|row| (row.id.clone(), row.count));
        ChartView { summary: self.say("sector-chart-several"), ..self.figures(id, &Table::of(rows), label) }
    }

    /// Figures in bands, with the quartiles said.
    fn spread(&self, id: &str, spread: &Spread) -> ChartView {
        let chart = self.figures(id, &spread.bands(), |band| self.words.band(band));
        let known = spread.known().to_string();
        let summary = match spread.quartiles() {
            Some([lower, median, upper]) => self.say_with(
                "sector-chart-quartiles",
                &[
                    ("known", &known),
                    ("lower", &lower.to_string()),
                    ("median", &median.to_string()),
                    ("upper", &upper.to_string()),
                ],
            ),
            None => self.say("sector-chart-no-figures"),
        };
        ChartView { summary, ..chart }
    }

    /// One count per row, of what the statistics count.
    fn figures(&self, id: &str, table: &Table, label: impl Fn(&str) -> String) -> ChartView {
        self.bars(id, self.say(&format!("sector-figures-{id}")), table, label)
    }

    /// One count per row.
    pub(super) fn bars(
        &self,
        id: &str,
        title: String,
        table: &Table,
        label: impl Fn(&str) -> String,
    ) -> ChartView {
        let rows = table.rows.iter().map(|own| {
            let label = match own.id.as_str() {
                NO_LONGER => self.say("sector-figures-no-longer"),
                NOT_ASKED => self.say("sector-figures-not-asked"),
                UNKNOWN => self.say("sector-figures-unknown"),
                // The word for a review that there is none of is one of the policies.
                NONE if id != "review" => self.say("sector-figures-none"),
                other => label(other),
            };
            row(label, vec![own.count])
        });
        ChartView {
            id: id.to_owned(),
            title,
            summary: String::new(),
            kind: "bars".to_owned(),
            series: vec![self.say("sector-figures-count")],
            rows: rows.collect(),
        }
    }

    /// Members by level, first and second side by side.
    pub(super) fn levels(
        &self,
        scale: &str,
        title: String,
        names: [&str; 2],
        levels: &LevelTable,
    ) -> ChartView {
        let rows = LevelWord::ALL.map(|level| {
            let label = match level {
                LevelWord::NoneAsked => format!("{scale} {}", self.say("sector-level-none")),
                LevelWord::One => format!("{scale} 1"),
                LevelWord::Two => format!("{scale} 2"),
                LevelWord::Three => format!("{scale} 3"),
                LevelWord::Open => self.say("sector-state-open"),
            };
            row(label, vec![levels.first(level), levels.second(level)])
        });
        ChartView {
            id: format!("levels-{}", scale.to_lowercase()),
            title,
            summary: self.say_with("sector-chart-levels", &[("members", &levels.changed().to_string())]),
            kind: "before-after".to_owned(),
            series: names.map(|name| self.say(name)).to_vec(),
            rows: rows.to_vec(),
        }
    }

    fn say(&self, key: &str) -> String {
        self.words.phrases().say(key)
    }

    fn say_with(&self, key: &str, params: &[(&str, &str)]) -> String {
        self.words.phrases().say_with(key, params)
    }
}

/// A row with its counts as they are printed.
pub(super) fn row(label: String, values: Vec<u32>) -> ChartRow {
    let texts = values.iter().map(ToString::to_string).collect();
    ChartRow { label, values, texts }
}
