//! The tables of an impact in which small groups were left out.

use model::{Lang, MethodId};
use sector::impact::{Basis, ExportedChanges, ExportedDay, ExportedImpact};
use sector::overlay::Guideline;
use sector::statistics::{ExportedLevels, ExportedTable, LevelWord};

use crate::sector::figures::Figures;
use crate::sector::phrase::SectorPhrases;

/// Sentences that stand before the tables, and the tables day by day.
pub(super) fn figures(
    found: &ExportedImpact,
    guideline: &Guideline,
    lang: Lang,
) -> (Vec<String>, Vec<Figures>) {
    let words = SectorPhrases::new(guideline, lang);
    let phrases = words.phrases();
    let k = found.k.to_string();
    let mut head = match found.members {
        Some(members) => {
            let members = members.to_string();
            let basis = match &found.basis {
                Basis::Members => phrases.say_with("sector-impact-members", &[("members", &members)]),
                Basis::Population { seed, .. } => phrases.say_with(
                    "sector-impact-population",
                    &[("members", &members), ("seed", &seed.to_string())],
                ),
            };
            vec![basis, phrases.say_with("sector-figures-left-out", &[("k", &k)])]
        }
        None => vec![phrases.say_with("sector-figures-too-few", &[("k", &k)])],
    };
    if let Basis::Population { assumptions, .. } = &found.basis {
        head.extend(assumptions.iter().map(|assumption| words.text(&assumption.text).to_owned()));
    }
    let with_before = found.current.is_some();
    (head, found.days.iter().flat_map(|day| Teller { words, with_before }.day(day)).collect())
}

struct Teller<'g> {
    words: SectorPhrases<'g>,
    with_before: bool,
}

impl Teller<'_> {
    fn day(&self, day: &ExportedDay) -> Vec<Figures> {
        let what = ["sector-figures-what", "sector-figures-count"];
        let mut all = vec![
            self.table("sector-figures-conformance", &day.conformance, false, &|id| self.conformance(id)),
            self.clauses(day),
            self.levels("IAL", &day.ial),
            self.levels("AAL", &day.aal),
            self.table("sector-figures-falls-away", &day.falls_away, true, &|id| self.words.way(id)),
            self.table("sector-figures-refused", &day.refused, true, &|id| {
                self.words.phrases().method(&MethodId::from(id))
            }),
            self.changes("sector-figures-time-change", &day.time, what),
            self.changes("sector-figures-cost-change", &day.cost, what),
            self.left_out(day),
        ];
        all.retain(|figures| !figures.rows.is_empty());
        let date = self.words.phrases().date(day.as_of);
        for figures in &mut all {
            figures.title =
                self.words.phrases().say_with("sector-pair", &[("label", &date), ("value", &figures.title)]);
        }
        all
    }

    /// `touched`: rows of nobody are left away, which tells the same as their zero.
    fn table(
        &self,
        title: &str,
        table: &ExportedTable,
        touched: bool,
        label: &dyn Fn(&str) -> String,
    ) -> Figures {
        let rows = table.rows.iter().filter(|row| !touched || row.count != Some(0));
        Figures {
            title: self.say(title),
            columns: self.columns(&["sector-figures-what", "sector-figures-count"]),
            rows: rows.map(|row| vec![label(&row.id), self.count(row.count)]).collect(),
        }
    }

    fn conformance(&self, pair: &str) -> String {
        let words: Vec<String> =
            pair.split('/').map(|word| self.say(&format!("sector-conformance-{word}"))).collect();
        words.join(" → ")
    }

    fn clauses(&self, day: &ExportedDay) -> Figures {
        let rows = day
            .clauses
            .iter()
            .filter(|clause| clause.newly_broken != Some(0) || clause.no_longer_broken != Some(0));
        Figures {
            title: self.say("sector-figures-clauses"),
            columns: self.columns(&[
                "sector-figures-clause",
                "sector-impact-newly-broken",
                "sector-impact-no-longer-broken",
            ]),
            rows: rows
                .map(|clause| {
                    let own = self.words.guideline().pack.clause(&clause.clause);
                    let heading = own.map(|own| self.words.filled(own.heading.as_ref().unwrap_or(&own.text)));
                    vec![
                        format!("{} {}", clause.number, heading.unwrap_or_default()),
                        self.count(clause.newly_broken),
                        self.count(clause.no_longer_broken),
                    ]
                })
                .collect(),
        }
    }

    fn levels(&self, scale: &str, levels: &ExportedLevels) -> Figures {
        let pairs = levels.pairs.iter().filter(|pair| pair.count != Some(0));
        let rows = pairs.map(|pair| {
            vec![self.level(scale, pair.first), self.level(scale, pair.second), self.count(pair.count)]
        });
        let before = if self.with_before { "sector-impact-before" } else { "sector-levels-base" };
        Figures {
            title: self.words.phrases().say_with("sector-impact-levels", &[("scale", scale)]),
            columns: self.columns(&[before, "sector-impact-after", "sector-figures-count"]),
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

    fn changes(&self, title: &str, changes: &ExportedChanges, columns: [&str; 2]) -> Figures {
        let rows = [
            ("sector-impact-same", changes.same),
            ("sector-impact-less", changes.less),
            ("sector-impact-more", changes.more),
            ("sector-impact-no-figure", changes.unknown),
            ("sector-impact-no-way", changes.no_way),
        ];
        Figures {
            title: self.say(title),
            columns: self.columns(&columns),
            rows: rows.map(|(key, count)| vec![self.say(key), self.count(count)]).to_vec(),
        }
    }

    fn left_out(&self, day: &ExportedDay) -> Figures {
        let rows = day.left_out.iter().filter(|left| left.before != Some(0) || left.after != Some(0));
        let rows = rows.map(|left| {
            let need = self.say(&format!("sector-need-{}", left.need));
            vec![need, self.count(left.before), self.count(left.after)]
        });
        Figures {
            title: self.say("sector-figures-left-out-of-it"),
            columns: self.columns(&["sector-figures-what", "sector-impact-before", "sector-impact-after"]),
            rows: rows.collect(),
        }
    }

    fn count(&self, count: Option<u32>) -> String {
        count.map_or_else(|| self.say("sector-figures-gap"), |count| count.to_string())
    }

    fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(key)).collect()
    }

    fn say(&self, key: &str) -> String {
        self.words.phrases().say(key)
    }
}
