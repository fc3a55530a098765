//! Bookmarks of the file.
//!
//! Responsible for: a tree of two levels. Not responsible for: the list of sections on the cover.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::archive::{catalog, unicode_string};
use crate::ReportError;
use crate::paper::Paper;

/// Adds the bookmarks.
pub(super) fn add(file: &mut Document, paper: &Paper) -> Result<(), ReportError> {
    if paper.bookmarks.is_empty() {
        return Ok(());
    }
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = paper.bookmarks.iter().map(|_| file.new_object_id()).collect();
    // Children of the root and of every bookmark, as indices.
    let mut top: Vec<usize> = Vec::new();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); ids.len()];
    for (index, bookmark) in paper.bookmarks.iter().enumerate() {
        match top.last() {
            Some(parent) if bookmark.level > 1 => children[*parent].push(index),
            _ => top.push(index),
        }
    }
    let groups = std::iter::once((root, top.clone()))
        .chain(top.iter().map(|index| (ids[*index], children[*index].clone())));
    for (parent, group) in groups {
        for (position, index) in group.iter().enumerate() {
            let bookmark = &paper.bookmarks[*index];
            let target = pages.get(bookmark.page).copied().ok_or(ReportError::PageMissing)?;
            let height = (paper.sheet.height() - bookmark.y + 8.0).round();
            let goal = vec![
                Object::Reference(target),
                "XYZ".into(),
                Object::Null,
                Object::Real(height),
                Object::Null,
            ];
            let mut entry = dictionary! {
                "Title" => unicode_string(&bookmark.title),
                "Parent" => Object::Reference(parent),
                "Dest" => goal,
            };
            if position > 0 {
                entry.set("Prev", Object::Reference(ids[group[position - 1]]));
            }
            if let Some(next) = group.get(position + 1) {
                entry.set("Next", Object::Reference(ids[*next]));
            }
            if let (Some(first), Some(last)) = (children[*index].first(), children[*index].last()) {
                entry.set("First", Object::Reference(ids[*first]));
                entry.set("Last", Object::Reference(ids[*last]));
                // Negative: closed until opened.
                entry.set("Count", -(children[*index].len() as i64));
            }
            file.objects.insert(ids[*index], Object::Dictionary(entry));
        }
    }
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        let outlines = dictionary! {
            "Type" => "Outlines",
            "First" => Object::Reference(ids[*first]),
            "Last" => Object::Reference(ids[*last]),
            "Count" => top.len() as i64,
        };
        file.objects.insert(root, Object::Dictionary(outlines));
    }
    catalog(file)?.set("Outlines", Object::Reference(root));
    Ok(())
}
