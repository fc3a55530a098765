//! Sentences about levels.

use model::result::{AssessmentResult, GateOutcome, LevelStatus, MethodLevel};
use model::{Axis, FrameworkId};
use policy::kind::fact::Status;
use policy::kind::framework::Scale;

use super::Phrases;

/// A level of a result with everything that is said about it.
pub struct LevelPhrase {
    /// `IAL` or `AAL`.
    pub scale: &'static str,
    /// Lowest and highest.
    pub range: [u8; 2],
    /// Settled.
    pub settled: bool,
    /// A law decides on the methods, so the level is information and not required.
    pub information: bool,
    /// As chosen.
    pub chosen: Option<u8>,
    /// "2", "2〜3".
    pub figure: String,
    /// "確定", "未確定 残り1問".
    pub state: String,
    /// "IAL 2", "IAL 2〜3 未確定".
    pub label: String,
    /// Meaning of the level, or of both ends.
    pub meaning: String,
    /// What each case would need.
    pub cases: Vec<String>,
    /// The ladder in words.
    pub ladder_text: String,
}

impl Phrases<'_> {
    /// The IAL of a result.
    pub fn ial(&self, result: &AssessmentResult) -> LevelPhrase {
        let range = result.range.ial.unwrap_or_default();
        self.level(result, Scale::Ial, range, result.choice.level.ial)
    }

    /// The AAL of a result; `None` where nobody logs in.
    pub fn aal(&self, result: &AssessmentResult) -> Option<LevelPhrase> {
        result.range.aal.map(|range| self.level(result, Scale::Aal, range, result.choice.level.aal))
    }

    /// Whether a law that certainly applies decides on the methods of an axis: then its level is information.
    pub fn law_decides(&self, result: &AssessmentResult, axis: Axis) -> bool {
        result.gate.laws.iter().any(|found| {
            let law = self.catalogue().law(&found.id);
            found.certain
                && found.effect == GateOutcome::Decides
                && law.is_some_and(|law| engine::gate::speaks_of(law, axis))
        })
    }

    /// "IAL 2", "IAL 2〜3 未確定", or that there is none.
    pub fn level_label(&self, scale: Scale, range: Option<[u8; 2]>) -> String {
        let scale = scale_word(scale);
        match range {
            None => self.say_with("level-none", &[("scale", scale)]),
            Some([low, high]) if low == high => {
                self.say_with("level-settled", &[("scale", scale), ("level", &low.to_string())])
            }
            Some([low, high]) => self.say_with(
                "level-unsettled",
                &[("scale", scale), ("low", &low.to_string()), ("high", &high.to_string())],
            ),
        }
    }

    /// "2" or "2〜3".
    pub fn level_figure(&self, [low, high]: [u8; 2]) -> String {
        if low == high {
            self.say_with("level-figure", &[("level", &low.to_string())])
        } else {
            self.say_with("level-figure-spread", &[("low", &low.to_string()), ("high", &high.to_string())])
        }
    }

    /// What a level means in a framework.
    pub fn level_meaning(&self, framework: &FrameworkId, scale: Scale, level: u8) -> String {
        self.catalogue()
            .framework(framework)
            .and_then(|framework| {
                framework.levels.iter().find(|meaning| meaning.scale == scale && meaning.level == level)
            })
            .map_or_else(
                || if level == 0 { self.say("level-zero-meaning") } else { String::new() },
                |meaning| self.text(&meaning.text).to_owned(),
            )
    }

    /// The level of a method as printed.
    pub fn method_level(&self, level: Option<&MethodLevel>) -> String {
        let Some(level) = level else { return String::new() };
        let (counted, stated) = (level.counted.to_string(), level.value.to_string());
        let key = match (level.status, level.accepted, level.counted == level.value) {
            (_, true, _) => "method-level-accepted",
            _ if level.unrated => "method-level-unrated",
            (LevelStatus::Confirmed, _, _) => "method-level-confirmed",
            (LevelStatus::Inferred, _, true) => "method-level-inferred-same",
            (LevelStatus::Unconfirmed, _, true) => "method-level-unconfirmed-same",
            (LevelStatus::Inferred, _, false) => "method-level-inferred",
            (LevelStatus::Unconfirmed, _, false) => "method-level-unconfirmed",
        };
        let status = self.level_status(level.status);
        self.say_with(key, &[("level", &counted), ("stated", &stated), ("status", &status)])
    }

    /// How sure a level is.
    fn level_status(&self, status: LevelStatus) -> String {
        self.status(match status {
            LevelStatus::Confirmed => Status::Confirmed,
            LevelStatus::Inferred => Status::Inferred,
            LevelStatus::Unconfirmed => Status::Unconfirmed,
        })
    }

    fn level(
        &self,
        result: &AssessmentResult,
        scale: Scale,
        range: [u8; 2],
        chosen: Option<u8>,
    ) -> LevelPhrase {
        let [low, high] = range;
        let settled = low == high;
        let axis = if scale == Scale::Ial { Axis::Proofing } else { Axis::Authentication };
        let information = self.law_decides(result, axis);
        let word = scale_word(scale);
        let label = self.level_label(scale, Some(range));
        let meaning = |level| self.level_meaning(&result.framework, scale, level);
        let ladder = if settled && information {
            self.say_with("level-ladder-information", &[("scale", word), ("level", &high.to_string())])
        } else if settled {
            self.say_with("level-ladder-required", &[("scale", word), ("level", &high.to_string())])
        } else {
            self.say_with(
                "level-ladder-open",
                &[("scale", word), ("low", &low.to_string()), ("high", &high.to_string())],
            )
        };
        let remaining = result.deciding_unknowns.len();
        LevelPhrase {
            scale: word,
            range,
            settled,
            information,
            chosen,
            figure: self.level_figure(range),
            state: match (settled, remaining) {
                (true, _) if information => self.say("level-state-information"),
                (true, _) => self.say("level-state-settled"),
                (false, 0) => self.say("level-state-unsettled"),
                (false, count) => self.say_with("level-state-remaining", &[("count", &count.to_string())]),
            },
            label: if information { self.say_with("level-information", &[("label", &label)]) } else { label },
            meaning: if settled { meaning(high) } else { String::new() },
            cases: if settled {
                Vec::new()
            } else {
                (low..=high)
                    .map(|level| {
                        self.say_with(
                            "level-case",
                            &[("scale", word), ("level", &level.to_string()), ("meaning", &meaning(level))],
                        )
                    })
                    .collect()
            },
            ladder_text: match chosen {
                Some(chosen) => self
                    .say_with("level-ladder-chosen", &[("ladder", &ladder), ("level", &chosen.to_string())]),
                None => ladder,
            },
        }
    }
}

/// `IAL` or `AAL`.
pub fn scale_word(scale: Scale) -> &'static str {
    match scale {
        Scale::Ial => "IAL",
        Scale::Aal => "AAL",
    }
}
