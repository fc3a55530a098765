//! Sentences about methods, laws and the recommendation.

use model::MethodId;
use model::result::{AssessmentResult, LawResult, LevelStatus, MethodResult, PermitResult};
use policy::kind::fact::Status;
use policy::kind::law::Law;
use policy::kind::method::{Factor, Method, Resistance};

use super::Phrases;

/// A line of the recommendation.
pub struct RecommendationLine {
    /// `proofing`, `intermediate`, `fallback`, `authentication`.
    pub role: &'static str,
    /// The method; `None` when there is none.
    pub method: Option<MethodId>,
    /// Why, or why not.
    pub reasons: Vec<String>,
}

impl RecommendationLine {
    /// The method's title, or that there is none.
    pub fn title(&self, phrases: &Phrases<'_>) -> String {
        self.method.as_ref().map_or_else(|| phrases.say("recommend-none"), |id| phrases.method(id))
    }
}

impl Phrases<'_> {
    /// User time, or that no source gives a figure.
    pub fn user_time(&self, method: &Method) -> String {
        method.user_seconds.as_ref().map_or_else(
            || self.say("method-seconds-unknown"),
            |seconds| self.say_with("method-seconds", &[("seconds", &seconds.value.to_string())]),
        )
    }

    /// Titles of the documents a method works with.
    pub fn documents(&self, method: &Method) -> String {
        self.text(&method.documents_text.text).to_owned()
    }

    /// Authentication factors.
    pub fn factors(&self, method: &Method) -> String {
        let factors: Vec<String> = method
            .factors
            .iter()
            .map(|factor| {
                self.say(match factor {
                    Factor::Knowledge => "factor-knowledge",
                    Factor::Possession => "factor-possession",
                    Factor::HardwarePossession => "factor-hardware-possession",
                    Factor::Inherence => "factor-inherence",
                })
            })
            .collect();
        factors.join(" + ")
    }

    /// Resistance to phishing, with a remark when it is not confirmed.
    pub fn phishing(&self, method: &Method) -> String {
        method.phishing.as_ref().map(|fact| self.resistance(fact.value, fact.status)).unwrap_or_default()
    }

    /// A resistance in words.
    pub fn resistance(&self, resistance: Resistance, status: Status) -> String {
        let word = self.say(match resistance {
            Resistance::Yes => "resistance-yes",
            Resistance::Partial => "resistance-partial",
            Resistance::No => "resistance-no",
        });
        if status == Status::Confirmed {
            word
        } else {
            self.say_with("with-status", &[("text", &word), ("status", &self.status(status))])
        }
    }

    /// How many of the threats that arise are strongly, partly and not resisted.
    pub fn threats_in_short(&self, method: &Method) -> String {
        let count =
            |level: u8| method.threats.values().filter(|resisted| **resisted == level).count().to_string();
        self.say_with("threats-in-short", &[("yes", &count(2)), ("partial", &count(1)), ("no", &count(0))])
    }

    /// Until when the laws that certainly apply permit a method; empty when no end is known.
    pub fn permitted_until(&self, method: &MethodResult, result: &AssessmentResult) -> String {
        let ends = result
            .gate
            .laws
            .iter()
            .filter(|law| law.certain)
            .flat_map(|law| &law.permitted)
            .filter(|permit| permit.method == method.id)
            .filter(|_| method.reasons.iter().any(|reason| reason.code == "law-ends"))
            .filter_map(|permit| permit.until)
            .min();
        ends.map(|day| self.date(day)).unwrap_or_default()
    }

    /// Coming changes of a law: date and sentence.
    pub fn law_changes(&self, found: &LawResult) -> Vec<(String, String)> {
        let Some(law) = self.catalogue().law(&found.id) else { return Vec::new() };
        found
            .changes
            .iter()
            .map(|change| {
                let date = change.date.map_or_else(|| self.say("gate-no-date"), |day| self.date(day));
                let text = law
                    .changes
                    .iter()
                    .find(|entry| entry.code == change.code)
                    .map(|entry| self.marked(&entry.text, entry.status))
                    .unwrap_or_default();
                (date, text)
            })
            .collect()
    }

    /// The condition under which a law permits a method, and how sure the permit is; empty when it is plain.
    pub fn permit_condition(&self, law: &Law, permit: &PermitResult) -> String {
        let status = match permit.status {
            LevelStatus::Confirmed => Status::Confirmed,
            LevelStatus::Inferred => Status::Inferred,
            LevelStatus::Unconfirmed => Status::Unconfirmed,
        };
        let entry = law.permits.iter().find(|entry| {
            entry.method == permit.method
                && entry.clause == permit.clause
                && (entry.period.from, entry.period.until) == (permit.from, permit.until)
        });
        match entry.and_then(|entry| entry.condition.as_ref()) {
            Some(condition) => self.marked(condition, status),
            None if status == Status::Confirmed => String::new(),
            None => self.status(status),
        }
    }

    /// Duties of a law.
    pub fn law_duties(&self, law: &Law) -> Vec<String> {
        law.duties.iter().map(|duty| self.marked(&duty.text, duty.status)).collect()
    }

    /// A text with a remark when it is not confirmed.
    pub fn marked(&self, text: &model::Text, status: Status) -> String {
        let text = self.text(text);
        match status {
            Status::Confirmed | Status::Proposal => text.to_owned(),
            Status::Inferred | Status::Unconfirmed => {
                self.say_with("with-status", &[("text", text), ("status", &self.status(status))])
            }
        }
    }

    /// The recommendation, line by line.
    pub fn recommendation_lines(&self, result: &AssessmentResult) -> Vec<RecommendationLine> {
        let recommendation = &result.recommendation;
        let reasons = |part: &str| -> Vec<String> {
            recommendation
                .reasons
                .iter()
                .filter(|code| part_of(&code.code) == part)
                .map(|code| self.recommendation(code))
                .collect()
        };
        let mut lines = vec![
            RecommendationLine {
                role: "proofing",
                method: recommendation.proofing.clone(),
                reasons: reasons("proofing"),
            },
            RecommendationLine {
                role: "intermediate",
                method: recommendation.intermediate.id.clone(),
                reasons: recommendation
                    .intermediate
                    .reasons
                    .iter()
                    .map(|code| self.recommendation(code))
                    .collect(),
            },
        ];
        for id in &recommendation.fallback {
            let main = recommendation.proofing.as_ref().map(|id| self.method(id)).unwrap_or_default();
            lines.push(RecommendationLine {
                role: "fallback",
                method: Some(id.clone()),
                reasons: vec![self.say_with("recommend-fallback-for", &[("main", &main)])],
            });
        }
        if recommendation.fallback.is_empty() && recommendation.proofing.is_some() {
            lines.push(RecommendationLine { role: "fallback", method: None, reasons: reasons("fallback") });
        }
        lines.push(RecommendationLine {
            role: "authentication",
            method: recommendation.authentication.clone(),
            reasons: reasons("authentication"),
        });
        lines
    }
}

/// Which line a reason belongs to.
fn part_of(code: &str) -> &'static str {
    if code.starts_with("recommend-fallback") {
        "fallback"
    } else if code.contains("authentication") || code == "recommend-no-login" {
        "authentication"
    } else {
        "proofing"
    }
}
