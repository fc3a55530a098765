//! What exists in a draft, by id.
//!
//! Responsible for: lookup while rules run. Where an id is used twice, the first entry counts.

use std::collections::{HashMap, HashSet};

use model::Axis;

use super::report::Place;
use crate::draft::Draft;
use crate::kind::method::Method;
use crate::kind::question::Question;

/// Entries by id.
pub(super) struct Index<'a> {
    pub(super) questions: HashMap<&'a str, &'a Question>,
    pub(super) methods: HashMap<&'a str, &'a Method>,
    pub(super) laws: HashSet<&'a str>,
    pub(super) documents: HashSet<&'a str>,
    pub(super) threats: HashMap<&'a str, Axis>,
    pub(super) sources: HashSet<&'a str>,
    pub(super) thresholds: HashSet<&'a str>,
    /// Questions of which is doubtful which options they have.
    pub(super) options_in_doubt: HashSet<&'a str>,
    /// Questions of which is doubtful when they are shown, or how they are answered.
    pub(super) display_in_doubt: HashSet<&'a str>,
}

impl<'a> Index<'a> {
    pub(super) fn of(draft: &'a Draft) -> Self {
        let mut questions = HashMap::new();
        for question in draft.sections.iter().flat_map(|parsed| &parsed.value.questions) {
            questions.entry(question.id.as_str()).or_insert(question);
        }
        let mut methods = HashMap::new();
        for parsed in &draft.methods {
            methods.entry(parsed.value.id.as_str()).or_insert(&parsed.value);
        }
        let mut threats = HashMap::new();
        for list in &draft.threats {
            for threat in &list.value.threats {
                threats.entry(threat.id.as_str()).or_insert(list.value.axis);
            }
        }
        Self {
            questions,
            methods,
            laws: draft.laws.iter().map(|parsed| parsed.value.id.as_str()).collect(),
            documents: draft.documents.iter().map(|parsed| parsed.value.id.as_str()).collect(),
            threats,
            sources: draft
                .sources
                .iter()
                .flat_map(|parsed| &parsed.value.sources)
                .map(|source| source.id.as_str())
                .collect(),
            thresholds: draft
                .thresholds
                .iter()
                .flat_map(|parsed| &parsed.value.thresholds)
                .map(|threshold| threshold.id.as_str())
                .collect(),
            options_in_doubt: in_doubt(draft, &|_| &["options"]),
            // A condition that may have been meant and is not there could only hide more.
            display_in_doubt: in_doubt(draft, &|question| match question.show_when {
                Some(_) => &["options", "kind", "show-when"],
                None => &["options", "kind"],
            }),
        }
    }
}

/// Questions with a doubt about one of their keys.
fn in_doubt<'a>(draft: &'a Draft, keys: &dyn Fn(&Question) -> &'static [&'static str]) -> HashSet<&'a str> {
    let doubts = &draft.broken.doubts;
    let mut ids = HashSet::new();
    if !doubts.is_empty() {
        each_question(draft, &mut |at, question| {
            if keys(question).iter().any(|key| doubts.touch(&at.key(key).value())) {
                ids.insert(question.id.as_str());
            }
        });
    }
    ids
}

/// Calls `visit` for every question with its place.
pub(super) fn each_question<'a>(draft: &'a Draft, visit: &mut dyn FnMut(&Place<'_>, &'a Question)) {
    for parsed in &draft.sections {
        let file = Place::file(parsed.file);
        let questions = file.key("questions");
        for (i, question) in parsed.value.questions.iter().enumerate() {
            visit(&questions.index(i), question);
        }
    }
}
