//! The comparison of methods.
//!
//! Responsible for: the plane, the compact tables, and why or why not for every method.
//! Not responsible for: which method is recommended.

use super::{Composer, or_dash};
use crate::document::{Block, Cell, Column, Drawing, Figure, Mark, PlaneDrawing, Style, Table, Text};
use crate::input::MethodRow;

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-methods");
    composer.sentence("report-methods-lead");
    if !input.plane.points.is_empty() {
        plane(composer);
    }
    if !input.proofing_methods.is_empty() {
        composer.part_named("report-proofing-methods");
        compact(composer, &input.proofing_methods, "report-pin");
        composer.part_named("report-proofing-reasons");
        reasons(composer, &input.proofing_methods, "report-documents");
    }
    if !input.authentication_methods.is_empty() {
        composer.part_named("report-authentication-methods");
        compact(composer, &input.authentication_methods, "report-phishing");
        composer.part_named("report-authentication-reasons");
        reasons(composer, &input.authentication_methods, "report-factors");
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

/// One row per method, one line per row where possible. `key`: head of the column about PIN or phishing.
fn compact(composer: &mut Composer, methods: &[MethodRow], key: &str) {
    let dated = methods.iter().any(|method| !method.until.is_empty());
    let reviewed = methods.iter().any(|method| !method.review_time.is_empty());
    let legend = composer.say("report-verdict-legend");
    composer.paragraph(Text::quiet(legend), Style::Small);
    let mut heads = vec![
        Column::share(composer.say("report-method"), 1.0),
        Column::fit(composer.say("report-level"), 58.0),
        Column::fit(composer.say("report-user-time"), 44.0),
    ];
    if reviewed {
        heads.push(Column::fit(composer.say("report-review-time"), 48.0));
    }
    heads.push(Column::fit(composer.say(key), 50.0));
    if dated {
        heads.push(Column::fit(composer.say("report-until"), 48.0));
    }
    heads.push(Column::fit(composer.say("report-verdict"), 66.0));
    let mut table = Table::new(heads);
    for method in methods {
        let mut cells = vec![
            Cell::of(Text::bold(&method.name)),
            Cell::of(or_dash(&method.level)),
            Cell::of(or_dash(&method.user_time)),
        ];
        if reviewed {
            cells.push(Cell::of(or_dash(&method.review_time)));
        }
        cells.push(Cell::of(or_dash(&method.pin)));
        if dated {
            cells.push(Cell::of(or_dash(&method.until)));
        }
        cells.push(Cell::of(&method.verdict).marked(Mark::Verdict(method.mark)));
        table.push(cells);
    }
    composer.push(Block::Table(table));
}

/// Why and why not. `key`: sentence about documents or factors.
fn reasons(composer: &mut Composer, methods: &[MethodRow], key: &str) {
    let mut table = Table::new(vec![
        Column::share(composer.say("report-method-and-verdict"), 1.0),
        Column::share(composer.say("report-reasons"), 2.6),
    ]);
    for method in methods {
        let name = Cell::all(vec![Text::bold(&method.name), Text::quiet(&method.verdict)]);
        let mut paragraphs: Vec<Text> =
            method.reasons.iter().map(|reason| Text::plain(format!("・{reason}"))).collect();
        if !method.documents.is_empty() {
            paragraphs.push(Text::quiet(composer.words.say_with(key, &[("text", &method.documents)])));
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
