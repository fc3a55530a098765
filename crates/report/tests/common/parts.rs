//! Everything but methods.

use model::Lang;
use report::input::{
    Acceptance, AnswerSection, CheckpointPart, Derivation, DerivationStep, GatePart, ItemRow, LawPart,
    RatingRow, RatingTable, StateMark,
};

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
                    ],
                    [
                        t("公的個人認証の署名", "JPKI signature"),
                        t("第15条第1項", "art. 15 (1)"),
                        t("期限の定めなし", "no end set"),
                    ],
                    [
                        t("容貌と書類の撮影", "Selfie and document photo"),
                        t("第15条第3項", "art. 15 (3)"),
                        t("2027年3月31日まで", "until 31 Mar 2027"),
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

pub fn acceptance(lang: Lang) -> Acceptance {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    Acceptance {
        levels: vec![
            ["IAL".into(), "2".into(), "2".into(), t("ICチップと容貌（ヘ方式）", "IC chip and selfie")],
            ["AAL".into(), t("2〜3 未確定", "2–3, not settled"), "2".into(), t("パスキー", "Passkey")],
        ],
        reason: t(
            "利用者の大半がICチップを読み取れる端末を持ち、偽造書類による登録を防ぐ効果が最も高いためです。",
            "Most users have a phone that reads chips, and the method is the strongest against forged documents.",
        ),
        compensating: vec![[
            t(
                "高額な出金の前に、登録済みの口座名義と照合する。",
                "Compare the name of the account before large payouts.",
            ),
            t(
                "不正な出金を止める効果は AAL 3 の認証と同程度です。",
                "It stops fraudulent payouts about as well as AAL 3.",
            ),
            t(
                "口座名義が同じ第三者による不正は残ります。",
                "Fraud by a person with the same name remains possible.",
            ),
        ]],
        reliance: t(
            "提携先がまだ決まっていないため、ほかの事業者の確認結果は利用しません。",
            "No partner has been chosen, so results of others are not reused.",
        ),
        accepted_by: String::new(),
        accepted_on: String::new(),
        findings: vec![t("承認者と承認日を記入してください。", "Enter who accepts it, and when.")],
    }
}

/// Forty-three items.
pub fn checkpoints(lang: Lang) -> Vec<CheckpointPart> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let heads = [
        (9, "要件の整理", "Requirements", "導入前", "Before launch"),
        (10, "手法と事業者の選定", "Choice of methods and providers", "導入前", "Before launch"),
        (8, "利用者への周知と準備", "Notice to users", "導入前", "Before launch"),
        (8, "運用と安全管理", "Operation and security", "導入後", "After launch"),
        (8, "問い合わせと救済", "Enquiries and redress", "導入後", "After launch"),
    ];
    let items = [
        ("身元確認を行う目的と対象の取引を文書にする", "Write down the purpose and the transaction"),
        ("利用者が持つ本人確認書類の種類を調べる", "Find out which documents the users have"),
        ("確認結果の記録の項目と保存期間を定める", "Decide what is recorded and for how long"),
        ("審査を外部に委託する場合の監督の方法を定める", "Decide how outsourced reviews are supervised"),
        (
            "本人確認ができない利用者への代替の手段を用意する",
            "Prepare a way for users who cannot be identified",
        ),
    ];
    let states = [
        (StateMark::Open, "未着手", "open"),
        (StateMark::Doing, "対応中", "in progress"),
        (StateMark::Done, "完了", "done"),
        (StateMark::NotApplicable, "対象外", "not applicable"),
    ];
    let mut running = 0;
    heads
        .iter()
        .enumerate()
        .map(|(number, (count, ja, en, phase_ja, phase_en))| CheckpointPart {
            number: (number + 1).to_string(),
            title: t(ja, en),
            phase: t(phase_ja, phase_en),
            viewpoint: t(
                "何のために、誰の、何を確かめるのかを先に決めると、過剰な確認と不足の両方を避けられます。",
                "Deciding first what is checked, of whom and why avoids both too much and too little.",
            ),
            counts: t(
                "未着手 4、対応中 2、完了 2、対象外 1",
                "4 open, 2 in progress, 2 done, 1 not applicable",
            ),
            items: (1..=*count)
                .map(|index| {
                    running += 1;
                    let (ja, en) = items[running % items.len()];
                    let (mark, state_ja, state_en) = states[(running * 7 / 3) % states.len()];
                    ItemRow {
                        id: format!("{}.{index}", number + 1),
                        title: t(ja, en),
                        why: t(
                            "後から説明を求められたときに、判断の根拠を示せるようにするためです。",
                            "So that the decision can be explained when somebody asks later.",
                        ),
                        evidence: t("決裁済みの要件定義書", "The approved requirements document"),
                        owner: if running % 4 == 0 { String::new() } else { t("法務担当", "Legal") },
                        due: if running % 3 == 0 {
                            t("2026年12月25日", "25 Dec 2026")
                        } else {
                            String::new()
                        },
                        outsourcing: if running % 2 == 0 {
                            t("一部可能", "in part")
                        } else {
                            t("不可", "no")
                        },
                        state: t(state_ja, state_en),
                        mark,
                        note: if running % 9 == 0 {
                            t("監査役に確認中です。", "The auditor has been asked.")
                        } else {
                            String::new()
                        },
                        compulsory: running % 2 == 1,
                    }
                })
                .collect(),
        })
        .collect()
}

pub fn notice(lang: Lang) -> Vec<String> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        t(
            "いつも『たすきマーケット』をご利用いただき、ありがとうございます。2027年1月から、出品される方の本人確認の方法が変わります。",
            "Thank you for using Tasuki Market. From January 2027 the way we identify sellers changes.",
        ),
        t(
            "スマートフォンで、マイナンバーカードまたは運転免許証のICチップを読み取り、お顔を撮影していただきます。所要時間は約3分です。",
            "You will read the chip of your My Number Card or driving licence with your phone and take a picture of your face. It takes about three minutes.",
        ),
        t(
            "読み取った情報は、本人確認のためだけに使い、確認が終わってから7年で消去します。個人番号（マイナンバー）は取得しません。",
            "We use what is read for identification only and delete it seven years later. We do not collect your My Number.",
        ),
    ]
}

pub fn faq(lang: Lang) -> Vec<(String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            t(
                "カードをうまく読み取れません。どうすればよいですか。",
                "My card cannot be read. What can I do?",
            ),
            t(
                "スマートフォンのケースを外し、カードの中央に端末の上部を当てて、数秒間動かさずにお待ちください。",
                "Take the phone out of its case, put its upper part on the middle of the card and hold it still for some seconds.",
            ),
        ),
        (
            t("スマートフォンを持っていません。", "I have no smartphone."),
            t("本人限定受取郵便による方法をご利用いただけます。", "You can use restricted delivery by mail."),
        ),
    ]
}

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
    ]
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
