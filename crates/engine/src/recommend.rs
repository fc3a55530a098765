//! The recommendation: main method, intermediate method, fallback, authentication method.
//!
//! Responsible for: choosing among ranked methods and saying why, and why not. Not responsible for: ranking.

use std::collections::BTreeSet;

use model::result::{Code, Intermediate, MethodResult, Recommendation, Verdict};
use model::{Axis, MethodId};
use policy::kind::method::{Method, Need};

use crate::Engine;
use crate::level::LevelRange;
use crate::method::{Judged, is_for_few, is_unsuited};

/// At most this many fallbacks are named.
const FALLBACKS: usize = 2;

/// What a recommendation rests on.
pub struct RecommendInputs<'a> {
    /// Judged and ranked methods.
    pub judged: &'a Judged,
    /// Required IAL.
    pub ial: LevelRange,
    /// Required AAL; `None` where nobody logs in.
    pub aal: Option<LevelRange>,
    /// A law decides on proofing.
    pub law_decides: bool,
    /// It is open whether a law applies that bears on the choice.
    pub law_open: bool,
}

impl Engine {
    /// The recommendation.
    pub fn recommend(&self, inputs: &RecommendInputs<'_>) -> Recommendation {
        let mut reasons = Vec::new();
        if inputs.law_decides {
            reasons.push(Code::new("recommend-by-law"));
        }
        if !inputs.ial.settled() || inputs.aal.is_some_and(|aal| !aal.settled()) {
            reasons.push(Code::new("recommend-provisional"));
        }
        if inputs.law_open {
            reasons.push(Code::new("recommend-law-open"));
        }
        let needs_proofing = inputs.law_decides || inputs.ial.high > 0;
        let main = needs_proofing.then(|| best(&inputs.judged.results, Axis::Proofing)).flatten();
        match main {
            Some(main) => {
                reasons.push(chosen_for(main, inputs.law_decides));
                reasons.extend(
                    ending(main).map(|until| {
                        Code::new("recommend-ends").with("method", &main.id).with("until", until)
                    }),
                );
                reasons.extend(is_for_few(main).then(|| Code::new("recommend-few").with("method", &main.id)));
                reasons.extend(stricter(main, inputs));
                reasons.extend(passed_over(main, &inputs.judged.results));
            }
            None if needs_proofing && ranked(&inputs.judged.results, Axis::Proofing).next().is_some() => {
                reasons.push(Code::new("recommend-only-unsuited"));
            }
            None if needs_proofing => reasons.push(Code::new("recommend-no-proofing-fits")),
            None => reasons.push(Code::new("recommend-no-proofing-needed")),
        }
        let authentication = best(&inputs.judged.results, Axis::Authentication);
        match (authentication, inputs.aal) {
            (Some(method), _) => reasons.push(chosen_for(method, false)),
            (None, Some(_)) => reasons.push(Code::new("recommend-no-authentication-fits")),
            (None, None) => reasons.push(Code::new("recommend-no-login")),
        }
        let fallback = main.map(|main| self.fallback(main, inputs)).unwrap_or_default();
        if let Some(main) = main {
            reasons.push(if fallback.is_empty() && self.leaves_people_out(&main.id) {
                Code::new("recommend-fallback-none")
            } else if fallback.is_empty() {
                Code::new("recommend-fallback-not-needed")
            } else {
                Code::new("recommend-fallback")
            });
        }
        Recommendation {
            proofing: main.map(|main| main.id.clone()),
            intermediate: self.intermediate(main, inputs),
            fallback,
            authentication: authentication.map(|method| method.id.clone()),
            reasons,
        }
    }

    /// The intermediate method that suits, or why none does.
    fn intermediate(&self, main: Option<&MethodResult>, inputs: &RecommendInputs<'_>) -> Intermediate {
        let mut reasons = Vec::new();
        let mut candidates = Vec::new();
        for (result, place) in inputs.judged.results.iter().zip(&inputs.judged.places) {
            let method = &self.catalogue.methods()[*place];
            if !method.intermediate {
                continue;
            }
            let has = |code: &str| result.reasons.iter().any(|reason| reason.code == code);
            let about =
                |code: &'static str| Code::new(code).with("method", &result.id).from_source(&method.source);
            if result.verdict >= Verdict::Depends {
                let excluded = result.verdict == Verdict::Excluded;
                let why = result.reasons.first().map(|reason| reason.code.clone()).unwrap_or_default();
                let stands = if excluded { "intermediate-excluded" } else { "intermediate-open" };
                let mut code = about(stands).with("why", why);
                if let Some(reason) = result.reasons.first().filter(|reason| !reason.params.is_empty()) {
                    let params = reason.params.iter();
                    code.params.extend(params.map(|(name, value)| (name.clone(), value.clone())));
                }
                reasons.push(code);
            } else if result.over_strict {
                reasons.push(about("intermediate-over-strict"));
            } else if has("unsuited") {
                reasons.push(about("intermediate-unsuited").with("entries", entries(result, "unsuited")));
            } else if has("suits") {
                reasons.push(about("intermediate-suits").with("entries", entries(result, "suits")));
                candidates.push(result);
            } else {
                reasons.push(about("intermediate-nothing-speaks-for-it"));
            }
        }
        let id = candidates
            .iter()
            .min_by_key(|result| result.rank.unwrap_or(u32::MAX))
            .map(|result| result.id.clone());
        if let (Some(id), Some(main)) = (&id, main)
            && *id == main.id
        {
            reasons.push(Code::new("intermediate-is-main").with("method", id));
        }
        Intermediate { id, reasons }
    }

    /// Methods for the people whom the main method leaves out: they share none of the needs that such people
    /// cannot meet.
    fn fallback(&self, main: &MethodResult, inputs: &RecommendInputs<'_>) -> Vec<MethodId> {
        let Some(method) = self.catalogue.method(&main.id) else { return Vec::new() };
        let blocking = personal_needs(method);
        if blocking.is_empty() {
            return Vec::new();
        }
        let mut others: Vec<&MethodResult> = ranked(&inputs.judged.results, Axis::Proofing)
            .filter(|result| result.id != main.id && !is_unsuited(result))
            .collect();
        others.sort_by_key(|result| result.rank);
        others
            .into_iter()
            .filter(|result| {
                self.catalogue
                    .method(&result.id)
                    .is_some_and(|other| personal_needs(other).is_disjoint(&blocking))
            })
            .take(FALLBACKS)
            .map(|result| result.id.clone())
            .collect()
    }

    fn leaves_people_out(&self, id: &MethodId) -> bool {
        self.catalogue.method(id).is_some_and(|method| !personal_needs(method).is_empty())
    }
}

/// Needs that a single person may be unable to meet. A need of the organisation (staff, contract) is not
/// one: it fails for everybody alike. An ordinary photo document or any document is what the other way asks
/// for, so it does not block.
fn personal_needs(method: &Method) -> BTreeSet<Need> {
    method
        .requirements
        .iter()
        .map(|requirement| requirement.need)
        .filter(|need| {
            matches!(
                need,
                Need::MyNumberCard
                    | Need::IcDocument
                    | Need::Smartphone
                    | Need::NfcDevice
                    | Need::PhoneCard
                    | Need::Pin
                    | Need::SourceAccount
                    | Need::Age
                    | Need::RegisteredAddress
            )
        })
        .collect()
}

fn ranked(methods: &[MethodResult], axis: Axis) -> impl Iterator<Item = &MethodResult> {
    methods.iter().filter(move |result| result.kind == axis && result.rank.is_some())
}

/// The method of the best rank; never one that the answers speak against.
fn best(methods: &[MethodResult], axis: Axis) -> Option<&MethodResult> {
    ranked(methods, axis).filter(|result| !is_unsuited(result)).min_by_key(|result| result.rank)
}

/// Why a method is named that does more than the level asks for, where no law prescribes it.
fn stricter(main: &MethodResult, inputs: &RecommendInputs<'_>) -> Option<Code> {
    let open = |result: &MethodResult| {
        result.kind == Axis::Proofing && !result.over_strict && result.verdict == Verdict::Depends
    };
    let code = if inputs.law_open && inputs.judged.results.iter().any(open) {
        "recommend-over-strict-law-open"
    } else {
        "recommend-over-strict"
    };
    (main.over_strict && !inputs.law_decides).then(|| Code::new(code).with("method", &main.id))
}

/// The day on which a law ends the method, if it does within the horizon.
fn ending(result: &MethodResult) -> Option<&String> {
    result
        .reasons
        .iter()
        .filter(|reason| reason.code == "law-ends")
        .find_map(|reason| reason.params.get("until"))
}

/// Methods with more points than the main one, and why they are not the main one all the same.
fn passed_over<'a>(main: &'a MethodResult, methods: &'a [MethodResult]) -> impl Iterator<Item = Code> + 'a {
    ranked(methods, Axis::Proofing).filter(|result| result.score > main.score).map(|result| {
        let about = |code: &'static str| Code::new(code).with("method", &result.id);
        match ending(result) {
            _ if is_unsuited(result) => {
                about("recommend-passed-over-unsuited").with("entries", entries(result, "unsuited"))
            }
            Some(until) => about("recommend-passed-over-ends").with("until", until),
            None => about("recommend-passed-over-few"),
        }
    })
}

fn chosen_for(result: &MethodResult, by_law: bool) -> Code {
    let code = match (result.kind, result.verdict) {
        (Axis::Proofing, Verdict::Fits) if by_law => "recommend-proofing-by-law",
        (Axis::Proofing, _) if by_law => "recommend-proofing-by-law-with-conditions",
        (Axis::Proofing, Verdict::Fits) => "recommend-proofing",
        (Axis::Proofing, _) => "recommend-proofing-with-conditions",
        (Axis::Authentication, Verdict::Fits) => "recommend-authentication",
        (Axis::Authentication, _) => "recommend-authentication-with-conditions",
    };
    Code::new(code)
        .with("method", &result.id)
        .with("score", result.score.unwrap_or(0))
        .with("rank", result.rank.unwrap_or(0))
}

/// Positions of the entries behind reasons, for the sentence.
fn entries(result: &MethodResult, code: &str) -> String {
    result
        .reasons
        .iter()
        .filter(|reason| reason.code == code)
        .filter_map(|reason| reason.params.get("entry"))
        .cloned()
        .collect::<Vec<_>>()
        .join(",")
}
