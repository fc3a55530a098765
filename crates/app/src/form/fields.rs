//! The fields of every kind of entry, in the order in which a person fills them.

mod choice;
mod clause;
mod example;
mod harm;
mod operation;
mod question;
mod way;

use serde_json::{Value, json};

use super::{Field, FieldKind, FormContext, PlaceKind};

/// The fields of an entry.
pub(super) fn of(context: &FormContext<'_>, kind: PlaceKind, entry: &Value) -> Vec<Field> {
    match kind {
        PlaceKind::Header => header(context, entry),
        PlaceKind::Chapter => chapter(context),
        PlaceKind::Clause => clause::fields(context),
        PlaceKind::Transaction => harm::fields(context, entry),
        PlaceKind::Operation => operation::fields(context, entry),
        PlaceKind::Way => way::fields(context, entry),
        PlaceKind::Section => [both("/title", "title", false), both("/intro", "intro", true)].concat_fields(),
        PlaceKind::Question => question::fields(context, entry),
        PlaceKind::Example => example::fields(context),
        PlaceKind::Term => {
            let mut fields = both("/term", "term", false);
            fields.extend(both("/meaning", "meaning", true));
            fields.push(source(context));
            fields
        }
        PlaceKind::Source => {
            let mut fields = both("/title", "title", false);
            fields.push(Field::new("/locator", "locator", FieldKind::Text));
            fields.extend(optional_both("/note", "source-note", true));
            fields.push(
                Field::new("/reading", "reading", FieldKind::One(choice::readings(context))).required(),
            );
            fields.push(Field::new("/checked-on", "checked-on", FieldKind::Date).required());
            fields
        }
    }
}

/// A text in both languages, Japanese first.
fn both(path: &str, label: &'static str, long: bool) -> Vec<Field> {
    let kind = || if long { FieldKind::Long } else { FieldKind::Text };
    [("ja", "sector-language-ja"), ("en", "sector-language-en")]
        .into_iter()
        .map(|(lang, language)| Field {
            language: Some(language),
            ..Field::new(format!("{path}/{lang}"), label, kind()).required()
        })
        .collect()
}

/// The same for a text that need not be there: filling one language makes the other an empty text, which the checker
/// then asks for.
fn optional_both(path: &str, label: &'static str, long: bool) -> Vec<Field> {
    both(path, label, long)
        .into_iter()
        .map(|field| Field { required: false, ..field.within(path, json!({"ja": "", "en": ""})) })
        .collect()
}

/// How sure an entry is.
fn status(context: &FormContext<'_>) -> Field {
    Field::new("/status", "status", FieldKind::One(choice::statuses(context)))
}

/// Where an entry comes from.
fn source(context: &FormContext<'_>) -> Field {
    Field::new("/source", "source", FieldKind::One(choice::sources(context))).required()
}

trait ConcatFields {
    fn concat_fields(self) -> Vec<Field>;
}

impl<const N: usize> ConcatFields for [Vec<Field>; N] {
    fn concat_fields(self) -> Vec<Field> {
        self.into_iter().flatten().collect()
    }
}

fn header(context: &FormContext<'_>, entry: &Value) -> Vec<Field> {
    let mut fields = both("/title", "title", false);
    fields.extend(both("/short-title", "short-title", false));
    fields.push(Field::new("/publisher", "publisher", FieldKind::Text).required());
    fields.push(Field::new("/version", "version", FieldKind::Text).required());
    fields.push(Field::new("/date", "date", FieldKind::Date).required());
    fields.extend(both("/changelog/0/text", "changelog", true));
    fields.extend(both("/notice", "notice", true));
    fields
        .push(Field::new("/framework", "framework", FieldKind::One(choice::frameworks(context))).required());
    fields.push(Field::new("/review/months", "review-months", FieldKind::Number).required());
    fields.extend(both("/review/text", "review-text", true));
    fields.push(Field::new("/collect", "collect", FieldKind::Many(choice::collectable(context))));
    if entry.get("based-on").is_some() {
        let group = context.phrases.say("sector-field-based-on");
        let mut based_on = both("/based-on/title", "title", false);
        based_on.extend(both("/based-on/body", "body", false));
        based_on.push(Field::new("/based-on/date", "date", FieldKind::Date).required());
        based_on.push(
            Field::new("/based-on/source", "source", FieldKind::One(choice::sources(context))).required(),
        );
        fields.extend(based_on.into_iter().map(|field| field.under(&group)));
    }
    fields
}

fn chapter(context: &FormContext<'_>) -> Vec<Field> {
    let mut fields = both("/title", "title", false);
    fields.push(Field::new("/part", "part", FieldKind::One(choice::parts(context))).required());
    fields
}
