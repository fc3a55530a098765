//! Summary, law, answers and thresholds of the sample.

use model::Lang;
use report::input::{AnswerSection, GatePart, LawPart};

use super::pick;

pub fn summary(lang: Lang) -> Vec<String> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        t(
            "出品者の登録では、身元確認を IAL 2 で行う必要があります。決め手は、なりすましによる金銭的損失が中位であることです。",
            "Sellers must be identified at IAL 2, because an impostor could cause a moderate financial loss.",
        ),
        t(
            "当人認証は AAL 2 以上が必要です。1問の回答によって AAL 3 になる場合があります。",
            "Authentication needs at least AAL 2. One open answer may raise it to AAL 3.",
        ),
        t(
            "古物営業法が手法を定めるため、2027年4月1日以降はホ方式を使えません。",
            "The secondhand dealer rules decide the methods: the selfie method ends on 31 March 2027.",
        ),
        t(
            "主な手法としてヘ方式、代替として本人限定受取郵便を推奨します。",
            "IC chip and selfie is recommended, with restricted delivery as fallback.",
        ),
        t(
            "導入までに、周知文と問い合わせ窓口、審査の手順を準備してください。",
            "Prepare the notice, the enquiry desk and the review procedure before launch.",
        ),
    ]
}

pub fn gate(lang: Lang) -> GatePart {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    GatePart {
        outcome: t(
            "古物営業法が身元確認の手法を定めています。レベルは参考として示します。",
            "The secondhand dealer act decides the methods of identification. Levels are shown for information.",
        ),
        laws: vec![
            LawPart {
                title: t("古物営業法", "Secondhand Dealer Act"),
                effect: t("手法を限定します。", "It limits the methods."),
                summary: t(
                    "古物の買受けにあたり、相手方の住所、氏名、職業、年齢を確認する義務があります。非対面では、定められた手法のいずれかによります。",
                    "A dealer must confirm the address, name, occupation and age of the other party. Without meeting in person, one of the listed methods must be used.",
                ),
                permitted: vec![
                    [
                        t("ICチップと容貌", "IC chip and selfie"),
                        t("第15条第3項", "art. 15 (3)"),
                        t("期限の定めなし", "no end set"),
                        String::new(),
                    ],
                    [
                        t("公的個人認証の署名", "JPKI signature"),
                        t("第15条第1項", "art. 15 (1)"),
                        t("期限の定めなし", "no end set"),
                        t(
                            "事業者が署名検証者であることが条件です。",
                            "The business must be a signature verifier.",
                        ),
                    ],
                    [
                        t("容貌と書類の撮影", "Selfie and document photo"),
                        t("第15条第3項", "art. 15 (3)"),
                        t("2027年3月31日まで", "until 31 Mar 2027"),
                        String::new(),
                    ],
                ],
                changes: vec![(
                    t("2027年4月1日", "1 Apr 2027"),
                    t("書類の画像による手法が使えなくなります。", "Methods by images of documents end."),
                )],
                duties: vec![
                    t("確認の記録を3年間保存します。", "Keep the records for three years."),
                    t("不正品の疑いがあるときは申告します。", "Report suspicious goods."),
                ],
            },
            LawPart {
                title: t("個人情報の保護に関する法律", "Act on the Protection of Personal Information"),
                effect: t("取扱いに条件を付けます。", "It sets conditions."),
                summary: t(
                    "利用目的を定め、必要な範囲を超えて取り扱わないことが求められます。",
                    "The purpose must be stated and data must not be used beyond it.",
                ),
                permitted: Vec::new(),
                changes: Vec::new(),
                duties: vec![t(
                    "漏えい等が起きたときは、報告と本人への通知を行います。",
                    "Report breaches and tell the people concerned.",
                )],
            },
        ],
    }
}

/// Fifty-five answers.
pub fn answers(lang: Lang) -> Vec<AnswerSection> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let questions = [
        (
            "氏名や住所などの個人に関する情報を必要としますか。",
            "Does the service need personal information?",
            "はい",
            "Yes",
            "",
            "",
        ),
        (
            "登録された情報が正しいことを確かめる必要がありますか。",
            "Must the information be validated?",
            "はい",
            "Yes",
            "",
            "",
        ),
        (
            "個人に関する情報をオンラインで表示しますか。",
            "Is personal information shown online?",
            "はい",
            "Yes",
            "AAL 2 以上",
            "AAL 2 or more",
        ),
        (
            "1か月に何件の確認を行いますか。",
            "How many checks a month?",
            "1,000件以上50,000件未満",
            "1,000 to 50,000",
            "",
            "",
        ),
        (
            "もし他人が本人になりすまして登録できたら、その人が得られる金額は1件あたりどのくらいですか。",
            "If somebody registered as another person, how much could they gain per case?",
            "1万円以上50万円未満",
            "10,000 to 500,000 yen",
            "金銭的損失：中位",
            "Financial loss: moderate",
        ),
        (
            "本人や第三者に迷惑や苦痛を与える期間はどのくらいですか。",
            "How long would people be troubled?",
            "わからない",
            "I don’t know",
            "低位〜中位",
            "low to moderate",
        ),
        (
            "利用者のうち、マイナンバーカードを持つ人の割合はどのくらいですか。",
            "Which share of the users has a My Number Card?",
            "8割以上",
            "80 per cent or more",
            "",
            "",
        ),
        (
            "ICチップを読み取れるスマートフォンを持つ人の割合はどのくらいですか。",
            "Which share has a phone that reads chips?",
            "8割以上",
            "80 per cent or more",
            "",
            "",
        ),
        ("窓口で対応できますか。", "Is there a counter?", "いいえ", "No", "", ""),
        (
            "書類や顔の画像を保存してもよいですか。",
            "May images of documents and faces be kept?",
            "避けたい",
            "Better not",
            "",
            "",
        ),
        (
            "サービスをきっかけに、知らない人どうしが対面しますか。",
            "Do strangers meet because of the service?",
            "公共の場所で会うことがある",
            "Sometimes, in public",
            "身体の安全：低位",
            "Personal safety: low",
        ),
    ];
    let titles = [
        ("サービス概要", "Service"),
        ("身元確認のリスク", "Risk of wrong identification"),
        ("当人認証のリスク", "Risk of a stolen account"),
        ("利用者の書類と端末", "Documents and devices of the users"),
        ("運用の条件", "Operation"),
    ];
    titles
        .iter()
        .enumerate()
        .map(|(number, (ja, en))| AnswerSection {
            title: t(ja, en),
            rows: (0..11)
                .map(|index| {
                    let question = questions[(index + number * 3) % questions.len()];
                    [t(question.0, question.1), t(question.2, question.3), t(question.4, question.5)]
                })
                .collect(),
        })
        .collect()
}

pub fn thresholds(lang: Lang) -> Vec<(String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            t("1件あたりの損失：中位の下限", "Loss per case, from which it is moderate"),
            t("1万円", "10,000 yen"),
        ),
        (
            t("1件あたりの損失：高位の下限", "Loss per case, from which it is high"),
            t("50万円", "500,000 yen"),
        ),
        (
            t("1年間の賠償：中位の下限", "Yearly damages, from which they are moderate"),
            t("100万円", "1,000,000 yen"),
        ),
        (
            t("影響を受ける人数：多数の下限", "People affected, from which they are many"),
            t("1,000人", "1,000 people"),
        ),
        (t("割合：大半の下限", "Share, from which it is most"), t("80%", "80%")),
    ]
}
