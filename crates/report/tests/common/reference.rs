//! Open points, dates, glossary, sources and disclaimer of the sample.

use model::Lang;

use super::pick;

pub fn open_points(lang: Lang) -> Vec<String> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        t(
            "「不便や苦痛の期間」が「わからない」のため、安全側の中位として扱いました。",
            "“How long people would be troubled” is unknown and was treated as moderate.",
        ),
        t(
            "身元確認結果の活用は、レベルが推定値のため、低いほうの値で判定しました。",
            "The level of reliance is inferred, so the lower value was used.",
        ),
        t(
            "ICカードの読取りに対応しない端末の割合を調べてください。",
            "Find out the share of phones that cannot read chips.",
        ),
        open_questions(lang).remove(0),
    ]
}

/// Those of the open points that are questions.
pub fn open_questions(lang: Lang) -> Vec<String> {
    vec![pick(
        lang,
        "「不正にログインされた場合に漏れる情報」に答えると、レベルが決まることがあります。",
        "An answer to “Which information would an intruder see?” may settle the level.",
    )]
}

/// Questions whose answers do not count.
pub fn ignored_answers(lang: Lang) -> Vec<String> {
    vec![pick(lang, "登録の際に、何かを貸しますか。", "Is anything lent to people who register?")]
}

pub fn dated_warnings(lang: Lang) -> Vec<(String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            t("2027年4月1日", "1 Apr 2027"),
            t("ホ方式が使えなくなります。", "The selfie method can no longer be used."),
        ),
        (
            t("2027年12月1日", "1 Dec 2027"),
            t("健康保険証の経過措置が終わります。", "The transition for health insurance cards ends."),
        ),
        (
            t("日付未定", "date not set"),
            t("次期マイナンバーカードの発行が始まります。", "The next My Number Card is issued."),
        ),
    ]
}

pub fn glossary(lang: Lang) -> Vec<(String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            t("身元確認", "Identity proofing"),
            t(
                "その人が実在し、申告どおりの人かを確かめること。",
                "Finding out that a person exists and is who they say.",
            ),
        ),
        (
            t("当人認証", "Authentication"),
            t(
                "操作している人が、登録した本人であることを確かめること。",
                "Finding out that the person acting is the one who registered.",
            ),
        ),
        ("IAL".into(), t("身元確認の確かさを表すレベル。", "The level of identity proofing.")),
        ("AAL".into(), t("当人認証の確かさを表すレベル。", "The level of authentication.")),
        (
            "DIAS".into(),
            t(
                "選んだレベルと残るリスクを受け入れることを記録する書面。",
                "A statement that records the chosen levels and the accepted risk.",
            ),
        ),
    ]
}

pub fn sources(lang: Lang) -> Vec<(String, String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            "DS-500".into(),
            t(
                "行政手続におけるオンラインによる本人確認の手法に関するガイドライン",
                "Guideline on online identity verification",
            ),
            "https://www.digital.go.jp/resources/standard_guidelines".into(),
        ),
        (
            "NIST SP 800-63-3".into(),
            "Digital Identity Guidelines".into(),
            "https://pages.nist.gov/800-63-3/sp800-63-3.html".into(),
        ),
        (
            t("本ツールの提案", "proposal"),
            t("このツールの作成者による提案", "A proposal of the makers of this tool"),
            t("ポリシー tashika-base", "policy tashika-base"),
        ),
    ]
}

pub fn disclaimer(lang: Lang) -> Vec<String> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        t(
            "この報告書は、規制でも法的な助言でもありません。",
            "This report is not a regulation and not legal advice.",
        ),
        t(
            "法令上の本人確認を行ったことを証明するものではありません。",
            "It does not prove that a statutory identity verification took place.",
        ),
        t(
            "デジタル庁、OpenID ファウンデーション・ジャパン、TRUSTDOCK、JFA、NIST が作成、確認、推奨したものではありません。",
            "It was not made, reviewed or endorsed by the Digital Agency, OpenID Foundation Japan, TRUSTDOCK, JFA or NIST.",
        ),
    ]
}

pub fn level_origin(lang: Lang) -> Vec<String> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        t(
            "レベルは、2023年の民間事業者向けガイドラインと同じく、2019年の政府ガイドライン（DS-500）に従っています。",
            "Levels follow the 2019 government guideline (DS-500), as the 2023 guideline for the private sector does.",
        ),
        t(
            "DS-500 は DS-511 に引き継がれていますが、その本文は収録していません。定義は本ツールの言葉で書いています。",
            "DS-500 has been succeeded by DS-511, whose text is not built in. Definitions are in our own words.",
        ),
    ]
}
