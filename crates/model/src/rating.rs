//! Impact: two axes, six categories, four ratings.
//!
//! Responsible for: the vocabulary of harm. Not responsible for: what a rating means in yen or people
//! (policy data) or which level it leads to (the framework's table).
//! Categories and rating words: NIST SP 800-63-3 section 5.3.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which failure is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// 身元確認: the wrong person is registered. Leads to the IAL.
    Proofing,
    /// 当人認証: the wrong person gets in. Leads to the AAL.
    Authentication,
}

impl Axis {
    /// Both axes, proofing first.
    pub const ALL: [Axis; 2] = [Axis::Proofing, Axis::Authentication];

    /// The kebab-case word used in files.
    pub fn word(self) -> &'static str {
        match self {
            Axis::Proofing => "proofing",
            Axis::Authentication => "authentication",
        }
    }

    /// Position in [`Axis::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A category of harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Inconvenience, distress, damage to standing or reputation.
    Inconvenience,
    /// Financial loss or liability.
    Financial,
    /// Harm to the business or to public interests.
    PublicInterest,
    /// Unauthorised release of sensitive information.
    SensitiveInformation,
    /// Personal safety.
    PersonalSafety,
    /// Civil or criminal violations.
    CivilCriminal,
}

impl Category {
    /// All six, in the order of the source's table.
    pub const ALL: [Category; 6] = [
        Category::Inconvenience,
        Category::Financial,
        Category::PublicInterest,
        Category::SensitiveInformation,
        Category::PersonalSafety,
        Category::CivilCriminal,
    ];

    /// The kebab-case word used in files.
    pub fn word(self) -> &'static str {
        match self {
            Category::Inconvenience => "inconvenience",
            Category::Financial => "financial",
            Category::PublicInterest => "public-interest",
            Category::SensitiveInformation => "sensitive-information",
            Category::PersonalSafety => "personal-safety",
            Category::CivilCriminal => "civil-criminal",
        }
    }

    /// Position in [`Category::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// How heavy a harm is: 影響なし, 低位, 中位, 高位.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// No measurable consequence.
    None,
    /// 低位.
    Low,
    /// 中位.
    Moderate,
    /// 高位.
    High,
}

impl Rating {
    /// From lightest to heaviest.
    pub const ALL: [Rating; 4] = [Rating::None, Rating::Low, Rating::Moderate, Rating::High];

    /// The kebab-case word used in files.
    pub fn word(self) -> &'static str {
        match self {
            Rating::None => "none",
            Rating::Low => "low",
            Rating::Moderate => "moderate",
            Rating::High => "high",
        }
    }
}

/// A rating that a person sets in place of the derived one, always with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The rating to use.
    pub value: Rating,
    /// Why; never empty.
    pub reason: String,
}
