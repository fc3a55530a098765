//! The five checkpoints.
//!
//! Responsible for: every item with why, evidence, outsourcing, owner, date and state.
//! Not responsible for: which items apply.

use super::Composer;
use crate::document::{Block, Cell, Column, Mark, Style, Table, Text};
use crate::input::{CheckpointPart, ItemRow};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-checkpoints");
    composer.sentence("report-checkpoints-lead");
    let legend = composer.say("report-state-legend");
    composer.paragraph(Text::quiet(legend), Style::Small);
    for checkpoint in &input.checkpoints {
        part(composer, checkpoint);
    }
}

fn part(composer: &mut Composer, checkpoint: &CheckpointPart) {
    let params = [("number", checkpoint.number.as_str()), ("title", checkpoint.title.as_str())];
    let title = composer.words.say_with("report-checkpoint", &params);
    composer.part(&title);
    let line = Text::bold(&checkpoint.phase).then_quiet(format!("　{}", checkpoint.counts));
    composer.paragraph(line, Style::Body);
    composer.paragraph(&checkpoint.viewpoint, Style::Body);
    let mut table = Table::new(vec![
        Column::fit(composer.say("report-item"), 30.0),
        Column::share(composer.say("report-todo"), 4.4),
        Column::fit(composer.say("report-owner-and-due"), 82.0),
        Column::fit(composer.say("report-item-state"), 66.0),
    ]);
    for item in &checkpoint.items {
        table.push(row(composer, item));
    }
    composer.push(Block::Table(table));
}

fn row(composer: &Composer, item: &ItemRow) -> Vec<Cell> {
    let mut title = Text::bold(&item.title);
    if item.compulsory {
        title = title.then_accent(format!("　{}", composer.say("report-compulsory")));
    }
    let mut what = vec![title];
    let details = [
        ("report-item-why", &item.why),
        ("report-item-evidence", &item.evidence),
        ("report-item-outsourcing", &item.outsourcing),
        ("report-item-note", &item.note),
    ];
    for (key, value) in details {
        if !value.is_empty() {
            what.push(Text::quiet(composer.words.say_with(key, &[("text", value)])));
        }
    }
    let undecided = composer.say("report-undecided");
    let owner = if item.owner.is_empty() { Text::quiet(undecided) } else { Text::plain(&item.owner) };
    let who = if item.due.is_empty() { vec![owner] } else { vec![owner, Text::plain(&item.due)] };
    vec![
        Cell::of(&item.id),
        Cell::all(what),
        Cell::all(who),
        Cell::of(&item.state).marked(Mark::State(item.mark)),
    ]
}
