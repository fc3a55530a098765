//! Everything of one pack, as its files say it.
//!
//! Responsible for: being what a checked draft leaves behind. Not responsible for: order and lookup.

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

/// The entries of a pack and its hash.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) pack: Pack,
    pub(crate) hash: String,
    pub(crate) frameworks: Vec<Framework>,
    pub(crate) sections: Vec<Section>,
    pub(crate) methods: Vec<Method>,
    pub(crate) laws: Vec<Law>,
    pub(crate) documents: Vec<Document>,
    pub(crate) checkpoints: Vec<Checkpoint>,
    pub(crate) threats: Vec<Threats>,
    pub(crate) preferences: Vec<Preferences>,
    pub(crate) thresholds: Vec<Thresholds>,
    pub(crate) glossaries: Vec<Glossary>,
    pub(crate) sources: Vec<Sources>,
}
