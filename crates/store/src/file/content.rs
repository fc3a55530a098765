//! Between the forms of the file and the types of the store.
//!
//! Responsible for: conversions that leave out nothing; each takes its source apart completely.
//! Not responsible for: syntax.

use std::collections::BTreeMap;

use model::evidence::Evidence;
use model::{AnswerSet, Axis, Category, Override};
use serde_json::value::RawValue;

use super::form::{
    AnswerForm, ContentForm, DecisionForm, EvidenceForm, EvidenceKey, PolicyForm, Unique, ViewForm,
};
use super::scan::compact;
use crate::{Decision, StoreError, Timestamp, View};

/// An assessment as it stands in a file.
pub(super) struct Content {
    pub(super) answers: AnswerSet,
    pub(super) view: View,
    pub(super) draft_texts: BTreeMap<String, String>,
    pub(super) evidence: BTreeMap<String, Evidence>,
    pub(super) decisions: Vec<Decision>,
    pub(super) created: Timestamp,
    pub(super) changed: Timestamp,
}

/// The forms to write.
pub(super) fn content_form(content: Content) -> Result<ContentForm, StoreError> {
    let Content { answers, view, draft_texts, evidence, decisions, created, changed } = content;
    let AnswerSet { service, answers, ratings, choice, checkpoints } = answers;
    let mut by_axis: BTreeMap<Axis, Unique<Category, Override>> = BTreeMap::new();
    for ((axis, category), rating) in ratings {
        by_axis.entry(axis).or_default().0.insert(category, rating);
    }
    Ok(ContentForm {
        service,
        answers: Unique(answers.into_iter().map(|(id, answer)| (id, AnswerForm(answer))).collect()),
        ratings: Unique(by_axis),
        choice,
        checkpoints: Unique(checkpoints),
        view: ViewForm {
            as_of: view.as_of,
            framework: view.framework,
            reading: view.reading,
            sector: view.sector,
        },
        draft_texts: Unique(draft_texts),
        evidence: Unique(
            evidence.into_iter().map(|(key, found)| (EvidenceKey(key), EvidenceForm(found))).collect(),
        ),
        decisions: decisions.into_iter().map(decision_form).collect::<Result<_, _>>()?,
        created,
        changed,
    })
}

/// What forms that were read mean.
pub(super) fn content_of(form: ContentForm) -> Result<Content, StoreError> {
    let ContentForm {
        service,
        answers,
        ratings,
        choice,
        checkpoints,
        view: ViewForm { as_of, framework, reading, sector },
        draft_texts,
        evidence,
        decisions,
        created,
        changed,
    } = form;
    let ratings = ratings.0.into_iter().flat_map(|(axis, by_category)| {
        by_category.0.into_iter().map(move |(category, rating)| ((axis, category), rating))
    });
    Ok(Content {
        answers: AnswerSet {
            service,
            answers: answers.0.into_iter().map(|(id, form)| (id, form.0)).collect(),
            ratings: ratings.collect(),
            choice,
            checkpoints: checkpoints.0,
        },
        view: View { as_of, framework, reading, sector },
        draft_texts: draft_texts.0,
        evidence: evidence.0.into_iter().map(|(key, form)| (key.0, form.0)).collect(),
        decisions: decisions.into_iter().map(decision_of).collect::<Result<_, _>>()?,
        created,
        changed,
    })
}

fn decision_form(decision: Decision) -> Result<DecisionForm, StoreError> {
    let Decision { kind, time, as_of, policy_id, policy_version, policy_hash, result } = decision;
    Ok(DecisionForm {
        kind,
        time,
        as_of,
        policy: PolicyForm { id: policy_id, version: policy_version, hash: policy_hash },
        result: RawValue::from_string(result)
            .map_err(|_| StoreError::damaged("a stored result cannot be read"))?,
    })
}

fn decision_of(form: DecisionForm) -> Result<Decision, StoreError> {
    let DecisionForm { kind, time, as_of, policy, result } = form;
    Ok(Decision {
        kind,
        time,
        as_of,
        policy_id: policy.id,
        policy_version: policy.version,
        policy_hash: policy.hash,
        result: compact(result.get())?,
    })
}
