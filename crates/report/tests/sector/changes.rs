//! Glossary, sources and changelog of the sample, and the comparison with its earlier version.

use model::Lang;
use report::ComparisonInput;
use report::guideline::input::{
    ChangelogInput, ClauseInput, ComparisonRow, RowChange, RowKind, Side, Span, VersionPart,
};

use super::{guideline, pick};

pub fn glossary(lang: Lang) -> Vec<(String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            t("身元確認保証レベル（IAL）", "Identity assurance level (IAL)"),
            t(
                "身元確認の結果をどこまで信頼できるかを表します。",
                "How far the result of proofing can be trusted.",
            ),
        ),
        (
            t("耐タンパ性", "Tamper resistance"),
            t(
                "中の情報を取り出したり書き換えたりしにくい性質です。",
                "What is inside is hard to take out or to change.",
            ),
        ),
    ]
}

pub fn sources(lang: Lang) -> Vec<(String, String, String)> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        (
            t("飲酒禁止法", "Drinking Act"),
            t("二十歳未満ノ者ノ飲酒ノ禁止ニ関スル法律", "Act prohibiting people under 20 from drinking"),
            "https://laws.e-gov.go.jp/".into(),
        ),
        (
            t("手引き2023", "Handbook 2023"),
            t("年齢確認の手引き（架空の文書）", "Handbook of age checks (an invented document)"),
            t("見本のための資料", "Made for this sample"),
        ),
    ]
}

pub fn changelog(lang: Lang) -> Vec<ChangelogInput> {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    vec![
        ChangelogInput {
            version: "1.1.0".into(),
            date: t("2026年11月23日", "23 Nov 2026"),
            text: t(
                "お使いの禁止を加え、ICチップの読み取りを推奨とし、外国籍の人についての項を改めました。",
                "Adds that errands do not count, recommends reading chips, amends the clause on foreign nationals.",
            ),
        },
        ChangelogInput {
            version: "1.0.0".into(),
            date: t("2025年4月1日", "1 Apr 2025"),
            text: t("初めての版です。", "The first version."),
        },
    ]
}

/// The sample beside an invented earlier version.
pub fn comparison(lang: Lang) -> ComparisonInput {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let now = guideline(lang);
    let mut rows = Vec::new();
    for chapter in &now.chapters {
        let side = Side {
            number: chapter.number.clone(),
            heading: vec![Span::same(&chapter.title)],
            ..Side::default()
        };
        rows.push(ComparisonRow {
            kind: RowKind::Chapter,
            id: chapter.id.clone(),
            new: Some(side.clone()),
            old: Some(side),
            ..ComparisonRow::default()
        });
        for clause in &chapter.clauses {
            row(lang, clause, "", &mut rows);
        }
        if chapter.id == "exceptions" {
            rows.push(removed(lang));
        }
    }
    ComparisonInput {
        lang,
        id: now.id.clone(),
        publisher: now.publisher.clone(),
        new: VersionPart {
            title: now.title.clone(),
            version: now.version.clone(),
            date: now.date.clone(),
            date_iso: now.date_iso.clone(),
            hash: now.hash.clone(),
        },
        old: VersionPart {
            title: now.title.clone(),
            version: "1.0.0".into(),
            date: t("2025年4月1日", "1 Apr 2025"),
            date_iso: "2025-04-01".into(),
            hash: "sha256:1d0cb5f6a7e8f9d0c1b2a39485766758493a2b1c0dfeedc0ffee0123a4b5c6d7".into(),
        },
        draft: false,
        summary: now.changelog[..1].iter().map(|change| change.text.clone()).collect(),
        rows,
    }
}

fn removed(lang: Lang) -> ComparisonRow {
    let old = Side {
        number: "7.3".into(),
        obligation: vec![Span::same(pick(lang, "任意", "Optional"))],
        heading: vec![Span::same(pick(lang, "常連客", "Regular customers"))],
        text: vec![Span::same(pick(
            lang,
            "店員が年齢を知っている人については、確認を省くことができます。",
            "Where staff know a customer's age, the check may be left out.",
        ))],
    };
    ComparisonRow {
        id: "regulars".into(),
        change: RowChange::Removed,
        old: Some(old),
        remark: pick(lang, "セルフレジに合わないため", "It does not fit a self-checkout"),
        ..ComparisonRow::default()
    }
}

fn row(lang: Lang, clause: &ClauseInput, before: &str, rows: &mut Vec<ComparisonRow>) {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let number = format!("{before}{}", clause.number);
    let side = Side {
        number: number.clone(),
        obligation: vec![Span::same(t("必須", "Required"))],
        heading: vec![Span::same(&clause.heading)],
        text: vec![Span::same(clause.text.characters())],
    };
    let side = if clause.heading.is_empty() { Side { heading: Vec::new(), ..side } } else { side };
    let mut row = ComparisonRow {
        id: clause.id.clone(),
        new: Some(side.clone()),
        old: Some(side.clone()),
        ..ComparisonRow::default()
    };
    match clause.id.as_str() {
        "ial-chip" => {
            row.change = RowChange::Amended;
            let with = |word: Span| Side { obligation: vec![word], ..side.clone() };
            row.new = Some(with(Span::added(t("推奨", "Recommended"))));
            row.old = Some(with(Span::removed(t("任意", "Optional"))));
        }
        "minors-errand" => {
            row.change = RowChange::Added;
            row.old = None;
        }
        "foreign-residents" => {
            row.change = RowChange::Amended;
            let text = |last: Span| {
                vec![
                    Span::same(t(
                        "在留カードと特別永住者証明書を、",
                        "Residence cards and special permanent resident certificates are ",
                    )),
                    last,
                    Span::same(t("扱います。", ".")),
                ]
            };
            let new = text(Span::added(t("運転免許証と同じように", "treated like driving licences")));
            let old = text(Span::removed(t("店員が確認したうえで", "checked by staff first")));
            row.new = Some(Side { text: new, ..side.clone() });
            row.old = Some(Side { text: old, ..side });
        }
        "review-cycle" => {
            row.change = RowChange::Moved;
            row.old = Some(Side { number: "10.4".into(), ..side });
        }
        _ => {}
    }
    rows.push(row);
    for inner in &clause.clauses {
        self::row(lang, inner, &number, rows);
    }
}
