//! Draft texts for checkpoints 3 and 5: the notice to users and the questions and answers.
//!
//! Responsible for: putting together the sentences that the policies give for the chosen methods. A person
//! edits them; the edited text is stored, the draft never is. Not responsible for: the sentences themselves.

use model::result::AssessmentResult;
use model::{AnswerSet, Lang, MethodId};
use policy::kind::method::Method;

use crate::phrase::Phrases;

/// Key under which an edited text is stored: `notice.ja`, `faq.en`.
pub fn key(text: &str, lang: Lang) -> String {
    format!("{text}.{}", lang.tag())
}

/// The draft of a text: `notice` or `faq`.
pub fn draft(phrases: &Phrases<'_>, text: &str, answers: &AnswerSet, result: &AssessmentResult) -> String {
    match text {
        "notice" => notice(phrases, answers, result).join("\n\n"),
        _ => faq(phrases, answers, result)
            .into_iter()
            .map(|(question, answer)| format!("Q. {question}\nA. {answer}"))
            .collect::<Vec<_>>()
            .join("\n\n"),
    }
}

/// Paragraphs of the notice.
pub fn notice(phrases: &Phrases<'_>, answers: &AnswerSet, result: &AssessmentResult) -> Vec<String> {
    let methods = methods(phrases, answers, result);
    if methods.is_empty() {
        return vec![phrases.say("draft-no-method")];
    }
    let mut paragraphs =
        vec![phrases.say_with("draft-notice-opening", &[("service", &answers.service.name)])];
    for method in methods {
        let sentences: Vec<&str> = method.notice.iter().map(|sentence| phrases.text(sentence)).collect();
        if !sentences.is_empty() {
            let body = sentences.join(if phrases.lang() == Lang::En { " " } else { "" });
            paragraphs.push(format!("{}\n{body}", phrases.text(&method.title)));
        }
    }
    paragraphs.push(phrases.say("draft-notice-privacy"));
    paragraphs.push(phrases.say("draft-notice-phishing"));
    paragraphs.push(phrases.say("draft-notice-other-way"));
    paragraphs
}

/// Questions and answers.
pub fn faq(phrases: &Phrases<'_>, answers: &AnswerSet, result: &AssessmentResult) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    for method in methods(phrases, answers, result) {
        for entry in &method.faq {
            let question = phrases.text(&entry.question).to_owned();
            if !entries.iter().any(|(known, _)| *known == question) {
                entries.push((question, phrases.text(&entry.answer).to_owned()));
            }
        }
    }
    entries
}

/// The chosen methods; while nothing is chosen, the recommended ones.
fn methods<'c>(phrases: &Phrases<'c>, answers: &AnswerSet, result: &AssessmentResult) -> Vec<&'c Method> {
    let chosen: Vec<&MethodId> =
        answers.choice.proofing.iter().chain(&answers.choice.authentication).collect();
    let recommendation = &result.recommendation;
    let ids: Vec<&MethodId> = if chosen.is_empty() {
        recommendation
            .proofing
            .iter()
            .chain(&recommendation.fallback)
            .chain(&recommendation.authentication)
            .collect()
    } else {
        chosen
    };
    ids.into_iter().filter_map(|id| phrases.catalogue().method(id)).collect()
}
