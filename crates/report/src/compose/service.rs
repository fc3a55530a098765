//! Service and scope.
//!
//! Responsible for: what was assessed, under which framework and policies. Not responsible for: the result.

use super::Composer;
use crate::document::{Block, Text};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.push(Block::PageBreak);
    composer.section("report-service");
    composer.sentence("report-service-lead");
    let policy = format!("{} {}", input.policy.id, input.policy.version);
    composer.key_values(&[
        ("report-service-name", &input.service.name),
        ("report-transaction", &input.service.transaction),
        ("report-users", &input.service.users),
        ("report-organisation", &input.service.organisation),
        ("report-note", &input.service.note),
        ("report-as-of", &input.as_of),
        ("report-framework", &input.framework.title),
        ("report-framework-short", &input.framework.short_title),
        ("report-reading", &input.framework.reading),
        ("report-policy", &policy),
        ("report-policy-hash", &input.policy.hash),
    ]);
    if !input.framework.notice.is_empty() {
        let title = composer.say("report-framework-notice");
        composer.push(Block::Note { title, paragraphs: vec![Text::plain(&input.framework.notice)] });
    }
}
