//! Rows of comparison tables read like those made by hand.

use model::Lang;
use policy::Catalogue;

use super::sample;
use crate::diff::clauses::{Edition, Row, RowChange, RowKind, Side};
use crate::diff::requirement::changes;
use crate::diff::table;
use crate::diff::words::Mark;
use crate::pack::Pack;
use crate::pack::clause::Obligation;

fn base() -> Catalogue {
    policy::load_embedded().into_result().expect("the shipped policies have no errors")
}

/// Rows as lines: number, what happened, both sides with changes in brackets, remark.
fn lines(lang: Lang, change: impl FnOnce(&mut Pack)) -> Vec<String> {
    let (old, base) = (sample(), base());
    let mut new = old.clone();
    change(&mut new);
    let edition = |pack| Edition { pack, catalogue: &base };
    let rows = table::rows(edition(&old), edition(&new), &changes(&old, &new), lang);
    table::collapsed(rows, lang).iter().map(line).collect()
}

fn line(row: &Row) -> String {
    let side = |side: &Option<Side>| match side {
        None => "-".to_owned(),
        Some(side) => {
            let spans = side.obligation.iter().chain(&side.heading).chain(&side.text);
            let text: String = spans
                .map(|span| match span.mark {
                    Mark::Same => span.text.clone(),
                    Mark::Added | Mark::Removed => format!("[{}]", span.text),
                })
                .collect();
            format!("{} {text}", side.number)
        }
    };
    let sign = match (row.kind, row.change) {
        (RowKind::Chapter, RowChange::Unchanged) => "##",
        (_, RowChange::Unchanged) => "==",
        (_, RowChange::Added) => "++",
        (_, RowChange::Removed) => "--",
        (_, RowChange::Amended) => "<>",
        (_, RowChange::Moved) => "->",
    };
    format!("{sign}|{}|{}|{}", side(&row.new), side(&row.old), row.remark)
}

#[test]
fn nothing_changed_is_one_row() {
    assert_eq!(lines(Lang::Ja, |_| {}), ["##|第1章～第3章 |第1章～第3章 |"]);
    assert_eq!(lines(Lang::En, |_| {}), ["##|Chapter 1–Chapter 3 |Chapter 1–Chapter 3 |"]);
}

#[test]
fn a_change_stands_between_runs_of_unchanged_clauses() {
    let found = lines(Lang::Ja, |pack| {
        let clause = &mut pack.chapters[0].clauses[1].clauses[0];
        clause.text.ja = clause.text.ja.replace("店員のいる店", "無人でない店");
        clause.obligation = Obligation::Recommended;
    });
    assert_eq!(
        found,
        [
            "##|第1章 目的と対象|第1章 目的と対象|",
            "==|1.1～1.2 |1.1～1.2 |",
            "<>|1.2(1) [推奨][無人でない]店に限ります。方法は3.1で定めます。\
         |1.2(1) [必須][店員のいる]店に限ります。方法は3.1で定めます。|必須→推奨",
            "==|1.2(2) |1.2(2) |",
            "##|第2章～第3章 |第2章～第3章 |",
        ]
    );
}

#[test]
fn what_fell_away_stands_where_it_stood() {
    let found = lines(Lang::Ja, |pack| {
        pack.chapters[0].clauses.remove(0);
        pack.chapters[2].clauses.pop();
        pack.operations.pop();
    });
    assert_eq!(
        found,
        [
            "##|第1章 目的と対象|第1章 目的と対象|",
            "--|-|1.1 [参考][目的][会員が確認済みの人を同じように扱うための目安です。規制ではありません。]|",
            "->|1.1 必須対象酒類とたばこの販売を対象にします。|1.2 必須対象酒類とたばこの販売を対象にします。|",
            "->|1.1(1) 必須店員のいる店に限ります。方法は3.1で定めます。\
         |1.2(1) 必須店員のいる店に限ります。方法は3.1で定めます。|",
            "->|1.1(2) 参考自動販売機は含みません。|1.2(2) 参考自動販売機は含みません。|",
            "##|第2章 |第2章 |",
            "##|第3章 使える方法|第3章 使える方法|",
            "==|3.1 |3.1 |",
            "--|-|3.2 [必須][自己申告は使いません。]|ルールを削除",
        ]
    );
}

#[test]
fn a_chapter_that_fell_away_keeps_its_clauses() {
    let found = lines(Lang::Ja, |pack| drop(pack.chapters.remove(1)));
    assert_eq!(
        found[..4],
        [
            "##|第1章 目的と対象|第1章 目的と対象|".to_owned(),
            "==|1.1～1.2 |1.1～1.2 |".to_owned(),
            "<>|1.2(1) 必須店員のいる店に限ります。方法は[2].1で定めます。\
         |1.2(1) 必須店員のいる店に限ります。方法は[3].1で定めます。|引用する番号や用語だけの変更"
                .to_owned(),
            "==|1.2(2) |1.2(2) |".to_owned(),
        ]
    );
    assert_eq!(found[4], "--|-|第2章 [必要なレベル]|");
    assert!(found[5].starts_with("--|-|2.1 [必須]") && found[6].starts_with("--|-|2.2 [推奨]"), "{found:#?}");
    assert_eq!(found[7], "->|第2章 使える方法|第3章 使える方法|");
}

#[test]
fn a_rule_behind_a_clause_is_told_although_its_words_are_the_same() {
    let found = lines(Lang::En, |pack| pack.operations[0].level = Some(3));
    assert_eq!(
        found[2],
        "<>|2.1 requiredThe identity assurance level (IAL) must be 2 or better.\
                          |2.1 requiredThe identity assurance level (IAL) must be 2 or better.|IAL 2 → 3"
    );
}

#[test]
fn what_stands_outside_of_the_clauses_has_annexes() {
    let found = lines(Lang::Ja, |pack| {
        pack.matrix.ways[1].accepted = false;
        pack.terms.remove(0);
        pack.header.review.months = 6;
    });
    let annex: Vec<&String> = found.iter().skip_while(|line| !line.contains("表紙")).collect();
    assert_eq!(
        annex,
        [
            "##| 表紙の記載と見直し| 表紙の記載と見直し|",
            "==| | |",
            "<>| 見直し[6]か月ごとに見直します。\n法律が変わったときも見直します。\
         | 見直し[12]か月ごとに見直します。\n法律が変わったときも見直します。|",
            "##| 手法の表| 手法の表|",
            "==| | |",
            "<>| 確かめたカードIAL2、AAL1：認[めない]\n手法：書類+転送不要郵便\n書類：運転免許証、マイナンバーカード\n郵送で確かめます。\
         | 確かめたカードIAL2、AAL1：認[める]\n手法：書類+転送不要郵便\n書類：運転免許証、マイナンバーカード\n郵送で確かめます。\
         |認める→認めない",
            "==| | |",
            "##| 用語| 用語|",
            "--|-| [確認済みの人][年齢を確かめた人です。]|",
            "==| | |",
        ]
    );
}

#[test]
fn every_entry_of_both_versions_has_exactly_one_row() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};

    use super::mutation::{mutated, mutations};

    let base = base();
    let mut runner = TestRunner::new(Config { cases: 48, ..Config::default() });
    runner
        .run(&(mutations(6), mutations(8)), |(before, after)| {
            let old = mutated(&sample(), &before);
            let new = mutated(&old, &after);
            let edition = |pack| Edition { pack, catalogue: &base };
            let rows = crate::diff::clauses::rows(edition(&old), edition(&new), Lang::Ja);
            let count = |pack: &Pack| pack.chapters.len() + pack.clauses().count();
            prop_assert_eq!(rows.iter().filter(|row| row.new.is_some()).count(), count(&new));
            prop_assert_eq!(rows.iter().filter(|row| row.old.is_some()).count(), count(&old));
            let ids: Vec<&str> =
                rows.iter().filter(|row| row.new.is_some()).map(|row| row.id.as_str()).collect();
            let order: Vec<&str> = new
                .chapters
                .iter()
                .flat_map(|chapter| {
                    let clauses = chapter.clauses.iter().flat_map(|clause| clause.with_all_within());
                    std::iter::once(chapter.id.as_str()).chain(clauses.map(|clause| clause.id.as_str()))
                })
                .collect();
            prop_assert_eq!(ids, order);
            Ok(())
        })
        .expect("holds");
}
