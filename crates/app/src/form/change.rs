//! Changes of a pack: set a field, add, remove and move entries.
//!
//! Responsible for: changing the pack's JSON and reading the whole back into its type. Not responsible for: whether
//! the changed pack is a good one.

mod fresh;
mod order;

use chrono::NaiveDate;
use sector::Pack;
use serde_json::{Value, json};

use super::place::{Place, PlaceKind};
use super::{Field, FieldKind, FormContext, FormError, fields, value};

pub use order::move_to;

/// The pack with one field set to what a person entered. `today` dates a new entry of the changelog.
///
/// # Errors
/// When there is no such field, or it does not take the value.
pub fn set(
    context: &FormContext<'_>,
    place: &Place,
    path: &str,
    text: &str,
    today: NaiveDate,
) -> Result<Pack, FormError> {
    let mut whole = json_of(context.pack)?;
    let pointer = place.pointer(&whole).ok_or(FormError::NotFound)?;
    let entry = whole.pointer_mut(&pointer).ok_or(FormError::NotFound)?;
    let all = fields::of(context, place.kind(), entry);
    let field = all.into_iter().find(|field| field.path == path).ok_or(FormError::NotFound)?;
    write(entry, &field, value::read(&field.kind, text)?)?;
    settle(entry, &field, today);
    read_back(whole)
}

fn write(entry: &mut Value, field: &Field, mut new: Option<Value>) -> Result<(), FormError> {
    if let Some((around, empty)) = &field.around
        && entry.pointer(around).is_none()
    {
        if new.as_ref().is_none_or(|new| new.as_str() == Some("")) {
            return Ok(());
        }
        value::put(entry, around, Some(empty.clone()))?;
    }
    // Of a text in both languages the other may be filled; a text alone that need not be there is taken away.
    let alone = !field.required && field.around.is_none();
    if alone && new.as_ref().and_then(Value::as_str).is_some_and(|text| text.trim().is_empty()) {
        new = None;
    }
    // A list that must be there is emptied, not taken away.
    if new.is_none() && matches!(field.kind, FieldKind::Many(_)) && !field.path.starts_with("/answers/") {
        new = Some(json!([]));
    }
    value::put(entry, &field.path, new)
}

/// What follows from a change within the same entry.
fn settle(entry: &mut Value, field: &Field, today: NaiveDate) {
    match field.path.as_str() {
        // A new version has an entry in the changelog.
        "/version" => {
            let version = entry.get("version").cloned().unwrap_or_default();
            if let Some(log) = entry.get_mut("changelog").and_then(Value::as_array_mut)
                && !log.iter().any(|known| known.get("version") == Some(&version))
            {
                log.insert(
                    0,
                    json!({"version": version, "date": today.to_string(), "text": {"ja": "", "en": ""}}),
                );
            }
        }
        "/date" => {
            let date = entry.get("date").cloned().unwrap_or_default();
            if let Some(newest) = entry.pointer_mut("/changelog/0/date") {
                *newest = date;
            }
        }
        // A level of no use to the new target or operation would only confuse.
        "/target" | "/op" => {
            let target = entry.get("target").and_then(Value::as_str).unwrap_or_default().to_owned();
            let removes = entry.get("op").and_then(Value::as_str) == Some("remove");
            if let Some(map) = entry.as_object_mut() {
                if !target.starts_with("level/") || removes {
                    map.remove("level");
                }
                if !target.starts_with("threshold/") {
                    map.remove("number");
                }
                if !target.starts_with("question/") || removes {
                    map.remove("text");
                }
                if !target.starts_with("level/") && target != "pair-rule" {
                    map.remove("when");
                }
            }
        }
        _ => drop_empty(entry, field),
    }
}

/// Takes away what was emptied and need not be there: an optional text without words, harm of rating none, a level
/// that nothing is expected of.
fn drop_empty(entry: &mut Value, field: &Field) {
    let Some((around, _)) = &field.around else { return };
    let Some(object) = entry.pointer(around) else { return };
    let blank_text = ["ja", "en"]
        .iter()
        .all(|lang| object.get(lang).and_then(Value::as_str).is_some_and(|text| text.trim().is_empty()));
    let no_harm = object.get("rating").and_then(Value::as_str) == Some("none");
    let no_level = around.starts_with("/expect/") && object.get("ial").is_none();
    if blank_text || no_harm || no_level {
        // The pointer was found just before.
        let _ = value::put(entry, around, None);
    }
}

/// The pack with a new entry, and where it is. `within` is a group or the place of the entry that will hold it;
/// `cell` puts a way into a cell of the matrix (`2/aal1`).
///
/// # Errors
/// [`FormError::NotFound`] when nothing of the kind can be added there.
pub fn add(
    pack: &Pack,
    within: &str,
    kind: &str,
    cell: &str,
    today: NaiveDate,
) -> Result<(Pack, Place), FormError> {
    let mut whole = json_of(pack)?;
    let (list, place, entry) = match Place::parse(within) {
        Some(holder) if holder.kind().holds().contains(&kind) => {
            let pointer = holder.pointer(&whole).ok_or(FormError::NotFound)?;
            let (key, kind) = match kind {
                "clause" => ("clauses", Some(PlaceKind::Clause)),
                "question" => ("questions", Some(PlaceKind::Question)),
                "option" => ("options", None),
                "attribute" => ("attributes", None),
                _ => ("conditions", None),
            };
            let list = format!("{pointer}/{key}");
            match kind {
                Some(kind) => {
                    let id = fresh::id(pack, kind);
                    (list, Place::new(kind, id.clone()), fresh::entry(pack, kind, &id, cell, today))
                }
                None => {
                    let count = whole.pointer(&list).and_then(Value::as_array).map_or(0, Vec::len);
                    (list, holder, fresh::part(pack, key, count))
                }
            }
        }
        _ => {
            let kind = PlaceKind::of_word(within).ok_or(FormError::NotFound)?;
            let list = kind.list().ok_or(FormError::NotFound)?.to_owned();
            let id = fresh::id(pack, kind);
            (list, Place::new(kind, id.clone()), fresh::entry(pack, kind, &id, cell, today))
        }
    };
    if whole.pointer(&list).is_none() {
        value::put(&mut whole, &list, Some(json!([])))?;
    }
    let entries = whole.pointer_mut(&list).and_then(Value::as_array_mut).ok_or(FormError::NotFound)?;
    entries.push(entry);
    Ok((read_back(whole)?, place))
}

/// The pack without an entry. What refers to it stays, and the checker tells.
///
/// # Errors
/// [`FormError::NotFound`].
pub fn remove(pack: &Pack, place: &Place) -> Result<Pack, FormError> {
    if !place.kind().can_remove() {
        return Err(FormError::NotFound);
    }
    let mut whole = json_of(pack)?;
    let pointer = place.pointer(&whole).ok_or(FormError::NotFound)?;
    let (list, at) = order::split(&pointer).ok_or(FormError::NotFound)?;
    let entries = whole.pointer_mut(list).and_then(Value::as_array_mut).ok_or(FormError::NotFound)?;
    entries.remove(at);
    read_back(whole)
}

pub(super) fn json_of(pack: &Pack) -> Result<Value, FormError> {
    serde_json::to_value(pack).map_err(|_| FormError::Value)
}

/// The whole as a pack. Chapters and sections are numbered anew where their numbers no longer follow their order.
pub(super) fn read_back(whole: Value) -> Result<Pack, FormError> {
    let mut pack: Pack = serde_json::from_value(whole).map_err(|_| FormError::Value)?;
    renumber(&mut pack.chapters, |chapter| &mut chapter.order);
    renumber(&mut pack.sections, |section| &mut section.order);
    Ok(pack)
}

fn renumber<T>(entries: &mut [T], order: impl Fn(&mut T) -> &mut u32) {
    let orders: Vec<u32> = entries.iter_mut().map(|entry| *order(entry)).collect();
    if !orders.is_sorted_by(|a, b| a < b) {
        for (number, entry) in (1..).zip(entries) {
            *order(entry) = number;
        }
    }
}
