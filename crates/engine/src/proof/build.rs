//! Builds the derivation of one evaluation.

use model::result::{Gate, MethodResult, ProofKind, ProofStep, Reading};
use model::{AnswerSet, Axis, Category, SourceId};
use policy::kind::condition::Condition;
use policy::kind::framework::Framework;

use super::{Steps, spread};
use crate::Engine;
use crate::facts::{Facts, Given};
use crate::gate::{Applying, speaks_of};
use crate::level::{LevelRange, LevelRanges};
use crate::rating::AxisRatings;
use crate::unknown::LevelInputs;

/// What a derivation tells.
pub(crate) struct ProofInputs<'a, 'c> {
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) input: &'a AnswerSet,
    pub(crate) levels: &'a LevelInputs<'a>,
    pub(crate) ranges: &'a LevelRanges,
    pub(crate) framework: &'c Framework,
    pub(crate) laws: &'a [Applying<'c>],
    pub(crate) gate: &'a Gate,
    pub(crate) methods: &'a [MethodResult],
}

/// Tells the derivation.
pub(crate) fn prove(engine: &Engine, inputs: &ProofInputs<'_, '_>) -> Vec<ProofStep> {
    let mut telling = Telling { engine, inputs, steps: Steps::default() };
    let ial = telling.ial();
    let aal = telling.aal(ial);
    let laws = telling.gate();
    for result in inputs.methods {
        telling.method(result, if result.kind == Axis::Proofing { ial } else { aal }, &laws);
    }
    telling.steps.finish()
}

struct Telling<'a, 'c> {
    engine: &'a Engine,
    inputs: &'a ProofInputs<'a, 'c>,
    steps: Steps,
}

impl Telling<'_, '_> {
    fn ial(&mut self) -> usize {
        let Some(rules) = &self.inputs.framework.rules else {
            return self.steps.add(ProofKind::Table, "ial=0".into(), &[], None, true);
        };
        let (ranges, flags) = (self.inputs.ranges, self.inputs.levels.flags);
        let fixed = self.engine.compiled.fixed;
        let skipped = !flags.personal.possible() || !flags.validated.possible();
        let personal = self.answer(fixed.personal, !flags.personal.possible());
        let validated = self.answer(fixed.validated, !flags.validated.possible());
        if skipped {
            let because: Vec<usize> = [(flags.personal, personal), (flags.validated, validated)]
                .into_iter()
                .filter(|(flag, _)| !flag.possible())
                .map(|(_, step)| step)
                .collect();
            // The ratings are told as well: they stand in the report, and show what would count otherwise.
            self.table(Axis::Proofing, ranges.ial_table, false, &rules.table.source);
            let source = &rules.no_proofing_needed.source;
            return self.steps.add(
                ProofKind::ShortCircuit,
                level("ial", ranges.ial),
                &because,
                Some(source),
                true,
            );
        }
        let floor =
            rules.validated_attribute.as_ref().filter(|_| self.inputs.levels.reading == Reading::Strict);
        let raised = floor.is_some() && ranges.ial.high > ranges.ial_table.high;
        let table = self.table(Axis::Proofing, ranges.ial_table, !raised, &rules.table.source);
        if raised {
            self.mark(validated);
        }
        let (kind, source) = match floor {
            Some(rule) => (ProofKind::DataRule, &rule.source),
            None => (ProofKind::ShortCircuit, &rules.no_proofing_needed.source),
        };
        self.steps.add(kind, level("ial", ranges.ial), &[personal, validated, table], Some(source), true)
    }

    fn aal(&mut self, ial: usize) -> usize {
        let Some(rules) = &self.inputs.framework.rules else {
            return self.steps.add(ProofKind::Table, "aal=1".into(), &[], None, true);
        };
        let fixed = self.engine.compiled.fixed;
        if !self.inputs.levels.has_login {
            let login = self.answer(fixed.login, true);
            return self.steps.add(
                ProofKind::ShortCircuit,
                "aal=none".to_owned(),
                &[login],
                Some(&rules.personal_data_online.source),
                true,
            );
        }
        let ranges = self.inputs.ranges;
        let by_pair = ranges.aal.high > ranges.aal_data.high;
        let by_data = !by_pair && ranges.aal_data.high > ranges.aal_table.high;
        let table =
            self.table(Axis::Authentication, ranges.aal_table, !by_pair && !by_data, &rules.table.source);
        let shown = self.answer(fixed.shown, by_data);
        let (name, decisive) = if rules.pair.is_some() { ("aal.data", by_data) } else { ("aal", true) };
        let data = self.steps.add(
            ProofKind::DataRule,
            level(name, ranges.aal_data),
            &[table, shown],
            Some(&rules.personal_data_online.source),
            decisive,
        );
        match &rules.pair {
            Some(pair) => self.steps.add(
                ProofKind::PairRule,
                level("aal", ranges.aal),
                &[data, ial],
                Some(&pair.source),
                true,
            ),
            None => data,
        }
    }

    /// The six ratings of an axis and the level they give.
    fn table(&mut self, axis: Axis, range: LevelRange, decisive: bool, source: &SourceId) -> usize {
        let ratings: AxisRatings = match axis {
            Axis::Proofing => self.inputs.levels.proofing,
            Axis::Authentication => self.inputs.levels.authentication,
        };
        let because: Vec<usize> = Category::ALL
            .into_iter()
            .map(|category| {
                let rating = ratings[category.index()].high;
                let deciding = decisive
                    && self.inputs.levels.table.category_level(category, rating) == range.high
                    && range.high > 1;
                self.rating(axis, category, &ratings, deciding)
            })
            .collect();
        let name = if axis == Axis::Proofing { "ial.table" } else { "aal.table" };
        self.steps.add(ProofKind::Table, level(name, range), &because, Some(source), decisive)
    }

    fn rating(&mut self, axis: Axis, category: Category, ratings: &AxisRatings, decisive: bool) -> usize {
        let range = ratings[category.index()];
        let name = format!("{}.{}", axis.word(), category.word());
        let because = if let Some(set) = self.inputs.input.ratings.get(&(axis, category)) {
            let conclusion = format!("ratings.{name}={}", set.value.word());
            vec![self.steps.add(ProofKind::Answer, conclusion, &[], None, decisive)]
        } else {
            let raters: &[usize] = &self.engine.compiled.raters[axis.index()][category.index()];
            raters
                .iter()
                .filter(|position| self.inputs.facts.visible[**position].possible())
                .map(|position| {
                    let own = self.engine.question_rating(self.inputs.facts, *position, category);
                    self.answer(*position, decisive && own.high == range.high)
                })
                .collect()
        };
        let source = self.inputs.framework.categories.get(&category).map(|label| &label.source);
        let conclusion = format!("{name}={}", spread(range.low.word(), range.high.word()));
        self.steps.add(ProofKind::Rating, conclusion, &because, source, decisive)
    }

    /// The answer to a question as a step.
    fn answer(&mut self, position: usize, decisive: bool) -> usize {
        let question = self.engine.catalogue.question_at(position);
        let value = match self.inputs.facts.given[position] {
            Given::Unanswered => "unanswered".to_owned(),
            Given::Unknown => "unknown".to_owned(),
            Given::Text => "text".to_owned(),
            Given::Options(set) => {
                let mut value = String::new();
                for (bit, option) in question.options.iter().enumerate() {
                    if set & (1 << bit) != 0 {
                        if !value.is_empty() {
                            value.push('+');
                        }
                        value.push_str(option.id.as_str());
                    }
                }
                value
            }
        };
        self.steps.add(
            ProofKind::Answer,
            format!("{}={value}", question.id),
            &[],
            Some(&question.source),
            decisive,
        )
    }

    fn gate(&mut self) -> Vec<usize> {
        let mut steps = Vec::new();
        for (applying, result) in self.inputs.laws.iter().zip(&self.inputs.gate.laws) {
            let because = self.answers_of(&applying.law.applies_when);
            let effect = if result.certain { outcome_word(result.effect) } else { "open" };
            let conclusion = format!("law.{}={effect}", result.id);
            steps.push(self.steps.add(
                ProofKind::Gate,
                conclusion,
                &because,
                Some(&applying.law.source),
                false,
            ));
        }
        steps
    }

    fn method(&mut self, result: &MethodResult, level: usize, laws: &[usize]) {
        let Some(method) = self.engine.catalogue.method(&result.id) else { return };
        let mut because = vec![level];
        for (applying, step) in self.inputs.laws.iter().zip(laws) {
            if speaks_of(applying.law, method.kind) {
                because.push(*step);
            }
        }
        for reason in &result.reasons {
            let needed = reason
                .params
                .get("requirement")
                .and_then(|position| position.parse::<usize>().ok())
                .and_then(|position| method.requirements.get(position));
            for condition in needed.iter().flat_map(|need| [&need.lacking_when, &need.partly_when]).flatten()
            {
                because.extend(self.answers_of(condition));
            }
        }
        because.sort_unstable();
        because.dedup();
        let conclusion = format!("{}={}", result.id, verdict_word(result.verdict));
        self.steps.add(ProofKind::Method, conclusion, &because, Some(&method.source), false);
    }

    fn answers_of(&mut self, condition: &Condition) -> Vec<usize> {
        let mut positions = Vec::new();
        condition.each_question(&mut |is| {
            if let Some(position) = self.engine.compiled.index.get(is.question.as_str()) {
                positions.push(*position);
            }
        });
        positions.into_iter().map(|position| self.answer(position, false)).collect()
    }

    fn mark(&mut self, position: usize) {
        self.steps.steps[position].decisive = true;
    }
}

fn level(name: &str, range: LevelRange) -> String {
    format!("{name}={}", spread(range.low, range.high))
}

/// The word of an effect.
pub(crate) fn outcome_word(outcome: model::result::GateOutcome) -> &'static str {
    use model::result::GateOutcome;
    match outcome {
        GateOutcome::None => "none",
        GateOutcome::Note => "note",
        GateOutcome::Constrains => "constrains",
        GateOutcome::Decides => "decides",
    }
}

/// The word of a verdict.
pub(crate) fn verdict_word(verdict: model::result::Verdict) -> &'static str {
    use model::result::Verdict;
    match verdict {
        Verdict::Fits => "fits",
        Verdict::FitsWithConditions => "fits-with-conditions",
        Verdict::Depends => "depends",
        Verdict::Excluded => "excluded",
    }
}
