//! Builds the derivation of one evaluation.

use model::result::{Gate, GateOutcome, ProofKind, ProofStep, Reading};
use model::{AnswerSet, Axis, Category, SourceId};
use policy::kind::framework::Framework;

use super::{Steps, spread};
use crate::Engine;
use crate::facts::{Facts, Given};
use crate::gate::Applying;
use crate::level::{LevelRange, LevelRanges};
use crate::method::Judged;
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
    pub(crate) judged: &'a Judged,
}

/// Tells the derivation.
pub(crate) fn prove(engine: &Engine, inputs: &ProofInputs<'_, '_>) -> Vec<ProofStep> {
    let (judged, questions) = (inputs.judged, inputs.facts.given.len());
    let most = questions + OF_LEVELS + inputs.laws.len() + judged.grounds.len() + judged.results.len();
    let steps = Steps::with_room_for(most);
    let mut telling = Telling { engine, inputs, steps, answers: vec![None; questions], because: Vec::new() };
    let ial = telling.ial();
    let aal = telling.aal(ial);
    let laws = telling.gate();
    telling.methods([ial, aal], &laws);
    telling.steps.finish()
}

/// Twelve ratings, each perhaps with an answer of its own, two tables, and the rules behind them.
const OF_LEVELS: usize = 32;

pub(super) struct Telling<'a, 'c> {
    pub(super) engine: &'a Engine,
    pub(super) inputs: &'a ProofInputs<'a, 'c>,
    pub(super) steps: Steps,
    /// Steps of the answers told so far, by question: many conclusions rest on the same answer.
    answers: Vec<Option<usize>>,
    /// Room for the grounds of one step.
    pub(super) because: Vec<usize>,
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
        let mut because = std::mem::take(&mut self.because);
        because.clear();
        if let Some(set) = self.inputs.input.ratings.get(&(axis, category)) {
            let words = ["ratings.", axis.word(), ".", category.word(), "=", set.value.word()];
            because.push(self.steps.add(ProofKind::Answer, words.concat(), &[], None, decisive));
        } else {
            let raters: &[usize] = &self.engine.compiled.raters[axis.index()][category.index()];
            let visible = |position: &&usize| self.inputs.facts.visible[**position].possible();
            for position in raters.iter().filter(visible) {
                let own = self.engine.question_rating(self.inputs.facts, *position, category);
                because.push(self.answer(*position, decisive && own.high == range.high));
            }
        }
        let source = self.inputs.framework.categories.get(&category).map(|label| &label.source);
        let (low, high) = (range.low.word(), range.high.word());
        let conclusion = if low == high {
            [axis.word(), ".", category.word(), "=", low].concat()
        } else {
            [axis.word(), ".", category.word(), "=", low, "..", high].concat()
        };
        let step = self.steps.add(ProofKind::Rating, conclusion, &because, source, decisive);
        self.because = because;
        step
    }

    /// The answer to a question as a step.
    pub(super) fn answer(&mut self, position: usize, decisive: bool) -> usize {
        if let Some(step) = self.answers[position] {
            self.steps.steps[step].decisive |= decisive;
            return step;
        }
        let question = self.engine.catalogue.question_at(position);
        let id = question.id.as_str();
        let conclusion = match self.inputs.facts.given[position] {
            Given::Unanswered => [id, "=unanswered"].concat(),
            Given::Unknown => [id, "=unknown"].concat(),
            Given::Text => [id, "=text"].concat(),
            Given::Options(set) => {
                let options = &self.engine.compiled.questions[position].options;
                let mut given = options.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0);
                let first = given.next().map_or("", |(_, option)| option.as_str());
                let mut conclusion = [id, "=", first].concat();
                for (_, option) in given {
                    conclusion.push('+');
                    conclusion.push_str(option.as_str());
                }
                conclusion
            }
        };
        let step = self.steps.add(ProofKind::Answer, conclusion, &[], Some(&question.source), decisive);
        self.answers[position] = Some(step);
        step
    }

    fn gate(&mut self) -> Vec<usize> {
        let mut steps = Vec::with_capacity(self.inputs.laws.len());
        for (applying, result) in self.inputs.laws.iter().zip(&self.inputs.gate.laws) {
            let asked = &self.engine.compiled.law_asked[applying.position];
            let because: Vec<usize> = asked.iter().map(|position| self.answer(*position, false)).collect();
            let effect = if result.certain { outcome_word(result.effect) } else { "open" };
            let conclusion = ["law.", result.id.as_str(), "=", effect].concat();
            let decisive = result.certain
                && result.effect == self.inputs.gate.outcome
                && result.effect > GateOutcome::Note;
            steps.push(self.steps.add(
                ProofKind::Gate,
                conclusion,
                &because,
                Some(&applying.law.source),
                decisive,
            ));
        }
        steps
    }

    fn mark(&mut self, position: usize) {
        self.steps.steps[position].decisive = true;
    }
}

fn level(name: &str, range: LevelRange) -> String {
    format!("{name}={}", spread(range.low, range.high))
}

/// The word of an effect.
pub(crate) fn outcome_word(outcome: GateOutcome) -> &'static str {
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
