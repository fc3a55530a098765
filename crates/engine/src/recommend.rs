//! The recommendation: main method, intermediate method, fallback, authentication method.
//!
//! Responsible for: choosing among ranked methods and saying why, and why not. Not responsible for: ranking.

use std::collections::BTreeSet;

use model::result::{Code, Intermediate, MethodResult, Recommendation, Verdict};
use model::{Axis, MethodId};
use policy::kind::method::{Method, Need};

use crate::Engine;
use crate::level::LevelRange;

/// At most this many fallbacks are named.
const FALLBACKS: usize = 2;

/// What a recommendation rests on.
pub struct RecommendInputs<'a> {
    /// Judged and ranked methods.
    pub methods: &'a [MethodResult],
    /// Required IAL.
    pub ial: LevelRange,
    /// Required AAL; `None` where nobody logs in.
    pub aal: Option<LevelRange>,
    /// A law decides on proofing.
    pub law_decides: bool,
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
        let needs_proofing = inputs.law_decides || inputs.ial.high > 0;
        let main = needs_proofing.then(|| best(inputs.methods, Axis::Proofing)).flatten();
        match main {
            Some(main) => reasons.push(chosen_for(main)),
            None if needs_proofing => reasons.push(Code::new("recommend-no-proofing-fits")),
            None => reasons.push(Code::new("recommend-no-proofing-needed")),
        }
        let authentication = best(inputs.methods, Axis::Authentication);
        match (authentication, inputs.aal) {
            (Some(method), _) => reasons.push(chosen_for(method)),
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
        for result in inputs.methods {
            let Some(method) = self.catalogue.method(&result.id).filter(|method| method.intermediate) else {
                continue;
            };
            let has = |code: &str| result.reasons.iter().any(|reason| reason.code == code);
            let about = |code: &str| Code::new(code).with("method", &result.id).from_source(&method.source);
            if result.verdict >= Verdict::Depends {
                let why = result.reasons.first().map(|reason| reason.code.clone()).unwrap_or_default();
                let mut code = about("intermediate-excluded").with("why", why);
                if let Some(reason) = result.reasons.first() {
                    code.params.extend(reason.params.clone());
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
        let mut ranked: Vec<&MethodResult> = inputs
            .methods
            .iter()
            .filter(|result| result.kind == Axis::Proofing && result.rank.is_some() && result.id != main.id)
            .collect();
        ranked.sort_by_key(|result| result.rank);
        ranked
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
            )
        })
        .collect()
}

fn best(methods: &[MethodResult], axis: Axis) -> Option<&MethodResult> {
    methods
        .iter()
        .filter(|result| result.kind == axis && result.rank.is_some())
        .min_by_key(|result| result.rank)
}

fn chosen_for(result: &MethodResult) -> Code {
    let code = match (result.kind, result.verdict) {
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
