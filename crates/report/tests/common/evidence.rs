//! Live tests of the sample: a real card, a virtual card that fails, a test card.

use model::Lang;
use report::input::{CheckMark, CheckRow, EvidencePart};

use super::pick;

pub fn evidence(lang: Lang) -> Vec<EvidencePart> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let signed = EvidencePart {
        test: t("利用者証明用電子証明書の試験", "Test of the user-authentication certificate"),
        verdict: t(
            "このカードと暗証番号で署名できることを確かめました（失効は未確認）。",
            "This card and PIN were shown to sign (revocation unconfirmed).",
        ),
        time: t("2026年11月26日 12:34", "26 Nov 2026, 12:34"),
        reader: "Invented Contactless Reader 00 00".into(),
        roots: t("公的個人認証の現行のルート", "Roots of the JPKI in use"),
        as_of: t("2026年11月26日", "26 Nov 2026"),
        policy: "tashika-base 2026.11".into(),
        facts: vec![
            (t("種類", "Kind"), t("マイナンバーカード", "My Number card")),
            (t("認証局の世代", "Generation of the authority"), t("第3世代", "Third generation")),
        ],
        checks: checks(lang, None),
        steps: steps(lang),
        card_time: "811.5".into(),
        person_time: t("5.2 秒", "5.2 s"),
        commands: "13".into(),
        bytes_out: "180".into(),
        bytes_in: "1,912".into(),
        ..EvidencePart::default()
    };
    let expired = EvidencePart {
        verdict: t("満たしていない検査があります。", "Some checks do not hold."),
        bands: vec![t("模擬カードによる結果です", "Result of a simulated card")],
        problem: t("証明書の有効期間が過ぎています。", "The certificate has expired."),
        reader: t("使用していません（模擬カード）", "None (virtual card)"),
        persona: "expired".into(),
        faults: "slow@sign".into(),
        roots: t("模擬カードのルート", "Root of the virtual cards"),
        checks: checks(lang, Some(1)),
        ..signed.clone()
    };
    let test_card = EvidencePart {
        bands: vec![t("試験用のルート（JPKI-TEST）による結果です", "Result under the JPKI-TEST roots")],
        roots: t("試験用のルート（JPKI-TEST）", "JPKI-TEST roots"),
        ..signed.clone()
    };
    vec![signed, expired, test_card]
}

fn steps(lang: Lang) -> Vec<(String, String)> {
    [
        ("カードへの接続", "Connecting", "120.5"),
        ("アプリケーションの選択", "Selecting the application", "18.2"),
        ("証明書の読取り", "Reading the certificate", "241"),
        ("残り回数の確認と暗証番号の照合", "Counter and PIN", "19.8"),
        ("署名", "Signing", "412"),
    ]
    .map(|(ja, en, ms)| (pick(lang, ja, en), ms.to_owned()))
    .to_vec()
}

fn checks(lang: Lang, failing: Option<usize>) -> Vec<CheckRow> {
    [
        (
            "ルート証明書による署名",
            "Signed by a root",
            "既知のルートの鍵で検証できました。",
            "A known root verifies it.",
        ),
        (
            "有効期間",
            "Validity",
            "基準日と証明書の有効期間を比べました。",
            "The day was compared with the validity.",
        ),
        (
            "証明書の種別",
            "Basic constraints",
            "認証局の証明書ではありません。",
            "It is not the certificate of an authority.",
        ),
        (
            "鍵の用途",
            "Key usage",
            "電子署名の用途が示されています。",
            "Digital signatures are among the uses.",
        ),
        (
            "拡張鍵用途",
            "Extended key usage",
            "クライアント認証の用途です。",
            "It is for client authentication.",
        ),
        (
            "証明書ポリシー",
            "Policy",
            "利用者証明用のポリシーです。",
            "The policy is that of user authentication.",
        ),
        ("発行者の鍵識別子", "Key identifier", "ルートの鍵と一致します。", "It matches the key of the root."),
        (
            "アルゴリズム",
            "Algorithm",
            "安全とされる方式と鍵長です。",
            "Algorithm and key size count as safe.",
        ),
        (
            "鍵の所持",
            "Possession",
            "新しい乱数への署名を検証できました。",
            "The signature over a fresh challenge is right.",
        ),
        (
            "失効",
            "Revocation",
            "失効の情報は署名検証者などだけが受け取れます。",
            "Only approved verifiers receive the data.",
        ),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, (ja, en, why_ja, why_en))| {
        let (mark, result) = match index {
            9 => (CheckMark::NotChecked, pick(lang, "未確認", "Not checked")),
            _ if failing == Some(index) => (CheckMark::Fail, pick(lang, "不適合", "Fails")),
            _ => (CheckMark::Pass, pick(lang, "適合", "Holds")),
        };
        CheckRow { name: pick(lang, ja, en), result, mark, reason: pick(lang, why_ja, why_en) }
    })
    .collect()
}
