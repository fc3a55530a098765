//! The cover of a guideline.
//!
//! Responsible for: what the document is and is not, whose it is, of which version, and where to find what.
//! Not responsible for: provisions, hashes (`annexes`).

use crate::compose::Composer;
use crate::document::{Block, Style, Text};
use crate::guideline::GuidelineInput;

pub(super) fn add(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    let outer = std::mem::take(&mut composer.blocks);
    composer.push(Block::Space(40.0));
    let kind = composer.say("guideline-kind");
    composer.paragraph(Text::default().then_accent(kind), Style::Kind);
    composer.paragraph(&input.title, Style::Title);
    composer.paragraph(Text::quiet(&input.publisher), Style::Subtitle);
    let title = composer.say("guideline-not-a-regulation-title");
    let mut paragraphs = vec![Text::plain(composer.say("guideline-not-a-regulation"))];
    paragraphs.extend(input.disclaimer.iter().map(Text::from));
    paragraphs.push(Text::plain(&input.notice));
    composer.push(Block::Space(4.0));
    composer.push(Block::Note { title, paragraphs });
    facts(composer);
    composer.push(Block::Space(6.0));
    composer.label("report-contents");
    composer.push(Block::Contents);
    let full = std::mem::replace(&mut composer.blocks, outer);
    composer.push(Block::OnePage { brief: full.clone(), full });
}

fn facts(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    let state = composer.say(if input.draft { "guideline-state-draft" } else { "guideline-state-final" });
    let based_on = input.based_on.as_ref().map_or_else(String::new, |based_on| {
        let params = [
            ("title", based_on.title.as_str()),
            ("body", based_on.body.as_str()),
            ("date", based_on.date.as_str()),
        ];
        let text = composer.words.say_with("guideline-based-on-text", &params);
        super::cited(composer, &text, &based_on.source)
    });
    composer.key_values(&[
        ("guideline-version", &input.version),
        ("guideline-date", &input.date),
        ("guideline-state", &state),
        ("guideline-publisher", &input.publisher),
        ("guideline-based-on", &based_on),
        ("guideline-framework", &input.framework),
    ]);
}
