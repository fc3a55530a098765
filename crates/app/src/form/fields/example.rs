//! Fields of a worked example: an imagined member, and what must come out.

use model::{Axis, Category};
use policy::kind::question::QuestionKind;
use sector::pack::{TRANSACTION_QUESTION, WAYS_QUESTION};
use serde_json::json;

use super::super::{Field, FieldKind, FormContext};
use super::{both, choice};
use crate::wire::FieldOption;

pub(super) fn fields(context: &FormContext<'_>) -> Vec<Field> {
    let mut fields = both("/title", "title", false);
    fields.push(Field::new("/as-of", "as-of", FieldKind::Date).required());
    fields.push(Field::new("/clauses", "shown-clauses", FieldKind::Many(choice::clauses(context))));
    fields.extend(answers(context));
    fields.extend(ratings(context));
    let group = context.phrases.say("sector-field-choice");
    for (path, label, axis) in [
        ("/choice/proofing", "proofing", Axis::Proofing),
        ("/choice/authentication", "authentication", Axis::Authentication),
    ] {
        fields.push(Field::new(path, label, FieldKind::Many(choice::methods(context, axis))).under(&group));
    }
    fields.extend(expected(context));
    fields
}

fn answers(context: &FormContext<'_>) -> Vec<Field> {
    let group = context.phrases.say("sector-field-answers");
    let unknown = || FieldOption { id: "unknown".to_owned(), text: context.phrases.say("unknown") };
    let mut fields = vec![
        Field::new(
            format!("/answers/{TRANSACTION_QUESTION}"),
            "transaction-answer",
            FieldKind::One(choice::transactions(context).into_iter().chain([unknown()]).collect()),
        ),
        Field::new(
            format!("/answers/{WAYS_QUESTION}"),
            "ways-answer",
            FieldKind::Many(choice::ways(context)),
        ),
    ];
    for question in choice::questions(context) {
        let options = choice::options_of(context, question);
        let kind = match question.kind {
            QuestionKind::Many => FieldKind::Many(options),
            _ => FieldKind::One(options.into_iter().chain([unknown()]).collect()),
        };
        let path = format!("/answers/{}", question.id);
        fields.push(Field::new(path, "answer", kind).named(context.phrases.filled(&question.text)));
    }
    fields.into_iter().map(|field| field.under(&group)).collect()
}

fn ratings(context: &FormContext<'_>) -> Vec<Field> {
    let group = context.phrases.say("sector-field-ratings");
    let mut fields = Vec::new();
    for axis in Axis::ALL {
        for category in Category::ALL {
            let name = format!(
                "{} – {}",
                context.phrases.axis(axis),
                context.phrases.category(&context.pack.header.framework, category)
            );
            let path = format!("/ratings/{}/{}", axis.word(), category.word());
            let kind = FieldKind::One(choice::ratings(context));
            fields.push(Field::new(path, "rating", kind).named(name).under(&group));
        }
    }
    fields
}

fn expected(context: &FormContext<'_>) -> Vec<Field> {
    let group = context.phrases.say("sector-field-expected");
    let mut fields =
        vec![Field::new("/expect/conformance", "conformance", FieldKind::One(choice::conformances(context)))];
    for (pointer, label) in [("/expect/base", "expected-base"), ("/expect/sector", "expected-sector")] {
        for (key, scale, lowest) in [("ial", "IAL", 0), ("aal", "AAL", 1)] {
            let field =
                Field::new(format!("{pointer}/{key}"), label, FieldKind::One(choice::levels(scale, lowest)))
                    .within(pointer, json!({"ial": 0}));
            fields.push(field);
        }
    }
    fields.into_iter().map(|field| field.under(&group)).collect()
}
