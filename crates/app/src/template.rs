//! `tashika new`: every question with its options as comments, nothing answered.

use model::{Axis, Category, Lang};
use policy::Catalogue;
use policy::kind::question::QuestionKind;

use crate::answers_file::FORMAT;
use crate::phrase::Phrases;

/// The text of a new answers file. It can be assessed as it stands, once the service has a name.
pub fn template(catalogue: &Catalogue, lang: Lang) -> String {
    let phrases = Phrases::new(catalogue, lang);
    let mut text = String::new();
    let mut line = |content: &str| {
        text.push_str(content);
        text.push('\n');
    };
    line(&format!("# {}", phrases.say("template-head")));
    line(&format!("format: {FORMAT}"));
    line("service:");
    line(&format!("  name: {}", phrases.say("template-name")));
    for field in ["transaction", "users", "organisation", "note"] {
        line(&format!("  # {field}:"));
    }
    line("");
    line("answers:");
    for section in catalogue.sections() {
        line("");
        line(&format!("  # == {} ==", phrases.text(&section.title)));
        for question in &section.questions {
            line("");
            line(&format!("  # {}", one_line(&phrases.filled(&question.text))));
            for option in &question.options {
                line(&format!("  #   {}: {}", option.id, one_line(&phrases.filled(&option.text))));
            }
            match question.kind {
                QuestionKind::One => line(&format!("  #   unknown: {}", phrases.say("unknown"))),
                QuestionKind::Many => line(&format!("  #   {}", phrases.say("template-many"))),
                QuestionKind::Text => line(&format!("  #   {}", phrases.say("template-text"))),
                QuestionKind::PerMethod => line(&format!("  #   {}", phrases.say("template-per-method"))),
            }
            line(&format!("  # {}:", question.id));
        }
    }
    line("");
    line(&format!("# {}", phrases.say("template-ratings")));
    line("# ratings:");
    for axis in Axis::ALL {
        line(&format!("#   {}:", axis.word()));
        for category in Category::ALL {
            line(&format!("#     {}: {{value: none|low|moderate|high, reason: ...}}", category.word()));
        }
    }
    line("");
    line(&format!("# {}", phrases.say("template-choice")));
    for content in [
        "choice:",
        "  proofing: []",
        "  authentication: []",
        "  compensating: [{control: ..., comparability: ..., residual-risk: ...}]",
        "  reason: ...",
        "  accepted-by: ...",
        "  accepted-on: 2026-11-24",
        "checkpoints:",
        "  \"1.1\": {state: open|doing|done|not-applicable, owner: ..., due: 2026-12-31, evidence: ..., note: ...}",
    ] {
        line(&format!("# {content}"));
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
