//! The outline of a draft: groups of entries with their state, chapters and clauses, the level matrix.

use sector::check::{Finding, Severity};
use sector::number::Numbers;
use sector::overlay::Guideline;
use sector::pack::{Chapter, Clause, Column};

use super::{count, severity_word};
use crate::form::{FormContext, Place, PlaceKind};
use crate::wire::{
    ChapterView, ClauseView, EntryGroup, EntryRow, MatrixCellView, MatrixColumnView, MatrixRowView,
    MatrixView, MatrixWayView,
};

/// The groups in the order of the outline.
pub(super) fn groups(context: &FormContext<'_>, found: &[Finding]) -> Vec<EntryGroup> {
    let pack = context.pack;
    let ids = |kind: PlaceKind| -> Vec<(Place, u32)> {
        let top = |ids: Vec<&str>| ids.into_iter().map(|id| (Place::new(kind, id), 0)).collect();
        match kind {
            PlaceKind::Header => vec![(Place::new(kind, ""), 0)],
            PlaceKind::Chapter => top(pack.chapters.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Transaction => top(pack.transactions.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Operation => top(pack.operations.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Way => top(pack.matrix.ways.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Section => pack
                .sections
                .iter()
                .flat_map(|section| {
                    let questions = section
                        .questions
                        .iter()
                        .map(|question| (Place::new(PlaceKind::Question, question.id.as_str()), 1));
                    std::iter::once((Place::new(kind, section.id.as_str()), 0)).chain(questions)
                })
                .collect(),
            PlaceKind::Example => top(pack.examples.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Term => top(pack.terms.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Source => top(pack.sources.iter().map(|entry| entry.id.as_str()).collect()),
            PlaceKind::Clause | PlaceKind::Question => Vec::new(),
        }
    };
    [
        (PlaceKind::Header, "sector-group-header"),
        (PlaceKind::Chapter, "sector-group-chapters"),
        (PlaceKind::Transaction, "sector-group-transactions"),
        (PlaceKind::Operation, "sector-group-operations"),
        (PlaceKind::Way, "sector-group-ways"),
        (PlaceKind::Section, "sector-group-sections"),
        (PlaceKind::Example, "sector-group-examples"),
        (PlaceKind::Term, "sector-group-terms"),
        (PlaceKind::Source, "sector-group-sources"),
    ]
    .into_iter()
    .map(|(kind, title)| EntryGroup {
        id: kind.word().to_owned(),
        title: context.phrases.say(title),
        help: context.phrases.say(kind.help()),
        entries: ids(kind).into_iter().map(|(place, depth)| row(context, &place, depth, found)).collect(),
        can_add: kind != PlaceKind::Header,
    })
    .collect()
}

fn row(context: &FormContext<'_>, place: &Place, depth: u32, found: &[Finding]) -> EntryRow {
    let worst = found
        .iter()
        .filter(|finding| Place::parse(&finding.place).as_ref() == Some(place))
        .map(|finding| finding.severity)
        .filter(|severity| *severity != Severity::Info)
        .min();
    EntryRow {
        place: place.to_string(),
        title: context.title(place),
        summary: summary(context, place),
        depth,
        state: worst.map_or("ok", severity_word).to_owned(),
        state_text: context.phrases.say(match worst {
            Some(Severity::Error) => "sector-severity-error",
            Some(_) => "sector-severity-warning",
            None => "sector-state-fine",
        }),
    }
}

/// What tells an entry from its neighbours beside the title.
fn summary(context: &FormContext<'_>, place: &Place) -> String {
    let pack = context.pack;
    let phrases = &context.phrases;
    match place.kind() {
        PlaceKind::Operation => pack
            .operation(place.id())
            .and_then(|operation| operation.reason.as_ref())
            .map(|reason| phrases.text(reason).to_owned())
            .unwrap_or_default(),
        PlaceKind::Way => pack
            .way(place.id())
            .map(|way| {
                let accepted = if way.accepted { "sector-way-accepted" } else { "sector-way-refused" };
                let column = format!("sector-column-{}", way.column.word());
                format!("IAL {} · {} · {}", way.ial, phrases.say(&column), phrases.say(accepted))
            })
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// The chapters with their clauses, flat.
pub(super) fn chapters(
    context: &FormContext<'_>,
    guideline: Option<&Guideline>,
    found: &[Finding],
) -> Vec<ChapterView> {
    let numbers = Numbers::of(&context.pack.chapters);
    let view = |chapter: &Chapter| {
        let mut clauses = Vec::new();
        for clause in &chapter.clauses {
            push(context, guideline, &numbers, clause, 0, found, &mut clauses);
        }
        ChapterView {
            id: chapter.id.clone(),
            number: numbers.chapter(&chapter.id, context.phrases.lang()).unwrap_or_default(),
            title: context.phrases.text(&chapter.title).to_owned(),
            clauses,
        }
    };
    context.pack.chapters.iter().map(view).collect()
}

fn push(
    context: &FormContext<'_>,
    guideline: Option<&Guideline>,
    numbers: &Numbers,
    clause: &Clause,
    depth: u32,
    found: &[Finding],
    all: &mut Vec<ClauseView>,
) {
    let phrases = &context.phrases;
    let text = |text: &model::Text| match guideline {
        Some(guideline) => guideline.fill(text, phrases.lang()),
        None => phrases.text(text).to_owned(),
    };
    let of = |severity: Severity| {
        count(
            found
                .iter()
                .filter(|finding| {
                    finding.severity == severity && finding.clause.as_deref() == Some(&clause.id)
                })
                .count(),
        )
    };
    all.push(ClauseView {
        id: clause.id.clone(),
        number: numbers.own(&clause.id).unwrap_or_default().to_owned(),
        full_number: numbers.full(&clause.id).unwrap_or_default().to_owned(),
        depth,
        obligation: clause.obligation.word().to_owned(),
        obligation_text: phrases.say(&format!("sector-obligation-{}", clause.obligation.word())),
        heading: clause.heading.as_ref().map(&text).unwrap_or_default(),
        text: text(&clause.text),
        requirement: clause.is_requirement(),
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
    });
    for within in &clause.clauses {
        push(context, guideline, numbers, within, depth + 1, found, all);
    }
}

/// The level matrix, from the highest level down.
pub(super) fn matrix(context: &FormContext<'_>) -> MatrixView {
    let phrases = &context.phrases;
    let cell = |ial: u8, column: Column| MatrixCellView {
        ways: context
            .pack
            .matrix
            .ways
            .iter()
            .filter(|way| way.ial == ial && way.column == column)
            .map(|way| {
                let status = serde_json::to_value(way.status).unwrap_or_default();
                MatrixWayView {
                    id: way.id.clone(),
                    title: context.title(&Place::new(PlaceKind::Way, way.id.as_str())),
                    accepted: way.accepted,
                    status: status.as_str().unwrap_or_default().to_owned(),
                    status_text: phrases.status(way.status),
                }
            })
            .collect(),
    };
    MatrixView {
        columns: Column::ALL
            .map(|column| MatrixColumnView {
                id: column.word().to_owned(),
                text: phrases.say(&format!("sector-column-{}", column.word())),
            })
            .to_vec(),
        rows: [3, 2, 1]
            .map(|ial| MatrixRowView {
                ial,
                text: phrases.say_with("sector-row", &[("level", &ial.to_string())]),
                cells: Column::ALL.map(|column| cell(ial, column)).to_vec(),
            })
            .to_vec(),
    }
}
