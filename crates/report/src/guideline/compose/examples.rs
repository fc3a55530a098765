//! The annex of worked examples.
//!
//! Responsible for: the answers that several examples share, said once and numbered, and one short row for each example.
//! Not responsible for: whether the outcome is right, which the checker tests.

use super::linked;
use crate::compose::Composer;
use crate::document::{Block, Cell, Column, Style, Table, Text};
use crate::guideline::GuidelineInput;
use crate::guideline::input::ExampleInput;

/// With fewer examples, each says everything itself.
const MANY: usize = 5;

/// A question and its answer.
type Given = (String, String);

pub(super) fn add(composer: &mut Composer<'_, GuidelineInput>) {
    let examples = &composer.input.examples;
    composer.sentence("guideline-examples-lead");
    let shared = shared(examples);
    if !shared.is_empty() {
        composer.label("guideline-examples-shared");
        composer.sentence("guideline-examples-shared-lead");
        let mut table = Table::new(vec![
            Column::fit(composer.say("guideline-number"), 26.0),
            Column::share(composer.say("guideline-example-question"), 2.0),
            Column::share(composer.say("guideline-example-answer"), 1.2),
        ]);
        for (index, (name, value)) in shared.iter().enumerate() {
            let number = (index + 1).to_string();
            table.push(vec![Cell::of(number.as_str()), Cell::of(name), Cell::of(value)]);
        }
        composer.push(Block::Table(table));
        composer.label("guideline-examples-each");
    }
    let one_day = examples.windows(2).all(|pair| pair[0].as_of == pair[1].as_of);
    if let (true, Some(first)) = (one_day, examples.first()) {
        let day = composer.words.say_with("guideline-example-day", &[("day", &first.as_of)]);
        composer.paragraph(Text::quiet(day), Style::Small);
    }
    let mut table = Table::new(vec![
        Column::fit(composer.say("guideline-example-number"), 26.0),
        Column::share(composer.say("guideline-example-situation"), 1.5),
        Column::share(composer.say("guideline-example-outcome"), 1.1),
    ]);
    for (index, example) in examples.iter().enumerate() {
        table.push(vec![
            Cell::of((index + 1).to_string().as_str()),
            Cell::all(situation(composer, example, &shared, one_day)),
            Cell::all(outcome(composer, example)),
        ]);
    }
    composer.push(Block::Table(table));
}

/// Questions that at least every fourth example answers, in the order in which they are first given, each with its
/// most common answer.
fn shared(examples: &[ExampleInput]) -> Vec<Given> {
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in examples.iter().flat_map(|example| &example.given) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let common = |name: &String| {
        let answers = || examples.iter().flat_map(|example| &example.given).filter(|(own, _)| own == name);
        let often = |value: &String| answers().filter(|(_, own)| own == value).count();
        // The first of several that are equally common.
        let most = answers().map(|(_, value)| often(value)).max().unwrap_or(0);
        let value = answers().map(|(_, value)| value).find(|value| often(value) == most)?;
        (most > 1 && 4 * answers().count() >= examples.len()).then(|| (name.clone(), value.clone()))
    };
    if examples.len() < MANY { Vec::new() } else { names.into_iter().filter_map(common).collect() }
}

/// What an example is about, and where it departs from what is shared.
fn situation(
    composer: &Composer<'_, GuidelineInput>,
    example: &ExampleInput,
    shared: &[Given],
    one_day: bool,
) -> Vec<Text> {
    let say_with = |key: &str, params: &[(&str, &str)]| composer.words.say_with(key, params);
    let given = |name: &String| example.given.iter().find(|(own, _)| own == name);
    // Shared questions that are answered otherwise or not at all, by answer.
    let mut others: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    for (number, (name, value)) in (1_usize..).zip(shared) {
        let answer = given(name).map(|(_, answer)| answer.as_str());
        if answer == Some(value.as_str()) {
            continue;
        }
        match others.iter_mut().find(|(known, _)| *known == answer) {
            Some((_, numbers)) => numbers.push(number),
            None => others.push((answer, vec![number])),
        }
    }
    // What is not answered is said after what is.
    others.sort_by_key(|(answer, _)| answer.is_none());
    let departs = |(answer, numbers): &(Option<&str>, Vec<usize>)| {
        let numbers = ranges(composer, numbers);
        match answer {
            Some(value) => say_with("guideline-example-departs", &[("numbers", &numbers), ("value", value)]),
            None => say_with("guideline-example-unanswered", &[("numbers", &numbers)]),
        }
    };
    let mut own: Vec<String> = others.iter().map(departs).collect();
    let unshared = example.given.iter().filter(|(name, _)| !shared.iter().any(|(asked, _)| asked == name));
    own.extend(unshared.map(|(name, value)| pair(composer, name, value)));
    if !one_day {
        own.push(say_with("guideline-example-day", &[("day", &example.as_of)]));
    }
    let then = composer.say("guideline-example-then");
    let mut text = Text::plain(own.join(&then));
    if !example.clauses.is_blank() {
        let before = if own.is_empty() { String::new() } else { then };
        let clauses = Text::plain(before).then(composer.say("guideline-example-clauses"));
        text = text.then_all(clauses.then_all(linked(&example.clauses)).toned_down());
    }
    let mut paragraphs = vec![Text::bold(&example.title), text];
    paragraphs.retain(|text| !text.is_blank());
    paragraphs
}

/// Rising numbers, neighbours drawn together.
fn ranges(composer: &Composer<'_, GuidelineInput>, numbers: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let said = ranges.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    said.collect::<Vec<String>>().join(&composer.say("list-separator"))
}

fn outcome(composer: &Composer<'_, GuidelineInput>, example: &ExampleInput) -> Vec<Text> {
    let line = |(name, value): &Given| Text::plain(pair(composer, name, "")).then_bold(value);
    example.outcome.iter().map(line).collect()
}

fn pair(composer: &Composer<'_, GuidelineInput>, name: &str, value: &str) -> String {
    composer.words.say_with("guideline-example-pair", &[("name", name), ("value", value)])
}
