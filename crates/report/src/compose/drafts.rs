//! Drafts for the notice and the enquiry desk.
//!
//! Responsible for: the texts to adapt. Not responsible for: writing them.

use super::Composer;
use crate::document::Style;

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    if input.notice_draft.is_empty() && input.faq_draft.is_empty() {
        return;
    }
    composer.section("report-drafts");
    composer.sentence("report-drafts-lead");
    if !input.notice_draft.is_empty() {
        composer.part_named("report-notice");
        for paragraph in &input.notice_draft {
            composer.paragraph(paragraph, Style::Body);
        }
    }
    if !input.faq_draft.is_empty() {
        composer.part_named("report-faq");
        for (question, answer) in &input.faq_draft {
            let question = composer.words.say_with("report-faq-question", &[("question", question)]);
            composer.heading(&question);
            composer.paragraph(answer, Style::Body);
        }
    }
}
