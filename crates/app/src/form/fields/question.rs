//! Fields of a question of the pack.

use serde_json::Value;

use super::super::{Field, FieldKind, FormContext};
use super::{both, choice, source, status};

pub(super) fn fields(context: &FormContext<'_>, entry: &Value) -> Vec<Field> {
    let mut fields = both("/text", "question-text", true);
    fields.extend(both("/why", "why", true));
    fields.extend(both("/example", "example-text", true));
    fields.push(
        Field::new("/kind", "question-kind", FieldKind::One(choice::question_kinds(context))).required(),
    );
    let options = entry.get("options").and_then(Value::as_array);
    for (at, option) in options.into_iter().flatten().enumerate() {
        let id = option.get("id").and_then(Value::as_str).unwrap_or_default();
        let group = context.phrases.say_with("sector-field-option", &[("id", id)]);
        let texts = both(&format!("/options/{at}/text"), "option-text", false);
        fields.extend(texts.into_iter().map(|field| field.under(&group)));
    }
    fields.push(Field::new(
        "/show-when",
        "show-when",
        FieldKind::Condition(choice::conditions(context, false)),
    ));
    fields.push(Field::new("/optional", "optional", FieldKind::Flag));
    fields.push(status(context));
    fields.push(source(context));
    fields
}
