//! Titles and labels of tables of figures.
//!
//! Responsible for: single tables in words, made of exported figures alone. Not responsible for: which tables there
//! are.

use model::MethodId;
use report::tables::{BarChart, BarCount, BarKind, BarRow};
use sector::impact::{ExportedChanges, ExportedClauseImpact, ExportedDay, ExportedLeftOut};
use sector::statistics::{
    Exported, ExportedLevels, ExportedSpread, ExportedTable, LevelWord, NO_LONGER, NONE, NOT_ASKED, UNKNOWN,
    conformance_words,
};

use super::Figures;
use crate::sector::phrase::SectorPhrases;

/// Speaks about figures.
pub(super) struct Teller<'g> {
    pub(super) words: SectorPhrases<'g>,
}

impl Teller<'_> {
    fn say(&self, key: &str) -> String {
        self.words.phrases().say(key)
    }

    /// A table: what its labels are, names of the counts, rows.
    fn figures(&self, title: String, corner: &str, series: Vec<String>, rows: Vec<BarRow>) -> Figures {
        Figures {
            group: String::new(),
            heading: title.clone(),
            title,
            corner: self.say(corner),
            left_out: self.say("sector-figures-gap"),
            counts: BarChart { kind: BarKind::Beside, series, rows },
        }
    }

    /// A table with one count in a row.
    fn list(&self, title: String, rows: Vec<BarRow>) -> Figures {
        self.figures(title, "sector-figures-what", vec![self.say("sector-figures-count")], rows)
    }

    /// Rows of an exported table.
    pub(super) fn table(
        &self,
        title: &str,
        table: &ExportedTable,
        label: impl Fn(&str) -> String,
    ) -> Figures {
        let rows = table.rows.iter().map(|own| row(self.label(&own.id, &label), [own.count]));
        self.list(self.say(title), rows.collect())
    }

    /// The same without the rows in which nobody is.
    pub(super) fn happening(
        &self,
        title: &str,
        table: &ExportedTable,
        label: impl Fn(&str) -> String,
    ) -> Figures {
        let mut figures = self.table(title, table, label);
        figures.counts.rows.retain(|row| row.counts != [BarCount::Shown(0)]);
        figures
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

    pub(super) fn conformance(&self, id: &str) -> String {
        self.say(&format!("sector-conformance-{id}"))
    }

    pub(super) fn way(&self, id: &str) -> String {
        if id == NONE { self.say("sector-figures-none") } else { self.words.way(id) }
    }

    pub(super) fn method(&self, id: &str) -> String {
        if id == NONE {
            self.say("sector-figures-none")
        } else {
            self.words.phrases().method(&MethodId::from(id))
        }
    }

    /// Conformance under a draft: before and after, then who moves from where to where. Without a guideline in force,
    /// there is no before.
    pub(super) fn conformances(&self, table: &ExportedTable, with_before: bool) -> Vec<Figures> {
        let title = self.say("sector-figures-conformance");
        if !with_before {
            return vec![self.table("sector-figures-conformance", table, |id| self.conformance(id))];
        }
        let words = conformance_words().map(|(_, word)| word);
        // A sum is told when everything in it is, so it adds nothing to the table of pairs.
        let sum = |holds: &dyn Fn(&str, &str) -> bool| {
            let pairs = table.rows.iter().filter_map(|own| Some((own.id.split_once('/')?, own.count)));
            let own = pairs.filter(|((before, after), _)| holds(before, after));
            own.map(|(_, count)| count).sum::<Option<u32>>()
        };
        let rows = vec![
            row(self.say("sector-impact-before"), words.map(|word| sum(&|before, _| before == word))),
            row(self.say("sector-impact-after"), words.map(|word| sum(&|_, after| after == word))),
        ];
        let series = words.map(|word| self.conformance(word)).to_vec();
        let mut sides = self.figures(title, "sector-figures-what", series, rows);
        sides.counts.kind = BarKind::Stacked;
        let moves = table.rows.iter().filter(|own| own.count != Some(0)).map(|own| {
            let parts: Vec<String> = own.id.split('/').map(|part| self.conformance(part)).collect();
            row(parts.join(" → "), [own.count])
        });
        let moves = self.list(self.say("sector-figures-conformance-moves"), moves.collect());
        // Where all are left out there is nothing to see in them.
        let told = table.rows.iter().any(|own| own.count.is_some());
        std::iter::once(sides).chain(told.then_some(moves)).collect()
    }

    /// One row per clause, one column per state.
    pub(super) fn clauses(&self, exported: &Exported) -> Figures {
        let states = exported.clauses.first().map(|clause| &clause.states.rows);
        let series = states.into_iter().flatten().map(|own| self.state(&own.id)).collect();
        let rows = exported.clauses.iter().map(|clause| {
            let counts = clause.states.rows.iter().map(|state| state.count);
            row(self.words.clause(&clause.clause, &clause.number), counts)
        });
        let title = self.say("sector-figures-clauses");
        let mut figures = self.figures(title, "sector-figures-clause", series, rows.collect());
        figures.counts.kind = BarKind::Stacked;
        figures
    }

    fn state(&self, id: &str) -> String {
        self.label(id, &|id: &str| self.say(&format!("sector-state-{id}")))
    }

    /// Clauses for which something changes.
    pub(super) fn changed_clauses(&self, clauses: &[ExportedClauseImpact]) -> Figures {
        let quiet = |clause: &&ExportedClauseImpact| {
            clause.newly_broken == Some(0) && clause.no_longer_broken == Some(0)
        };
        let rows = clauses.iter().filter(|clause| !quiet(clause)).map(|clause| {
            let counts = [clause.newly_broken, clause.no_longer_broken];
            row(self.words.clause(&clause.clause, &clause.number), counts)
        });
        let series = ["sector-impact-newly-broken", "sector-impact-no-longer-broken"];
        self.figures(
            self.say("sector-figures-clauses"),
            "sector-figures-clause",
            series.map(|key| self.say(key)).to_vec(),
            rows.collect(),
        )
    }

    pub(super) fn changes(&self, title: &str, changes: &ExportedChanges) -> Figures {
        let rows = [
            ("sector-impact-same", changes.same),
            ("sector-impact-less", changes.less),
            ("sector-impact-more", changes.more),
            ("sector-figures-unknown", changes.unknown),
            ("sector-impact-no-way", changes.no_way),
        ];
        self.list(self.say(title), rows.map(|(key, count)| row(self.say(key), [count])).to_vec())
    }

    /// Members some of whose users have no way left, by what those lack; members with no way at all last.
    pub(super) fn left_out(&self, day: &ExportedDay) -> Figures {
        let quiet = |row: &&ExportedLeftOut| row.before == Some(0) && row.after == Some(0);
        let needs = day.left_out.iter().filter(|row| !quiet(row));
        let mut rows: Vec<BarRow> = needs
            .map(|own| row(self.say(&format!("sector-need-{}", own.need)), [own.before, own.after]))
            .collect();
        if day.no_way != Some(0) {
            let counts = vec![BarCount::Absent, day.no_way.into()];
            rows.push(BarRow { label: self.say("sector-impact-no-way"), counts });
        }
        let series = ["sector-impact-before", "sector-impact-after"].map(|key| self.say(key)).to_vec();
        self.figures(self.say("sector-replay-left-out"), "sector-figures-what", series, rows)
    }

    /// Levels of an axis on both sides, then the pairs where they are told and some differ.
    pub(super) fn levels(&self, scale: &str, levels: &ExportedLevels, sides: [&str; 2]) -> Vec<Figures> {
        let [first, second] = sides.map(|key| self.say(key));
        let params = [("scale", scale), ("first", first.as_str()), ("second", second.as_str())];
        let both = levels.first.iter().zip(&levels.second);
        let occurring = both.filter(|(first, second)| (first.count, second.count) != (Some(0), Some(0)));
        let rows = occurring
            .map(|(first, second)| row(self.level(scale, first.level), [first.count, second.count]))
            .collect();
        let title = self.words.phrases().say_with("sector-figures-levels", &params);
        let series = vec![first.clone(), second.clone()];
        let mut all = vec![self.figures(title, "sector-figures-level", series, rows)];
        let told = levels.pairs.iter().all(|pair| pair.count.is_some());
        let pairs = levels.pairs.iter().filter(|pair| pair.count != Some(0));
        if told && pairs.clone().any(|pair| pair.first != pair.second) {
            let name = |level| self.level(scale, level);
            let pairs =
                pairs.map(|pair| row(format!("{} → {}", name(pair.first), name(pair.second)), [pair.count]));
            let title = self.words.phrases().say_with("sector-figures-level-pairs", &params);
            all.push(self.list(title, pairs.collect()));
        }
        all
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

    /// Bands; the last one has no upper end.
    pub(super) fn spread(&self, title: &str, spread: &ExportedSpread) -> Figures {
        self.table(title, &spread.bands, |band| self.words.band(band))
    }
}

fn row(label: String, counts: impl IntoIterator<Item = Option<u32>>) -> BarRow {
    BarRow { label, counts: counts.into_iter().map(BarCount::from).collect() }
}
