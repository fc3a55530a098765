//! Sentences for live tests, in one language.
//!
//! Responsible for: joining the codes of a test result with the catalogue; screens, reports and the command
//! line say the same. Not responsible for: deciding anything. Keys: `assets/locales/<lang>/card.ftl`.

use std::sync::LazyLock;

use evidence::{Attribute, Attributes, Purpose, Roots};
use model::Lang;
use model::evidence::{Check, CheckId, Fact, TestId, TestResult, Trust, Verdict};
use words::Words;

use crate::card_test::Outcome;
use crate::wire::CardCheckRow;

/// The generations of roots in use that are shipped; both purposes have the same.
static GENERATIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let roots = Roots::shipped();
    roots.generations(Purpose::UserAuth).into_iter().map(str::to_owned).collect()
});

/// Speaks about live tests.
#[derive(Clone, Copy)]
pub struct CardText {
    words: &'static Words,
}

impl CardText {
    /// Speaks this language.
    pub fn new(lang: Lang) -> Self {
        Self { words: Words::of(lang) }
    }

    /// The words behind it.
    pub fn words(self) -> &'static Words {
        self.words
    }

    /// Name of a test.
    pub fn test(self, test: TestId) -> String {
        self.words.say(&format!("card-test-{test}"))
    }

    /// The verdict as a sentence: of its own where the test has one, else the common one.
    pub fn verdict(self, test: TestId, verdict: Verdict) -> String {
        let own = self.words.find(&format!("card-verdict-{test}-{verdict}"), &[]);
        own.unwrap_or_else(|| self.words.say(&format!("card-verdict-{verdict}")))
    }

    /// The bands that a result carries, empty only for a real card under the roots in use.
    pub fn bands(self, result: &TestResult) -> Vec<String> {
        let simulated = result.simulated.then(|| self.words.say("card-band-simulated"));
        // A chain under the roots of the simulation is told by the band before.
        let told =
            result.trust == Trust::Production || (result.simulated && result.trust == Trust::Simulation);
        let trust = (!told).then(|| self.words.say(&format!("card-band-{}", result.trust)));
        simulated.into_iter().chain(trust).collect()
    }

    /// The roots that a chain ends in.
    pub fn trust(self, trust: Trust) -> String {
        self.words.say(&format!("card-trust-{trust}"))
    }

    /// Name of a check.
    pub fn check(self, check: CheckId) -> String {
        self.words.say(&format!("card-check-{check}"))
    }

    /// Why a check found what it found. Where a root is missing, the shipped generations are named.
    pub fn reason(self, check: &Check) -> String {
        let between = if self.words.lang() == Lang::En { ", " } else { "、" };
        let generations = GENERATIONS.join(between);
        self.words.say_with(&format!("check-{}", check.reason), &[("generations", &generations)])
    }

    /// Name of a step.
    pub fn step(self, name: &str) -> String {
        self.words.say(&format!("card-step-{name}"))
    }

    /// A fact about the card: label and value. Numbers stand for themselves.
    pub fn fact(self, fact: &Fact) -> (String, String) {
        let label = self.words.say(&format!("card-fact-{}", fact.id));
        let value = self.words.find(&format!("card-fact-value-{}", fact.value), &[]);
        (label, value.unwrap_or_else(|| fact.value.clone()))
    }

    /// How many tries are left, as a sentence.
    pub fn tries(self, left: u8) -> String {
        match left {
            1 => self.words.say("card-tries-last"),
            left => self.words.say_with("card-tries", &[("tries", &left.to_string())]),
        }
    }

    /// What a person has to know about tries after a secret was presented and did not open; empty otherwise. After
    /// a line that broke in the middle the card may not have told.
    pub fn tries_after(self, result: &TestResult) -> String {
        let presented = result.steps.iter().any(|step| step.name == "verify");
        let code = result.error.as_ref().map(|error| error.code.as_str());
        let opened = result.steps.iter().any(|step| matches!(step.name.as_str(), "sign" | "attributes"));
        match (code, result.tries_left) {
            (Some("wrong-secret-locked") | None, _) => String::new(),
            (Some("wrong-secret"), Some(left)) => self.tries(left),
            (Some(_), Some(left)) if presented && !opened && left > 0 => self.tries(left),
            (Some(_), None) if presented && !opened => self.words.say("card-tries-unknown"),
            _ => String::new(),
        }
    }

    /// Commands and bytes of a test, as a sentence.
    pub fn traffic(self, result: &TestResult) -> String {
        let numbers = [result.apdus, result.bytes_out, result.bytes_in].map(|number| number.to_string());
        let [apdus, sent, received] = &numbers;
        self.words.say_with("card-traffic", &[("apdus", apdus), ("out", sent), ("in", received)])
    }

    /// The checks of a test with their names and reasons.
    pub fn checks(self, result: &TestResult) -> Vec<CardCheckRow> {
        let row = |check: &Check| CardCheckRow {
            id: check.id.to_string(),
            label: self.check(check.id),
            result: check.result.to_string(),
            sentence: self.reason(check),
        };
        result.checks.iter().map(row).collect()
    }

    /// What stands between two sentences.
    pub fn between_sentences(self) -> &'static str {
        match self.words.lang() {
            Lang::Ja => "",
            Lang::En => " ",
        }
    }

    /// What happened and what to do, for the code of a problem.
    pub fn problem(self, code: &str) -> (String, String) {
        let help = self.words.find(&format!("error-{code}-help"), &[]).unwrap_or_default();
        (self.words.say(&format!("error-{code}")), help)
    }

    /// What was read about the holder, masked: labels and values.
    pub fn masked_attributes(self, outcome: &Outcome) -> Vec<(String, String)> {
        self.attributes(outcome, |holder, attribute| holder.masked(attribute))
    }

    /// What was read about the holder, in full.
    pub fn full_attributes(self, outcome: &Outcome) -> Vec<(String, String)> {
        self.attributes(outcome, |holder, attribute| match attribute {
            Attribute::Sex => self.words.say(&format!("card-attribute-sex-{}", holder.full(attribute))),
            _ => holder.full(attribute).to_owned(),
        })
    }

    fn attributes(
        self,
        outcome: &Outcome,
        value: impl Fn(&Attributes, Attribute) -> String,
    ) -> Vec<(String, String)> {
        let label = |attribute: Attribute| self.words.say(&format!("card-attribute-{}", attribute.word()));
        let row = |holder, attribute| (label(attribute), value(holder, attribute));
        let holder = outcome.attributes.as_ref();
        holder.map(|holder| Attribute::ALL.map(|attribute| row(holder, attribute)).into()).unwrap_or_default()
    }

    /// Puts the sentences into a result, for output as JSON.
    pub fn fill(self, result: &mut TestResult) {
        result.text = self.verdict(result.test, result.verdict);
        for check in &mut result.checks {
            check.text = self.reason(check);
        }
        if let Some(error) = &mut result.error {
            let (what, help) = self.problem(&error.code);
            let between = if help.is_empty() { "" } else { self.between_sentences() };
            error.text = format!("{what}{between}{help}");
        }
    }
}
