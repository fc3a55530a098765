//! Methods of identity proofing and authentication, one per file.
//!
//! Files: `methods/proofing/<id>.yaml`, `methods/authentication/<id>.yaml`.
//! The fields follow the tables of the 2023 private-sector guideline.

use std::collections::BTreeMap;

use model::{Axis, DocumentId, LawId, MethodId, Period, SourceId, Text, ThreatId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::fact::{Fact, Statement, Status};

/// A method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Method {
    /// Id, equal to the file name; never a statute's letter.
    pub id: MethodId,
    /// What it serves: `proofing` or `authentication`.
    pub kind: Axis,
    /// Position in tables.
    pub order: u32,
    /// Full title.
    pub title: Text,
    /// Title for table rows and charts.
    pub short_title: Text,
    /// What it is, in two or three sentences.
    pub summary: Text,
    /// Exists only in a statute's list; has no level and is never recommended.
    #[serde(default)]
    pub legal_only: bool,
    /// One of the guideline's intermediate methods (中間的な手法).
    #[serde(default)]
    pub intermediate: bool,
    /// How the person meets it.
    pub channel: Channel,
    /// IAL or AAL; absent for legal-only methods.
    #[serde(default)]
    pub level: Option<Fact<u8>>,
    /// DADC IAL, reference only.
    #[serde(default)]
    pub dadc_ial: Option<Fact<u8>>,
    /// Documents it can work with; empty: none needed.
    #[serde(default)]
    pub documents: Vec<DocumentId>,
    /// Documents, in words.
    pub documents_text: Statement,
    /// Whether a PIN or password of the document is needed.
    pub pin: Pin,
    /// Seconds the user is busy; absent when no source gives a figure.
    #[serde(default)]
    pub user_seconds: Option<Fact<u32>>,
    /// Number of things the user does, for the burden axis.
    pub user_steps: Fact<u32>,
    /// How long the organisation's review takes.
    pub review: Review,
    /// What the user does.
    pub user_does: Statement,
    /// Convenience, in words.
    pub convenience: Statement,
    /// Typical use.
    pub use_cases: Statement,
    /// Merits.
    pub merits: Vec<Statement>,
    /// Demerits.
    pub demerits: Vec<Statement>,
    /// Cautions.
    pub cautions: Vec<Statement>,
    /// Authentication factors; empty for proofing.
    #[serde(default)]
    pub factors: Vec<Factor>,
    /// Resistance to credential stuffing (authentication).
    #[serde(default)]
    pub list_attack: Option<Fact<Resistance>>,
    /// Resistance to phishing (authentication).
    #[serde(default)]
    pub phishing: Option<Fact<Resistance>>,
    /// Threats resisted: 0 none, 1 partly, 2 strongly; a threat that does not arise is left out.
    #[serde(default)]
    pub threats: BTreeMap<ThreatId, u8>,
    /// Where the threat figures come from (the project's view).
    #[serde(default)]
    pub threats_source: Option<SourceId>,
    /// What users or the organisation must have; see [`Requirement`].
    #[serde(default)]
    pub requirements: Vec<Requirement>,
    /// Where an intermediate method suits.
    #[serde(default)]
    pub suits: Vec<Suitability>,
    /// Where an intermediate method does not suit.
    #[serde(default)]
    pub unsuited: Vec<Suitability>,
    /// What is collected and kept: the privacy cost.
    pub data_kept: DataKept,
    /// Time to introduce it.
    pub lead_time: LeadTime,
    /// Letters and items under which laws know it, with dates.
    #[serde(default)]
    pub aliases: Vec<Alias>,
    /// Whether it may be used where no law decides, with the caveat.
    pub voluntary_use: Statement,
    /// Draft sentences for the notice to users (checkpoint 3).
    #[serde(default)]
    pub notice: Vec<Text>,
    /// Draft questions and answers for enquiries (checkpoint 5).
    #[serde(default)]
    pub faq: Vec<FaqEntry>,
    /// Where the entry as a whole comes from.
    pub source: SourceId,
}

/// How the person meets the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// On the person's own device.
    Online,
    /// Face to face.
    InPerson,
    /// By mail or delivery, perhaps after an online start.
    Mail,
}

/// A document's PIN or password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pin {
    /// Whether one is needed.
    pub needed: Needed,
    /// Which, in words.
    pub text: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// Whether something is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Needed {
    /// Always.
    Yes,
    /// Never.
    No,
    /// Depends on the document or variant.
    Depends,
}

/// Review by the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Review {
    /// Order of magnitude.
    pub class: ReviewClass,
    /// In words.
    pub text: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// Order of magnitude of a review, quickest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewClass {
    /// There is nothing to review.
    None,
    /// At once.
    Immediate,
    /// Minutes.
    Minutes,
    /// Hours to days.
    Days,
    /// A week or so (mail).
    Week,
}

/// Authentication factors: 記憶, 所持, 生体.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Factor {
    /// Something known.
    Knowledge,
    /// Something held.
    Possession,
    /// Something held, in tamper-resistant hardware.
    HardwarePossession,
    /// Something one is.
    Inherence,
}

/// How well an attack is resisted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Resistance {
    /// ×.
    No,
    /// △.
    Partial,
    /// ○.
    Yes,
}

/// What must be there for the method to work.
///
/// `lacking-when` true excludes the method; `scarcely-when` true keeps it from being the main method while
/// another one fits; `partly-when` true makes it fit with conditions and calls for a fallback; unknown answers
/// make it fit with conditions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Requirement {
    /// What is needed; methods that share a `need` fail for the same people (used to find a fallback).
    pub need: Need,
    /// The requirement in words.
    pub text: Text,
    /// Holds when nobody, or too few, can meet it.
    #[serde(default)]
    pub lacking_when: Option<Condition>,
    /// Holds when some cannot meet it.
    #[serde(default)]
    pub partly_when: Option<Condition>,
    /// Holds when only few can meet it.
    #[serde(default)]
    pub scarcely_when: Option<Condition>,
    /// Where it comes from.
    pub source: SourceId,
}

/// Things a method may need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A My Number card.
    MyNumberCard,
    /// An identity document with a chip.
    IcDocument,
    /// An identity document with a photograph.
    PhotoDocument,
    /// Any identity document.
    AnyDocument,
    /// A smartphone.
    Smartphone,
    /// A device that reads chips (NFC).
    NfcDevice,
    /// A My Number card stored in the phone.
    PhoneCard,
    /// The PIN or password of the document.
    Pin,
    /// A counter with staff.
    Counter,
    /// Delivery to the registered address.
    Delivery,
    /// A registered address at which the person receives mail.
    RegisteredAddress,
    /// An account at a bank, carrier or earlier provider.
    SourceAccount,
    /// People to review images.
    ReviewStaff,
    /// A security key.
    SecurityKey,
    /// A place or contract in law that not everybody has (for example 署名検証者).
    LegalStanding,
    /// An age from which the method is open.
    Age,
    /// A result within minutes.
    Speed,
    /// That the method shows what the service has to verify about users.
    Attributes,
    /// That the guideline of the sector accepts the method.
    Acceptance,
}

impl Need {
    /// Whether a user may be unable to meet it. The others are met, or not, by the organisation for everybody.
    pub fn is_of_users(self) -> bool {
        match self {
            Self::MyNumberCard
            | Self::IcDocument
            | Self::PhotoDocument
            | Self::AnyDocument
            | Self::Smartphone
            | Self::NfcDevice
            | Self::PhoneCard
            | Self::Pin
            | Self::SourceAccount
            | Self::RegisteredAddress
            | Self::Age => true,
            Self::Counter
            | Self::Delivery
            | Self::ReviewStaff
            | Self::SecurityKey
            | Self::LegalStanding
            | Self::Speed
            | Self::Attributes
            | Self::Acceptance => false,
        }
    }
}

/// A reason for or against an intermediate method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Suitability {
    /// Word used in results.
    pub id: String,
    /// When it counts.
    pub when: Condition,
    /// In words.
    pub text: Text,
    /// Where it comes from.
    pub source: SourceId,
}

/// What is collected and kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DataKept {
    /// Order of magnitude.
    pub class: DataKeptClass,
    /// In words; printed as the privacy cost of an over-strict choice.
    pub text: Text,
    /// Where it comes from.
    pub source: SourceId,
}

/// How much personal data a method leaves with the organisation, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DataKeptClass {
    /// Nothing beyond what the person states.
    None,
    /// A result or a few attributes.
    Low,
    /// Attributes and a certificate or chip data.
    Medium,
    /// Document images and a face image.
    High,
}

/// Time to introduce a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LeadTime {
    /// Typical months; 0 for weeks.
    pub months: u32,
    /// In words.
    pub text: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// A name a law gives the method for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Alias {
    /// The law.
    pub law: LawId,
    /// Letter or item, for example ヘ.
    pub clause: String,
    /// When the name holds.
    pub period: Period,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// A draft question and answer for the enquiry desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FaqEntry {
    /// The question as a user would ask it.
    pub question: Text,
    /// The answer.
    pub answer: Text,
}
