//! The recommendation.
//!
//! Responsible for: main, intermediate and fallback methods with reasons. Not responsible for: ranking.

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
}
