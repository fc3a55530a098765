//! The recommendation.
//!
//! Responsible for: main, intermediate and fallback methods with reasons, and what the methods are.
//! Not responsible for: ranking.

use super::{Composer, or_dash};
use crate::document::Style;
use crate::document::Text;

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-recommendation");
    composer.sentence("report-recommendation-lead");
    for line in &input.recommendation {
        composer.part(&line.role);
        composer.paragraph(Text::bold(or_dash(&line.method)), Style::Lead);
        composer.list(&line.reasons);
    }
    if input.described_methods.is_empty() {
        return;
    }
    composer.part_named("report-methods-described");
    for method in &input.described_methods {
        composer.heading(&method.title);
        composer.key_values(&[
            ("report-method-summary", &method.summary),
            ("field-user-does", &method.user_does),
            ("report-method-merits", &method.merits),
            ("report-method-demerits", &method.demerits),
            ("report-method-cautions", &method.cautions),
        ]);
    }
}
