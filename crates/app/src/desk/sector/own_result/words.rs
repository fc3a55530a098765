//! The values of a result file in words, in groups.
//!
//! Every line that `sector::member` tells is shown; what has no words of its own stands there as it is in the file.

use model::result::{ClauseState, Conformance};
use model::{Axis, Category, ItemId, Lang, MethodId, QuestionId, Rating};
use sector::member::{Line, MemberResult, preview};
use sector::overlay::Guideline;
use serde::de::DeserializeOwned;

use crate::sector::phrase::SectorPhrases;
use crate::wire::{PreviewGroup, PreviewRow};

/// Groups with the parts of the file that stand in each; what is in none comes last.
const GROUPS: [(&str, &[&str]); 6] = [
    ("sector-handover-about", &["format", "member", "subject", "made-at", "name", "note"]),
    ("sector-handover-basis", &["sector", "policy", "as-of", "framework", "reading", "transaction"]),
    ("sector-handover-levels", &["base", "levels", "ratings"]),
    ("sector-handover-answers", &["answers"]),
    ("sector-handover-methods", &["methods", "ways", "costs"]),
    ("sector-handover-clauses", &["conformance", "clauses", "items"]),
];

/// Everything in the file.
pub(super) fn groups(guideline: &Guideline, result: &MemberResult, lang: Lang) -> Vec<PreviewGroup> {
    let words = SectorPhrases::on(guideline, result.as_of, lang);
    let lines = preview(result);
    let row = |line: &Line| PreviewRow { label: label(&words, line), value: value(&words, result, line) };
    let mut groups: Vec<PreviewGroup> = GROUPS
        .iter()
        .map(|(title, parts)| PreviewGroup {
            title: words.phrases().say(title),
            rows: parts
                .iter()
                .flat_map(|part| lines.iter().filter(move |line| line.label == *part))
                .map(row)
                .collect(),
        })
        .collect();
    let known = |line: &Line| GROUPS.iter().any(|(_, parts)| parts.contains(&line.label.as_str()));
    let rest: Vec<PreviewRow> = lines.iter().filter(|line| !known(line)).map(row).collect();
    groups.push(PreviewGroup { title: words.phrases().say("sector-handover-more"), rows: rest });
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn label(words: &SectorPhrases<'_>, line: &Line) -> String {
    let phrases = words.phrases();
    let about = line.about.as_str();
    let scale = |key: &str| {
        phrases
            .say_with("sector-handover-of", &[("part", &phrases.say(key)), ("about", &about.to_uppercase())])
    };
    match line.label.as_str() {
        "answers" => phrases.question(&QuestionId::from(about)),
        "ways" => words.way(about),
        "items" => phrases.checkpoint_item(&ItemId::from(about)),
        "costs" => phrases.method(&MethodId::from(about)),
        "clauses" => {
            let number = words.guideline().numbers.full(about).unwrap_or(about);
            phrases.say_with("sector-clause", &[("number", number)])
        }
        "base" => scale("sector-levels-base"),
        "levels" => scale("sector-levels-sector"),
        "methods" | "ratings" => {
            let mut parts = about.split(' ').filter(|part| !part.is_empty());
            let axis = parts.next().and_then(word::<Axis>).map(|axis| phrases.axis(axis));
            let category = parts.next().and_then(word::<Category>);
            let framework = &words.guideline().pack.header.framework;
            match (axis, category) {
                (Some(axis), Some(category)) => phrases.say_with(
                    "sector-handover-of",
                    &[("part", &axis), ("about", &phrases.category(framework, category))],
                ),
                (Some(axis), None) => axis,
                (None, _) => about.to_owned(),
            }
        }
        part => {
            let part = phrases.find(&format!("sector-handover-{part}")).unwrap_or_else(|| part.to_owned());
            if about.is_empty() {
                part
            } else {
                let about = phrases
                    .find(&format!("sector-handover-part-{about}"))
                    .unwrap_or_else(|| about.to_owned());
                phrases.say_with("sector-handover-of", &[("part", &part), ("about", &about)])
            }
        }
    }
}

fn value(words: &SectorPhrases<'_>, result: &MemberResult, line: &Line) -> String {
    let phrases = words.phrases();
    let text = line.value.as_str();
    let each = |say: &dyn Fn(&str) -> String| {
        let all: Vec<String> = text.split(", ").filter(|part| !part.is_empty()).map(say).collect();
        if all.is_empty() { phrases.say("sector-figures-none") } else { phrases.list(&all) }
    };
    let state = || word::<ClauseState>(text).map(|state| words.state(state));
    let found = match line.label.as_str() {
        "answers" => {
            let question = QuestionId::from(line.about.as_str());
            let option = |id: &str| match id {
                "unknown" => phrases.say("sector-handover-unknown"),
                id => phrases.option(&question, id),
            };
            Some(each(&option))
        }
        "methods" => Some(each(&|id| phrases.method(&MethodId::from(id)))),
        "ways" | "clauses" => state(),
        "items" => phrases.find(&format!("state-{text}")),
        "costs" => text.parse().ok().map(|yen| phrases.yen(yen)),
        "conformance" => word::<Conformance>(text).map(|found| words.conformance(found)),
        "transaction" => Some(words.transaction(text)),
        "as-of" => Some(phrases.date_text(text)),
        "framework" => phrases
            .catalogue()
            .framework(&result.framework)
            .map(|framework| phrases.text(&framework.short_title).to_owned()),
        "ratings" => {
            let ends: Option<Vec<Rating>> = text.split(", ").map(word::<Rating>).collect();
            ends.and_then(|ends| match ends[..] {
                [one] => Some(phrases.rating(one)),
                [low, high] => Some(phrases.rating_range([low, high])),
                _ => None,
            })
        }
        "base" | "levels" => {
            let ends: Option<Vec<u8>> = text.split(", ").map(|end| end.parse().ok()).collect();
            ends.and_then(|ends| match ends[..] {
                [0, 0] => Some(phrases.say("sector-level-none")),
                [low, high] if low == high => Some(low.to_string()),
                [low, high] => Some(format!("{low}–{high}")),
                _ => None,
            })
        }
        _ => None,
    };
    found.unwrap_or_else(|| text.to_owned())
}

/// A word as its kind.
fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
}

#[cfg(test)]
mod tests;
