//! The invented service under an invented guideline.

use model::Lang;
use report::input::{SectorClauseRow, SectorMark, SectorPart, SectorWayRow};

use super::pick;

/// A guideline of which one required clause is not kept and one is not settled.
pub fn sector(lang: Lang) -> SectorPart {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    SectorPart {
        title: t("フリマの本人確認 第1.2.0版", "Identity checks of flea markets, version 1.2.0"),
        publisher: t("日本フリマ協会（架空の団体）", "Association of Flea Markets (invented)"),
        fingerprint: "4K7M-0Q2X-9TBD-WZ31-H6RN-5VCE-8PAY-JG0F".into(),
        hash: "sha256:0b7e4d1f6a2c93585f2d0c1e9ab34477d1f0be6cc0f2a7e98bd41d7f3b1f6a20".into(),
        notice: t(
            "試験のための文書です。実在の団体とは関係ありません。",
            "A document for tests, of no real association.",
        ),
        transaction: t("売上金の出金", "Paying out proceeds"),
        levels: vec![
            [t("身元確認", "Identity proofing"), "IAL 2".into(), "IAL 2".into()],
            [t("当人認証", "Authentication"), "AAL 2".into(), "AAL 1".into()],
        ],
        changes: vec![
            [
                t("AALを1まで緩めます", "AAL is relaxed to 1"),
                t(
                    "出金先は登録のときに確かめた口座に限られます。",
                    "Money goes only to the account that was checked at registration.",
                ),
                "3.2".into(),
            ],
            [t("「自己申告」を認めません", "“Self-assertion” is not accepted"), String::new(), String::new()],
        ],
        ways: ways(lang),
        conformance: t("満たしていない必須の条項があります", "Some required clauses are not kept"),
        clauses: clauses(lang),
        open: vec![
            t(
                "条項3.1（必須）「身元確認」：満たしていません。すること：撮影による確認に替えてください。",
                "Clause 3.1 (Required) “Proofing”: Not kept. To do: Change to photos and a selfie.",
            ),
            t(
                "条項5.1(1)（必須）「記録の保存期間を決めなければなりません」：未確定です",
                "Clause 5.1(1) (Required) “A retention period must be set”: Not settled",
            ),
        ],
    }
}

fn ways(lang: Lang) -> Vec<SectorWayRow> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        SectorWayRow {
            title: t("撮影した書類と顔で確かめる", "Photos of a document and a selfie"),
            place: t("許容手法表の IAL 2、AAL 1（単要素）", "In the level matrix: IAL 2, AAL 1 (one factor)"),
            state: t("満たしています", "Kept"),
            mark: SectorMark::Met,
            reasons: Vec::new(),
        },
        SectorWayRow {
            title: t("表にない手法", "A way that is not in the table"),
            place: String::new(),
            state: t("満たしていません", "Not kept"),
            mark: SectorMark::NotMet,
            reasons: vec![t("許容手法表にない手法です", "This way is not in the table of accepted ways")],
        },
    ]
}

fn clauses(lang: Lang) -> Vec<SectorClauseRow> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let (required, recommended) = (t("必須", "Required"), t("推奨", "Recommended"));
    vec![
        SectorClauseRow {
            number: "3.1".into(),
            obligation: required.clone(),
            required: true,
            heading: t("身元確認", "Proofing"),
            text: t("出品者の身元を確かめなければなりません", "The identity of sellers must be checked"),
            state: t("満たしていません", "Not kept"),
            mark: SectorMark::NotMet,
            reasons: vec![t(
                "許容されていない手法があります：表にない手法",
                "Not accepted: A way that is not in the table",
            )],
            remedy: t("撮影による確認に替えてください。", "Change to photos and a selfie."),
        },
        SectorClauseRow {
            number: "3.2".into(),
            obligation: recommended,
            required: false,
            heading: t("当人認証", "Authentication"),
            text: t("要素は一つで足ります", "One factor is enough"),
            state: t("満たしています", "Kept"),
            mark: SectorMark::Met,
            reasons: vec![t("当人認証のレベルに届いています", "Reaches the level of authentication")],
            remedy: String::new(),
        },
        SectorClauseRow {
            number: "5.1(1)".into(),
            obligation: required.clone(),
            required: true,
            heading: String::new(),
            text: t("記録の保存期間を決めなければなりません", "A retention period must be set"),
            state: t("未確定です", "Not settled"),
            mark: SectorMark::Open,
            reasons: vec![t(
                "自己点検の質問がまだ答えられていません",
                "The self-check has not been answered yet",
            )],
            remedy: String::new(),
        },
        SectorClauseRow {
            number: "6.1".into(),
            obligation: required,
            required: true,
            heading: t("委託", "Delegation"),
            text: t("委託先との契約に定めなければなりません", "The contract must say so"),
            state: t("対象外です", "Not applicable"),
            mark: SectorMark::NotApplicable,
            reasons: Vec::new(),
            remedy: String::new(),
        },
    ]
}
