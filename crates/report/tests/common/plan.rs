//! Acceptance statement, checkpoints and drafts of the sample.

use model::Lang;
use report::input::{Acceptance, CheckpointPart, ItemRow, StateMark};

use super::pick;

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
        known: vec![t(
            "選んだ「パスキー」の AAL は 2 で、必要な 3 より低くなることがあります。",
            "The AAL of the chosen “Passkey” is 2, which may turn out below the required 3.",
        )],
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
        (StateMark::Doing, "作業中", "doing"),
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
            counts: t("未着手 4、作業中 2、完了 2、対象外 1", "4 open, 2 doing, 2 done, 1 not applicable"),
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

/// A question that decides.
pub fn first_questions(lang: Lang) -> Vec<String> {
    vec![pick(
        lang,
        "不正にログインされた場合に、どのような情報が漏れますか。",
        "Which information would an intruder see?",
    )]
}

/// Items that are still to do, those with a date first.
pub fn next_items(lang: Lang) -> Vec<ItemRow> {
    let items = checkpoints(lang).into_iter().flat_map(|checkpoint| checkpoint.items);
    let mut waiting: Vec<ItemRow> =
        items.filter(|item| matches!(item.mark, StateMark::Open | StateMark::Doing)).collect();
    waiting.sort_by_key(|item| (item.due.is_empty(), !item.compulsory));
    waiting
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
