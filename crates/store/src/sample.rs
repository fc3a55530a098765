//! Invented assessments for unit tests.
//!
//! Responsible for: values that use every field, and a ready store. Not responsible for: random ones.

use std::path::PathBuf;

use model::choice::Compensating;
use model::evidence::{
    Check, CheckId, CheckResult, Evidence, Fact, Step, TEST_FORMAT, TestError, TestId, TestResult, Trust,
    Verdict,
};
use model::result::PolicyStamp;
use model::{Answer, AnswerSet, Axis, Category, Choice, ItemRecord, ItemState, Override, Rating, Service};
use tempfile::TempDir;

use crate::{AssessmentId, Store, Timestamp};

/// A time on a fixed day, `second` seconds after ten o'clock.
pub(crate) fn at(second: u32) -> Timestamp {
    let text = format!("2026-11-23T10:{:02}:{:02}+09:00", second / 60, second % 60);
    Timestamp::parse(&text).expect("a valid time")
}

/// An answer set with only a name.
pub(crate) fn named(name: &str) -> AnswerSet {
    AnswerSet { service: Service { name: name.into(), ..Service::default() }, ..AnswerSet::default() }
}

/// An answer set that uses every field.
pub(crate) fn full() -> AnswerSet {
    let text = |text: &str| Some(text.to_owned());
    AnswerSet {
        service: Service {
            name: "古着フリマ「まわる」".into(),
            transaction: text("初めての出品"),
            users: text("個人の出品者"),
            organisation: text("株式会社まわる"),
            note: text("本人限定受取郵便は使わない"),
        },
        answers: [
            ("has-login".into(), Answer::One("yes".into())),
            ("purposes".into(), Answer::Many(vec!["prevent".into(), "deter".into()])),
            ("proofing-loss-per-case".into(), Answer::Unknown),
            ("free".into(), Answer::One("unknown".into())),
            ("remark".into(), Answer::One("高額のブランド品が多い".into())),
        ]
        .into(),
        ratings: [(
            (Axis::Proofing, Category::Financial),
            Override { value: Rating::Moderate, reason: "昨年の被害額".into() },
        )]
        .into(),
        choice: Choice {
            proofing: vec!["ic-selfie".into()],
            authentication: vec!["passkey".into()],
            compensating: vec![Compensating {
                control: "目視の再確認".into(),
                comparability: "同程度".into(),
                residual_risk: "小さい".into(),
            }],
            reason: text("費用"),
            accepted_by: text("事業責任者"),
            accepted_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 20),
        },
        checkpoints: [(
            "1.4".into(),
            ItemRecord {
                state: ItemState::Doing,
                owner: text("法務"),
                due: chrono::NaiveDate::from_ymd_opt(2027, 1, 31),
                evidence: text("規程 第3版"),
                note: text("委託先と調整"),
            },
        )]
        .into(),
    }
}

/// Evidence that uses every field.
pub(crate) fn evidence() -> Evidence {
    let check = |id, result, reason: &str| Check { id, result, reason: reason.into(), text: String::new() };
    Evidence {
        time: "2026-11-26T12:34:56+09:00".into(),
        reader: "Invented Reader 00 00".into(),
        persona: Some("expired".into()),
        faults: vec!["removed@verify".into()],
        policy: PolicyStamp { id: "base".into(), version: "1".into(), hash: "sha256:00".into() },
        result: TestResult {
            format: TEST_FORMAT.into(),
            test: TestId::JpkiUserAuth,
            as_of: chrono::NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day"),
            verdict: Verdict::Failed,
            text: String::new(),
            simulated: true,
            trust: Trust::Simulation,
            checks: vec![
                check(CheckId::Validity, CheckResult::Fail, "expired"),
                check(CheckId::Revocation, CheckResult::NotChecked, "no-revocation-data"),
            ],
            facts: vec![Fact { id: "generation".into(), value: "3".into() }],
            steps: vec![
                Step { name: "verify".into(), ms: 0.1 + 0.2 },
                Step { name: "sign".into(), ms: 412.0 },
            ],
            person_ms: 5210,
            apdus: 13,
            bytes_out: 180,
            bytes_in: 1900,
            tries_left: Some(2),
            error: Some(TestError { code: "removed".into(), text: String::new() }),
        },
    }
}

/// A store in memory with one full assessment.
pub(crate) fn store() -> (Store, AssessmentId) {
    let mut store = Store::open_in_memory().expect("memory suffices");
    let id = store.create(&full(), at(0)).expect("a new assessment fits");
    (store, id)
}

/// A store in a file of a temporary folder, with one full assessment.
pub(crate) fn file_store() -> (TempDir, PathBuf, Store, AssessmentId) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("data").join("tashika.sqlite");
    let mut store = Store::open(&path, at(0)).expect("a new file");
    let id = store.create(&full(), at(0)).expect("a new assessment fits");
    (folder, path, store, id)
}
