//! Chapters 6 to 10 of the sample.

use super::clauses::{Chapter, Optional, Recommended, Reference, Required};

pub const CHAPTERS: &[Chapter] = &[
    (
        "methods",
        ["認める方法", "Accepted ways"],
        &[
            (
                1,
                "accepted-ways",
                Required,
                ["方法の選び方", "Choosing a way"],
                [
                    "会員は、付録の表で認める方法だけを使います。表にない方法を使いたいときは、{clause:review-request}により協会に申し出ます。",
                    "Members use only ways that the table in the annex accepts. Whoever wants another one asks the association as in {clause:review-request}.",
                ],
            ),
            (
                1,
                "face-registered",
                Required,
                ["顔の登録による購入", "Registered faces"],
                [
                    "顔を登録して購入に使う場合は、次のとおりとします。",
                    "Where a registered face is used for purchases, the following holds.",
                ],
            ),
            (
                2,
                "face-first",
                Required,
                ["", ""],
                [
                    "登録は、店員が対面で書類と本人を見比べてから行います。",
                    "Staff compare the document with the person before the face is registered.",
                ],
            ),
            (
                2,
                "face-other",
                Required,
                ["", ""],
                [
                    "顔による照合を望まない人のために、{clause:ial-evidence}の書類で購入できる方法を残します。",
                    "For people who do not want their face compared, a purchase with a document as in {clause:ial-evidence} stays possible.",
                ],
            ),
            (
                1,
                "point-card",
                Required,
                ["使わない方法", "Ways that are not used"],
                [
                    "ポイントカードなど、登録のときに年齢を確かめていないものは使いません。",
                    "Point cards and other things for which the age was never checked are not used.",
                ],
            ),
        ],
    ),
    (
        "exceptions",
        ["例外と代わりの方法", "Exceptions and fallbacks"],
        &[
            (
                1,
                "fallback",
                Required,
                ["読み取れないとき", "When reading fails"],
                [
                    "端末で確認できないときは、店員が対面で確認し、確認できなければ販売しません。",
                    "Where the terminal cannot check, staff check in person; where they cannot either, nothing is sold.",
                ],
            ),
            (
                1,
                "foreign-residents",
                Recommended,
                ["外国籍の人", "Foreign nationals"],
                [
                    "在留カードと特別永住者証明書を、運転免許証と同じように扱います。旅券だけを持つ人には、店員が対面で確認します。",
                    "Residence cards and special permanent resident certificates are treated like driving licences. Staff check people who hold only a passport in person.",
                ],
            ),
            (
                1,
                "minors-errand",
                Required,
                ["お使いの禁止", "No errands"],
                [
                    "家族に頼まれたと申し出ても、20歳に満たない人には販売しません。",
                    "Nothing is sold to anybody under 20, even if they say that their family sent them.",
                ],
            ),
        ],
    ),
    (
        "personal-data",
        ["個人情報の取扱い", "Personal data"],
        &[
            (
                1,
                "data-minimum",
                Required,
                ["集める情報", "What is collected"],
                [
                    "年齢の確認に必要な情報は、20歳以上であるかどうかだけです。氏名、住所、個人番号を記録しません。",
                    "All that is needed is whether somebody is 20 or older. Name, address and My Number are not recorded.",
                ],
            ),
            (
                1,
                "deletion",
                Required,
                ["保存と消去", "Keeping and deleting"],
                [
                    "書類の画像を保存する場合は、目的と期限を定め、期限が来たら消します。",
                    "Where pictures of documents are kept, members set a purpose and a limit and delete them at the limit.",
                ],
            ),
            (
                1,
                "notice-users",
                Recommended,
                ["知らせる事項", "Telling customers"],
                [
                    "何を読み取り、何を残さないかを、レジの画面で知らせます。",
                    "The screen says what is read and what is not kept.",
                ],
            ),
        ],
    ),
    (
        "delegation",
        ["委託と依拠", "Delegation and reliance"],
        &[
            (
                1,
                "delegation-check",
                Required,
                ["委託先の確認", "Checking processors"],
                [
                    "確認の作業を委託するときは、委託先がこのガイドラインに従うことを契約で定め、年に1回確かめます。",
                    "Where checking is delegated, the contract binds the processor to this guideline, and members look into it once a year.",
                ],
            ),
            (
                1,
                "reliance",
                Optional,
                ["ほかの事業者の結果の利用", "Relying on others"],
                [
                    "ほかの事業者が{clause:required-ial}を満たして行った確認の結果を使うことができます。",
                    "Results of others who keep {clause:required-ial} may be used.",
                ],
            ),
        ],
    ),
    (
        "review",
        ["記録、自己点検、見直し", "Records, self-check, review"],
        &[
            (
                1,
                "records",
                Required,
                ["実施の記録", "Records"],
                [
                    "会員は、確認に使った方法、件数、販売を断った件数を月ごとに記録します。",
                    "Every month members record the ways used, the number of checks and the number of refusals.",
                ],
            ),
            (
                1,
                "self-check",
                Required,
                ["自己点検", "Self-check"],
                [
                    "会員は、付録の自己点検表により年に1回点検し、結果を協会に送ります。",
                    "Once a year members go through the self-check in the annex and send the result to the association.",
                ],
            ),
            (
                1,
                "review-cycle",
                Reference,
                ["見直し", "Review"],
                [
                    "協会は、12か月ごとにこのガイドラインを見直します。",
                    "The association looks at this guideline every 12 months.",
                ],
            ),
            (
                2,
                "review-request",
                Optional,
                ["", ""],
                [
                    "会員は、新しい方法を付録の表に加えるよう協会に申し出ることができます。",
                    "Members may ask the association to add a new way to the table in the annex.",
                ],
            ),
        ],
    ),
];
