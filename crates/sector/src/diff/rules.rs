//! The view on rules: transactions, operations, ways and questions that differ, field by field.
//!
//! Responsible for: bringing edits together by entry, with what they ask of members. Not responsible for: the names
//! of fields on screens.

use std::collections::BTreeMap;

use model::Text;
use serde::Serialize;
use serde_json::Value;

use super::fields::{FieldChange, Fields};
use super::forest::{Key, Kind};
use super::requirement::RequirementChange;
use super::{Change, Diff, fields, index};
use crate::pack::Pack;

/// A rule that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RuleChange {
    /// The transaction, operation, way or question.
    pub entry: Key,
    /// Its title in the new version, or in the old one; null for operations, which have none.
    pub title: Option<Text>,
    /// What happened.
    pub change: RuleKind,
    /// Fields that differ, by JSON Pointer; of an entry that came or went, all of them. Options of questions are
    /// named by their ids: `/options/yes/text`.
    pub fields: Vec<FieldChange>,
    /// Clauses that it carries out, by id; of the new version, or of the old one where none is left.
    pub clauses: Vec<String>,
    /// What it asks of members that it did not, and the other way round.
    pub requirements: Vec<RequirementChange>,
}

/// What happened to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Fields differ; it may have moved too.
    Changed,
    /// It stands elsewhere and says the same.
    Moved,
}

/// The rules that differ: by kind, and within a kind what fell away first.
pub fn rules(old: &Pack, new: &Pack, diff: &Diff, requirements: &[RequirementChange]) -> Vec<RuleChange> {
    let mut rules: Vec<RuleChange> = Vec::new();
    for edit in &diff.edits {
        let key = edit.key();
        // The order of operations means nothing.
        let says_nothing = edit.kind == Kind::Operation && matches!(edit.change, Change::Moved { .. });
        if !is_rule(edit.kind) || says_nothing {
            continue;
        }
        let nothing = Fields::new();
        let (change, fields) = match &edit.change {
            Change::Added { entry, .. } => (RuleKind::Added, fields::compare(&nothing, entry)),
            Change::Removed { entry, .. } => (RuleKind::Removed, fields::compare(entry, &nothing)),
            Change::Changed { fields } => (RuleKind::Changed, fields.clone()),
            Change::Moved { .. } => (RuleKind::Moved, Vec::new()),
        };
        let fields: Vec<FieldChange> = fields.into_iter().flat_map(by_option).collect();
        match rules.last_mut() {
            // An entry that moved and changed has two edits in a row.
            Some(before) if before.entry == key => {
                before.change = change;
                before.fields.extend(fields);
            }
            _ => rules.push(RuleChange {
                title: title(&key, new).or_else(|| title(&key, old)),
                clauses: [new, old]
                    .map(|pack| clauses(&key, pack))
                    .into_iter()
                    .find(|found| !found.is_empty())
                    .unwrap_or_default(),
                requirements: requirements.iter().filter(|change| change.entry == key).cloned().collect(),
                entry: key,
                change,
                fields,
            }),
        }
    }
    rules
}

fn is_rule(kind: Kind) -> bool {
    matches!(kind, Kind::Transaction | Kind::Operation | Kind::Way | Kind::Question)
}

fn title(key: &Key, pack: &Pack) -> Option<Text> {
    match key.kind {
        Kind::Transaction => index::transactions(pack).get(key).map(|entry| entry.title.clone()),
        Kind::Way => index::ways(pack).get(key).map(|entry| entry.title.clone()),
        Kind::Question => index::questions(pack).get(key).map(|entry| entry.text.clone()),
        _ => None,
    }
}

fn clauses(key: &Key, pack: &Pack) -> Vec<String> {
    pack.clauses()
        .filter(|clause| match key.kind {
            Kind::Operation => clause.operations.contains(&key.id),
            Kind::Way => clause.matrix,
            Kind::Question => clause.questions.iter().any(|question| *question == key.id.as_str()),
            _ => clause.transactions.contains(&key.id),
        })
        .map(|clause| clause.id.clone())
        .collect()
}

/// A change of the list of options, as changes of single options. Of options in another order, and of lists in which
/// an id stands twice, the whole list is told.
fn by_option(change: FieldChange) -> Vec<FieldChange> {
    let lists = (change.field == "/options")
        .then(|| by_id(change.old.as_ref()).zip(by_id(change.new.as_ref())))
        .flatten();
    let Some((old, new)) = lists else { return vec![change] };
    let changes: Vec<FieldChange> = fields::compare(&old, &new)
        .into_iter()
        .map(|change| FieldChange { field: format!("/options{}", change.field), ..change })
        .collect();
    if changes.is_empty() { vec![change] } else { changes }
}

/// A list of entries by id; `None` where that loses something.
fn by_id(list: Option<&Value>) -> Option<Fields> {
    let entries = list.map_or(Some(&[][..]), |list| list.as_array().map(Vec::as_slice))?;
    let by_id: BTreeMap<String, Value> = entries
        .iter()
        .map(|entry| Some((entry.get("id")?.as_str()?.to_owned(), entry.clone())))
        .collect::<Option<_>>()?;
    (by_id.len() == entries.len()).then(|| by_id.into_iter().collect())
}
