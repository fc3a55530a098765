//! Tests of the texts about live tests.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Lang;
use model::evidence::{
    Check, CheckId, CheckResult, Evidence, Fact, Step, TEST_FORMAT, TestId, TestResult, Trust, Verdict,
};
use model::result::PolicyStamp;
use report::input::CheckMark;

use super::{in_order, parts};
use crate::assessor::Assessor;
use crate::card_text::CardText;
use crate::phrase::Phrases;

/// A failed test of a virtual card inside the program.
pub(crate) fn evidence() -> Evidence {
    let check =
        |id, result, reason: &str| Check { id, result, reason: reason.to_owned(), text: String::new() };
    Evidence {
        time: "2026-11-26T12:34:56+09:00".to_owned(),
        reader: String::new(),
        persona: Some("expired".to_owned()),
        faults: Vec::new(),
        policy: PolicyStamp {
            id: "tashika-base".to_owned(),
            version: "1.0.0".to_owned(),
            hash: "sha256:00".to_owned(),
        },
        result: TestResult {
            format: TEST_FORMAT.to_owned(),
            test: TestId::JpkiUserAuth,
            as_of: NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day"),
            verdict: Verdict::Failed,
            text: String::new(),
            simulated: true,
            trust: Trust::Simulation,
            checks: vec![
                check(CheckId::Validity, CheckResult::Fail, "expired"),
                check(
                    CheckId::Revocation,
                    CheckResult::NotChecked,
                    "revocation-authentication-verifiers-only",
                ),
            ],
            facts: vec![
                Fact { id: "token-kind".to_owned(), value: "my-number-card".to_owned() },
                Fact { id: "tries-authentication".to_owned(), value: "3".to_owned() },
            ],
            steps: vec![
                Step { name: "certificate".to_owned(), ms: 120.04 },
                Step { name: "verify".to_owned(), ms: 30.0 },
            ],
            person_ms: 5210,
            apdus: 13,
            bytes_out: 180,
            bytes_in: 1912,
            tries_left: Some(3),
            error: None,
        },
    }
}

#[test]
fn a_part_says_everything_in_words() {
    let assessor = Assessor::load(None).expect("the shipped policies");
    let all = BTreeMap::from([("a".to_owned(), evidence())]);
    let part = parts(&Phrases::new(assessor.catalogue(), Lang::Ja), &all).remove(0);
    assert_eq!(part.time, "2026年11月26日 12:34");
    assert_eq!(part.reader, "なし（プログラムの中の模擬カード）");
    assert_eq!(part.bands, ["模擬カードによる結果です"]);
    assert_eq!((part.card_time.as_str(), part.person_time.as_str()), ("150.0", "5.2 秒"));
    assert_eq!(part.facts[1], ("利用者証明用の暗証番号の残り回数".to_owned(), "3".to_owned()));
    let marks: Vec<CheckMark> = part.checks.iter().map(|check| check.mark).collect();
    assert_eq!(marks, [CheckMark::Fail, CheckMark::NotChecked]);
    assert_eq!(part.checks[1].result, "未確認");
    assert!(!part.persona.is_empty() && part.persona != "expired", "virtual cards have names");
    assert!(part.faults.is_empty() && part.problem.is_empty());
}

#[test]
fn every_word_of_a_result_has_its_text_in_both_languages() {
    for lang in Lang::ALL {
        let text = CardText::new(lang);
        let mut said = Vec::new();
        for test in TestId::ALL {
            said.push(text.test(*test));
            said.extend(Verdict::ALL.iter().map(|verdict| text.verdict(*test, *verdict)));
        }
        said.extend(CheckId::ALL.iter().map(|check| text.check(*check)));
        said.extend(CheckResult::ALL.iter().map(|result| text.words().say(&format!("card-result-{result}"))));
        for trust in Trust::ALL {
            said.push(text.trust(*trust));
            for simulated in [false, true] {
                let result = TestResult { simulated, trust: *trust, ..evidence().result };
                let bands = text.bands(&result);
                assert_eq!(bands.is_empty(), *trust == Trust::Production && !simulated);
                said.extend(bands);
            }
        }
        for sentence in said {
            assert!(!sentence.starts_with('['), "{sentence} in {}", lang.tag());
            assert!(!sentence.contains("本人確認できました"));
        }
    }
}

#[test]
fn only_passing_with_a_signature_says_that_the_card_can_sign() {
    let text = CardText::new(Lang::Ja);
    for test in TestId::ALL {
        for verdict in Verdict::ALL {
            let sentence = text.verdict(*test, *verdict);
            let signs =
                *verdict == Verdict::Passed && matches!(test, TestId::JpkiUserAuth | TestId::JpkiSignature);
            assert_eq!(sentence.contains("署名できることを確かめました(失効は未確認)"), signs, "{sentence}");
        }
    }
}

#[test]
fn tests_stand_in_the_order_of_their_times() {
    let at = |time: &str| Evidence { time: time.to_owned(), ..evidence() };
    let all = BTreeMap::from([
        ("a".to_owned(), at("2026-11-26T12:34:56+09:00")),
        ("b".to_owned(), at("2026-11-26T03:34:55Z")),
        ("c".to_owned(), at("2026-11-25T23:00:00+09:00")),
    ]);
    let keys: Vec<&str> = in_order(&all).into_iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["c", "b", "a"]);
}
