//! The reasons that a method can get, and what each does to its verdict.
//!
//! Responsible for: the words, what a reason leaves at best, the order in which reasons are told, and what one that
//! was found is about. Not responsible for: when a reason is given.

use std::mem;

use model::SourceId;
use model::result::{MethodReason, Params, Verdict};

/// What a reason does to a verdict; also the order in which reasons are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Excludes.
    Against,
    /// Hangs on an open answer.
    Open,
    /// A condition.
    Condition,
    /// Speaks for the method.
    For,
}

impl Tone {
    /// In the order in which they are told.
    const ALL: [Self; 4] = [Self::Against, Self::Open, Self::Condition, Self::For];
}

/// How much a reason weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    /// Excludes the method.
    Excludes,
    /// Leaves open whether it can be used.
    LeavesOpen,
    /// Makes a condition.
    Conditions,
    /// Leaves the verdict alone and does not speak for the method: told like a condition, because a reader has to
    /// weigh it.
    Remarks,
    /// Leaves the verdict alone; told last.
    Informs,
    /// Speaks for the method.
    Supports,
}

macro_rules! kinds {
    ($($weight:ident: $($kind:ident $code:literal),+;)+) => {
        /// A kind of reason.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Kind {
            $($(#[doc = $code] $kind,)+)+
        }

        impl Kind {
            const ALL: &[Self] = &[$($(Self::$kind),+),+];

            /// Its word.
            pub(crate) fn code(self) -> &'static str {
                match self {
                    $($(Self::$kind => $code,)+)+
                }
            }

            fn weight(self) -> Weight {
                match self {
                    $($(Self::$kind)|+ => Weight::$weight,)+
                }
            }
        }
    };
}

kinds! {
    Excludes:
        LevelShort "level-short",
        LawNotListed "law-not-listed",
        LawEnded "law-ended",
        LawNotYet "law-not-yet",
        LawEndsBeforeUse "law-ends-before-use",
        LegalOnly "legal-only",
        NoLogin "no-login",
        DocumentsEnded "documents-ended",
        UsersLack "users-lack",
        OrganizationLacks "organization-lacks";
    LeavesOpen:
        LevelOpen "level-open",
        LawOpen "law-open",
        LawNotConfirmed "law-not-confirmed",
        LawOpenNotConfirmed "law-open-not-confirmed";
    Conditions:
        LawConstrains "law-constrains",
        LawEnds "law-ends",
        LawCondition "law-condition",
        LawInferred "law-inferred",
        FrameworkCondition "framework-condition",
        UsersMostlyLack "users-mostly-lack",
        UsersPartlyLack "users-partly-lack",
        OrganizationPartlyLacks "organization-partly-lacks",
        NeedOpen "need-open",
        OrganizationOpen "organization-open",
        ThreatNotResisted "threat-not-resisted",
        Unsuited "unsuited";
    Remarks:
        LevelLowerCounts "level-lower-counts",
        LevelUnrated "level-unrated",
        OverStrict "over-strict",
        PrivacyCost "privacy-cost";
    Informs:
        LawRenames "law-renames",
        LevelInformation "level-information";
    Supports:
        LevelMet "level-met",
        LevelAccepted "level-accepted",
        LawPermits "law-permits",
        LawWouldPermit "law-would-permit",
        Suits "suits";
}

impl Kind {
    fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The best verdict that it leaves.
    pub(crate) fn at_best(self) -> Verdict {
        match self.weight() {
            Weight::Excludes => Verdict::Excluded,
            Weight::LeavesOpen => Verdict::Depends,
            Weight::Conditions => Verdict::FitsWithConditions,
            Weight::Remarks | Weight::Informs | Weight::Supports => Verdict::Fits,
        }
    }

    /// Whether it takes part in the verdict.
    pub(crate) fn weighs(self) -> bool {
        !matches!(self.weight(), Weight::Remarks | Weight::Informs)
    }

    fn tone(self) -> Tone {
        match self.weight() {
            Weight::Excludes => Tone::Against,
            Weight::LeavesOpen => Tone::Open,
            Weight::Conditions | Weight::Remarks => Tone::Condition,
            Weight::Informs | Weight::Supports => Tone::For,
        }
    }
}

/// The best verdict that a reason leaves, by its code.
pub fn at_best(code: &str) -> Verdict {
    Kind::named(code).map_or(Verdict::Fits, Kind::at_best)
}

/// Tone of a reason, by its code.
pub fn tone(code: &str) -> Tone {
    Kind::named(code).map_or(Tone::For, Kind::tone)
}

/// Whether a reason takes part in the verdict, by its code; remarks do not.
pub(crate) fn weighs(code: &str) -> bool {
    Kind::named(code).is_none_or(Kind::weighs)
}

/// What a reason rests on, by position: what the proof has to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// The policies alone.
    Policies,
    /// The level of the scale.
    Level,
    /// The levels that the organisation accepts.
    Accepted,
    /// All laws that apply.
    Laws,
    /// One of the laws that apply.
    Law(usize),
    /// A requirement of the method.
    Need(usize),
    /// An entry of `suits`.
    Suits(usize),
    /// An entry of `unsuited`.
    Unsuited(usize),
    /// A threat of the catalogue.
    Threat(usize),
}

/// The kind of a reason and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ground {
    /// The kind.
    pub(crate) kind: Kind,
    /// What it rests on.
    pub(crate) about: About,
}

/// A reason in the making. What the policies hold is not copied before it is handed out.
#[derive(Debug)]
pub(crate) struct Found<'c> {
    ground: Ground,
    by: Option<u8>,
    params: Params,
    source: Option<&'c SourceId>,
}

impl<'c> Found<'c> {
    /// A reason without parameters.
    pub(crate) fn new(kind: Kind, about: About, source: Option<&'c SourceId>) -> Self {
        Self { ground: Ground { kind, about }, by: None, params: Params::default(), source }
    }

    /// Gives it parameters.
    pub(crate) fn told(self, params: Params) -> Self {
        Self { params, ..self }
    }

    /// Adds a parameter.
    pub(crate) fn with(self, name: &str, value: impl ToString) -> Self {
        Self { params: self.params.with(name, value), ..self }
    }

    /// Says by how many levels.
    pub(crate) fn by(self, levels: u8) -> Self {
        Self { by: Some(levels), ..self }
    }
}

/// A verdict in the making: the worst finding wins. Used for one method after the other.
#[derive(Debug)]
pub(crate) struct Findings<'c> {
    verdict: Verdict,
    found: Vec<Found<'c>>,
}

impl<'c> Findings<'c> {
    /// Nothing found yet.
    pub(crate) fn new() -> Self {
        Self { verdict: Verdict::Fits, found: Vec::with_capacity(16) }
    }

    /// Adds a reason and lowers the verdict to what the reason leaves at best.
    pub(crate) fn add(&mut self, found: Found<'c>) {
        self.verdict = self.verdict.max(found.ground.kind.at_best());
        self.found.push(found);
    }

    /// The verdict so far.
    pub(crate) fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Hands out the reasons, the strongest first (what excludes, then what is open, then conditions, then what
    /// speaks for the method), adds their grounds to those of other methods, and begins anew.
    pub(crate) fn finish(&mut self, grounds: &mut Vec<Ground>) -> Vec<MethodReason> {
        let mut reasons = Vec::with_capacity(self.found.len());
        for tone in Tone::ALL {
            for found in self.found.iter_mut().filter(|found| found.ground.kind.tone() == tone) {
                grounds.push(found.ground);
                reasons.push(MethodReason {
                    code: found.ground.kind.code().into(),
                    by: found.by,
                    params: mem::take(&mut found.params),
                    source: found.source.cloned(),
                    text: None,
                });
            }
        }
        self.found.clear();
        self.verdict = Verdict::Fits;
        reasons
    }
}
