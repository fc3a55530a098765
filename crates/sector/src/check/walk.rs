//! Every text and every source of a pack, with its place.
//!
//! Responsible for: not forgetting one. It goes through the pack as it is serialized, so a new field is walked as soon
//! as it exists. Not responsible for: what is wrong with a text.

use serde_json::{Map, Value};

use super::finding::At;
use crate::pack::Pack;

/// Something found on the way.
pub(super) enum Leaf<'v> {
    /// A text in both languages.
    Text { ja: &'v str, en: &'v str },
    /// The id of a source.
    Source(&'v str),
}

/// What entries under a key of the pack are called.
const KINDS: [(&str, &str); 10] = [
    ("transactions", "transaction"),
    ("chapters", "chapter"),
    ("clauses", "clause"),
    ("operations", "operation"),
    ("ways", "way"),
    ("sections", "section"),
    ("questions", "question"),
    ("examples", "example"),
    ("terms", "term"),
    ("sources", "source"),
];

/// Calls `visit` for every text and source.
pub(super) fn walk(pack: &Pack, visit: &mut impl FnMut(&At, &Leaf<'_>)) {
    // A pack is made of what JSON can say; if it were not, there would be nothing to walk through.
    let Ok(value) = serde_json::to_value(pack) else { return };
    enter(&value, &At::of("header"), None, visit);
}

fn enter(value: &Value, at: &At, kind: Option<&str>, visit: &mut impl FnMut(&At, &Leaf<'_>)) {
    match value {
        Value::Array(entries) => entries.iter().for_each(|entry| enter(entry, at, kind, visit)),
        Value::Object(fields) => enter_object(fields, at, kind, visit),
        _ => {}
    }
}

fn enter_object(
    fields: &Map<String, Value>,
    at: &At,
    kind: Option<&str>,
    visit: &mut impl FnMut(&At, &Leaf<'_>),
) {
    let word = |key: &str| fields.get(key).and_then(Value::as_str);
    if let (2, Some(ja), Some(en)) = (fields.len(), word("ja"), word("en")) {
        visit(at, &Leaf::Text { ja, en });
        return;
    }
    let own = match (kind, word("id")) {
        (Some("clause"), Some(id)) => At::with(format!("clause/{id}"), Some(id)),
        (Some(kind), Some(id)) => At::of(format!("{kind}/{id}")),
        _ => at.clone(),
    };
    if let Some(source) = word("source") {
        visit(&own, &Leaf::Source(source));
    }
    for (key, value) in fields {
        let kind = KINDS.iter().find(|(name, _)| name == key).map(|(_, kind)| *kind);
        enter(value, &own, kind, visit);
    }
}
