//! Fields of a way.

use model::Axis;
use serde_json::Value;

use super::super::{Field, FieldKind, FormContext};
use super::{both, choice, source, status};

pub(super) fn fields(context: &FormContext<'_>, entry: &Value) -> Vec<Field> {
    let mut fields = both("/title", "title", false);
    fields.extend([
        Field::new("/ial", "row", FieldKind::One(choice::levels("IAL", 1))).required(),
        Field::new("/column", "column", FieldKind::One(choice::columns(context))).required(),
        Field::new("/accepted", "accepted", FieldKind::Flag),
    ]);
    fields.extend(both("/reason", "reason", true));
    fields.extend([
        Field::new("/proofing", "proofing", FieldKind::Many(choice::methods(context, Axis::Proofing))),
        Field::new(
            "/authentication",
            "authentication",
            FieldKind::Many(choice::methods(context, Axis::Authentication)),
        ),
        Field::new("/documents", "documents", FieldKind::Many(choice::documents(context))),
        Field::new("/transactions", "transactions", FieldKind::Many(choice::transactions(context))),
    ]);
    let conditions = entry.get("conditions").and_then(Value::as_array).map_or(0, Vec::len);
    let group = context.phrases.say("sector-field-conditions");
    for at in 0..conditions {
        let condition = both(&format!("/conditions/{at}"), "condition", false);
        fields.extend(condition.into_iter().map(|field| field.under(&group)));
    }
    fields.push(status(context));
    fields.push(source(context));
    fields
}
