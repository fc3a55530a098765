//! Moving entries: up and down in their list, clauses also in and out, ways into another cell.

use sector::Pack;
use sector::pack::Column;
use sector::pack::clause::DEEPEST;
use serde_json::{Value, json};

use super::super::FormError;
use super::super::place::{Place, PlaceKind};
use super::{json_of, read_back};

/// The pack with an entry moved: `up`, `down`, `in`, `out`, or for a way a cell such as `2/aal1`.
///
/// # Errors
/// [`FormError::Move`] when it cannot go there.
pub fn move_to(pack: &Pack, place: &Place, to: &str) -> Result<Pack, FormError> {
    let mut whole = json_of(pack)?;
    let pointer = place.pointer(&whole).ok_or(FormError::NotFound)?;
    match to {
        "up" | "down" => swap(&mut whole, &pointer, to == "up", place.kind())?,
        "in" if place.kind() == PlaceKind::Clause => deeper(&mut whole, &pointer)?,
        "out" if place.kind() == PlaceKind::Clause => higher(&mut whole, &pointer)?,
        _ if place.kind() == PlaceKind::Way => {
            let (ial, column) = cell(to).ok_or(FormError::Move)?;
            let way = whole.pointer_mut(&pointer).ok_or(FormError::NotFound)?;
            way["ial"] = json!(ial);
            way["column"] = json!(column);
        }
        _ => return Err(FormError::Move),
    }
    read_back(whole)
}

/// A cell of the matrix: `2/aal1`.
pub(super) fn cell(text: &str) -> Option<(u8, &'static str)> {
    let (ial, column) = text.split_once('/')?;
    let ial = ial.parse().ok().filter(|ial| (1..=3).contains(ial))?;
    let column = Column::ALL.into_iter().map(Column::word).find(|word| *word == column)?;
    Some((ial, column))
}

/// List and position of an entry.
pub(super) fn split(pointer: &str) -> Option<(&str, usize)> {
    let (list, at) = pointer.rsplit_once('/')?;
    Some((list, at.parse().ok()?))
}

fn list<'v>(whole: &'v mut Value, pointer: &str) -> Result<&'v mut Vec<Value>, FormError> {
    whole.pointer_mut(pointer).and_then(Value::as_array_mut).ok_or(FormError::NotFound)
}

/// Changes places with a neighbour. At the end of its chapter, a clause goes on into the next one.
fn swap(whole: &mut Value, pointer: &str, up: bool, kind: PlaceKind) -> Result<(), FormError> {
    let (parent, at) = split(pointer).ok_or(FormError::NotFound)?;
    let entries = list(whole, parent)?;
    let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < entries.len()) };
    if let Some(other) = other {
        entries.swap(at, other);
        return Ok(());
    }
    let holder = parent.rsplit_once('/').ok_or(FormError::Move)?.0;
    let (holders, at_holder) = split(holder).ok_or(FormError::Move)?;
    if !matches!(kind, PlaceKind::Clause | PlaceKind::Question)
        || !matches!(holders, "/chapters" | "/sections")
    {
        return Err(FormError::Move);
    }
    let next = if up { at_holder.checked_sub(1) } else { Some(at_holder + 1) }.ok_or(FormError::Move)?;
    let key = if kind == PlaceKind::Clause { "clauses" } else { "questions" };
    let target = format!("{holders}/{next}/{key}");
    if whole.pointer(&target).is_none() {
        return Err(FormError::Move);
    }
    let entry = list(whole, parent)?.remove(at);
    let target = list(whole, &target)?;
    target.insert(if up { target.len() } else { 0 }, entry);
    Ok(())
}

/// Into the clause before it.
fn deeper(whole: &mut Value, pointer: &str) -> Result<(), FormError> {
    let (parent, at) = split(pointer).ok_or(FormError::NotFound)?;
    let before = at.checked_sub(1).ok_or(FormError::Move)?;
    let entry = list(whole, parent)?.get(at).cloned().ok_or(FormError::NotFound)?;
    if parent.matches("/clauses").count() + height(&entry) > DEEPEST {
        return Err(FormError::Move);
    }
    list(whole, parent)?.remove(at);
    let holder = &mut list(whole, parent)?[before];
    match holder.get_mut("clauses").and_then(Value::as_array_mut) {
        Some(clauses) => clauses.push(entry),
        None => holder["clauses"] = json!([entry]),
    }
    Ok(())
}

/// Behind the clause that holds it.
fn higher(whole: &mut Value, pointer: &str) -> Result<(), FormError> {
    let (parent, at) = split(pointer).ok_or(FormError::NotFound)?;
    let holder = parent.rsplit_once('/').ok_or(FormError::Move)?.0.to_owned();
    let (holders, at_holder) = split(&holder).ok_or(FormError::Move)?;
    if !holders.ends_with("/clauses") {
        return Err(FormError::Move);
    }
    let entry = list(whole, parent)?.remove(at);
    list(whole, holders)?.insert(at_holder + 1, entry);
    Ok(())
}

/// Levels of clauses below and including one.
fn height(clause: &Value) -> usize {
    let within = clause.get("clauses").and_then(Value::as_array);
    1 + within.into_iter().flatten().map(height).max().unwrap_or(0)
}
