//! Impact tables, levels and their derivation.
//!
//! Responsible for: ratings per category, the ladder, what each level means and why, the chain of reasoning.
//! Not responsible for: methods.

use super::{Composer, cover, or_dash};
use crate::document::{Block, Cell, Column, Drawing, Figure, Ladder, Step, Style, Table, Text};
use crate::input::{LevelPart, RatingTable};

pub(super) fn add_ratings(composer: &mut Composer) {
    composer.section("report-ratings");
    composer.sentence("report-ratings-lead");
    let input = composer.input;
    for table in &input.ratings {
        rating_table(composer, table);
    }
}

fn rating_table(composer: &mut Composer, ratings: &RatingTable) {
    composer.part(&ratings.title);
    let decides = composer.say("report-decides");
    let mut table = Table::new(vec![
        Column::share(composer.say("report-category"), 2.2),
        Column::share(composer.say("report-derived"), 1.2),
        Column::share(composer.say("report-overridden"), 1.2),
        Column::share(composer.say("report-rating"), 1.0),
        Column::share(composer.say("report-covering-level"), 1.5),
    ]);
    for row in &ratings.rows {
        let mut level = Text::plain(or_dash(&row.level));
        if row.decisive {
            level = Text::bold(or_dash(&row.level)).then_accent(format!("　◀ {decides}"));
        }
        let cells = vec![
            Cell::of(&row.category),
            Cell::of(or_dash(&row.derived)),
            Cell::of(or_dash(&row.overridden)),
            Cell::of(Text::bold(or_dash(&row.value))),
            Cell::of(level),
        ];
        if row.decisive { table.push_strong(cells) } else { table.push(cells) }
    }
    composer.push(Block::Table(table));
    let reasons: Vec<(String, Text)> = ratings
        .rows
        .iter()
        .filter(|row| !row.reason.is_empty())
        .map(|row| (row.category.clone(), Text::plain(&row.reason)))
        .collect();
    if !reasons.is_empty() {
        composer.label("report-override-reasons");
        composer.push(Block::KeyValues(reasons));
    }
}

pub(super) fn add_derivations(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-derivation");
    ladders(composer, true);
    for level in std::iter::once(&input.ial).chain(&input.aal) {
        level_part(composer, level);
    }
    if input.aal.is_none() {
        composer.sentence("report-no-login");
    }
    composer.label("report-level-origin");
    cover::origin(composer);
    let decisive = composer.say("report-decides");
    for derivation in &input.derivations {
        composer.part(&derivation.title);
        let steps = derivation
            .steps
            .iter()
            .map(|step| Step {
                kind: step.kind.clone(),
                text: step.text.clone(),
                source: step.source.clone(),
                decisive: step.decisive.then(|| decisive.clone()),
            })
            .collect();
        composer.push(Block::Chain(steps));
    }
}

/// How a level is called, with its framework: required only when it is settled and no law decides instead.
pub(super) fn heading(composer: &Composer, level: &LevelPart) -> String {
    let key = match (level.information, level.settled) {
        (true, _) => "report-level-information",
        (false, true) => "report-level-settled",
        (false, false) => "report-level-open",
    };
    let framework = &composer.input.framework.short_title;
    let words = composer.words.say_with(key, &[("level", &level.label)]);
    if framework.is_empty() {
        words
    } else {
        composer.words.say_with("report-under", &[("what", &words), ("framework", framework)])
    }
}

fn level_part(composer: &mut Composer, level: &LevelPart) {
    let words = heading(composer, level);
    composer.heading(&words);
    composer.paragraph(&level.meaning, Style::Body);
    composer.list(&level.why);
    if !level.cases.is_empty() {
        composer.label("report-cases");
        composer.list(&level.cases);
    }
}

/// The ladders of both axes.
pub(super) fn ladders(composer: &mut Composer, captioned: bool) {
    let input = composer.input;
    let levels = std::iter::once(&input.ial).chain(&input.aal);
    let ladders = levels
        .clone()
        .enumerate()
        .map(|(index, level)| Ladder {
            scale: level.scale.clone(),
            title: composer.say(if index == 0 { "report-proofing" } else { "report-authentication" }),
            range: level.range,
            settled: level.settled,
            information: level.information,
            chosen: level.chosen,
            required_word: composer.say(if level.information {
                "report-ladder-information"
            } else {
                "report-ladder-required"
            }),
            possible_word: composer.say("report-ladder-possible"),
            chosen_word: composer.say("report-ladder-chosen"),
        })
        .collect();
    let alternatives: Vec<&str> = levels.map(|level| level.ladder_text.as_str()).collect();
    let caption = if captioned { composer.say("report-ladder-caption") } else { String::new() };
    composer.push(Block::Figure(Figure {
        caption,
        alternative: alternatives.join(" / "),
        drawing: Drawing::Ladders(ladders),
    }));
}
