//! The leaves of questions and of the thresholds in their texts.

use super::{ConditionUse, Visit, condition, each, source, text};
use crate::check::report::Place;
use crate::kind::question::{Question, QuestionOption, Section};
use crate::kind::threshold::{Threshold, Thresholds};

pub(super) fn section<'a>(at: &Place<'_>, section: &'a Section, visit: Visit<'_, 'a>) {
    let Section { id: _, order: _, step: _, title, intro, questions } = section;
    text(&at.key("title"), title, visit);
    text(&at.key("intro"), intro, visit);
    each(&at.key("questions"), questions, visit, question);
}

fn question<'a>(at: &Place<'_>, question: &'a Question, visit: Visit<'_, 'a>) {
    let Question {
        id: _,
        text: words,
        why,
        example,
        kind: _,
        optional: _,
        show_when,
        axis: _,
        options,
        status: _,
        source: id,
    } = question;
    text(&at.key("text"), words, visit);
    text(&at.key("why"), why, visit);
    text(&at.key("example"), example, visit);
    condition(&at.key("show-when"), show_when.as_ref(), ConditionUse::ShowWhen, visit);
    each(&at.key("options"), options, visit, |at, option, visit| {
        let QuestionOption { id: _, text: label, exclusive: _, rates: _ } = option;
        text(&at.key("text"), label, visit);
    });
    source(at, id, visit);
}

pub(super) fn thresholds<'a>(at: &Place<'_>, set: &'a Thresholds, visit: Visit<'_, 'a>) {
    let Thresholds { id: _, note, thresholds } = set;
    text(&at.key("note"), note, visit);
    each(&at.key("thresholds"), thresholds, visit, |at, threshold, visit| {
        let Threshold { id: _, text: words, value: _, unit: _, status: _, source: id } = threshold;
        text(&at.key("text"), words, visit);
        source(at, id, visit);
    });
}
