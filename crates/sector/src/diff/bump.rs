//! Which number of the version should rise.
//!
//! Responsible for: advice from what differs, and whether a version follows it. Not responsible for: publishing.
//!
//! The first number rises when a member who conformed may not conform any more, the second when something is added
//! or asks for less, the third for wording.

use model::Text;
use policy::say;
use semver::Version;
use serde::Serialize;

use super::examples::ExampleChange;
use super::forest::{Key, Kind};
use super::requirement::{Direction, RequirementChange};
use super::{Change, Diff, Edit};

/// How far a version should rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bump {
    /// Nothing differs that anybody would notice.
    None,
    /// Wording.
    Patch,
    /// Something is added, or less is asked for.
    Minor,
    /// A member who conformed may not conform any more.
    Major,
}

/// Advice on a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Advice {
    /// How far the version should rise.
    pub bump: Bump,
    /// What asks for that much; what asks for less is left out.
    pub reasons: Vec<Reason>,
}

/// What asks for a version to rise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// An example that conformed does not conform any more, or is open.
    StopsConforming {
        /// The example.
        example: String,
    },
    /// The levels of an example differ.
    Levels {
        /// The example.
        example: String,
    },
    /// A change of what is required.
    Requirement(RequirementChange),
    /// An entry came.
    Added(Key),
    /// An entry went.
    Removed(Key),
    /// An entry is worded otherwise, or stands elsewhere.
    Wording(Key),
}

/// Fields of the header that follow from publishing and from the base, not from what the guideline says.
const BOOKKEEPING: [&str; 5] = ["version", "date", "changelog", "relied-on", "rebased"];

/// How far the version should rise. `examples` is what the change does to the worked examples.
pub fn suggested(diff: &Diff, requirements: &[RequirementChange], examples: &[ExampleChange]) -> Advice {
    let of_examples = examples.iter().filter_map(|example| {
        let id = example.id.clone();
        if example.stops_conforming() {
            Some((Bump::Major, Reason::StopsConforming { example: id }))
        } else {
            example.levels_differ().then_some((Bump::Minor, Reason::Levels { example: id }))
        }
    });
    let of_requirements = requirements.iter().map(|change| {
        let bump =
            if change.binding && change.direction != Direction::Looser { Bump::Major } else { Bump::Minor };
        (bump, Reason::Requirement(change.clone()))
    });
    let all: Vec<(Bump, Reason)> =
        of_examples.chain(of_requirements).chain(diff.edits.iter().filter_map(of_edit)).collect();
    let bump = all.iter().map(|(bump, _)| *bump).max().unwrap_or(Bump::None);
    let reasons = all.into_iter().filter(|(own, _)| *own == bump).map(|(_, reason)| reason).collect();
    Advice { bump, reasons }
}

fn of_edit(edit: &Edit) -> Option<(Bump, Reason)> {
    let key = edit.key();
    // What a member would miss or find; examples, terms and sources explain.
    let says_something = !matches!(edit.kind, Kind::Example | Kind::Term | Kind::Source);
    match &edit.change {
        Change::Added { .. } if says_something => Some((Bump::Minor, Reason::Added(key))),
        Change::Removed { .. } if says_something => Some((Bump::Minor, Reason::Removed(key))),
        Change::Changed { fields }
            if edit.kind == Kind::Header
                && fields.iter().all(|field| BOOKKEEPING.contains(&field.head().as_str())) =>
        {
            None
        }
        // The order of operations means nothing.
        Change::Moved { .. } if edit.kind == Kind::Operation => None,
        _ => Some((Bump::Patch, Reason::Wording(key))),
    }
}

/// Why a version does not follow the one before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VersionFault {
    /// It is no version.
    #[error("`{0}` is no version; write for example `1.2.0`")]
    NoVersion(String),
    /// It is not above the one before, or not far enough for what changed.
    #[error("after {old}, what changed asks for {least} or more, not {new}")]
    TooLow {
        /// The version before.
        old: Version,
        /// The version.
        new: Version,
        /// The lowest version that will do.
        least: Version,
    },
}

impl VersionFault {
    /// What is wrong and what to do, in both languages.
    pub fn says(&self) -> Text {
        match self {
            VersionFault::NoVersion(text) => say(
                format!("`{text}` は版の番号ではありません。`1.2.0` のように書いてください。"),
                format!("`{text}` is no version. Write for example `1.2.0`."),
            ),
            VersionFault::TooLow { old, new, least } => say(
                format!("前の版 {old} からの変更には、{new} では足りません。{least} 以上にしてください。"),
                format!("{new} is not enough for what changed since {old}. Take {least} or more."),
            ),
        }
    }
}

/// Whether the new version rises far enough. Below 1.0.0 the second number stands for the first, and the third for
/// the second, as in Cargo and npm.
///
/// # Errors
/// When it does not, or when one of the two is no version.
pub fn follows(old: &str, new: &str, bump: Bump) -> Result<(), VersionFault> {
    let parse = |text: &str| Version::parse(text).map_err(|_| VersionFault::NoVersion(text.to_owned()));
    let (old, new) = (parse(old)?, parse(new)?);
    let least = least_after(&old, bump);
    if new >= least { Ok(()) } else { Err(VersionFault::TooLow { old, new, least }) }
}

/// The lowest version that rises this far.
pub fn least_after(old: &Version, bump: Bump) -> Version {
    let draft = old.major == 0;
    match bump {
        Bump::None => old.clone(),
        // A pre-release comes before its version.
        _ if !old.pre.is_empty() => Version::new(old.major, old.minor, old.patch),
        Bump::Major if !draft => Version::new(old.major.saturating_add(1), 0, 0),
        Bump::Major => Version::new(0, old.minor.saturating_add(1), 0),
        Bump::Minor if !draft => Version::new(old.major, old.minor.saturating_add(1), 0),
        Bump::Minor | Bump::Patch => Version::new(old.major, old.minor, old.patch.saturating_add(1)),
    }
}
