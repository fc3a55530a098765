//! Charts are made of exported figures alone, and of the same as the tables.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use report::tables::BarKind;
use sector::impact::impact as replay;
use sector::population::{Plan, draw};
use sector::statistics::level::{ExportedLevel, ExportedLevels, ExportedPair};
use sector::statistics::{ExportedRow, ExportedTable, LevelWord, SmallestGroup};

use super::*;
use crate::assessor::Assessor;
use crate::sector::library::Library;

fn guideline() -> Arc<Guideline> {
    let base = Assessor::load(None).expect("the built-in policies");
    let library = Library::new(base.catalogue().clone(), None);
    library.find("jfa-alcohol-tobacco-2023").expect("a shipped guideline").guideline
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day")
}

fn exported(guideline: &Guideline, k: SmallestGroup) -> ExportedImpact {
    let cases = draw(guideline, &Plan { size: 60, seed: 3, weights: BTreeMap::new() });
    replay(guideline, Some(guideline), &cases, &[day()]).expect("an impact").exported(k)
}

fn row(id: &str, count: Option<u32>) -> ExportedRow {
    ExportedRow { id: id.to_owned(), count }
}

#[test]
fn no_chart_holds_a_small_group() {
    let (guideline, k) = (guideline(), SmallestGroup::default());
    let (_, all) = impact(&exported(&guideline, k), &guideline, Some(&guideline), Lang::Ja);
    let counts: Vec<BarCount> =
        all.iter().flat_map(|own| &own.counts.rows).flat_map(|row| row.counts.clone()).collect();
    assert!(counts.contains(&BarCount::LeftOut), "sixty members leave small groups");
    let shown: Vec<u32> = counts.iter().filter_map(|count| count.shown()).collect();
    assert!(shown.iter().any(|count| *count > 0));
    assert!(!shown.iter().any(|count| k.is_small(*count)), "{shown:?}");
}

#[test]
fn charts_and_tables_are_the_same_in_every_form() {
    let guideline = guideline();
    for lang in Lang::ALL {
        let found = exported(&guideline, SmallestGroup::default());
        let (head, all) = impact(&found, &guideline, Some(&guideline), lang);
        let csv = String::from_utf8(as_csv(&head, &all)).expect("UTF-8");
        for figures in &all {
            let (columns, rows) = (figures.columns(), figures.rows());
            assert_eq!(columns.len(), figures.counts.series.len() + 1);
            for (row, drawn) in rows.iter().zip(&figures.counts.rows) {
                assert_eq!(row.len(), columns.len(), "{}", figures.title);
                assert_eq!(row[0], drawn.label);
            }
            assert!(figures.title.contains(&figures.heading) && figures.title.contains(&figures.group));
            assert!(csv.contains(&figures.title) && !figures.title.contains("sector-"), "{}", figures.title);
        }
        let today = day();
        let (guidelines, head, tables) = (vec![&*guideline], &head[..], &all[..]);
        let sheet = Sheet { kind: "sector-export-impact", guidelines, head, tables, today, lang };
        let bytes = sheet.bytes(Path::new("impact.pdf")).expect("a document");
        assert!(
            bytes.starts_with(b"%PDF") && bytes == sheet.bytes(Path::new("IMPACT.PDF")).expect("the same")
        );
    }
}

#[test]
fn a_sum_of_conformance_is_told_only_when_all_of_it_is() {
    let guideline = guideline();
    let teller = Teller { words: SectorPhrases::new(&guideline, Lang::En) };
    let words = ["conforms", "does-not-conform", "open"];
    let pairs = words.into_iter().flat_map(|before| words.map(|after| format!("{before}/{after}")));
    let mut table = ExportedTable { rows: pairs.map(|id| row(&id, Some(10))).collect() };
    let all = teller.conformances(&table, true);
    assert_eq!(all[0].counts.kind, BarKind::Stacked);
    let side = |all: &[Figures], at: usize| all[0].counts.rows[at].counts.clone();
    assert_eq!(side(&all, 0), [30, 30, 30].map(BarCount::Shown));
    assert_eq!(all[1].counts.rows.len(), 9);
    // One pair is left out: neither side tells a sum that it is part of.
    table.rows[1] = row("conforms/does-not-conform", None);
    let all = teller.conformances(&table, true);
    let (gap, sum) = (BarCount::LeftOut, BarCount::Shown(30));
    assert_eq!(side(&all, 0), [gap, sum, sum]);
    assert_eq!(side(&all, 1), [sum, gap, sum]);
    // All are left out: the pairs have nothing to say.
    table.rows.iter_mut().for_each(|row| row.count = None);
    let all = teller.conformances(&table, true);
    assert_eq!((all.len(), side(&all, 1)), (1, vec![gap; 3]));
}

#[test]
fn pairs_of_levels_are_told_as_a_whole_or_not_at_all() {
    let guideline = guideline();
    let teller = Teller { words: SectorPhrases::new(&guideline, Lang::En) };
    let level = |level, count| ExportedLevel { level, count };
    let pair = |first, second, count| ExportedPair { first, second, count };
    let (one, two) = (LevelWord::One, LevelWord::Two);
    let told = ExportedLevels {
        pairs: vec![pair(one, one, Some(12)), pair(one, two, Some(20)), pair(two, one, Some(0))],
        first: vec![level(one, Some(32)), level(two, Some(0))],
        second: vec![level(one, Some(12)), level(two, Some(20))],
    };
    let sides = ["sector-impact-before", "sector-impact-after"];
    let all = teller.levels("AAL", &told, sides);
    assert_eq!(all[0].rows(), [["AAL 1", "32", "12"], ["AAL 2", "0", "20"]]);
    assert_eq!(all[1].rows(), [["AAL 1 → AAL 1", "12"], ["AAL 1 → AAL 2", "20"]]);
    let mut hidden = told;
    hidden.pairs.iter_mut().for_each(|pair| pair.count = None);
    hidden.first.iter_mut().for_each(|level| level.count = None);
    let all = teller.levels("AAL", &hidden, sides);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].rows(), [["AAL 1", "left out", "12"], ["AAL 2", "left out", "20"]]);
}
