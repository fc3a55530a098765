//! Limits and forms of single values.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate};
use model::result::{Conformance, Reading};
use model::{Axis, Category, ItemId, ItemState, MethodId, QuestionId};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Problem, ProblemKind};
use crate::member::{MemberResult, Ranges, Rated, Stamp, Standing};
use crate::pack::example::{Chosen, Given};

/// Problems of one kind that are told; a file with more is not worth reading to the end.
pub(super) const MAX_PROBLEMS: usize = 20;
/// Characters of an id.
pub(super) const MAX_ID: usize = 100;
/// Characters of a name.
const MAX_NAME: usize = 200;
/// Characters of a note.
const MAX_NOTE: usize = 2000;
/// Entries of a list; the largest guideline has a few hundred clauses.
const MAX_ENTRIES: usize = 2000;
/// Options of one answer: questions have fewer than this.
const MAX_OPTIONS: usize = 64;
/// Highest cost of one check, in yen.
const MAX_COST: u32 = 10_000_000;

/// A foreign word at a length that can be shown.
pub(super) fn shortened(word: &str) -> String {
    word.chars().take(MAX_ID).collect()
}

/// Parts with more entries than any file has. Looked at before anything is read into types.
pub(super) fn sizes(parts: &Map<String, Value>) -> Vec<Problem> {
    let entries = |value: &Value| match value {
        Value::Array(list) => list.len(),
        Value::Object(map) => map.len(),
        _ => 0,
    };
    let large = |value: &Value| match value {
        Value::Object(map) => {
            entries(value) > MAX_ENTRIES || map.values().any(|part| entries(part) > MAX_ENTRIES)
        }
        _ => entries(value) > MAX_ENTRIES,
    };
    let over = parts.iter().filter(|(_, value)| large(value));
    over.map(|(key, _)| Problem::new(ProblemKind::TooLarge { limit: MAX_ENTRIES }, key)).collect()
}

/// Whether a part, by itself, has the shape that belongs there.
pub(super) fn has_shape(key: &str, value: &Value) -> bool {
    fn reads<T: DeserializeOwned>(value: &Value) -> bool {
        serde_json::from_value::<T>(value.clone()).is_ok()
    }
    match key {
        "sector" | "policy" => reads::<Stamp>(value),
        "as-of" => reads::<NaiveDate>(value),
        "reading" => reads::<Reading>(value),
        "answers" => reads::<BTreeMap<QuestionId, Given>>(value),
        "ratings" => reads::<BTreeMap<Axis, BTreeMap<Category, Rated>>>(value),
        "base" | "levels" => reads::<Ranges>(value),
        "methods" => reads::<Chosen>(value),
        "ways" | "clauses" => reads::<Vec<Standing>>(value),
        "conformance" => reads::<Conformance>(value),
        "items" => reads::<BTreeMap<ItemId, ItemState>>(value),
        "costs" => reads::<BTreeMap<MethodId, u32>>(value),
        _ => value.is_string(),
    }
}

/// What is wrong with the values of a result.
pub(super) fn check(result: &MemberResult) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    for (place, id) in [("member", &result.member), ("subject", &result.subject)] {
        found.unless(is_opaque(id), ProblemKind::NotAnId, place);
    }
    found.unless(DateTime::parse_from_rfc3339(&result.made_at).is_ok(), ProblemKind::NotAMoment, "made-at");
    stamp(&mut found, "sector", &result.sector);
    stamp(&mut found, "policy", &result.policy);
    found.id("framework", result.framework.as_str());
    found.ids("transaction", result.transaction.iter().map(String::as_str));
    answers(&mut found, result);
    ratings(&mut found, result);
    for (place, ranges) in [("base", result.base), ("levels", result.levels)] {
        let ends = [ranges.ial, ranges.aal];
        let orderly = ends.into_iter().flatten().all(|[low, high]| low <= high && high <= 3);
        found.unless(orderly, ProblemKind::NotARange, place);
    }
    let methods = || result.methods.proofing.iter().chain(&result.methods.authentication);
    found.ids("methods", methods().map(MethodId::as_str));
    found.once("methods", methods().map(MethodId::as_str));
    for (place, list) in [("ways", &result.ways), ("clauses", &result.clauses)] {
        found.ids(place, list.iter().map(|entry| entry.id.as_str()));
        found.once(place, list.iter().map(|entry| entry.id.as_str()));
    }
    found.ids("items", result.items.keys().map(ItemId::as_str));
    for (method, cost) in &result.costs {
        let place = format!("costs {}", shortened(method.as_str()));
        found.unless(*cost <= MAX_COST, ProblemKind::TooLarge { limit: MAX_COST as usize }, &place);
        found.unless(methods().any(|chosen| chosen == method), ProblemKind::NotChosen, &place);
    }
    for (place, text, limit) in [("name", &result.name, MAX_NAME), ("note", &result.note, MAX_NOTE)] {
        let fits = text.as_ref().is_none_or(|text| text.chars().count() <= limit);
        found.unless(fits, ProblemKind::TooLarge { limit }, place);
    }
    found.0
}

fn stamp(found: &mut Found, place: &str, stamp: &Stamp) {
    found.id(&format!("{place} id"), &stamp.id);
    found.unless(semver::Version::parse(&stamp.version).is_ok(), ProblemKind::NotAVersion, place);
    let hash = stamp.hash.strip_prefix("sha256:").unwrap_or_default();
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    found.unless(is_hash, ProblemKind::NotAHash, place);
}

fn answers(found: &mut Found, result: &MemberResult) {
    found.ids("answers", result.answers.keys().map(QuestionId::as_str));
    for (question, given) in &result.answers {
        let place = format!("answers {}", shortened(question.as_str()));
        match given {
            Given::One(option) => found.id(&place, option),
            Given::Many(options) => {
                let limit = MAX_OPTIONS;
                found.unless(options.len() <= limit, ProblemKind::TooLarge { limit }, &place);
                found.ids(&place, options.iter().map(String::as_str));
                found.once(&place, options.iter().map(String::as_str));
            }
        }
    }
}

fn ratings(found: &mut Found, result: &MemberResult) {
    found.unless(result.ratings.contains_key(&Axis::Proofing), ProblemKind::NotComplete, "ratings proofing");
    for (axis, row) in &result.ratings {
        let place = format!("ratings {}", axis.word());
        found.unless(row.len() == Category::ALL.len(), ProblemKind::NotComplete, &place);
        let orderly = row.values().map(|rated| rated.ends()).all(|[low, high]| low <= high);
        found.unless(orderly, ProblemKind::NotARange, &place);
    }
}

/// The member and its services: anything that an association may hand out as a number of its own.
fn is_opaque(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (1..=64).contains(&id.len()) && id.chars().all(fits)
}

/// Ids of guidelines and policies: kebab-case words, with dots in items of checkpoints.
fn is_word(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    (1..=MAX_ID).contains(&id.len()) && id.chars().all(fits)
}

/// Problems so far.
struct Found(Vec<Problem>);

impl Found {
    fn unless(&mut self, holds: bool, kind: ProblemKind, place: &str) {
        if !holds && self.0.len() < MAX_PROBLEMS {
            self.0.push(Problem::new(kind, place));
        }
    }

    fn id(&mut self, place: &str, id: &str) {
        self.unless(is_word(id), ProblemKind::NotAnId, place);
    }

    fn ids<'a>(&mut self, place: &str, ids: impl Iterator<Item = &'a str>) {
        for id in ids {
            self.id(place, id);
        }
    }

    fn once<'a>(&mut self, place: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.unless(false, ProblemKind::Twice, &format!("{place} {}", shortened(id)));
            }
        }
    }
}
