//! What a draft would change: for the members whose results are there, or for made-up ones.
//!
//! Responsible for: whom and which days to look at, and the charts for the screen. Not responsible for: replaying
//! members (`sector::impact`), making them up (`sector::population`), what leaves the association.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use model::MethodId;
use model::result::Conformance;
use sector::impact::{Basis, Cases, Changes, DayImpact, Impact, days_of_interest, impact};
use sector::overlay::Guideline;
use sector::population::{Plan, draw};
use sector::statistics::{Table, UNKNOWN, conformance_words};

use super::charts::{Charts, row};
use crate::clock::Now;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::sector::SectorError;
use crate::sector::members::collection;
use crate::sector::phrase::SectorPhrases;
use crate::wire::{ChartView, ImpactRequest, ImpactView};

/// Members replayed against a draft.
pub(super) struct Replayed {
    /// What would change.
    pub(super) found: Impact,
    /// The draft.
    pub(super) draft: Arc<Guideline>,
    /// The guideline in force.
    pub(super) current: Option<Arc<Guideline>>,
}

impl Desk {
    /// What a draft would change.
    ///
    /// # Errors
    /// When the draft cannot be laid over the policies, a day is none, or there are too many.
    pub fn impact(&self, request: &ImpactRequest, now: Now) -> Result<ImpactView, AppError> {
        let Replayed { found, draft, .. } = self.replayed(request, now)?;
        let lang = parse_lang(&request.lang);
        let words = SectorPhrases::new(&draft, lang);
        let assumptions = match &found.basis {
            Basis::Members => Vec::new(),
            Basis::Population { assumptions, .. } => {
                assumptions.iter().map(|assumption| words.text(&assumption.text).to_owned()).collect()
            }
        };
        let mut view =
            ImpactView { basis: basis(&words, &found), assumptions, summary: Vec::new(), charts: Vec::new() };
        for (position, day) in found.days.iter().enumerate() {
            let counts = found.on(position);
            let shown = Shown { words, charts: Charts::new(words), found: &found, day: *day, counts };
            view.summary.push(shown.summary());
            if !found.is_empty() {
                view.charts.extend(shown.all());
            }
        }
        Ok(view)
    }

    /// The members replayed against the draft.
    pub(super) fn replayed(&self, request: &ImpactRequest, now: Now) -> Result<Replayed, AppError> {
        let open = self.open_draft(&request.key)?;
        let id = open.pack.header.id.clone();
        let draft = Arc::new(open.guideline.ok_or(AppError::DraftHasErrors)?);
        let current = self.highest_version(&id)?.map(|loaded| loaded.guideline);
        let mut days = BTreeSet::new();
        for text in request.days.iter().filter(|text| !text.trim().is_empty()) {
            let day: NaiveDate =
                text.trim().parse().map_err(|_| AppError::InvalidDate { text: text.clone() })?;
            days.insert(day);
        }
        if days.is_empty() {
            days.extend(days_of_interest(now.today(), &draft));
        }
        let cases = if request.use_results {
            Cases::of(&collection(&self.store, &id)?)
        } else {
            let seed = u64::from(request.seed);
            draw(&draft, &Plan { size: request.population, seed, weights: BTreeMap::new() })
        };
        let days: Vec<NaiveDate> = days.into_iter().collect();
        let found = impact(&draft, current.as_deref(), &cases, &days).map_err(SectorError::Impact)?;
        Ok(Replayed { found, draft, current })
    }
}

/// Whom it rests on.
fn basis(words: &SectorPhrases<'_>, found: &Impact) -> String {
    let members = found.len().to_string();
    match &found.basis {
        Basis::Members => words.phrases().say_with("sector-impact-members", &[("members", &members)]),
        Basis::Population { seed, .. } => words
            .phrases()
            .say_with("sector-impact-population", &[("members", &members), ("seed", &seed.to_string())]),
    }
}

/// A day on the screen.
struct Shown<'g> {
    words: SectorPhrases<'g>,
    charts: Charts<'g>,
    found: &'g Impact,
    day: NaiveDate,
    counts: DayImpact,
}

impl Shown<'_> {
    fn summary(&self) -> String {
        let newly = self.counts.conformance.iter().filter(|(before, after, _)| {
            *after == Conformance::DoesNotConform && *before != Some(Conformance::DoesNotConform)
        });
        let newly: u32 = newly.map(|(_, _, members)| members).sum();
        self.words.phrases().say_with(
            "sector-impact-summary",
            &[
                ("day", &self.words.phrases().date(self.day)),
                ("members", &self.counts.members.to_string()),
                ("newly", &newly.to_string()),
                ("ial", &self.counts.levels[0].changed().to_string()),
                ("aal", &self.counts.levels[1].changed().to_string()),
            ],
        )
    }

    fn all(&self) -> Vec<ChartView> {
        let counts = &self.counts;
        let mut all = vec![self.conformance(), self.clauses()];
        for (scale, levels) in ["IAL", "AAL"].into_iter().zip(&counts.levels) {
            let title = self.words.phrases().say_with("sector-impact-levels", &[("scale", scale)]);
            all.push(self.charts.levels(scale, title, self.sides(), levels));
        }
        let ways = counts.ways.iter().filter(|way| way.falls_away > 0);
        let ways = Table::of(ways.map(|way| (way.way.clone(), way.falls_away)));
        let title = self.say("sector-replay-falls-away");
        all.push(self.charts.bars("falls-away", title, &ways, |id| self.words.way(id)));
        let refused = Table::of(counts.refused.iter().cloned());
        let method = |id: &str| self.words.phrases().method(&MethodId::from(id));
        all.push(self.charts.bars("refused", self.say("sector-replay-refused"), &refused, method));
        all.push(self.changes("time-change", "sector-replay-time", &counts.time));
        all.push(self.changes("cost-change", "sector-replay-cost", &counts.cost));
        all.push(self.left_out());
        // What nobody is touched by needs no chart.
        all.retain(|chart| !chart.rows.is_empty());
        let day = self.words.phrases().date(self.day);
        for chart in &mut all {
            chart.id = format!("{}-{}", chart.id, self.day);
            chart.title =
                self.words.phrases().say_with("sector-pair", &[("label", &day), ("value", &chart.title)]);
        }
        all
    }

    fn sides(&self) -> [&'static str; 2] {
        let before = if self.found.current.is_some() { "sector-impact-before" } else { "sector-levels-base" };
        [before, "sector-impact-after"]
    }

    fn conformance(&self) -> ChartView {
        let with_before = self.found.current.is_some();
        let count = |holds: &dyn Fn(Option<Conformance>, Conformance) -> bool| {
            let pairs = self.counts.conformance.iter().filter(|(before, after, _)| holds(*before, *after));
            pairs.map(|(_, _, members)| members).sum::<u32>()
        };
        let rows = conformance_words().map(|(wanted, word)| {
            let mut values = Vec::new();
            if with_before {
                values.push(count(&|before, _| before == Some(wanted)));
            }
            values.push(count(&|_, after| after == wanted));
            row(self.say(&format!("sector-conformance-{word}")), values)
        });
        let series = if with_before {
            vec![self.say("sector-impact-before"), self.say("sector-impact-after")]
        } else {
            vec![self.say("sector-impact-after")]
        };
        ChartView {
            id: "conformance".to_owned(),
            title: self.say("sector-figures-conformance"),
            summary: self.summary(),
            kind: if with_before { "before-after" } else { "bars" }.to_owned(),
            series,
            rows: rows.to_vec(),
        }
    }

    fn clauses(&self) -> ChartView {
        let rows = self.counts.clauses.iter().filter_map(|clause| {
            let changed =
                [clause.newly_broken, clause.still_broken, clause.no_longer_broken, clause.newly_open];
            let touched: u32 = changed.iter().sum();
            let mut values = changed.to_vec();
            values.push(self.counts.members.saturating_sub(touched));
            (touched > 0).then(|| row(self.words.clause(&clause.clause, &clause.number), values))
        });
        let series = ["newly-broken", "still-broken", "no-longer-broken", "newly-open", "untouched"];
        ChartView {
            id: "clauses".to_owned(),
            title: self.say("sector-figures-clauses"),
            summary: self.say("sector-impact-clauses"),
            kind: "stacked".to_owned(),
            series: series.map(|word| self.say(&format!("sector-impact-{word}"))).to_vec(),
            rows: rows.collect(),
        }
    }

    fn changes(&self, id: &str, title: &str, changes: &Changes) -> ChartView {
        let Changes { same, less, more, unknown, no_way, median } = changes;
        let counted =
            [("same", same), ("less", less), ("more", more), (UNKNOWN, unknown), ("no-way", no_way)];
        let rows = counted.map(|(word, count)| (word.to_owned(), *count));
        let label = |word: &str| self.say(&format!("sector-impact-{word}"));
        let chart = self.charts.bars(id, self.say(title), &Table::of(rows), label);
        let summary = match median {
            Some(median) => {
                self.words.phrases().say_with("sector-impact-median", &[("median", &format!("{median:+}"))])
            }
            None => String::new(),
        };
        ChartView { summary, ..chart }
    }

    fn left_out(&self) -> ChartView {
        let needs = self
            .counts
            .left_out
            .iter()
            .map(|left| (self.say(&format!("sector-need-{}", left.need)), left.before, left.after));
        let (before, after) = self.counts.no_way;
        let all = needs.chain([(self.say("sector-impact-no-way"), before, after)]);
        let rows = all.filter(|(_, before, after)| before + after > 0);
        ChartView {
            id: "left-out".to_owned(),
            title: self.say("sector-replay-left-out"),
            summary: self.say("sector-impact-left-out"),
            kind: "before-after".to_owned(),
            series: vec![self.say("sector-impact-before"), self.say("sector-impact-after")],
            rows: rows.map(|(label, before, after)| row(label, vec![before, after])).collect(),
        }
    }

    fn say(&self, key: &str) -> String {
        self.words.phrases().say(key)
    }
}
