//! Ratings and derivations of the sample.

use model::Lang;
use report::input::{Derivation, DerivationStep, RatingRow, RatingTable};

use super::pick;

pub fn ratings(lang: Lang) -> Vec<RatingTable> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let categories = [
        ("不便、苦痛、信用の失墜", "Inconvenience, distress, standing", "低位〜中位", "low to moderate"),
        ("金銭的損失", "Financial loss", "中位", "moderate"),
        ("公共の利益への影響", "Harm to the public interest", "低位", "low"),
        ("要配慮情報の公開", "Release of sensitive information", "低位", "low"),
        ("身体の安全", "Personal safety", "低位", "low"),
        ("民事・刑事上の違反", "Civil or criminal violations", "なし", "none"),
    ];
    let table = |title: String, decisive: usize| {
        RatingTable {
        title,
        rows: categories
            .iter()
            .enumerate()
            .map(|(index, (ja, en, rating_ja, rating_en))| RatingRow {
                category: t(ja, en),
                derived: t(rating_ja, rating_en),
                overridden: if index == 3 { t("中位", "moderate") } else { String::new() },
                value: if index == 3 { t("中位", "moderate") } else { t(rating_ja, rating_en) },
                reason: if index == 3 {
                    t(
                        "過去の取引の履歴から生活の様子がわかるため、事実から導いた値より高く見ます。",
                        "The history of sales tells much about a person’s life, so we rate it higher than the facts alone.",
                    )
                } else {
                    String::new()
                },
                level: t("レベル 2", "Level 2"),
                decisive: index == decisive,
            })
            .collect(),
    }
    };
    vec![
        table(t("身元確認を誤った場合の影響", "Harm of a wrong identification"), 1),
        table(t("当人認証を誤った場合の影響", "Harm of a stolen account"), 0),
    ]
}

pub fn derivations(lang: Lang) -> Vec<Derivation> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let step = |kind: String, text: String, source: &str, decisive: bool| DerivationStep {
        kind,
        text,
        source: source.to_owned(),
        decisive,
    };
    let chain = |scale: &str| Derivation {
        title: t(&format!("{scale} の導き方"), &format!("How the {scale} follows")),
        steps: vec![
            step(
                t("回答", "Answer"),
                t("個人に関する情報を必要とします。", "The service needs personal information."),
                "",
                false,
            ),
            step(
                t("回答", "Answer"),
                t(
                    "登録された情報が正しいことを確かめる必要があります。",
                    "The information must be validated.",
                ),
                "",
                false,
            ),
            step(
                t("短絡の規則", "Short cut"),
                t(
                    "二つの条件を満たすため、身元確認なしでは足りません。",
                    "Both hold, so “no proofing” is not enough.",
                ),
                "NIST SP 800-63-3 §6.1",
                false,
            ),
            step(
                t("回答", "Answer"),
                t(
                    "なりすましで得られる金額は1件あたり1万円以上50万円未満です。",
                    "An impostor could gain 10,000 to 500,000 yen per case.",
                ),
                "",
                true,
            ),
            step(
                t("影響度", "Impact"),
                t("金銭的損失は中位です。", "Financial loss is moderate."),
                t("本ツールの提案", "proposal").as_str(),
                true,
            ),
            step(
                t("表", "Table"),
                t(
                    "金銭的損失が中位のとき、レベル2以上が必要です。",
                    "A moderate financial loss needs level 2 or more.",
                ),
                "DS-500",
                true,
            ),
            step(
                t("組合せ", "Pair"),
                t(
                    "IAL 2 と AAL 2 の組合せは認められています。",
                    "IAL 2 together with AAL 2 is an allowed pair.",
                ),
                "NIST SP 800-63-3 §6.4",
                false,
            ),
            step(
                t("結論", "Result"),
                t(&format!("{scale} は 2 です。"), &format!("{scale} is 2.")),
                "",
                false,
            ),
        ],
    };
    vec![chain("IAL"), chain("AAL")]
}
