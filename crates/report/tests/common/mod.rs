//! A rich, invented report for tests: the flea market 「たすきマーケット」.
//!
//! Responsible for: one complete input per language. Not responsible for: being right about the field.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

pub mod embedding;
pub mod evidence;
pub mod facts;
pub mod file;
pub mod levels;
pub mod methods;
pub mod plan;
pub mod reference;
pub mod rules;
pub mod sector;
pub mod tools;
pub mod tree;

use model::Lang;
use report::ReportInput;
use report::input::{FrameworkPart, LevelPart, PolicyPart, ServicePart};

/// Picks a language.
pub fn pick(lang: Lang, ja: &str, en: &str) -> String {
    if lang == Lang::Ja { ja.to_owned() } else { en.to_owned() }
}

/// A finished sample with everything settled but the authentication level.
pub fn sample(lang: Lang) -> ReportInput {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    ReportInput {
        lang,
        document_id: "TSK-20261123-7F3A91".into(),
        as_of: t("2026年11月23日", "23 Nov 2026"),
        as_of_iso: "2026-11-23".into(),
        draft: true,
        missing: vec![
            t(
                "当人認証のリスク「不正にログインされた場合に漏れる情報」に答えると、AAL が確定します。",
                "Answering “which information would an intruder see” settles the AAL.",
            ),
            t(
                "受容ステートメントの承認者と承認日が記入されていません。",
                "The acceptance statement names no person and no date yet.",
            ),
        ],
        service: ServicePart {
            name: t("フリマ『たすきマーケット』", "Flea market “Tasuki Market”"),
            transaction: t(
                "出品者としての登録（売上金の振込先口座の登録を含む）",
                "Registration as a seller, including the bank account for proceeds",
            ),
            users: t(
                "個人の出品者（18歳以上、国内在住）",
                "Private sellers aged 18 or over, living in Japan",
            ),
            organisation: t("株式会社たすき（架空の事業者）", "Tasuki Inc. (an invented company)"),
            note: t(
                "購入だけを行う利用者は、別の評価で扱います。",
                "People who only buy are the subject of a separate assessment.",
            ),
        },
        framework: FrameworkPart {
            short_title: "DS-500（2019）".into(),
            title: t(
                "行政手続におけるオンラインによる本人確認の手法に関するガイドライン（2019年、DS-500）",
                "Guideline on online identity verification for administrative procedures (2019, DS-500)",
            ),
            notice: t(
                "DS-500 は DS-511 に引き継がれています。DS-511 の本文はこのツールに収録していないため、レベルの呼び方が異なる場合があります。",
                "DS-500 has been succeeded by DS-511. The text of DS-511 is not built in, so levels may be named differently there.",
            ),
            reading: t(
                "表は文言どおりに読みました（図による読み方は使っていません）。",
                "The table was read strictly by its text, not by its figure.",
            ),
        },
        policy: PolicyPart {
            id: "tashika-base".into(),
            version: "2026.11".into(),
            hash: "sha256:5f2d0c1e9ab34477d1f0be6cc0f2a7e98bd41d7f3b1f6a20c5d9e8f7a6b5c4d3".into(),
        },
        ial: LevelPart {
            scale: "IAL".into(),
            range: [2, 2],
            settled: true,
            information: false,
            chosen: Some(2),
            label: "IAL 2".into(),
            meaning: t(
                "公的な証拠によって、その人が実在し、申告どおりの人であることを確かめます。",
                "Evidence issued by an authority shows that the person exists and is who they say.",
            ),
            why: vec![
                t(
                    "なりすましで登録された場合の金銭的損失が中位（1件あたり1万円以上50万円未満）です。",
                    "An impostor could cause a moderate financial loss (10,000 to 500,000 yen per case).",
                ),
                t("低位を超える区分がほかに二つあります。", "Two further categories are above low."),
            ],
            cases: Vec::new(),
            ladder_text: t("IAL：必要 2、選択 2", "IAL: required 2, chosen 2"),
        },
        aal: Some(LevelPart {
            scale: "AAL".into(),
            range: [2, 3],
            settled: false,
            information: false,
            chosen: Some(2),
            label: t("AAL 2〜3 未確定", "AAL 2–3, not settled"),
            meaning: t(
                "登録した本人が操作していることを、複数の要素で確かめます。",
                "Several factors show that the person who registered is the one acting.",
            ),
            why: vec![t(
                "個人に関する情報をオンラインで表示するため、少なくとも AAL 2 が必要です。",
                "Personal information is shown online, so AAL 2 is the least.",
            )],
            cases: vec![
                t(
                    "漏れる情報が「連絡先まで」であれば AAL 2 で足ります。",
                    "If contact details are the most that leaks, AAL 2 is enough.",
                ),
                t(
                    "「要配慮個人情報を含む」場合は AAL 3 が必要です。",
                    "If sensitive personal data can leak, AAL 3 is needed.",
                ),
            ],
            ladder_text: t("AAL：選択 2、未回答により 2〜3", "AAL: chosen 2, between 2 and 3 until answered"),
        }),
        summary: facts::summary(lang),
        gate: facts::gate(lang),
        answers: facts::answers(lang),
        thresholds: facts::thresholds(lang),
        ratings: levels::ratings(lang),
        derivations: levels::derivations(lang),
        proofing_methods: methods::proofing(lang),
        authentication_methods: methods::authentication(lang),
        legal_only_methods: methods::legal_only(lang),
        plane: methods::plane(lang),
        recommendation: methods::recommendation(lang),
        described_methods: methods::described(lang),
        sector: None,
        acceptance: plan::acceptance(lang),
        checkpoints: plan::checkpoints(lang),
        first_questions: plan::first_questions(lang),
        next_items: plan::next_items(lang),
        notice_draft: plan::notice(lang),
        faq_draft: plan::faq(lang),
        evidence: evidence::evidence(lang),
        open_points: reference::open_points(lang),
        open_questions: reference::open_questions(lang),
        ignored_answers: reference::ignored_answers(lang),
        dated_warnings: reference::dated_warnings(lang),
        glossary: reference::glossary(lang),
        sources: reference::sources(lang),
        disclaimer: reference::disclaimer(lang),
        level_origin: reference::level_origin(lang),
    }
}
