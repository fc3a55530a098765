//! The cover.
//!
//! Responsible for: what the document is, of which day, in which state, after which policies, and where to
//! find what. Not responsible for: conclusions.

use super::Composer;
use crate::document::{Block, Style, Text};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    let outer = std::mem::take(&mut composer.blocks);
    composer.push(Block::Space(44.0));
    let kind = composer.say("report-kind");
    composer.paragraph(Text::default().then_accent(kind), Style::Kind);
    composer.paragraph(&input.service.name, Style::Title);
    composer.paragraph(Text::quiet(&input.service.transaction), Style::Subtitle);
    composer.paragraph(Text::quiet(&input.service.users), Style::Subtitle);
    composer.push(Block::Space(18.0));
    let state = composer.say(if input.draft { "report-state-draft" } else { "report-state-final" });
    let policy = format!("{} {}", input.policy.id, input.policy.version);
    composer.key_values(&[
        ("report-organisation", &input.service.organisation),
        ("report-as-of", &input.as_of),
        ("report-state", &state),
        ("report-framework", &input.framework.title),
        ("report-document-id", &input.document_id),
        ("report-policy", &policy),
        ("report-policy-hash", &input.policy.hash),
    ]);
    composer.push(Block::Space(12.0));
    composer.label("report-contents");
    composer.push(Block::Contents);
    composer.push(Block::Space(6.0));
    origin(composer);
    let full = std::mem::replace(&mut composer.blocks, outer);
    composer.push(Block::OnePage { brief: full.clone(), full });
}

/// Where the levels come from and what the document is not, in fine print.
pub(super) fn origin(composer: &mut Composer) {
    let input = composer.input;
    let separator = if input.lang == model::Lang::Ja { "" } else { " " };
    composer.paragraph(Text::quiet(input.level_origin.join(separator)), Style::Small);
    composer.paragraph(Text::quiet(input.disclaimer.join(separator)), Style::Small);
}
