//! Faults: what can be wrong with a card.
//!
//! Responsible for: their list in `assets/virtual-cards/faults.yaml` and their notation `id@step`. Not
//! responsible for: what they do, which `behavior` collects.

mod kind;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;
use thiserror::Error;

use crate::persona::{Bilingual, Expected};
use crate::step::Step;
use crate::stock;

pub(crate) use kind::{Kind, Strike};

#[cfg(test)]
mod tests;

static FAULTS: LazyLock<Vec<FaultInfo>> = LazyLock::new(|| {
    let text = stock::description("faults").expect("the list of faults is embedded");
    serde_yaml::from_str(text).expect("the embedded list is of the right shape, as tests show")
});

/// All faults.
pub fn faults() -> &'static [FaultInfo] {
    &FAULTS
}

/// What is told about a fault.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaultInfo {
    /// The id, in kebab-case.
    pub id: String,
    /// What happens, in one sentence.
    pub note: Bilingual,
    /// The steps at which it can strike; empty when it takes no step.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Where it strikes when no step is named.
    #[serde(default, rename = "default")]
    pub default_step: Option<Step>,
    /// The ids of the tests whose outcome it changes; empty when a client copes with it.
    pub tests: Vec<String>,
    /// How these tests end.
    #[serde(default)]
    pub expected: Option<Expected>,
    /// How they end when it strikes at a certain step, by `step`, or by `step/test` for one of them.
    #[serde(default)]
    pub at: BTreeMap<String, Expected>,
    /// How a certain test ends.
    #[serde(default, rename = "for")]
    pub per_test: BTreeMap<String, Expected>,
    /// The certificates that the card carries instead of its own.
    #[serde(default)]
    pub(crate) certificate: Option<String>,
}

/// A fault of one card, perhaps at one step.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    info: &'static FaultInfo,
    kind: Kind,
    step: Option<Step>,
}

impl Fault {
    /// Reads `id` or `id@step`.
    ///
    /// # Errors
    /// When there is no such fault, or not at such a step.
    pub fn parse(text: &str) -> Result<Fault, UnknownFault> {
        let (id, step) = match text.split_once('@') {
            Some((id, step)) => (id, Some(step)),
            None => (text, None),
        };
        let info = faults().iter().find(|info| info.id == id);
        let (info, kind) = info
            .and_then(|info| Some((info, Kind::of(info)?)))
            .ok_or_else(|| UnknownFault::Id { id: id.to_owned() })?;
        let step = match step {
            None => info.default_step,
            Some(_) if info.steps.is_empty() => return Err(UnknownFault::TakesNoStep { id: id.to_owned() }),
            Some(word) => {
                let step = Step::of_word(word).filter(|step| info.steps.contains(step));
                let unknown = || UnknownFault::Step { id: id.to_owned(), step: word.to_owned() };
                Some(step.ok_or_else(unknown)?)
            }
        };
        Ok(Fault { info, kind, step })
    }

    /// What is told about it.
    pub fn info(&self) -> &'static FaultInfo {
        self.info
    }

    /// Where it strikes, if it takes a step.
    pub fn step(&self) -> Option<Step> {
        self.step
    }

    /// How a test ends that the fault struck; nothing when it ends as the persona has it. A fault with a
    /// step can only strike a test that has this step, see [`crate::VirtualCard::fired`].
    pub fn expected(&self, test: &str) -> Option<&'static Expected> {
        if !self.info.tests.iter().any(|touched| touched == test) {
            return None;
        }
        let at = |key: String| self.info.at.get(key.as_str());
        let at_step =
            self.step.and_then(|step| at(format!("{step}/{test}")).or_else(|| at(step.to_string())));
        self.info.per_test.get(test).or(at_step).or(self.info.expected.as_ref())
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.info.id)?;
        match self.step {
            Some(step) => write!(out, "@{step}"),
            None => Ok(()),
        }
    }
}

/// Why a text names no fault.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnknownFault {
    /// No fault has this id.
    #[error("no fault is called {id}")]
    Id {
        /// What was given.
        id: String,
    },
    /// The fault strikes at no step in particular.
    #[error("{id} takes no step")]
    TakesNoStep {
        /// The fault.
        id: String,
    },
    /// The fault does not strike there.
    #[error("{id} does not strike at {step}")]
    Step {
        /// The fault.
        id: String,
        /// What was given behind the @.
        step: String,
    },
}
