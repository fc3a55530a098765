//! The comparison of methods.
//!
//! Responsible for: the plane, the compact tables, and why or why not for every method.
//! Not responsible for: which method is recommended.

use super::{Composer, or_dash};
use crate::document::{Block, Cell, Column, Drawing, Figure, Mark, PlaneDrawing, Style, Table, Text};
use crate::font;
use crate::input::MethodRow;

/// Width in em up to which a value is short enough for a column of the compact table.
const SHORT: f32 = 9.0;

/// Keys of the words that differ between the two groups of methods.
struct GroupWords {
    title: &'static str,
    reasons: &'static str,
    documents: &'static str,
    pin: &'static str,
}

const PROOFING: GroupWords = GroupWords {
    title: "report-proofing-methods",
    reasons: "report-proofing-reasons",
    documents: "report-documents",
    pin: "report-pin",
};

const AUTHENTICATION: GroupWords = GroupWords {
    title: "report-authentication-methods",
    reasons: "report-authentication-reasons",
    documents: "report-factors",
    pin: "report-phishing",
};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-methods");
    composer.sentence("report-methods-lead");
    if !input.plane.points.is_empty() {
        plane(composer);
    }
    if !input.proofing_methods.is_empty() {
        compare(composer, &input.proofing_methods, &PROOFING);
    }
    if !input.authentication_methods.is_empty() {
        compare(composer, &input.authentication_methods, &AUTHENTICATION);
    }
    if !input.legal_only_methods.is_empty() {
        composer.part_named("report-legal-only");
        composer.sentence("report-legal-only-lead");
        let mut table = Table::new(vec![
            Column::share(composer.say("report-method"), 1.4),
            Column::share(composer.say("report-where"), 2.0),
        ]);
        for (name, place) in &input.legal_only_methods {
            table.push(vec![Cell::of(name), Cell::of(place)]);
        }
        composer.push(Block::Table(table));
    }
}

fn plane(composer: &mut Composer) {
    let input = composer.input;
    composer.part_named("report-plane");
    composer.sentence("report-plane-lead");
    let band = |level: &str| composer.words.say_with("report-plane-band", &[("level", level)]);
    let drawing = PlaneDrawing {
        plane: input.plane.clone(),
        burden: composer.say("report-plane-burden"),
        assurance: composer.say("report-plane-assurance"),
        bands: [band("1"), band("2"), band("3")],
        required: composer.say(if input.plane.required.len() > 1 {
            "report-plane-case"
        } else if input.ial.information {
            "report-plane-information"
        } else {
            "report-plane-required"
        }),
        legend: [
            composer.say("report-plane-method"),
            composer.say("report-plane-intermediate"),
            composer.say("report-plane-chosen"),
            composer.say("report-plane-excluded"),
            composer.say("report-plane-front"),
        ],
    };
    composer.push(Block::Figure(Figure {
        caption: input.plane.text.clone(),
        alternative: input.plane.text.clone(),
        drawing: Drawing::Plane(Box::new(drawing)),
    }));
}

/// A value of a method that stands in the compact table where it is short for all methods, and among the
/// reasons otherwise.
struct Detail {
    /// Head of the column.
    head: String,
    /// Limit of the column, in points.
    limit: f32,
    /// The values, one per method.
    values: Vec<String>,
}

impl Detail {
    fn new(head: String, limit: f32, methods: &[MethodRow], value: impl Fn(&MethodRow) -> &String) -> Detail {
        Detail { head, limit, values: methods.iter().map(|method| value(method).clone()).collect() }
    }

    fn is_empty(&self) -> bool {
        self.values.iter().all(String::is_empty)
    }

    fn is_short(&self) -> bool {
        self.values.iter().all(|value| font::width(&font::settable(value), false) <= SHORT)
    }
}

/// One row per method, one line per row where possible; then why and why not for each.
fn compare(composer: &mut Composer, methods: &[MethodRow], words: &GroupWords) {
    composer.part_named(words.title);
    let details = [
        Detail::new(composer.say("report-user-time"), 60.0, methods, |method| &method.user_time),
        Detail::new(composer.say("report-review-time"), 80.0, methods, |method| &method.review_time),
        Detail::new(composer.say(words.pin), 68.0, methods, |method| &method.pin),
        Detail::new(composer.say("report-until"), 62.0, methods, |method| &method.until),
        Detail::new(composer.say(words.documents), 0.0, methods, |method| &method.documents),
    ];
    let (columns, lines): (Vec<_>, Vec<_>) = details
        .into_iter()
        .filter(|detail| !detail.is_empty())
        .partition(|detail| detail.limit > 0.0 && detail.is_short());
    compact(composer, methods, &columns);
    composer.part_named(words.reasons);
    reasons(composer, methods, &lines);
}

fn compact(composer: &mut Composer, methods: &[MethodRow], columns: &[Detail]) {
    let legend = composer.say("report-verdict-legend");
    composer.paragraph(Text::quiet(legend), Style::Small);
    let mut heads = vec![
        Column::share(composer.say("report-method"), 1.0),
        Column::fit(composer.say("report-level"), if columns.len() > 3 { 58.0 } else { 120.0 }),
    ];
    heads.extend(columns.iter().map(|detail| Column::fit(detail.head.clone(), detail.limit)));
    heads.push(Column::fit(composer.say("report-verdict"), if columns.len() > 3 { 68.0 } else { 110.0 }));
    let mut table = Table::new(heads);
    for (index, method) in methods.iter().enumerate() {
        let mut cells = vec![Cell::of(Text::bold(&method.name)), Cell::of(or_dash(&method.level))];
        cells.extend(columns.iter().map(|detail| Cell::of(or_dash(&detail.values[index]))));
        cells.push(Cell::of(&method.verdict).marked(Mark::Verdict(method.mark)));
        table.push(cells);
    }
    composer.push(Block::Table(table));
}

fn reasons(composer: &mut Composer, methods: &[MethodRow], lines: &[Detail]) {
    let mut table = Table::new(vec![
        Column::share(composer.say("report-method-and-verdict"), 1.0),
        Column::share(composer.say("report-reasons"), 2.6),
    ]);
    for (index, method) in methods.iter().enumerate() {
        let name = Cell::all(vec![Text::bold(&method.name), Text::quiet(&method.verdict)]);
        let mut paragraphs: Vec<Text> =
            method.reasons.iter().map(|reason| Text::plain(format!("・{reason}"))).collect();
        for detail in lines.iter().filter(|detail| !detail.values[index].is_empty()) {
            let params = [("name", detail.head.as_str()), ("text", detail.values[index].as_str())];
            paragraphs.push(Text::quiet(composer.words.say_with("report-detail", &params)));
        }
        if !method.cost.is_empty() {
            let cost = composer.words.say_with("report-cost", &[("cost", &method.cost)]);
            paragraphs.push(Text::quiet(cost));
        }
        if paragraphs.is_empty() {
            paragraphs.push(Text::plain("—"));
        }
        table.push(vec![name.marked(Mark::Verdict(method.mark)), Cell::all(paragraphs)]);
    }
    composer.push(Block::Table(table));
}
