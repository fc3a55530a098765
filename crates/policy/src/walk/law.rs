//! The leaves of laws and documents.

use super::{ConditionUse, Leaf, Visit, condition, each, source, statement, statements, text};
use crate::check::report::Place;
use crate::kind::document::Document;
use crate::kind::law::{Change, Exclusion, Law, Permit};

pub(super) fn law<'a>(at: &Place<'_>, law: &'a Law, visit: Visit<'_, 'a>) {
    let Law {
        id: _,
        order: _,
        title,
        short_title,
        summary,
        effect: _,
        axes: _,
        applies_when,
        permits,
        list_complete: _,
        excludes,
        changes,
        duties,
        source: id,
    } = law;
    text(&at.key("title"), title, visit);
    text(&at.key("short-title"), short_title, visit);
    text(&at.key("summary"), summary, visit);
    condition(&at.key("applies-when"), Some(applies_when), ConditionUse::Other, visit);
    each(&at.key("permits"), permits, visit, |at, permit, visit| {
        let Permit { method, clause: _, period, condition, status: _, inferred_until: _, source: id } =
            permit;
        visit(&at.key("method"), Leaf::Method(method));
        visit(&at.key("period"), Leaf::Period(period));
        if let Some(condition) = condition {
            text(&at.key("condition"), condition, visit);
        }
        source(at, id, visit);
    });
    each(&at.key("excludes"), excludes, visit, |at, exclusion, visit| {
        let Exclusion { method, status: _, source: id } = exclusion;
        visit(&at.key("method"), Leaf::Method(method));
        source(at, id, visit);
    });
    each(&at.key("changes"), changes, visit, |at, change, visit| {
        let Change { date: _, code: _, text: words, status: _, source: id } = change;
        text(&at.key("text"), words, visit);
        source(at, id, visit);
    });
    statements(&at.key("duties"), duties, visit);
    source(at, id, visit);
}

pub(super) fn document<'a>(at: &Place<'_>, document: &'a Document, visit: Visit<'_, 'a>) {
    let Document {
        id: _,
        order: _,
        title,
        holder,
        strength: _,
        has_address: _,
        has_photo: _,
        has_chip: _,
        revocation,
        secrets,
        attributes,
        chip,
        validity,
        count,
        mask,
        accepted,
        notes,
        source: id,
    } = document;
    text(&at.key("title"), title, visit);
    for (key, words) in [
        ("holder", holder),
        ("revocation", revocation),
        ("secrets", secrets),
        ("attributes", attributes),
        ("chip", chip),
        ("validity", validity),
        ("count", count),
    ] {
        statement(&at.key(key), words, visit);
    }
    each(&at.key("mask"), mask, visit, text);
    visit(&at.key("accepted"), Leaf::Period(accepted));
    statements(&at.key("notes"), notes, visit);
    source(at, id, visit);
}
