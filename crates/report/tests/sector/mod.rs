//! An invented sector guideline for tests: checking the age of buyers of alcohol and tobacco at a self-checkout.
//!
//! Responsible for: one complete guideline and one comparison per language, in our own words.
//! Not responsible for: being right about the field.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

pub mod annexes;
pub mod changes;
pub mod clauses;
pub mod first;
pub mod second;

use model::Lang;
use report::GuidelineInput;
use report::guideline::input::{BasePart, BasedOnPart};

/// Picks a language.
pub fn pick(lang: Lang, ja: &str, en: &str) -> String {
    if lang == Lang::Ja { ja.to_owned() } else { en.to_owned() }
}

/// The guideline.
pub fn guideline(lang: Lang) -> GuidelineInput {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    GuidelineInput {
        lang,
        title: t(
            "酒類・たばこの年齢確認ガイドライン（見本）",
            "Checking the age of buyers of alcohol and tobacco (sample)",
        ),
        notice: t(
            "架空の団体の見本です。実在する協会の公表物ではありません。",
            "A sample of an invented body. No existing association publishes it.",
        ),
        publisher: t("全国まちかど商店協会（架空の団体）", "Association of Corner Shops (an invented body)"),
        version: "1.1.0".into(),
        date: t("2026年11月23日", "23 Nov 2026"),
        date_iso: "2026-11-23".into(),
        id: "corner-shop-age-check".into(),
        hash: "sha256:9c1f0e2d3b4a59687f7e6d5c4b3a29181f0e2d3b4a5968778695a4b3c2d1e0ff".into(),
        fingerprint: Some("K7QF-2MZX-9RWT-4HJD-P3VC-8YNB-6LSG-5AEU".into()),
        base: BasePart {
            id: "tashika-base".into(),
            version: "1.0.0".into(),
            hash: "sha256:5f2d0c1e9ab34477d1f0be6cc0f2a7e98bd41d7f3b1f6a20c5d9e8f7a6b5c4d3".into(),
        },
        framework: t("DS-500（2019年）", "DS-500 (2019)"),
        based_on: Some(BasedOnPart {
            title: t("年齢確認の手引き（架空の文書）", "Handbook of age checks (an invented document)"),
            body: t("まちかど研究会", "Corner Study Group"),
            date: t("2023年1月31日", "31 Jan 2023"),
            source: t("手引き2023", "Handbook 2023"),
        }),
        draft: false,
        disclaimer: vec![t(
            "この文書のレベルは、国が民間の事業者に求めるものではありません。",
            "No authority asks private businesses for the levels in this document.",
        )],
        chapters: clauses::chapters(lang),
        transactions: annexes::transactions(lang),
        matrix: annexes::matrix(lang),
        examples: annexes::examples(lang),
        self_checks: annexes::self_checks(lang),
        review: t(
            "12か月ごとに見直します。法令が変わるとき、または同じ種類の事故が続いたときは、期日を待たずに見直します。",
            "Looked at again every 12 months, and at once when a law changes or the same kind of incident happens again.",
        ),
        glossary: changes::glossary(lang),
        sources: changes::sources(lang),
        changelog: changes::changelog(lang),
    }
}

/// The same guideline as a draft without a signature.
pub fn draft(lang: Lang) -> GuidelineInput {
    GuidelineInput { draft: true, fingerprint: None, ..guideline(lang) }
}
