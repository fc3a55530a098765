//! What laws do: open ones, those that decide, conditions, ends.

use app::phrase::Phrases;
use engine::Settings;
use model::result::Verdict;
use model::{AnswerSet, Lang};
use tests::{catalogue, engine};

use crate::{by_law, evaluate, has, method, report, sample, settings};

#[test]
fn a_law_that_is_not_known_is_never_told_as_no_law() {
    let answers = sample(&[("law-aml", "unknown"), ("signature-verifier", "no")]);
    let result = evaluate(&answers, "ds500-2019");
    let open = result.open.iter().find(|code| code.code == "law-open").expect("an open point");
    assert_eq!(open.params["laws"], "aml");
    assert!(result.draft);
    for (lang, wrong) in [(Lang::Ja, "当たりません"), (Lang::En, "No law prescribes")] {
        let told = Phrases::new(catalogue(), lang).gate_outcome(&result.gate);
        assert!(!told.contains(wrong), "{told}");
        let report = report(&answers, "ds500-2019", lang);
        assert!(!report.contains(wrong) && report.contains(&told));
    }
    let empty = AnswerSet { service: answers.service.clone(), ..AnswerSet::default() };
    let nothing = evaluate(&empty, "ds500-2019");
    assert!(nothing.open.iter().any(|code| code.code == "law-open"));
    let known = evaluate(&sample(&[]), "ds500-2019");
    assert!(known.open.iter().all(|code| code.code != "law-open"), "what is answered is not open");
}

#[test]
fn a_law_that_decides_makes_the_level_information() {
    let answers = by_law();
    let result = evaluate(&answers, "ds500-2019");
    assert!(result.required.ial.is_some(), "the contract keeps the level");
    for (lang, wrong, right) in
        [(Lang::Ja, "IAL 2 が必要", "（参考）"), (Lang::En, "needs IAL", "(for information)")]
    {
        let phrases = Phrases::new(catalogue(), lang);
        let (ial, aal) = (phrases.ial(&result), phrases.aal(&result).expect("a login"));
        assert!(ial.information && !aal.information);
        assert!(ial.label.contains(right) && !aal.label.contains(right));
        assert!(!ial.ladder_text.contains(if lang == Lang::Ja { "必要" } else { "required" }));
        let report = report(&answers, "ds500-2019", lang);
        assert!(!report.contains(wrong) && report.contains(right));
    }
}

#[test]
fn conditions_and_doubts_of_a_law_reach_the_reader() {
    let answers = by_law();
    let result = evaluate(&answers, "ds500-2019");
    let phone = method(&result, "phone-card-record");
    assert!(has(phone, "law-condition"));
    assert!(has(method(&result, "in-person-ic"), "law-inferred"));
    let told = app::result_text::with_text(result, &Phrases::new(catalogue(), Lang::Ja));
    let law = told.gate.laws.iter().find(|law| law.id == "aml").expect("the law");
    let permit = |id: &str| law.permitted.iter().find(|permit| permit.method == *id).expect("a permit");
    assert!(permit("jpki-signature").text.as_ref().is_some_and(|text| text.contains("署名検証者")));
    assert!(permit("in-person-ic").text.as_ref().is_some_and(|text| text.contains("推定")));
    assert_eq!(permit("photo-selfie").text, None);
    let report = report(&answers, "ds500-2019", Lang::Ja);
    for words in [
        "15歳以上が対象です。",
        "事業者自身が署名検証者であることが条件です。",
        "法律が限った取引だけで使えます。",
    ] {
        assert!(report.contains(words), "{words}");
    }
}

#[test]
fn the_transition_of_an_ended_permit_is_told() {
    let day = Settings { as_of: "2026-07-01".parse().expect("a date"), ..settings("ds500-2019") };
    let result =
        engine().evaluate(&sample(&[("law-mobile", "yes")]), &day).expect("a framework that can be used");
    let selfie = method(&result, "photo-selfie");
    let phrases = Phrases::new(catalogue(), Lang::Ja);
    let told: Vec<String> = selfie.reasons.iter().map(|reason| phrases.reason(&selfie.id, reason)).collect();
    assert!(told.iter().any(|text| text.contains("経過措置")), "{told:?}");
}

#[test]
fn a_permit_that_ends_before_the_method_can_be_in_use_excludes_it() {
    let late = Settings { as_of: "2027-03-15".parse().expect("a date"), ..settings("ds500-2019") };
    let result = engine().evaluate(&by_law(), &late).expect("a framework that can be used");
    let visual = method(&result, "in-person-visual");
    assert!(has(visual, "law-ends-before-use") && visual.verdict == Verdict::Excluded);
}
