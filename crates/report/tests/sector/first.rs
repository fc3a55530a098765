//! Chapters 1 to 5 of the sample.

use super::clauses::{Chapter, Optional, Recommended, Reference, Required};

pub const CHAPTERS: &[Chapter] = &[
    (
        "purpose",
        ["目的と対象範囲", "Purpose and scope"],
        &[
            (
                1,
                "aim",
                Reference,
                ["目的", "Aim"],
                [
                    "このガイドラインは、店員の負担を減らしながら、20歳に満たない人に酒類とたばこを売らないための確認の水準をそろえることを目的とします。",
                    "This guideline aims at one standard of checking, so that nobody under 20 is sold alcohol or tobacco while staff are relieved.",
                ],
            ),
            (
                1,
                "scope",
                Required,
                ["対象とする商品と店舗", "Goods and shops"],
                [
                    "会員は、次の範囲にこのガイドラインを適用します。",
                    "Members apply this guideline to the following.",
                ],
            ),
            (
                2,
                "scope-goods",
                Required,
                ["", ""],
                [
                    "商品は、酒類とたばこ（加熱式を含みます）です。",
                    "The goods are alcohol and tobacco, heated tobacco included.",
                ],
            ),
            (
                2,
                "scope-shops",
                Required,
                ["", ""],
                [
                    "店舗は、セルフレジを置き、営業中に店員がいる店舗です。",
                    "The shops have a self-checkout and staff on the premises while they are open.",
                ],
            ),
            (
                1,
                "out-of-scope",
                Reference,
                ["対象としないもの", "Out of scope"],
                [
                    "次のものは対象としません。別に定めがある場合は、その定めによります。",
                    "The following is out of scope. Where other rules exist, those apply.",
                ],
            ),
            (
                2,
                "out-unmanned",
                Reference,
                ["", ""],
                ["店員のいない店舗での販売", "Sales in shops without staff"],
            ),
            (
                2,
                "out-goods",
                Reference,
                ["", ""],
                [
                    "年齢の制限がある、酒類とたばこ以外の商品（くじ、成人向けの出版物など）",
                    "Other goods with an age limit, such as lottery tickets and adult magazines",
                ],
            ),
        ],
    ),
    (
        "definitions",
        ["用語", "Definitions"],
        &[
            (
                1,
                "def-proofing",
                Reference,
                ["身元確認", "Identity proofing"],
                [
                    "その人が20歳以上であることを示す情報を、信頼できる証拠で確かめることをいいます。",
                    "Finding out from trustworthy evidence that a person is 20 or older.",
                ],
            ),
            (
                1,
                "def-authentication",
                Reference,
                ["当人認証", "Authentication"],
                [
                    "先に身元確認を済ませた人が、いまレジの前にいる人であることを確かめることをいいます。",
                    "Finding out that the person at the checkout is the one whose identity was proofed before.",
                ],
            ),
            (
                1,
                "def-each-time",
                Reference,
                ["都度身元確認", "Proofing each time"],
                [
                    "購入のたびに{clause:def-proofing}の身元確認を行い、{clause:def-authentication}の当人認証を行わないことをいいます。",
                    "Proofing as in {clause:def-proofing} at every purchase, without authentication as in {clause:def-authentication}.",
                ],
            ),
        ],
    ),
    (
        "transactions",
        ["対象とする取引と法令", "Transactions and laws"],
        &[
            (
                1,
                "transaction-kinds",
                Reference,
                ["取引の種類", "Kinds of transactions"],
                [
                    "このガイドラインは、店頭での購入と、会員アプリでの購入を分けて扱います。",
                    "This guideline treats a purchase in the shop and a purchase with a member's app separately.",
                ],
            ),
            (
                1,
                "age-limit",
                Required,
                ["年齢の制限", "Age limit"],
                [
                    "会員は、20歳に満たない人に酒類とたばこを販売しません。成年の年齢が18歳であることは、この制限に影響しません。",
                    "Members do not sell alcohol or tobacco to anybody under 20. That people come of age at 18 does not change this limit.",
                ],
            ),
            (
                1,
                "law-first",
                Required,
                ["法令との関係", "Laws come first"],
                [
                    "法令や行政の通知がこのガイドラインより厳しいときは、法令や通知に従います。",
                    "Where a law or a notice of an authority is stricter than this guideline, the law or the notice applies.",
                ],
            ),
        ],
    ),
    (
        "harm",
        ["想定する被害", "Expected harm"],
        &[
            (
                1,
                "harm-health",
                Reference,
                ["人への被害", "Harm to people"],
                [
                    "若い人の健康への影響は、一度の購入では限られますが、くり返されると大きくなります。",
                    "One purchase harms the health of a young person little; repeated purchases harm it more.",
                ],
            ),
            (
                1,
                "harm-shop",
                Reference,
                ["店舗への被害", "Harm to shops"],
                [
                    "罰則、免許の取消し、信用の低下が想定されます。",
                    "Penalties, loss of a licence and loss of trust are to be expected.",
                ],
            ),
            (
                1,
                "harm-own-rating",
                Recommended,
                ["自社での評価", "Rating one's own service"],
                [
                    "会員は、自社の客層と立地に応じて、付録の想定を見直します。",
                    "Members review the expected harm in the annex for their own customers and places.",
                ],
            ),
        ],
    ),
    (
        "levels",
        ["必要なレベル", "Required levels"],
        &[
            (
                1,
                "required-ial",
                Required,
                ["身元確認のレベル", "Level of proofing"],
                [
                    "会員は、IAL 2 以上の方法で年齢を確かめます。",
                    "Members check the age in a way that reaches IAL 2 or more.",
                ],
            ),
            (
                2,
                "ial-evidence",
                Required,
                ["証拠", "Evidence"],
                [
                    "証拠は、公的機関が発行した写真付きの書類、またはその電子証明書とします。",
                    "The evidence is a document with a photograph issued by an authority, or its certificate.",
                ],
            ),
            (
                3,
                "ial-chip",
                Recommended,
                ["", ""],
                [
                    "ICチップのある書類は、券面を見るだけでなくチップを読み取ります。",
                    "Documents with a chip are read by their chip, not by looking at the card alone.",
                ],
            ),
            (
                3,
                "ial-copy",
                Required,
                ["", ""],
                [
                    "写しや画像の提示は、証拠として扱いません。",
                    "A copy or a picture shown is not taken as evidence.",
                ],
            ),
            (
                2,
                "ial-self",
                Required,
                ["", ""],
                [
                    "自己申告（画面の「はい」を押すことなど）だけで販売しません。",
                    "A person's own word, such as pressing “yes” on a screen, is not enough.",
                ],
            ),
            (
                1,
                "login-aal",
                Required,
                ["当人認証のレベル", "Level of authentication"],
                [
                    "前に行った身元確認の結果を使うときは、AAL 1 以上の当人認証を行います。",
                    "Where the result of an earlier proofing is used, members authenticate with AAL 1 or more.",
                ],
            ),
            (
                2,
                "aal-shared",
                Recommended,
                ["", ""],
                [
                    "家族で共用されやすい暗証番号だけに頼らず、顔や指紋などの生体を組み合わせます。",
                    "A PIN is easily shared in a family; members combine it with a face or a fingerprint.",
                ],
            ),
            (
                1,
                "each-time",
                Optional,
                ["都度身元確認を選ぶ場合", "Proofing each time"],
                [
                    "都度身元確認を行う会員は、当人認証を行わなくてもかまいません。このとき{clause:login-aal}は適用しません。",
                    "Members who proof each time need not authenticate; {clause:login-aal} then does not apply.",
                ],
            ),
        ],
    ),
];
