//! Live tests with cards: what is offered, what happens, what came out.
//!
//! The screen asks for [`CardsView`] again and again while it is shown; everything in it is ready to be shown.
//! A PIN crosses once, in [`CardSecretRequest`], and never comes back.

use super::wire;

wire! {
    /// What the screen of live tests offers.
    pub struct CardOffer {
        /// What the person confirms before the first command is sent.
        pub confirmation: String,
        /// The tests.
        pub tests: Vec<CardTestText>,
        /// The virtual cards.
        pub personas: Vec<PersonaText>,
        /// The faults that a virtual card can show.
        pub faults: Vec<FaultText>,
    }

    /// A test.
    pub struct CardTestText {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// The method that it exercises; empty for none.
        pub method: String,
        /// What is read from the card.
        pub reads: String,
        /// What the person has to have and know.
        pub needs: String,
        /// What is seen on the screen, and what is never read.
        pub reveals: String,
    }

    /// A virtual card.
    pub struct PersonaText {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// What it shows.
        pub note: String,
        /// Ids of the tests it can do.
        pub tests: Vec<String>,
        /// Its PIN, password and number, as lines; invented, so that they can be shown.
        pub secrets: Vec<String>,
    }

    /// A fault of a virtual card.
    pub struct FaultText {
        /// Id.
        pub id: String,
        /// What happens.
        pub text: String,
    }

    /// Readers, cards, and the test that runs.
    pub struct CardsView {
        /// Why there are no readers to show, and what to do; empty while the service runs.
        pub service_notice: String,
        /// The readers.
        pub readers: Vec<ReaderView>,
        /// The test that runs or ran last; forgotten when the screen closes.
        pub run: Option<CardRunView>,
    }

    /// A reader.
    pub struct ReaderView {
        /// Its name.
        pub name: String,
        /// `card`, `empty`, `in-use` or `unresponsive`.
        pub state: String,
        /// The state in words.
        pub text: String,
        /// Not a device but a program that stands for one.
        pub simulated: bool,
    }

    /// A test run.
    pub struct CardRunView {
        /// Id of the test.
        pub test: String,
        /// Name of the test.
        pub name: String,
        /// The reader, or the virtual card.
        pub card: String,
        /// Bands that are known already: simulated card.
        pub bands: Vec<String>,
        /// `working`, `asks` or `done`.
        pub state: String,
        /// The steps so far, the present one last.
        pub steps: Vec<CardStepView>,
        /// What the person is asked for, in the state `asks`.
        pub ask: Option<CardAskView>,
        /// What came out, in the state `done`.
        pub outcome: Option<CardOutcomeView>,
    }

    /// A step.
    pub struct CardStepView {
        /// Name.
        pub label: String,
        /// `running`, `done` or `failed`.
        pub state: String,
        /// Milliseconds; null while it runs.
        pub ms: Option<f64>,
    }

    /// What the person is asked for.
    pub struct CardAskView {
        /// `user-pin`, `signature-password` or `number-b`.
        pub kind: String,
        /// Label of the field.
        pub label: String,
        /// The form of the secret.
        pub hint: String,
        /// How many tries are left, as a sentence.
        pub tries: String,
        /// One try is left: nothing is sent unless the person agrees, separately, to this sentence; else empty.
        pub last_try: String,
        /// The last text did not have the form of the secret; nothing was sent. Else empty.
        pub wrong_form: String,
    }

    /// What came out.
    pub struct CardOutcomeView {
        /// `passed`, `failed`, `refused`, `cancelled` or `error`.
        pub verdict: String,
        /// The verdict as a sentence.
        pub sentence: String,
        /// What happened and what to do, where no check tells it; else empty.
        pub problem: String,
        /// What to do about it; else empty.
        pub remedy: String,
        /// The code of the problem, for support; else empty.
        pub code: String,
        /// Bands: simulated card, roots other than those in use.
        pub bands: Vec<String>,
        /// The roots that the chain ends in.
        pub trust: String,
        /// The checks.
        pub checks: Vec<CardCheckRow>,
        /// Facts about the card: label and value.
        pub facts: Vec<CardFactRow>,
        /// Milliseconds that the card took.
        pub card_ms: f64,
        /// Milliseconds that the person took.
        pub person_ms: f64,
        /// Both times beside the time that the guideline names; empty where it names none.
        pub timing: String,
        /// Commands and bytes, as a sentence.
        pub traffic: String,
        /// What was read about the holder, masked; empty for most tests.
        pub attributes: Vec<CardFactRow>,
        /// Commands and answers, redacted.
        pub trace: Vec<CardTraceRow>,
        /// The result can be attached to an assessment.
        pub can_save: bool,
    }

    /// A check.
    pub struct CardCheckRow {
        /// Id.
        pub id: String,
        /// Name.
        pub label: String,
        /// `pass`, `fail` or `not-checked`.
        pub result: String,
        /// Why.
        pub sentence: String,
    }

    /// A label with its value.
    pub struct CardFactRow {
        /// Label.
        pub label: String,
        /// Value.
        pub value: String,
    }

    /// A command with its answer, redacted.
    pub struct CardTraceRow {
        /// Name of the command.
        pub name: String,
        /// The command; bodies as their length.
        pub command: String,
        /// The answer: status and length.
        pub answer: String,
        /// Milliseconds.
        pub ms: f64,
    }

    /// Starts a test.
    pub struct StartCardTestRequest {
        /// Id of the test.
        pub test: String,
        /// The reader; null for a virtual card.
        pub reader: Option<String>,
        /// The virtual card; null for a reader.
        pub persona: Option<String>,
        /// Faults of the virtual card.
        pub faults: Vec<String>,
        /// The person confirmed that the card is theirs and that this is a test.
        pub confirmed: bool,
    }

    /// Attaches the result of the last run to an assessment.
    pub struct SaveEvidenceRequest {
        /// Assessment id.
        pub id: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Takes evidence away from an assessment; can be undone.
    pub struct RemoveEvidenceRequest {
        /// Assessment id.
        pub id: String,
        /// Key of the evidence.
        pub key: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Findings of the reader diagnosis.
    pub struct ReaderDiagnosis {
        /// The findings, the most serious first.
        pub findings: Vec<ReaderFindingRow>,
    }

    /// A finding of the reader diagnosis.
    pub struct ReaderFindingRow {
        /// Code, for support.
        pub code: String,
        /// The reader; empty where it is about none.
        pub reader: String,
        /// `ready` or `problem` or `note`.
        pub weight: String,
        /// The cause.
        pub cause: String,
        /// What to do.
        pub remedy: String,
    }
}

/// Hands over what the person was asked for. Can be neither printed nor copied nor written, and is wiped.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export, export_to = "bindings.ts")]
pub struct CardSecretRequest {
    /// The secret.
    #[ts(type = "string")]
    pub secret: zeroize::Zeroizing<String>,
    /// The person agreed, separately, to spend the last try.
    pub spend_last_try: bool,
}

/// An attribute of the holder in full. Can be written to the screen and nowhere else: neither printed nor copied.
#[derive(serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "bindings.ts")]
pub struct CardAttributeRow {
    /// Label.
    pub label: String,
    /// Value.
    #[ts(type = "string")]
    pub value: zeroize::Zeroizing<String>,
}
