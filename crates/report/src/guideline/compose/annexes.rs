//! The annexes of a guideline.
//!
//! Responsible for: required levels, harm, ways, self-check, examples, glossary, sources, changes; an annex without
//! content is left out. Not responsible for: the grid of ways (`ways`), examples (`examples`).

use super::{annex, cited, examples, joined, linked, ways};
use crate::compose::{Composer, glossary, or_dash, sources};
use crate::document::{Block, Cell, Column, Style, Table, Text};
use crate::guideline::GuidelineInput;
use crate::guideline::input::{HarmRow, TransactionInput};

pub(super) fn add(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    let mut count = 0;
    if !input.transactions.is_empty() {
        annex(composer, &mut count, "guideline-levels");
        levels(composer);
    }
    if input.transactions.iter().any(|transaction| !transaction.harm.is_empty()) {
        annex(composer, &mut count, "guideline-harm");
        harm(composer);
    }
    if !input.matrix.is_empty() {
        annex(composer, &mut count, "guideline-ways");
        ways::add(composer);
    }
    if !input.self_checks.is_empty() {
        annex(composer, &mut count, "guideline-self-check");
        self_check(composer);
    }
    if !input.examples.is_empty() {
        annex(composer, &mut count, "guideline-examples");
        examples::add(composer);
    }
    if !input.glossary.is_empty() {
        annex(composer, &mut count, "guideline-glossary");
        glossary(composer, &input.glossary);
    }
    if !input.sources.is_empty() {
        annex(composer, &mut count, "guideline-sources");
        sources(composer, &input.sources);
    }
    if !input.changelog.is_empty() || !input.review.is_empty() {
        annex(composer, &mut count, "guideline-changelog");
        changes(composer);
    }
    annex(composer, &mut count, "guideline-identity");
    identity(composer);
}

fn levels(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    composer.sentence("guideline-levels-lead");
    let mut table = Table::new(vec![
        Column::share(composer.say("guideline-transaction"), 1.6),
        Column::share(composer.say("guideline-attributes"), 2.0),
        Column::fit(composer.say("guideline-proofing"), 54.0),
        Column::fit(composer.say("guideline-authentication"), 88.0),
    ]);
    for transaction in &input.transactions {
        table.push(vec![
            Cell::all(vec![Text::bold(&transaction.title), Text::quiet(&transaction.summary)]),
            Cell::all(transaction.attributes.iter().map(|name| Text::plain(format!("・{name}"))).collect()),
            Cell::of(Text::bold(or_dash(&transaction.ial))),
            Cell::of(Text::bold(or_dash(&transaction.aal))),
        ]);
    }
    composer.push(Block::Table(table));
    reasons(composer);
}

/// Why the levels are required; transactions with the same reasons share them.
fn reasons(composer: &mut Composer<'_, GuidelineInput>) {
    let given: Vec<&TransactionInput> =
        composer.input.transactions.iter().filter(|own| !own.reason.trim().is_empty()).collect();
    for (index, first) in given.iter().enumerate() {
        if given[..index].iter().any(|earlier| earlier.reason == first.reason) {
            continue;
        }
        let sharing = given[index..].iter().filter(|own| own.reason == first.reason);
        let titles: Vec<String> = sharing.map(|own| own.title.clone()).collect();
        let titles = joined(composer, &titles);
        let title = composer.words.say_with("guideline-levels-reason", &[("transactions", &titles)]);
        composer.paragraph(Text::bold(title), Style::Label);
        let items: Vec<String> = first.reason.lines().map(str::to_owned).collect();
        composer.list(&items);
    }
}

fn harm(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    composer.sentence("guideline-harm-lead");
    for transaction in &input.transactions {
        for failure in transaction.harm.iter().filter(|failure| !failure.rows.is_empty()) {
            let params = [("transaction", transaction.title.as_str()), ("failure", failure.title.as_str())];
            let title = composer.words.say_with("guideline-harm-title", &params);
            composer.heading(&title);
            let mut table = Table::new(vec![
                Column::share(composer.say("guideline-category"), 1.3),
                Column::fit(composer.say("guideline-rating"), 60.0),
                Column::share(composer.say("guideline-reason"), 3.0),
            ]);
            for row in &failure.rows {
                table.push(vec![
                    Cell::of(&row.category),
                    Cell::of(Text::bold(&row.rating)),
                    Cell::all(harm_reason(composer, row)),
                ]);
            }
            composer.push(Block::Table(table));
        }
    }
}

fn harm_reason(composer: &Composer<'_, GuidelineInput>, row: &HarmRow) -> Vec<Text> {
    let mut reason = vec![Text::plain(cited(composer, &row.reason, &row.source))];
    if !row.status.is_empty() {
        let params = [("text", row.status.as_str())];
        reason.push(Text::quiet(composer.words.say_with("guideline-note-status", &params)));
    }
    reason
}

fn self_check(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    composer.sentence("guideline-self-check-lead");
    let mut table = Table::new(vec![
        Column::fit(composer.say("guideline-number"), 26.0),
        Column::share(composer.say("guideline-question"), 2.4),
        Column::fit(composer.say("guideline-clauses"), 62.0),
        Column::fit(composer.say("guideline-result"), 78.0),
        Column::share(composer.say("guideline-remedy"), 2.0),
    ]);
    let answer = composer.say("guideline-yes-no");
    for (index, check) in input.self_checks.iter().enumerate() {
        table.push(vec![
            Cell::of((index + 1).to_string().as_str()),
            Cell::of(&check.question),
            Cell::of(linked(&check.clauses)),
            Cell::of(&answer),
            Cell::of(or_dash(&check.remedy)),
        ]);
    }
    composer.push(Block::Table(table));
}

/// What tells this document from every other.
fn identity(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    composer.sentence("guideline-identity-lead");
    let base = format!("{} {}", input.base.id, input.base.version);
    let fingerprint = input.fingerprint.clone().unwrap_or_else(|| composer.say("guideline-unsigned"));
    composer.key_values(&[
        ("guideline-id", &input.id),
        ("guideline-version", &input.version),
        ("guideline-hash", &input.hash),
        ("guideline-fingerprint", &fingerprint),
        ("guideline-base", &base),
        ("report-policy-hash", &input.base.hash),
    ]);
}

fn changes(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    if !input.review.is_empty() {
        let title = composer.say("guideline-review");
        composer.heading(&title);
        composer.paragraph(&input.review, Style::Body);
    }
    if input.changelog.is_empty() {
        return;
    }
    let title = composer.say("guideline-changes");
    composer.heading(&title);
    let mut table = Table::new(vec![
        Column::fit(composer.say("guideline-version"), 50.0),
        Column::fit(composer.say("guideline-date"), 100.0),
        Column::share(composer.say("guideline-change"), 1.0),
    ]);
    for change in &input.changelog {
        table.push(vec![
            Cell::of(Text::bold(&change.version)),
            Cell::of(&change.date),
            Cell::of(&change.text),
        ]);
    }
    composer.push(Block::Table(table));
}
