//! Methods: comparison rows and the burden–assurance plane.

use engine::rank;
use model::Axis;
use model::result::{MethodResult, Verdict};
use policy::kind::method::Method;
use report::input::{MethodRow, Plane, PlanePoint, VerdictMark};

use super::ReportSource;
use crate::view::method::assurance;

/// Rows of one axis, best verdict and rank first. Methods of statutes' lists stand apart.
pub(super) fn rows(source: &ReportSource<'_>, axis: Axis) -> Vec<MethodRow> {
    let mut judged: Vec<(&MethodResult, &Method)> =
        each(source, axis).filter(|(_, method)| !method.legal_only).collect();
    judged.sort_by_key(|(result, method)| (result.verdict, result.rank.unwrap_or(u32::MAX), method.order));
    judged.into_iter().map(|(result, method)| row(source, result, method)).collect()
}

fn row(source: &ReportSource<'_>, result: &MethodResult, method: &Method) -> MethodRow {
    let phrases = &source.phrases;
    let proofing = method.kind == Axis::Proofing;
    MethodRow {
        name: phrases.method(&result.id),
        level: phrases.method_level(result.level.as_ref()),
        user_time: phrases.user_time(method),
        review_time: phrases.text(&method.review.text).to_owned(),
        documents: if proofing { phrases.documents(method) } else { phrases.factors(method) },
        pin: if proofing { phrases.text(&method.pin.text).to_owned() } else { phrases.phishing(method) },
        until: phrases.permitted_until(result, source.result),
        verdict: phrases.verdict(result.verdict, result.over_strict),
        mark: match result.verdict {
            Verdict::Fits => VerdictMark::Fits,
            Verdict::FitsWithConditions => VerdictMark::Conditions,
            Verdict::Depends => VerdictMark::Depends,
            Verdict::Excluded => VerdictMark::Excluded,
        },
        reasons: result.reasons.iter().map(|reason| phrases.reason(&result.id, reason)).collect(),
        cost: cost(source, result).map(|cost| phrases.yen(cost)).unwrap_or_default(),
    }
}

fn cost(source: &ReportSource<'_>, result: &MethodResult) -> Option<u32> {
    let Some(model::Answer::One(text)) = source.answers.answers.get("cost-per-check") else { return None };
    let lines = engine::per_method::read(text).ok()?;
    lines.into_iter().find(|line| line.method == result.id).map(|line| line.value)
}

/// Methods that exist only in a statute's list: name and where they stand.
pub(super) fn legal_only(source: &ReportSource<'_>) -> Vec<(String, String)> {
    let phrases = &source.phrases;
    each(source, Axis::Proofing)
        .filter(|(_, method)| method.legal_only)
        .map(|(result, method)| {
            let reasons: Vec<String> =
                result.reasons.iter().map(|reason| phrases.reason(&result.id, reason)).collect();
            (phrases.text(&method.title).to_owned(), reasons.join(" "))
        })
        .collect()
}

/// The plane of the proofing methods.
pub(super) fn plane(source: &ReportSource<'_>) -> Plane {
    let phrases = &source.phrases;
    let points: Vec<PlanePoint> = each(source, Axis::Proofing)
        .filter(|(_, method)| !method.legal_only)
        .map(|(result, method)| PlanePoint {
            label: phrases.method(&result.id),
            burden: rank::burden(method),
            assurance: assurance(method, result),
            pareto: result.pareto,
            intermediate: method.intermediate,
            chosen: source.answers.choice.proofing.contains(&result.id),
            excluded: result.verdict == Verdict::Excluded,
        })
        .collect();
    let front: Vec<String> =
        points.iter().filter(|point| point.pareto).map(|point| point.label.clone()).collect();
    let mut required: Vec<u8> = source.result.range.ial.unwrap_or_default().into();
    required.dedup();
    let information = phrases.law_decides(source.result, Axis::Proofing);
    Plane {
        text: phrases.say_with(
            if information { "plane-text-information" } else { "plane-text" },
            &[
                ("required", &phrases.level_figure(source.result.range.ial.unwrap_or_default())),
                ("count", &points.len().to_string()),
                ("front", &if front.is_empty() { phrases.say("method-none") } else { phrases.list(&front) }),
            ],
        ),
        required,
        points,
    }
}

fn each<'a>(
    source: &'a ReportSource<'a>,
    axis: Axis,
) -> impl Iterator<Item = (&'a MethodResult, &'a Method)> {
    source
        .result
        .methods
        .iter()
        .filter(move |result| result.kind == axis)
        .filter_map(|result| Some((result, source.phrases.catalogue().method(&result.id)?)))
}
