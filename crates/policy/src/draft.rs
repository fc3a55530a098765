//! A pack that has been parsed and not yet checked.
//!
//! Responsible for: keeping every entry with the file it came from, and what is known of files that could
//! not be parsed as they are. Not responsible for: any rule.

use std::collections::{BTreeSet, HashSet};

use crate::catalogue::Parts;
use crate::check::report::FileIndex;
use crate::doubt::Doubts;
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

/// An entry and its file.
#[derive(Clone, Debug)]
pub(crate) struct Parsed<T> {
    pub(crate) file: FileIndex,
    pub(crate) value: T,
}

/// A pack before its check.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// Paths in the pack, by [`FileIndex`].
    pub(crate) paths: Vec<String>,
    pub(crate) pack: Option<Parsed<Pack>>,
    pub(crate) frameworks: Vec<Parsed<Framework>>,
    pub(crate) sections: Vec<Parsed<Section>>,
    pub(crate) thresholds: Vec<Parsed<Thresholds>>,
    pub(crate) methods: Vec<Parsed<Method>>,
    pub(crate) laws: Vec<Parsed<Law>>,
    pub(crate) documents: Vec<Parsed<Document>>,
    pub(crate) checkpoints: Vec<Parsed<Checkpoint>>,
    pub(crate) threats: Vec<Parsed<Threats>>,
    pub(crate) preferences: Vec<Parsed<Preferences>>,
    pub(crate) glossaries: Vec<Parsed<Glossary>>,
    pub(crate) sources: Vec<Parsed<Sources>>,
    pub(crate) broken: Broken,
}

/// What is known of files whose shape has faults, or that cannot be read at all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Broken {
    /// Their kinds: a rule about all entries of such a kind cannot be applied.
    pub(crate) kinds: BTreeSet<Kind>,
    /// Every id that such a file is known to hold and that the draft lacks: a reference to it is not dangling.
    pub(crate) ids: HashSet<String>,
    /// Kinds of which an entry may exist without its id being known: no reference to one is called dangling.
    pub(crate) nameless: BTreeSet<Kind>,
    /// Where files that could be mended may say something else than the draft.
    pub(crate) doubts: Doubts,
}

impl Broken {
    /// Whether all files of the kinds could be parsed.
    pub(crate) fn none_of(&self, kinds: &[Kind]) -> bool {
        kinds.iter().all(|kind| !self.kinds.contains(kind))
    }

    /// Whether an entry of the kind may exist although the draft lacks it.
    pub(crate) fn may_hold(&self, kind: Kind, id: &str) -> bool {
        self.nameless.contains(&kind) || self.ids.contains(id)
    }
}

impl Draft {
    /// The parts of the catalogue; only for a draft without errors, which has a header.
    pub(crate) fn into_parts(self, hash: String) -> Parts {
        fn values<T>(parsed: Vec<Parsed<T>>) -> Vec<T> {
            parsed.into_iter().map(|parsed| parsed.value).collect()
        }
        Parts {
            pack: self.pack.expect("a pack without a header has an error").value,
            hash,
            frameworks: values(self.frameworks),
            sections: values(self.sections),
            methods: values(self.methods),
            laws: values(self.laws),
            documents: values(self.documents),
            checkpoints: values(self.checkpoints),
            threats: values(self.threats),
            preferences: values(self.preferences),
            thresholds: values(self.thresholds),
            glossaries: values(self.glossaries),
            sources: values(self.sources),
        }
    }
}
