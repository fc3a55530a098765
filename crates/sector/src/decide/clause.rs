//! Conformance clause by clause: why, what is missing.
//!
//! Responsible for: the state of every clause that something can be measured against. Not responsible for: levels
//! and ways themselves (`level`, `way`), sentences.

use engine::facts::Given;
use engine::tri::Tri;
use model::result::{ClauseResult, ClauseState, Code, Conformance, Verdict};
use model::{AnswerSet, AssessmentResult, Axis, ItemId, ItemState, MethodId, QuestionId};

use super::known::OfAssessment;
use super::level;
use super::way::{UsedWay, all, transaction_allows};
use crate::overlay::Guideline;
use crate::pack::clause::{Clause, Obligation};
use crate::pack::operation::{Op, Operation, Target};
use crate::pack::{TRANSACTION_QUESTION, WAYS_QUESTION};

/// What clauses are measured against.
pub(super) struct ClauseInputs<'a> {
    pub(super) guideline: &'a Guideline,
    pub(super) known: &'a OfAssessment<'a>,
    pub(super) answers: &'a AnswerSet,
    pub(super) base: &'a AssessmentResult,
    pub(super) transaction: Option<&'a str>,
    pub(super) ways: &'a [UsedWay],
}

/// The clauses that something can be measured against, in order.
pub(super) fn clauses(inputs: &ClauseInputs<'_>) -> Vec<ClauseResult> {
    let pack = &inputs.guideline.pack;
    pack.clauses().filter(|clause| clause.is_requirement()).map(|clause| look(clause, inputs)).collect()
}

/// Over all required clauses.
pub(super) fn conformance(clauses: &[ClauseResult]) -> Conformance {
    let required = || clauses.iter().filter(|clause| clause.obligation == Obligation::Required.word());
    if required().any(|clause| clause.state == ClauseState::NotMet) {
        Conformance::DoesNotConform
    } else if required().any(|clause| clause.state == ClauseState::Open) {
        Conformance::Open
    } else {
        Conformance::Conforms
    }
}

/// What has been found about a clause so far.
#[derive(Default)]
struct Found {
    states: Vec<ClauseState>,
    reasons: Vec<Code>,
    missing: Vec<QuestionId>,
    methods: Vec<MethodId>,
}

impl Found {
    fn because(&mut self, state: ClauseState, reason: Code) {
        self.states.push(state);
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    fn needs(&mut self, question: &str) {
        if !self.missing.iter().any(|known| known == question) {
            self.missing.push(question.into());
        }
    }
}

fn look(clause: &Clause, inputs: &ClauseInputs<'_>) -> ClauseResult {
    let mut found = Found::default();
    let about = transaction_allows(&clause.transactions, inputs.transaction);
    if about == Tri::No {
        found.because(ClauseState::NotApplicable, Code::new("clause-other-transaction"));
    } else {
        for id in &clause.operations {
            if let Some(operation) = inputs.guideline.pack.operation(id) {
                look_at_operation(operation, inputs, &mut found);
            }
        }
        if clause.matrix {
            look_at_ways(inputs, &mut found, |way| (way.accepted, matrix_code(way)));
        }
        for question in &clause.questions {
            look_at_question(question, inputs, &mut found);
        }
    }
    let mut state = all(found.states.iter().copied());
    if about == Tri::Open && state != ClauseState::NotApplicable {
        found.needs(TRANSACTION_QUESTION);
        if state == ClauseState::NotMet {
            // Whether it is broken hangs on the transaction.
            state = ClauseState::Open;
        }
    }
    let number = inputs.guideline.numbers.full(&clause.id).unwrap_or_default().to_owned();
    ClauseResult {
        id: clause.id.clone(),
        number,
        obligation: clause.obligation.word().to_owned(),
        state,
        reasons: found.reasons,
        missing: found.missing,
        methods: found.methods,
        text: None,
    }
}

fn look_at_operation(operation: &Operation, inputs: &ClauseInputs<'_>, found: &mut Found) {
    if !operation.period.contains(inputs.base.as_of) {
        found.because(ClauseState::NotApplicable, Code::new("clause-not-in-force"));
        return;
    }
    match &operation.target {
        Target::Level(axis) => look_at_level(operation, &[*axis], inputs, found),
        Target::PairRule => look_at_level(operation, &[Axis::Authentication], inputs, found),
        Target::Method(method) => look_at_method(method, inputs, found),
        Target::Permit(_, method) => look_at_permit(method, inputs, found),
        Target::Item(item) if operation.op == Op::Tighten => look_at_item(item, inputs, found),
        // Which documents a member takes, thresholds and wordings leave no trace in an assessment.
        Target::Document(_)
        | Target::Item(_)
        | Target::Threshold(_)
        | Target::Question(_)
        | Target::Law(_) => {}
    }
}

/// Every way in use must reach the required level, as long as the operation applies.
fn look_at_level(operation: &Operation, axes: &[Axis], inputs: &ClauseInputs<'_>, found: &mut Found) {
    match level::applies(operation, inputs.known, inputs.base.as_of) {
        Tri::No => found.because(ClauseState::NotApplicable, Code::new("clause-condition-no")),
        Tri::Open => {
            if let Some(when) = &operation.when {
                when.each_question(&mut |is| {
                    let given = inputs.known.given(is.question.as_str());
                    if matches!(given, Some(Given::Unanswered | Given::Unknown)) {
                        found.needs(is.question.as_str());
                    }
                });
            }
            found.because(ClauseState::Open, Code::new("clause-condition-open"));
        }
        Tri::Yes => {
            for axis in axes {
                let codes = match axis {
                    Axis::Proofing => ["clause-ial-short", "clause-ial-open", "clause-ial-met"],
                    Axis::Authentication => ["clause-aal-short", "clause-aal-open", "clause-aal-met"],
                };
                look_at_ways(inputs, found, |way| {
                    let state = way.reaches[axis.index()];
                    (state, by_state(state, codes))
                });
            }
        }
    }
}

/// Every way in use must be kept on one side. What is told of a way is its state on that side, and a code for it.
fn look_at_ways(
    inputs: &ClauseInputs<'_>,
    found: &mut Found,
    told: impl Fn(&UsedWay) -> (ClauseState, &'static str),
) {
    if inputs.ways.is_empty() {
        found.needs(WAYS_QUESTION);
        found.because(ClauseState::Open, Code::new("clause-ways-missing"));
        return;
    }
    let mut groups: Vec<((ClauseState, &'static str), Vec<&str>)> = Vec::new();
    for way in inputs.ways {
        let own = told(way);
        match groups.iter_mut().find(|(known, _)| *known == own) {
            Some((_, ways)) => ways.push(way.id.as_str()),
            None => groups.push((own, vec![way.id.as_str()])),
        }
    }
    for state in [ClauseState::NotMet, ClauseState::Open, ClauseState::Met] {
        for ((_, code), ways) in groups.iter().filter(|((own, _), _)| *own == state) {
            found.because(state, Code::new(code).with("ways", ways.join(",")));
        }
    }
}

/// The code of a state: for what is not kept, may be kept, and is kept.
fn by_state(state: ClauseState, [short, open, met]: [&'static str; 3]) -> &'static str {
    match state {
        ClauseState::NotMet => short,
        ClauseState::Open => open,
        ClauseState::Met | ClauseState::NotApplicable => met,
    }
}

/// Says of a way whether it is the guideline that does not accept it, or the chosen methods that do not make it up.
fn matrix_code(way: &UsedWay) -> &'static str {
    let refused = ["way-not-accepted", "way-unknown", "way-other-transaction"];
    let short = if way.reasons.iter().any(|reason| refused.contains(&reason.code.as_str())) {
        "clause-ways-short"
    } else {
        "clause-ways-other-methods"
    };
    by_state(way.accepted, [short, "clause-ways-open", "clause-ways-met"])
}

fn look_at_method(method: &MethodId, inputs: &ClauseInputs<'_>, found: &mut Found) {
    let choice = &inputs.answers.choice;
    let code = |code: &'static str| Code::new(code).with("method", method);
    if choice.proofing.contains(method) || choice.authentication.contains(method) {
        found.methods.push(method.clone());
        found.because(ClauseState::NotMet, code("clause-method-chosen"));
    } else if choice.proofing.is_empty() && choice.authentication.is_empty() {
        found.because(ClauseState::Open, Code::new("clause-nothing-chosen"));
    } else {
        found.because(ClauseState::Met, code("clause-method-not-chosen"));
    }
}

/// A permit that the guideline does not take over: the law's list on the guideline's catalogue lacks it, so the
/// verdict on the method says whether that matters here.
fn look_at_permit(method: &MethodId, inputs: &ClauseInputs<'_>, found: &mut Found) {
    let excluded =
        inputs.base.methods.iter().any(|result| result.id == *method && result.verdict == Verdict::Excluded);
    if excluded {
        look_at_method(method, inputs, found);
    }
}

fn look_at_item(item: &ItemId, inputs: &ClauseInputs<'_>, found: &mut Found) {
    let state = inputs.answers.checkpoints.get(item).map_or(ItemState::Open, |record| record.state);
    let (state, code) = match state {
        ItemState::Done => (ClauseState::Met, "clause-item-done"),
        ItemState::NotApplicable => (ClauseState::NotMet, "clause-item-left-out"),
        ItemState::Open | ItemState::Doing => (ClauseState::Open, "clause-item-open"),
    };
    found.because(state, Code::new(code).with("item", item));
}

fn look_at_question(question: &QuestionId, inputs: &ClauseInputs<'_>, found: &mut Found) {
    let known = inputs.known;
    let position = known.engine.catalogue().question_index(question.as_str());
    if position.is_none_or(|position| known.facts.visible[position] == Tri::No) {
        found.because(ClauseState::NotApplicable, Code::new("clause-question-hidden"));
        return;
    }
    let (state, code) = match known.given(question.as_str()) {
        Some(Given::Options(_)) if known.options(question.as_str()) == ["yes"] => {
            (ClauseState::Met, "clause-self-check-yes")
        }
        Some(Given::Options(_) | Given::Text) => (ClauseState::NotMet, "clause-self-check-no"),
        Some(Given::Unanswered | Given::Unknown) | None => {
            found.needs(question.as_str());
            (ClauseState::Open, "clause-self-check-open")
        }
    };
    found.because(state, Code::new(code).with("question", question));
}
