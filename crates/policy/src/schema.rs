//! JSON Schemas of the file kinds, for editors and for finding every shape error of a file.
//!
//! Responsible for: one schema per kind. Not responsible for: rules between files.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use crate::kind::Kind;
use crate::kind::checkpoint::Checkpoint;
use crate::kind::document::Document;
use crate::kind::framework::Framework;
use crate::kind::glossary::Glossary;
use crate::kind::law::Law;
use crate::kind::method::Method;
use crate::kind::pack::Pack;
use crate::kind::preference::Preferences;
use crate::kind::question::Section;
use crate::kind::source::Sources;
use crate::kind::threat::Threats;
use crate::kind::threshold::Thresholds;
use crate::scenario::{self, Scenario};

/// The schemas, each with the name of its file without ending: `pack`, `frameworks`, `questions`, …; and that of
/// scenarios, which lie beside the policies.
pub fn schemas() -> Vec<(&'static str, Value)> {
    let mut schemas = Kind::ALL.map(|kind| (name(kind), schema(kind))).to_vec();
    schemas.push((scenario::FOLDER, of::<Scenario>()));
    schemas
}

/// The schema of a kind.
pub(crate) fn schema(kind: Kind) -> Value {
    match kind {
        Kind::Pack => of::<Pack>(),
        Kind::Framework => of::<Framework>(),
        Kind::Section => of::<Section>(),
        Kind::Thresholds => of::<Thresholds>(),
        Kind::Method => of::<Method>(),
        Kind::Law => of::<Law>(),
        Kind::Document => of::<Document>(),
        Kind::Checkpoint => of::<Checkpoint>(),
        Kind::Threats => of::<Threats>(),
        Kind::Preferences => of::<Preferences>(),
        Kind::Glossary => of::<Glossary>(),
        Kind::Sources => of::<Sources>(),
    }
}

/// The schema of a type.
pub(crate) fn of<T: JsonSchema>() -> Value {
    SchemaGenerator::default().into_root_schema_for::<T>().to_value()
}

fn name(kind: Kind) -> &'static str {
    let folder = kind.folder();
    folder.strip_suffix(".yaml").unwrap_or(folder)
}

#[cfg(test)]
mod tests;
