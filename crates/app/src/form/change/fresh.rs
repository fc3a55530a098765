//! New entries: empty, but whole enough to be read back.

use chrono::NaiveDate;
use sector::Pack;
use serde_json::{Value, json};

use super::super::place::PlaceKind;
use super::super::skeleton::own_source;

/// An id that no entry of the kind has.
pub(super) fn id(pack: &Pack, kind: PlaceKind) -> String {
    let taken: Vec<&str> = match kind {
        PlaceKind::Header => Vec::new(),
        PlaceKind::Chapter => pack.chapters.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Clause => pack.clauses().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Transaction => pack.transactions.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Operation => pack.operations.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Way => pack.matrix.ways.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Section => pack.sections.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Question => {
            let questions = pack.sections.iter().flat_map(|section| &section.questions);
            questions.map(|entry| entry.id.as_str()).collect()
        }
        PlaceKind::Example => pack.examples.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Term => pack.terms.iter().map(|entry| entry.id.as_str()).collect(),
        PlaceKind::Source => pack.sources.iter().map(|entry| entry.id.as_str()).collect(),
    };
    // Questions, terms and sources share a name space with those of the base policies.
    let stem = match kind {
        PlaceKind::Question | PlaceKind::Term | PlaceKind::Source | PlaceKind::Section => {
            format!("{}-{}", pack.header.id, singular(kind))
        }
        _ => singular(kind).to_owned(),
    };
    (1..).map(|number| format!("{stem}-{number}")).find(|id| !taken.contains(&id.as_str())).unwrap_or(stem)
}

fn singular(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Header => "header",
        PlaceKind::Chapter => "chapter",
        PlaceKind::Clause => "clause",
        PlaceKind::Transaction => "transaction",
        PlaceKind::Operation => "rule",
        PlaceKind::Way => "way",
        PlaceKind::Section => "section",
        PlaceKind::Question => "question",
        PlaceKind::Example => "example",
        PlaceKind::Term => "term",
        PlaceKind::Source => "source",
    }
}

/// A new entry.
pub(super) fn entry(pack: &Pack, kind: PlaceKind, id: &str, cell: &str, today: NaiveDate) -> Value {
    let text = json!({"ja": "", "en": ""});
    let source = own_source(pack);
    let today = today.to_string();
    match kind {
        PlaceKind::Header => Value::Null,
        PlaceKind::Chapter => {
            json!({"id": id, "order": 0, "part": "other", "title": text, "clauses": []})
        }
        PlaceKind::Clause => {
            json!({"id": id, "obligation": "required", "text": text, "status": "proposal", "source": source})
        }
        PlaceKind::Transaction => {
            json!({"id": id, "title": text, "summary": text, "harm": {}, "attributes": []})
        }
        PlaceKind::Operation => json!({
            "id": id, "op": "tighten", "target": "level/ial", "level": 2, "status": "proposal", "source": source,
        }),
        PlaceKind::Way => {
            let (ial, column) = super::order::cell(cell).unwrap_or((2, "each-time"));
            json!({
                "id": id, "title": text, "ial": ial, "column": column, "accepted": true, "reason": text,
                "status": "proposal", "source": source,
            })
        }
        PlaceKind::Section => json!({
            "id": id, "order": 0, "step": "sector", "title": text, "intro": text, "questions": [],
        }),
        PlaceKind::Question => json!({
            "id": id, "text": text, "why": text, "example": text, "kind": "one", "status": "proposal",
            "source": source,
            "options": [
                {"id": "yes", "text": {"ja": "はい", "en": "Yes"}},
                {"id": "no", "text": {"ja": "いいえ", "en": "No"}},
            ],
        }),
        PlaceKind::Example => json!({
            "id": id, "title": text, "as-of": today, "clauses": [], "answers": {}, "expect": {},
        }),
        PlaceKind::Term => json!({"id": id, "term": text, "meaning": text, "source": source}),
        PlaceKind::Source => {
            json!({"id": id, "title": text, "reading": "original", "checked-on": today})
        }
    }
}

/// A new part of an entry.
pub(super) fn part(pack: &Pack, key: &str, count: usize) -> Value {
    let text = json!({"ja": "", "en": ""});
    match key {
        "options" => json!({"id": format!("option-{}", count + 1), "text": text}),
        "attributes" => json!({"text": text, "status": "proposal", "source": own_source(pack)}),
        _ => text,
    }
}
