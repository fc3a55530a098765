//! What is open and what comes next.
//!
//! Responsible for: open points and questions, answers that do not count, items in the order of their dates,
//! changes of the law with a date. Not responsible for: whether the report is a draft (the engine).

use chrono::NaiveDate;
use model::{Answer, QuestionId};
use report::input::{CheckpointPart, ItemRow, StateMark};

use super::ReportSource;

/// At most this many questions are named as the first ones to answer.
const FIRST: usize = 3;

/// What lies ahead, as the summary counts it.
pub(super) struct Ahead {
    /// Items still to do, in the order in which they are due.
    pub(super) items: Vec<ItemRow>,
    /// Number of open points, without the single questions.
    pub(super) open: usize,
}

/// Items still to do: the earliest date first, without a date last, and compulsory ones first among equals.
pub(super) fn next_items(source: &ReportSource<'_>, checkpoints: &[CheckpointPart]) -> Vec<ItemRow> {
    let due = |row: &ItemRow| -> Option<NaiveDate> {
        let records = &source.answers.checkpoints;
        records.iter().find(|(id, _)| id.as_str() == row.id).and_then(|(_, record)| record.due)
    };
    let mut items: Vec<ItemRow> = checkpoints
        .iter()
        .flat_map(|checkpoint| &checkpoint.items)
        .filter(|item| matches!(item.mark, StateMark::Open | StateMark::Doing))
        .cloned()
        .collect();
    items.sort_by_key(|item| (due(item).is_none(), due(item), !item.compulsory));
    items
}

/// The questions to answer before anything else.
pub(super) fn first_questions(source: &ReportSource<'_>) -> Vec<String> {
    let deciding = source.result.deciding_unknowns.iter().take(FIRST);
    deciding.map(|id| source.phrases.question(id)).collect()
}

/// Questions without an answer, those that decide a level first.
pub(super) fn questions(source: &ReportSource<'_>) -> Vec<String> {
    let ReportSource { phrases, result, .. } = source;
    let said = |key: &str, id: &QuestionId| {
        phrases.say_with(key, &[("question", &phrases.quotable(&phrases.question(id)))])
    };
    let deciding = result.deciding_unknowns.iter().map(|id| said("what-if-unknown", id));
    let others = result.missing.iter().filter(|id| !result.deciding_unknowns.contains(id));
    deciding.chain(others.map(|id| said("proof-answer-unanswered", id))).collect()
}

/// What is open beside the questions: what keeps the report a draft, and answers that are not known.
pub(super) fn others(source: &ReportSource<'_>) -> Vec<String> {
    let ReportSource { phrases, answers, result, .. } = source;
    let unknown = answers.answers.iter().filter(|(id, answer)| {
        **answer == Answer::Unknown && !result.deciding_unknowns.contains(id) && !result.ignored.contains(id)
    });
    let unknown = unknown.map(|(id, _)| {
        let question = phrases.quotable(&phrases.question(id));
        phrases.say_with("proof-answer-unknown", &[("question", &question)])
    });
    result.open.iter().map(|code| phrases.open_point(code)).chain(unknown).collect()
}

/// Questions whose answers do not count.
pub(super) fn ignored(source: &ReportSource<'_>) -> Vec<String> {
    source.result.ignored.iter().map(|id| source.phrases.question(id)).collect()
}

/// Coming changes of the laws that apply or may apply, earliest first; without a date last.
pub(super) fn dated_warnings(source: &ReportSource<'_>) -> Vec<(String, String)> {
    let ReportSource { phrases, result, .. } = source;
    let mut warnings: Vec<(Option<chrono::NaiveDate>, String, String)> = Vec::new();
    for law in &result.gate.laws {
        for (change, (date, text)) in law.changes.iter().zip(phrases.law_changes(law)) {
            let text = phrases.say_with("dated-warning", &[("law", &phrases.law(&law.id)), ("text", &text)]);
            warnings.push((change.date, date, text));
        }
    }
    warnings.sort_by_key(|(day, ..)| (day.is_none(), *day));
    warnings.into_iter().map(|(_, date, text)| (date, text)).collect()
}
