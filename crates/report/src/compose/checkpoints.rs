//! The five checkpoints.
//!
//! Responsible for: every item with why, evidence, owner, date, outsourcing and state.
//! Not responsible for: which items apply.

use super::Composer;
use crate::document::{Block, Cell, Column, Mark, Style, Table, Text};
use crate::input::{CheckpointPart, ItemRow};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-checkpoints");
    composer.sentence("report-checkpoints-lead");
    for checkpoint in &input.checkpoints {
        part(composer, checkpoint);
    }
    if !input.checkpoints.is_empty() {
        let legend = composer.say("report-state-legend");
        composer.paragraph(Text::quiet(legend), Style::Small);
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
        Column::fit(composer.say("report-owner-and-due"), 70.0),
        Column::fit(composer.say("report-outsourcing"), 52.0),
        Column::fit(composer.say("report-item-state"), 60.0),
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
    for (key, value) in
        [("report-item-why", &item.why), ("report-item-evidence", &item.evidence), ("report-item-note", &item.note)]
    {
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
        Cell::of(&item.outsourcing),
        Cell::of(&item.state).marked(Mark::State(item.mark)),
    ]
}
