//! Fields of an operation: only those that its target takes.

use serde_json::Value;

use super::super::{Field, FieldKind, FormContext};
use super::{choice, optional_both, source, status};

pub(super) fn fields(context: &FormContext<'_>, entry: &Value) -> Vec<Field> {
    let target = entry.get("target").and_then(Value::as_str).unwrap_or_default();
    let op = entry.get("op").and_then(Value::as_str).unwrap_or_default();
    let mut fields = vec![
        Field::new("/target", "target", FieldKind::One(choice::targets(context))).required(),
        Field::new("/op", "op", FieldKind::One(choice::ops(context))).required(),
    ];
    let level = |scale| Field::new("/level", "level", FieldKind::One(choice::levels(scale, 1)));
    match target {
        "level/ial" if op != "remove" => fields.push(level("IAL").required()),
        "level/aal" if op != "remove" => fields.push(level("AAL").required()),
        _ if target.starts_with("threshold/") => {
            fields.push(Field::new("/number", "number", FieldKind::Number).required());
        }
        _ if target.starts_with("question/") && op == "replace" => {
            fields.extend(optional_both("/text", "example-text", true));
        }
        _ => {}
    }
    if target.starts_with("level/") || target == "pair-rule" {
        fields.push(Field::new("/when", "when", FieldKind::Condition(choice::conditions(context, true))));
    }
    fields.push(Field::new("/period/from", "from", FieldKind::Date));
    fields.push(Field::new("/period/until", "until", FieldKind::Date));
    fields.extend(optional_both("/reason", "reason", true));
    fields.push(status(context));
    fields.push(source(context));
    fields
}
