//! Annexes of the sample: transactions, matrix, self-check, examples.

use model::Lang;
use report::guideline::input::{
    ExampleInput, HarmInput, HarmRow, MatrixCell, MatrixInput, MatrixRow, Prose, SelfCheckInput,
    TransactionInput, WayInput,
};

use super::pick;

pub fn transactions(lang: Lang) -> Vec<TransactionInput> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let harm = |failure: &str, rating: &str| HarmInput {
        title: failure.to_owned(),
        rows: vec![
            HarmRow {
                category: t("生命・身体の安全", "Personal safety"),
                rating: rating.to_owned(),
                reason: t(
                    "若い人の健康に影響します。くり返されると影響が大きくなります。",
                    "It touches the health of young people, and more so when it is repeated.",
                ),
                status: t("提案", "proposal"),
                source: t("手引き2023", "Handbook 2023"),
            },
            HarmRow {
                category: t("信用の低下", "Loss of trust"),
                rating: t("低位", "low"),
                reason: t(
                    "報道により店の信用が下がります。",
                    "Reports in the press harm the shop's good name.",
                ),
                status: String::new(),
                source: t("手引き2023", "Handbook 2023"),
            },
        ],
    };
    let moderate = t("中位", "moderate");
    let low = t("低位", "low");
    let proofing = t("身元確認を誤った場合", "a wrong result of proofing");
    let authentication = t("当人認証を誤った場合", "a wrong result of authentication");
    vec![
        TransactionInput {
            title: t("店頭での購入", "Purchase in the shop"),
            summary: t("セルフレジで、その場で支払います。", "Paid at the self-checkout."),
            attributes: vec![t("20歳以上であること", "being 20 or older")],
            ial: "IAL 2".into(),
            aal: t("求めない", "none"),
            reason: t(
                "購入のたびに身元を確認するため、当人認証はありません。",
                "The person is checked at every purchase, so nobody is authenticated.",
            ),
            harm: vec![harm(&proofing, &moderate)],
        },
        TransactionInput {
            title: t("会員アプリでの購入", "Purchase with a member's app"),
            summary: t(
                "先に年齢を確かめた会員が、アプリで購入します。",
                "Members whose age was checked before buy with an app.",
            ),
            attributes: vec![
                t("20歳以上であること", "being 20 or older"),
                t("登録した本人であること", "being the registered person"),
            ],
            ial: "IAL 2".into(),
            aal: "AAL 1".into(),
            reason: t(
                "登録のときに身元を確認し、購入のたびに本人であることを確かめます。他人が使っても、被害は一度の購入にとどまります。",
                "Identity is proofed on registration and the person authenticated at every purchase. Misuse by another ends with one purchase.",
            ),
            harm: vec![harm(&proofing, &moderate), harm(&authentication, &low)],
        },
    ]
}

pub fn matrix(lang: Lang) -> MatrixInput {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let inferred = t("推定", "inferred");
    let source = t("手引き2023", "Handbook 2023");
    let way = |title: String, accepted: bool, conditions: Vec<String>, reason: String| WayInput {
        title,
        accepted,
        status: inferred.clone(),
        conditions,
        reason,
        source: source.clone(),
        ..WayInput::default()
    };
    let cell = |way: WayInput| MatrixCell { required: false, ways: vec![way] };
    let card = WayInput {
        status: String::new(),
        methods: vec![t("カードのICチップの読み取り", "Reading the card's chip")],
        documents: vec![t("マイナンバーカード", "My Number card"), t("運転免許証", "driving licence")],
        transactions: vec![t("店頭での購入", "Purchase in the shop")],
        ..way(
            t("端末で公的な書類を読み取る", "Reading an official document at the terminal"),
            true,
            vec![t("写真と本人を見比べること", "The photograph is compared with the person")],
            t(
                "購入のたびに、有効な証拠で年齢を確かめます。",
                "Valid evidence shows the age at every purchase.",
            ),
        )
    };
    let face = way(
        t("店頭で登録した顔による照合", "Comparison with a face registered in the shop"),
        true,
        vec![
            t("登録は対面で行うこと", "Registration is in person"),
            t("6か月使わなければ登録を消すこと", "Registrations unused for 6 months are deleted"),
        ],
        t("登録の信頼性が高く、照合は一つの要素です。", "Registration is strong; comparison is one factor."),
    );
    let phone = way(
        t("スマートフォンの電子証明書", "Certificate in a phone"),
        true,
        Vec::new(),
        t(
            "電子証明書で年齢を確かめ、生体で本人を確かめます。",
            "A certificate shows the age, biometrics the person.",
        ),
    );
    let app = way(
        t("eKYCで登録したアプリと生体", "App registered by eKYC, with biometrics"),
        true,
        vec![t("端末を替えたときは登録し直すこと", "A new phone is registered anew")],
        t(
            "遠隔で身元を確認し、二つの要素で本人を確かめます。",
            "Proofed at a distance, authenticated by two factors.",
        ),
    );
    let point = way(
        t("ポイントカード", "Point card"),
        false,
        Vec::new(),
        t("年齢を確かめていません。", "Nobody ever checked the age."),
    );
    let mut rows = [
        MatrixRow {
            title: t("IAL 3\n対面で確認", "IAL 3\nin person"),
            cells: [cell(face), cell(phone), MatrixCell::default(), MatrixCell::default()],
        },
        MatrixRow {
            title: t("IAL 2\n郵送・遠隔で確認", "IAL 2\nby post or at a distance"),
            cells: [MatrixCell::default(), cell(app), MatrixCell::default(), cell(card)],
        },
        MatrixRow {
            title: t("IAL 1\n自己申告", "IAL 1\none's own word"),
            cells: [cell(point), MatrixCell::default(), MatrixCell::default(), MatrixCell::default()],
        },
    ];
    rows[..2].iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.required = true);
    MatrixInput {
        columns: [
            t("AAL 1\n単要素", "AAL 1\none factor"),
            t("AAL 2\n二要素", "AAL 2\ntwo factors"),
            t("AAL 3\n二要素と耐タンパ性", "AAL 3\ntwo factors, tamper-resistant"),
            t("都度身元確認", "Proofing each time"),
        ],
        rows,
        required: t(
            "必要なレベルは、IAL 2 以上、当人認証を行う場合は AAL 1 以上です。",
            "Required is IAL 2 or more and, where people are authenticated, AAL 1 or more.",
        ),
    }
}

pub fn self_checks(lang: Lang) -> Vec<SelfCheckInput> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let check =
        |question: String, clauses: Prose, remedy: String| SelfCheckInput { question, clauses, remedy };
    vec![
        check(
            t(
                "年齢を、公的な書類またはその電子証明書で確かめていますか。",
                "Is the age checked by an official document or its certificate?",
            ),
            Prose::default()
                .then_clause("required-ial", "5.1")
                .then(&t("、", ", "))
                .then_clause("ial-evidence", "5.1(1)"),
            t("端末を書類の読み取りに対応したものに替えます。", "Get terminals that read documents."),
        ),
        check(
            t(
                "ポイントカードだけで販売していませんか（していなければ「はい」）。",
                "Is nothing sold on a point card alone?",
            ),
            Prose::default().then_clause("point-card", "6.3"),
            t("その方法をやめ、店員に知らせます。", "Stop it and tell the staff."),
        ),
        check(
            t(
                "書類の画像を残す期限を決めていますか。",
                "Is there a limit for keeping pictures of documents?",
            ),
            Prose::default().then_clause("deletion", "8.2"),
            t("期限を決め、古い画像を消します。", "Set a limit and delete old pictures."),
        ),
        check(
            t(
                "確認の件数と断った件数を月ごとに記録していますか。",
                "Are checks and refusals recorded every month?",
            ),
            Prose::default().then_clause("records", "10.1"),
            String::new(),
        ),
    ]
}

pub fn examples(lang: Lang) -> Vec<ExampleInput> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let example = |title: String, way: String, level: String, conforms: String| ExampleInput {
        title,
        as_of: t("2026年11月23日", "23 Nov 2026"),
        given: vec![
            (t("取引", "Transaction"), t("店頭での購入", "Purchase in the shop")),
            (t("使っている方法", "Ways used"), way),
        ],
        outcome: vec![
            (t("もとのレベル", "Base levels"), "IAL 2 / AAL 2".into()),
            (t("このガイドラインのレベル", "Levels of this guideline"), level),
            (t("適合", "Conformance"), conforms),
        ],
        clauses: Prose::default()
            .then_clause("required-ial", "5.1")
            .then(&t("、", ", "))
            .then_clause("each-time", "5.3"),
    };
    vec![
        example(
            t("免許証を端末で読み取る店", "A shop whose terminal reads licences"),
            t("端末で公的な書類を読み取る", "Reading an official document at the terminal"),
            t("IAL 2、当人認証は求めない", "IAL 2, no authentication"),
            t("適合", "Conforms"),
        ),
        example(
            t("ポイントカードで販売する店", "A shop that sells on point cards"),
            t("ポイントカード", "Point card"),
            "IAL 2".into(),
            t("不適合（5.1、6.3）", "Does not conform (5.1, 6.3)"),
        ),
    ]
}
