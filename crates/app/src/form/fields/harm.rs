//! Fields of a transaction: what happens, the harm by axis and category, the attributes.

use model::{Axis, Category};
use serde_json::{Value, json};

use super::super::skeleton::own_source;
use super::super::{Field, FieldKind, FormContext};
use super::{both, choice};

pub(super) fn fields(context: &FormContext<'_>, entry: &Value) -> Vec<Field> {
    let mut fields = both("/title", "title", false);
    fields.extend(both("/summary", "summary", true));
    for axis in Axis::ALL {
        for category in Category::ALL {
            fields.extend(harm(context, axis, category, entry));
        }
    }
    let attributes = entry.get("attributes").and_then(Value::as_array).map_or(0, Vec::len);
    let group = context.phrases.say("sector-field-attributes");
    for at in 0..attributes {
        let mut attribute = both(&format!("/attributes/{at}/text"), "attribute", false);
        attribute.push(
            Field::new(
                format!("/attributes/{at}/source"),
                "source",
                FieldKind::One(choice::sources(context)),
            )
            .required(),
        );
        fields.extend(attribute.into_iter().map(|field| field.under(&group)));
    }
    fields
}

/// Rating and reason of one category. Where no harm is expected, only the rating is shown.
fn harm(context: &FormContext<'_>, axis: Axis, category: Category, entry: &Value) -> Vec<Field> {
    let group = format!(
        "{} – {}",
        context.phrases.axis(axis),
        context.phrases.category(&context.pack.header.framework, category)
    );
    let pointer = format!("/harm/{}/{}", axis.word(), category.word());
    let empty = json!({"rating": "none", "reason": {"ja": "", "en": ""}, "source": own_source(context.pack)});
    let rating = Field::new(format!("{pointer}/rating"), "rating", FieldKind::One(choice::ratings(context)))
        .within(&pointer, empty);
    let mut fields = vec![rating];
    if entry.pointer(&pointer).is_some() {
        fields.extend(both(&format!("{pointer}/reason"), "reason", false));
        fields.push(
            Field::new(format!("{pointer}/source"), "source", FieldKind::One(choice::sources(context)))
                .required(),
        );
    }
    fields.into_iter().map(|field| field.under(&group)).collect()
}
