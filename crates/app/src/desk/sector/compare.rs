//! Versions side by side, and changes of the base decided one by one.

use std::sync::Arc;

use model::result::Levels;
use model::{Lang, Text};
use sector::diff::clauses::{Row, RowChange, RowKind, Side};
use sector::diff::examples::{ExampleChange, Outcome};
use sector::diff::rules::{RuleChange, RuleKind};
use sector::diff::words::Mark;
use sector::overlay::Guideline;
use sector::rebase::{DecisionError, apply_change, finish, reject_change, upstream_changes};

use crate::clock::Now;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::form::{Place, PlaceKind};
use crate::guard;
use crate::phrase::Phrases;
use crate::sector::phrase::SectorPhrases;
use crate::wire::{
    CompareSectorRequest, DiffExampleView, DiffFieldView, DiffRowView, DiffRuleView, DiffSpan,
    SectorDiffView, SectorDraftView, UpstreamRequest,
};

impl Desk {
    /// Compares two versions of a guideline in three views.
    pub fn compare_sector(&self, request: &CompareSectorRequest) -> Result<SectorDiffView, AppError> {
        let lang = parse_lang(&request.lang);
        let (old, new) = self.two_versions(&request.key, &request.old, &request.new)?;
        let comparison = sector::diff::compare(&old, &new, lang);
        let words = SectorPhrases::new(&new, lang);
        let rows = sector::diff::table::collapsed(comparison.clauses, lang);
        Ok(SectorDiffView {
            old: SectorPhrases::new(&old, lang).title(),
            new: words.title(),
            clauses: rows.iter().map(|row| diff_row(&words, row)).collect(),
            rules: comparison.rules.iter().map(|rule| diff_rule(&words, rule)).collect(),
            examples: comparison.examples.iter().map(|example| diff_example(&words, example)).collect(),
        })
    }

    /// Two versions of a draft's guideline: published ones by their number, the draft where the newer is empty, and
    /// the newest published one where the older is.
    pub(super) fn two_versions(
        &self,
        key: &str,
        old: &str,
        new: &str,
    ) -> Result<(Arc<Guideline>, Arc<Guideline>), AppError> {
        let open = self.open_draft(key)?;
        let id = open.pack.header.id.clone();
        let older = if old.is_empty() {
            self.newest_version(&id)?.ok_or_else(|| AppError::NotFound { what: id.clone() })?
        } else {
            self.published_version(&id, old)?
        };
        let newer = if new.is_empty() {
            Arc::new(open.guideline.ok_or(AppError::DraftHasErrors)?)
        } else {
            self.published_version(&id, new)?
        };
        Ok((older, newer))
    }

    /// Applies or rejects one change of the base.
    pub fn decide_upstream(
        &mut self,
        request: &UpstreamRequest,
        now: Now,
    ) -> Result<SectorDraftView, AppError> {
        guard::text("reason", &request.reason)?;
        let open = self.open_draft(&request.key)?;
        let base = self.catalogue().clone();
        let changes = upstream_changes(&open.pack, &base);
        let change = changes
            .iter()
            .find(|change| change.id == request.id)
            .ok_or_else(|| AppError::NotFound { what: request.id.clone() })?;
        let decided = if request.apply {
            apply_change(&open.pack, change, &base)
        } else {
            // The reason is the person's own words; the other language shows them until they are translated.
            let reason = Text { ja: request.reason.clone(), en: request.reason.clone() };
            reject_change(&open.pack, change, &reason, &base)
        };
        let decided = decided.map_err(|error| match error {
            DecisionError::NoSuchChange(id) => AppError::NotFound { what: id },
            DecisionError::ByHand(places) => AppError::EditFirst { places: places.join(", ") },
            DecisionError::NoReason(_) => AppError::ReasonRequired,
        })?;
        // The header names the new base once everything is decided.
        let decided = finish(&decided, &base).unwrap_or(decided);
        self.keep_draft(&request.key, &open.pack, decided, now)?;
        self.draft_view(&request.key, parse_lang(&request.lang), now)
    }
}

fn diff_row(words: &SectorPhrases<'_>, row: &Row) -> DiffRowView {
    let phrases = words.phrases();
    let note = phrases.say(match row.change {
        RowChange::Unchanged => "sector-change-unchanged",
        RowChange::Added => "sector-change-added",
        RowChange::Removed => "sector-change-removed",
        RowChange::Amended => "sector-change-amended",
        RowChange::Moved => "sector-change-moved",
    });
    let chapter = match (row.kind, row.new.as_ref().or(row.old.as_ref())) {
        (RowKind::Chapter, Some(side)) => spans(side).into_iter().map(|span| span.text).collect(),
        _ => String::new(),
    };
    let side = |side: &Option<Side>| side.as_ref().map(spans).unwrap_or_default();
    DiffRowView {
        chapter,
        new: side(&row.new),
        old: side(&row.old),
        note: [note, row.remark.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// One side as a line of spans: number, obligation, heading, text.
fn spans(side: &Side) -> Vec<DiffSpan> {
    let mut all: Vec<DiffSpan> = Vec::new();
    if !side.number.is_empty() {
        all.push(DiffSpan { text: side.number.clone(), changed: false });
    }
    for part in [&side.obligation, &side.heading, &side.text] {
        if part.is_empty() {
            continue;
        }
        if !all.is_empty() {
            all.push(DiffSpan { text: " ".to_owned(), changed: false });
        }
        all.extend(
            part.iter().map(|span| DiffSpan { text: span.text.clone(), changed: span.mark != Mark::Same }),
        );
    }
    all
}

fn diff_rule(words: &SectorPhrases<'_>, rule: &RuleChange) -> DiffRuleView {
    let phrases = words.phrases();
    let (kind, key) = match rule.change {
        RuleKind::Added => ("added", "sector-change-added"),
        RuleKind::Removed => ("removed", "sector-change-removed"),
        RuleKind::Changed => ("changed", "sector-change-amended"),
        RuleKind::Moved => ("moved", "sector-change-moved"),
    };
    let operation = || {
        let found = words.guideline().pack.operation(&rule.entry.id)?;
        Some(phrases.operation(found.op, &found.target, found.level))
    };
    let title = rule.title.as_ref().map(|title| words.filled(title)).or_else(operation);
    DiffRuleView {
        title: title.unwrap_or_else(|| rule.entry.id.clone()),
        kind: kind.to_owned(),
        kind_text: phrases.say(key),
        fields: rule
            .fields
            .iter()
            .map(|field| DiffFieldView {
                label: field_label(phrases, &field.head()),
                old: value_text(field.old.as_ref(), phrases.lang()),
                new: value_text(field.new.as_ref(), phrases.lang()),
            })
            .filter(|field| field.old != field.new)
            .collect(),
    }
}

/// The label of a field as the forms have it.
fn field_label(phrases: &Phrases<'_>, head: &str) -> String {
    let key = match head {
        "ial" => "row",
        "matrix" => "matrix-linked",
        "questions" => "self-checks",
        "text" => "clause-text",
        "harm" => "rating",
        "attributes" => "attribute",
        "conditions" => "condition",
        "options" => "option-text",
        "period" => "from",
        "kind" => "question-kind",
        other => other,
    };
    phrases.find(&format!("sector-field-{key}")).unwrap_or_else(|| head.to_owned())
}

/// A value as a person reads it: of a bilingual text the language asked for, else its JSON without quotes.
fn value_text(value: Option<&serde_json::Value>, lang: Lang) -> String {
    use serde_json::Value;
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(list)) => {
            list.iter().map(|entry| value_text(Some(entry), lang)).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Object(map)) if map.contains_key("ja") && map.contains_key("en") => {
            value_text(map.get(lang.tag()), lang)
        }
        Some(other) => other.to_string(),
    }
}

fn diff_example(words: &SectorPhrases<'_>, example: &ExampleChange) -> DiffExampleView {
    let phrases = words.phrases();
    let mut fields = Vec::new();
    let mut field = |label: String, old: String, new: String| {
        if old != new {
            fields.push(DiffFieldView { label, old, new });
        }
    };
    let levels = |outcome: &Option<Outcome>, pick: fn(&Outcome) -> Levels<Option<[u8; 2]>>| {
        outcome.as_ref().map(|outcome| phrases.list(&words.levels(pick(outcome)))).unwrap_or_default()
    };
    field(
        phrases.say("sector-levels-base"),
        levels(&example.before, |outcome| outcome.base),
        levels(&example.after, |outcome| outcome.base),
    );
    field(
        phrases.say("sector-levels-sector"),
        levels(&example.before, |outcome| outcome.sector),
        levels(&example.after, |outcome| outcome.sector),
    );
    let conformance = |outcome: &Option<Outcome>| {
        outcome.as_ref().map(|outcome| words.conformance(outcome.conformance)).unwrap_or_default()
    };
    field(phrases.say("sector-conformance"), conformance(&example.before), conformance(&example.after));
    for clause in &example.clauses {
        let number = words.guideline().numbers.full(&clause.clause).unwrap_or(&clause.clause);
        let state = |state: Option<model::result::ClauseState>| {
            state.map(|state| words.state(state)).unwrap_or_default()
        };
        field(
            phrases.say_with("sector-clause", &[("number", number)]),
            state(clause.before),
            state(clause.after),
        );
    }
    DiffExampleView { title: words.filled(&example.title), fields }
}

/// Places of a pack as titles, for sentences about upstream changes.
pub(super) fn places_text(titles: impl Fn(&Place) -> String, places: &[String]) -> String {
    places
        .iter()
        .map(|place| match Place::parse(place) {
            Some(place) if place.kind() != PlaceKind::Header => titles(&place),
            _ => place.clone(),
        })
        .collect::<Vec<_>>()
        .join(", ")
}
