//! The kinds of policy file: what an author writes is what the catalogue holds.
//!
//! Responsible for: the shape of every file kind, one module each. Not responsible for: whether ids exist
//! or dates overlap (`check`), nor for what follows from an answer (the `engine` crate).
//!
//! One set of types serves both as file format and as catalogue; positions for findings come from the
//! file's own tree (`locate`), so nothing here carries line numbers.

pub mod checkpoint;
pub mod condition;
pub mod document;
pub mod fact;
pub mod framework;
pub mod glossary;
pub mod law;
pub mod method;
pub mod pack;
pub mod preference;
pub mod question;
pub mod source;
pub mod threat;
pub mod threshold;

use model::{Axis, Category};
use schemars::Schema;
use serde_json::Value;

/// The kinds of file, decided by folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `pack.yaml`.
    Pack,
    /// `frameworks/<id>.yaml`.
    Framework,
    /// `questions/<id>.yaml`.
    Section,
    /// `thresholds/<id>.yaml`.
    Thresholds,
    /// `methods/proofing/<id>.yaml` and `methods/authentication/<id>.yaml`.
    Method,
    /// `laws/<id>.yaml`.
    Law,
    /// `documents/<id>.yaml`.
    Document,
    /// `checkpoints/<id>.yaml`.
    Checkpoint,
    /// `threats/<id>.yaml`.
    Threats,
    /// `preferences/<id>.yaml`.
    Preferences,
    /// `glossary/<id>.yaml`.
    Glossary,
    /// `sources/<id>.yaml`.
    Sources,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 12] = [
        Kind::Pack,
        Kind::Framework,
        Kind::Section,
        Kind::Thresholds,
        Kind::Method,
        Kind::Law,
        Kind::Document,
        Kind::Checkpoint,
        Kind::Threats,
        Kind::Preferences,
        Kind::Glossary,
        Kind::Sources,
    ];

    /// Kinds without which a pack cannot stand alone.
    pub(crate) const REQUIRED: [Kind; 7] = [
        Kind::Pack,
        Kind::Framework,
        Kind::Section,
        Kind::Method,
        Kind::Checkpoint,
        Kind::Preferences,
        Kind::Sources,
    ];

    /// The folder of the kind; for the header, its file.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Pack => "pack.yaml",
            Kind::Framework => "frameworks",
            Kind::Section => "questions",
            Kind::Thresholds => "thresholds",
            Kind::Method => "methods",
            Kind::Law => "laws",
            Kind::Document => "documents",
            Kind::Checkpoint => "checkpoints",
            Kind::Threats => "threats",
            Kind::Preferences => "preferences",
            Kind::Glossary => "glossary",
            Kind::Sources => "sources",
        }
    }

    /// The key of the list whose entries bear the ids that others refer to; `None` where that is the file's own id.
    pub(crate) fn list(self) -> Option<&'static str> {
        match self {
            Kind::Section => Some("questions"),
            Kind::Thresholds => Some("thresholds"),
            Kind::Threats => Some("threats"),
            Kind::Sources => Some("sources"),
            Kind::Pack
            | Kind::Framework
            | Kind::Method
            | Kind::Law
            | Kind::Document
            | Kind::Checkpoint
            | Kind::Preferences
            | Kind::Glossary => None,
        }
    }

    /// The kind of a file by its path in the pack, `/` between the parts.
    pub fn of_path(path: &str) -> Option<Kind> {
        let parts: Vec<&str> = path.strip_suffix(".yaml")?.split('/').collect();
        let methods_of = |folder: &str| Axis::ALL.iter().any(|axis| axis.word() == folder);
        match parts[..] {
            ["pack"] => Some(Kind::Pack),
            ["methods", folder, _] => methods_of(folder).then_some(Kind::Method),
            [folder, _] if folder != "methods" => Kind::ALL.into_iter().find(|kind| kind.folder() == folder),
            _ => None,
        }
    }
}

/// Says in the schema that the keys of a map are categories, which the derive cannot know.
pub(crate) fn keyed_by_category(schema: &mut Schema) {
    schema.insert("propertyNames".to_owned(), category_words());
}

/// The same for a map of such maps.
pub(crate) fn keyed_by_category_within(schema: &mut Schema) {
    for keyword in ["patternProperties", "additionalProperties"] {
        let Some(inner) = schema.get_mut(keyword).and_then(Value::as_object_mut) else {
            continue;
        };
        for schema in inner.values_mut().filter_map(Value::as_object_mut) {
            schema.insert("propertyNames".to_owned(), category_words());
        }
    }
}

fn category_words() -> Value {
    serde_json::json!({"enum": Category::ALL.map(Category::word)})
}

#[cfg(test)]
mod tests;
