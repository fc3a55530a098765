//! Invented assessments for unit tests.
//!
//! Responsible for: values that use every field, and a ready store. Not responsible for: random ones.

use std::path::PathBuf;

use model::choice::Compensating;
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
