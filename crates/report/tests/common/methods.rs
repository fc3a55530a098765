//! Methods of the sample.

use model::Lang;
use report::input::{DescribedMethod, MethodRow, Plane, PlanePoint, RecommendationLine, VerdictMark};

use super::pick;

type Line = (&'static str, &'static str, &'static str, VerdictMark, u32, u32);

const PROOFING: [Line; 13] = [
    ("自己申告", "Self-assertion", "1", VerdictMark::Excluded, 4, 8),
    ("書類の画像アップロード", "Image upload", "2", VerdictMark::Conditions, 34, 38),
    ("容貌と書類の撮影（ホ方式）", "Selfie and document photo", "2", VerdictMark::Conditions, 52, 50),
    ("ホ方式の自動化", "Automated selfie check", "2", VerdictMark::Fits, 44, 49),
    ("ICチップと容貌（ヘ方式）", "IC chip and selfie", "2", VerdictMark::Fits, 40, 58),
    ("公的個人認証の署名", "JPKI signature", "3", VerdictMark::Fits, 32, 92),
    ("身元確認結果の活用", "Reliance on another check", "2*", VerdictMark::Depends, 12, 55),
    ("対面での目視", "In person, by sight", "3", VerdictMark::Excluded, 78, 74),
    ("対面でのIC読取り", "In person, chip reading", "3*", VerdictMark::Excluded, 74, 88),
    ("スマホ用電子証明書の記録", "Phone card record", "3*", VerdictMark::Depends, 22, 84),
    ("書類の写しと転送不要郵便", "Document copy and mail", "2", VerdictMark::Excluded, 84, 46),
    ("本人限定受取郵便", "Restricted delivery", "2", VerdictMark::Conditions, 88, 62),
    ("銀行への照会", "Bank inquiry", "2", VerdictMark::Depends, 26, 47),
];

const AUTHENTICATION: [Line; 6] = [
    ("パスワード", "Password", "1", VerdictMark::Excluded, 0, 0),
    ("パスワードとワンタイムコード", "Password and one-time code", "2", VerdictMark::Conditions, 0, 0),
    ("パスキー", "Passkey", "2", VerdictMark::Fits, 0, 0),
    ("セキュリティキー", "Security key", "3", VerdictMark::Depends, 0, 0),
    ("利用者証明用電子証明書（カード）", "JPKI user certificate (card)", "3", VerdictMark::Conditions, 0, 0),
    ("利用者証明用電子証明書（スマホ）", "JPKI user certificate (phone)", "3*", VerdictMark::Depends, 0, 0),
];

fn verdict(lang: Lang, mark: VerdictMark) -> String {
    match mark {
        VerdictMark::Fits => pick(lang, "採用できる", "Fits"),
        VerdictMark::Conditions => pick(lang, "条件付きで採用できる", "Fits with conditions"),
        VerdictMark::Depends => pick(lang, "回答による", "Depends"),
        VerdictMark::Excluded => pick(lang, "採用できない", "Excluded"),
    }
}

fn level(lang: Lang, level: &str) -> String {
    match level.strip_suffix('*') {
        Some(value) => {
            let used = value.parse::<u8>().unwrap_or(1).saturating_sub(1).max(1);
            pick(
                lang,
                &format!("推定 {value}、判定には {used} を使用"),
                &format!("inferred {value}, tested as {used}"),
            )
        }
        None => level.to_owned(),
    }
}

fn reasons(lang: Lang, mark: VerdictMark) -> Vec<String> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    match mark {
        VerdictMark::Fits => vec![
            t("必要な IAL 2 を満たします。", "It reaches the required IAL 2."),
            t(
                "利用者の8割以上が必要な書類と端末を持っています。",
                "More than 80 per cent of the users have the document and the phone it needs.",
            ),
            t("偽造書類と画像の差し替えに強い手法です。", "It resists forged documents and injected images."),
        ],
        VerdictMark::Conditions => vec![
            t("必要な IAL 2 を満たします。", "It reaches the required IAL 2."),
            t(
                "2027年4月1日からは、古物営業法と犯罪収益移転防止法の下では使えなくなります。それまでに別の手法へ移る計画が必要です。",
                "From 1 April 2027 it can no longer be used under the secondhand dealer and anti-money-laundering rules. A plan to move to another method is needed by then.",
            ),
            t(
                "審査の担当者が要ります。1件あたり3分から5分かかると見込みます。",
                "It needs reviewers: three to five minutes a case.",
            ),
        ],
        VerdictMark::Depends => vec![
            t(
                "レベルが推定値のため、低いほうの値で判定しました。高い値を採るには、理由を書いて受け入れる必要があります。",
                "Its level is inferred, so it was tested with the lower value. Accepting the higher one needs a written reason.",
            ),
            t(
                "「提携先の口座や契約を持つ利用者の割合」が未回答です。",
                "The share of users with an account at a partner has not been answered.",
            ),
        ],
        VerdictMark::Excluded => vec![
            t(
                "必要なレベルに1段階足りないか、窓口がありません。",
                "One level short, or there is no counter.",
            ),
            t("利用者の時間が平均で2日を超えます。", "It takes users more than two days on average."),
        ],
    }
}

fn row(lang: Lang, line: &Line, proofing: bool) -> MethodRow {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let (ja, en, value, mark, ..) = *line;
    MethodRow {
        name: t(ja, en),
        level: level(lang, value),
        user_time: t("3〜5分", "3–5 min"),
        review_time: if proofing { t("即時〜1日", "0–1 day") } else { String::new() },
        documents: if proofing {
            t("マイナンバーカード、運転免許証、在留カード", "My Number Card, driving licence, residence card")
        } else {
            t("知識と所持", "knowledge, possession")
        },
        pin: if proofing { t("必要（4桁）", "yes (4 digits)") } else { t("あり", "yes") },
        until: if proofing && mark == VerdictMark::Conditions {
            t("2027年3月31日", "31 Mar 2027")
        } else {
            String::new()
        },
        verdict: verdict(lang, mark),
        mark,
        reasons: reasons(lang, mark),
        cost: if mark == VerdictMark::Fits && proofing { t("80円", "80 yen") } else { String::new() },
    }
}

/// Proofing methods.
pub fn proofing(lang: Lang) -> Vec<MethodRow> {
    PROOFING.iter().map(|line| row(lang, line, true)).collect()
}

/// Authentication methods.
pub fn authentication(lang: Lang) -> Vec<MethodRow> {
    AUTHENTICATION.iter().map(|line| row(lang, line, false)).collect()
}

/// Methods of statutes.
pub fn legal_only(lang: Lang) -> Vec<(String, String)> {
    vec![
        (
            pick(lang, "写しの送付と転送不要郵便", "Copies and non-forwarded mail"),
            pick(lang, "犯罪収益移転防止法施行規則 第6条第1項第1号チ", "Enforcement rule, art. 6 (1) 1 chi"),
        ),
        (
            pick(lang, "認定認証事業者の電子証明書", "Certificate of an accredited provider"),
            pick(lang, "同号ヲ", "same, wo"),
        ),
    ]
}

/// The plane.
pub fn plane(lang: Lang) -> Plane {
    let points = PROOFING
        .iter()
        .enumerate()
        .map(|(index, (ja, en, _, mark, burden, assurance))| PlanePoint {
            label: pick(lang, ja, en),
            burden: *burden,
            assurance: *assurance,
            pareto: matches!(index, 0 | 5 | 6 | 9),
            intermediate: matches!(index, 3 | 6),
            chosen: index == 4,
            excluded: *mark == VerdictMark::Excluded,
        })
        .collect();
    Plane {
        required: vec![2],
        points,
        text: pick(
            lang,
            "13の手法を、利用者の負担と保証の高さで並べた図です。必要なレベル2を満たし負担が最も小さいのは「身元確認結果の活用」、選択した手法は「ICチップと容貌（ヘ方式）」です。",
            "Thirteen methods by burden on the user and assurance. “Reliance on another check” reaches level 2 with the least burden; “IC chip and selfie” is chosen.",
        ),
    }
}

/// The recommendation.
pub fn recommendation(lang: Lang) -> Vec<RecommendationLine> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let line =
        |role: String, method: String, reasons: Vec<String>| RecommendationLine { role, method, reasons };
    vec![
        line(
            t("主な手法", "Main method"),
            t("ICチップと容貌（ヘ方式）", "IC chip and selfie"),
            vec![
                t("必要な IAL 2 を満たし、偽造に強い手法です。", "It reaches IAL 2 and resists forgery."),
                t(
                    "公的個人認証の署名より利用者の範囲が広く、暗証番号を忘れた方も使えます。",
                    "More users can take part than with the JPKI signature, also those who forgot their PIN.",
                ),
            ],
        ),
        line(
            t("中間的な手法", "Intermediate method"),
            t("ホ方式の自動化", "Automated selfie check"),
            vec![t(
                "ICチップを読み取れない端末の利用者に向きます。2027年3月31日までの利用としてください。",
                "It suits users whose phone cannot read chips. Use it until 31 March 2027 only.",
            )],
        ),
        line(
            t("代替の手法", "Fallback"),
            t("本人限定受取郵便", "Restricted delivery"),
            vec![t("スマートフォンを持たない利用者のための手段です。", "For users without a smartphone.")],
        ),
        line(
            t("当人認証", "Authentication"),
            t("パスキー", "Passkey"),
            vec![t(
                "フィッシングに強く、利用者の操作が最も少ない手法です。",
                "It resists phishing and asks least of the user.",
            )],
        ),
    ]
}

/// What the recommended methods are.
pub fn described(lang: Lang) -> Vec<DescribedMethod> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![DescribedMethod {
        title: t("ICチップの読取りと容貌の撮影", "Reading the chip and taking a picture"),
        summary: t(
            "書類のICチップを読み取り、その写真と撮影した顔を照らし合わせます。",
            "The chip of a document is read, and its picture is compared with the face.",
        ),
        user_does: t(
            "書類を端末に当て、顔を撮影します。",
            "Holds the document to the phone and takes a picture.",
        ),
        merits: t("偽造に強い方法です。", "It resists forgery."),
        demerits: t("読み取れない端末があります。", "Some phones cannot read chips."),
        cautions: String::new(),
    }]
}
