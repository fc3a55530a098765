//! The page for the decision maker.
//!
//! Responsible for: which levels, which methods, what next, by when, what is open, on one page.
//! Not responsible for: reasons, which follow in the sections.

use super::{Composer, closing, levels, or_dash, sector};
use crate::document::{Block, Cell, Column, Style, Table, Text};

/// How many first questions, next steps, dates and open points are shown.
#[derive(Clone, Copy)]
struct Limits {
    questions: usize,
    steps: usize,
    dates: usize,
    open: usize,
}

const FULL: Limits = Limits { questions: 3, steps: 5, dates: 3, open: 4 };
const BRIEF: Limits = Limits { questions: 2, steps: 3, dates: 2, open: 2 };

pub(super) fn add(composer: &mut Composer) {
    let section = composer.section;
    let brief = page(composer, BRIEF);
    composer.section = section;
    let full = page(composer, FULL);
    composer.push(Block::OnePage { full, brief });
}

fn page(composer: &mut Composer, limits: Limits) -> Vec<Block> {
    let outer = std::mem::take(&mut composer.blocks);
    composer.section("report-summary");
    levels_part(composer);
    let mut sentences = composer.input.summary.clone();
    sentences.extend(sector::summary(composer));
    composer.list(&sentences);
    methods_part(composer);
    next_part(composer, limits);
    dates_part(composer, limits);
    open_part(composer, limits);
    std::mem::replace(&mut composer.blocks, outer)
}

fn levels_part(composer: &mut Composer) {
    levels::ladders(composer, false);
    let input = composer.input;
    for level in std::iter::once(&input.ial).chain(&input.aal) {
        let words = levels::heading(composer, level);
        composer.paragraph(Text::bold(words).then_quiet(format!("　{}", level.meaning)), Style::Body);
    }
    if input.aal.is_none() {
        composer.sentence("report-no-login");
    }
}

fn methods_part(composer: &mut Composer) {
    let input = composer.input;
    if input.recommendation.is_empty() {
        return;
    }
    composer.label("report-summary-methods");
    let rows = input
        .recommendation
        .iter()
        .map(|line| (line.role.clone(), Text::bold(or_dash(&line.method))))
        .collect();
    composer.push(Block::KeyValues(rows));
}

fn next_part(composer: &mut Composer, limits: Limits) {
    let input = composer.input;
    if input.next_items.is_empty() && input.first_questions.is_empty() {
        return;
    }
    composer.label("report-summary-next");
    if !input.first_questions.is_empty() {
        composer.sentence("report-summary-first");
        composer.list(&input.first_questions[..input.first_questions.len().min(limits.questions)]);
    }
    if input.next_items.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::fit(composer.say("report-item"), 26.0),
        Column::share(composer.say("report-todo"), 3.0),
        Column::fit(composer.say("report-owner"), 110.0),
        Column::fit(composer.say("report-due"), 84.0),
    ]);
    let undecided = composer.say("report-undecided");
    let value = |text: &str| if text.is_empty() { Text::quiet(&undecided) } else { Text::plain(text) };
    for item in input.next_items.iter().take(limits.steps) {
        table.push(vec![
            Cell::of(&item.id),
            Cell::of(&item.title),
            Cell::of(value(&item.owner)),
            Cell::of(value(&item.due)),
        ]);
    }
    composer.push(Block::Table(table));
    more(composer, input.next_items.len(), limits.steps, "report-summary-more-items");
}

fn dates_part(composer: &mut Composer, limits: Limits) {
    let input = composer.input;
    if input.dated_warnings.is_empty() {
        return;
    }
    composer.label("report-summary-dates");
    let rows =
        input.dated_warnings.iter().take(limits.dates).map(|(date, text)| (date.clone(), Text::plain(text)));
    let rows = rows.collect();
    composer.push(Block::KeyValues(rows));
}

fn open_part(composer: &mut Composer, limits: Limits) {
    composer.label("report-summary-open");
    let open = closing::open(composer);
    if open.is_empty() {
        composer.sentence("report-nothing-open");
        return;
    }
    composer.list(&open[..open.len().min(limits.open)]);
    more(composer, open.len(), limits.open, "report-summary-more-open");
}

fn more(composer: &mut Composer, count: usize, shown: usize, key: &str) {
    if count > shown {
        let rest = (count - shown).to_string();
        let words = composer.words.say_with(key, &[("count", &rest)]);
        composer.paragraph(Text::quiet(words), Style::Small);
    }
}
