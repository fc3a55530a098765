//! Fields of a clause.

use super::super::{Field, FieldKind, FormContext};
use super::{both, choice, optional_both, status};

pub(super) fn fields(context: &FormContext<'_>) -> Vec<Field> {
    let mut fields = vec![
        Field::new("/obligation", "obligation", FieldKind::One(choice::obligations(context))).required(),
    ];
    fields.extend(optional_both("/heading", "heading", false));
    fields.extend(both("/text", "clause-text", true));
    let group = context.phrases.say("sector-field-linked");
    let linked = [
        Field::new("/operations", "operations", FieldKind::Many(choice::operations(context))),
        Field::new("/matrix", "matrix-linked", FieldKind::Flag),
        Field::new("/questions", "self-checks", FieldKind::Many(choice::self_checks(context))),
        Field::new("/transactions", "transactions", FieldKind::Many(choice::transactions(context))),
    ];
    fields.extend(linked.into_iter().map(|field| field.under(&group)));
    fields.extend(optional_both("/remedy", "remedy", true));
    fields.push(status(context));
    fields.push(Field::new("/source", "source", FieldKind::One(choice::sources(context))));
    fields
}
