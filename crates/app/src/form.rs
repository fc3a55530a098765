//! Forms of a guideline's entries: what the editor shows and how a change is made.
//!
//! Responsible for: the fields of every kind of entry with label, kind and choices, and setting one field of a pack.
//! Not responsible for: drawing them (the screens know no field of a pack), saving, checking.
//!
//! A pack is edited as its JSON: a place names an entry, a path a field in it. After every change the whole is read
//! back into its type, so a draft is always a pack, perhaps with findings.

mod change;
mod fields;
mod place;
mod skeleton;
mod value;

#[cfg(test)]
mod tests;

use model::Text;
use policy::Catalogue;
use sector::Pack;
use serde_json::Value;

use crate::phrase::Phrases;
use crate::wire::{FieldOption, FieldView, FormView};

pub use change::{add, move_to, remove, set};
pub use place::{Place, PlaceKind};
pub use skeleton::{Named, restamped, skeleton};

/// Why a change cannot be made. The draft stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// No entry at the place, or no such field.
    #[error("there is no such entry or field")]
    NotFound,
    /// A value that the field does not take.
    #[error("the field does not take this value")]
    Value,
    /// The entry cannot be moved that way.
    #[error("the entry cannot be moved there")]
    Move,
}

/// What forms are made from.
pub struct FormContext<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The policies under the pack, or the base ones while the pack cannot be laid over them.
    pub catalogue: &'a Catalogue,
    /// Words about them.
    pub phrases: Phrases<'a>,
}

/// A field before its value is looked up.
pub(crate) struct Field {
    /// JSON pointer in the entry.
    pub(crate) path: String,
    /// Key of the label; its help has `-help` behind it.
    pub(crate) label: &'static str,
    /// Which language the field is in; put behind the label.
    pub(crate) language: Option<&'static str>,
    /// Kind.
    pub(crate) kind: FieldKind,
    /// Must be filled.
    pub(crate) required: bool,
    /// Heading over fields that belong together.
    pub(crate) group: String,
    /// A label of its own, for answers and ratings that are named by their question or category.
    pub(crate) name: Option<String>,
    /// What stands around the field when it is filled first: a JSON pointer and the object there.
    pub(crate) around: Option<(String, Value)>,
}

/// Kinds of field.
pub(crate) enum FieldKind {
    Text,
    Long,
    Number,
    Date,
    Flag,
    One(Vec<FieldOption>),
    Many(Vec<FieldOption>),
    Condition(Vec<FieldOption>),
}

impl FieldKind {
    fn word(&self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::Long => "long",
            FieldKind::Number => "number",
            FieldKind::Date => "date",
            FieldKind::Flag => "flag",
            FieldKind::One(_) => "one",
            FieldKind::Many(_) => "many",
            FieldKind::Condition(_) => "condition",
        }
    }
}

impl Field {
    pub(crate) fn new(path: impl Into<String>, label: &'static str, kind: FieldKind) -> Self {
        let path = path.into();
        Self {
            path,
            label,
            language: None,
            kind,
            required: false,
            group: String::new(),
            name: None,
            around: None,
        }
    }

    /// Must be filled.
    pub(crate) fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Is named by what it is about.
    pub(crate) fn named(mut self, name: String) -> Self {
        self.name = Some(name);
        self
    }

    /// Stands under a heading.
    pub(crate) fn under(mut self, group: &str) -> Self {
        group.clone_into(&mut self.group);
        self
    }

    /// Lies in an object that may not be there yet.
    pub(crate) fn within(mut self, pointer: &str, object: Value) -> Self {
        self.around = Some((pointer.to_owned(), object));
        self
    }
}

impl FormContext<'_> {
    /// The form of an entry.
    ///
    /// # Errors
    /// [`FormError::NotFound`].
    pub fn form(&self, place: &Place) -> Result<FormView, FormError> {
        let whole = serde_json::to_value(self.pack).map_err(|_| FormError::NotFound)?;
        let entry = place.entry(&whole).ok_or(FormError::NotFound)?;
        let fields = fields::of(self, place.kind(), entry);
        Ok(FormView {
            place: place.to_string(),
            title: self.title(place),
            help: self.phrases.say(place.kind().help()),
            fields: fields.iter().map(|field| self.view(field, entry)).collect(),
            can_remove: place.kind().can_remove(),
            can_move: place.kind().can_move(),
            can_hold: place
                .kind()
                .holds()
                .iter()
                .map(|kind| FieldOption {
                    id: (*kind).to_owned(),
                    text: self.phrases.say(&format!("sector-add-{kind}")),
                })
                .collect(),
            outcome: Vec::new(),
        })
    }

    fn view(&self, field: &Field, entry: &Value) -> FieldView {
        let own = || self.phrases.say(&format!("sector-field-{}", field.label));
        let mut label = field.name.clone().unwrap_or_else(own);
        if let Some(language) = field.language {
            label = self
                .phrases
                .say_with("sector-field-in", &[("label", &label), ("language", &self.phrases.say(language))]);
        }
        let options = match &field.kind {
            FieldKind::One(options) | FieldKind::Many(options) | FieldKind::Condition(options) => {
                options.clone()
            }
            _ => Vec::new(),
        };
        let value = value::written(&field.kind, entry.pointer(&field.path));
        let problem = if field.required && value.trim().is_empty() {
            self.phrases.say("sector-field-empty")
        } else {
            String::new()
        };
        FieldView {
            path: field.path.clone(),
            label,
            help: self.phrases.find(&format!("sector-field-{}-help", field.label)).unwrap_or_default(),
            kind: field.kind.word().to_owned(),
            value,
            options,
            required: field.required,
            problem,
            group: field.group.clone(),
        }
    }

    /// Title of an entry in lists and over its form.
    pub fn title(&self, place: &Place) -> String {
        let text = |text: &Text| {
            let text = self.phrases.text(text);
            if text.trim().is_empty() { self.phrases.say("sector-untitled") } else { text.to_owned() }
        };
        let id = place.id();
        let pack = self.pack;
        let found = match place.kind() {
            PlaceKind::Header => Some(self.phrases.say("sector-group-header")),
            PlaceKind::Chapter => {
                pack.chapters.iter().find(|chapter| chapter.id == id).map(|found| text(&found.title))
            }
            PlaceKind::Clause => pack.clause(id).map(|found| {
                text(found.heading.as_ref().filter(|h| !h.ja.is_empty()).unwrap_or(&found.text))
            }),
            PlaceKind::Transaction => {
                pack.transactions.iter().find(|entry| entry.id == id).map(|found| text(&found.title))
            }
            PlaceKind::Operation => {
                pack.operation(id).map(|found| self.phrases.operation(found.op, &found.target, found.level))
            }
            PlaceKind::Way => pack.way(id).map(|found| text(&found.title)),
            PlaceKind::Section => {
                pack.sections.iter().find(|entry| entry.id == id).map(|found| text(&found.title))
            }
            PlaceKind::Question => pack
                .sections
                .iter()
                .flat_map(|section| &section.questions)
                .find(|question| question.id == *id)
                .map(|found| text(&found.text)),
            PlaceKind::Example => {
                pack.examples.iter().find(|entry| entry.id == id).map(|found| text(&found.title))
            }
            PlaceKind::Term => pack.terms.iter().find(|term| term.id == id).map(|found| text(&found.term)),
            PlaceKind::Source => {
                pack.sources.iter().find(|source| source.id == *id).map(|found| text(&found.title))
            }
        };
        found.unwrap_or_else(|| id.to_owned())
    }
}
