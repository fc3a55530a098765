//! Tables and charts are made of exported figures alone, in words, and are the same in every form.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use engine::{Engine, Settings};
use model::result::Reading;
use report::tables::BarKind;
use sector::impact::{Cases, impact as replay};
use sector::member::Collection;
use sector::population::{Plan, draw};
use sector::statistics::level::{ExportedLevel, ExportedLevels, ExportedPair};
use sector::statistics::{ExportedRow, ExportedTable, LevelWord, SmallestGroup, statistics as count};

use super::*;
use crate::assessor::Assessor;
use crate::clock::Now;
use crate::sector::library::Library;
use crate::sector::result::{Ids, Ticked, make};

fn guideline() -> Arc<Guideline> {
    let base = Assessor::load(None).expect("the built-in policies");
    let library = Library::new(base.catalogue().clone(), None);
    library.find("jfa-alcohol-tobacco-2023").expect("a shipped guideline").guideline
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day")
}

fn sixty(guideline: &Guideline) -> Cases {
    draw(guideline, &Plan { size: 60, seed: 3, weights: BTreeMap::new() })
}

fn exported(guideline: &Guideline, current: Option<&Guideline>, k: SmallestGroup) -> ExportedImpact {
    replay(guideline, current, &sixty(guideline), &[day()]).expect("an impact").exported(k)
}

/// Results of sixty members, each evaluated in full.
fn results(guideline: &Guideline) -> Collection {
    let engine = Engine::new(Arc::clone(guideline.catalogue_on(day())));
    let framework = guideline.pack.header.framework.clone();
    let settings = Settings { as_of: day(), framework, reading: Reading::Strict };
    let now = Now::at(DateTime::from_timestamp(1_811_000_000, 0).expect("a time"));
    let mut collection = Collection::of(&guideline.pack.header.id);
    for case in sixty(guideline).cases {
        let answers = case.answers_under(&guideline.pack);
        let mut result = engine.evaluate(&answers, &settings).expect("a result");
        let sector = sector::decide::assess(guideline, &engine, &answers, &settings, &result);
        result.sector = sector.map(Box::new);
        let ids = Ids { member: case.member, subject: case.subject };
        let made = make(&ids, &result, &answers, guideline, Ticked::default(), now).expect("a result file");
        collection.add(made).expect("the same guideline");
    }
    collection
}

/// Ids of the rows of tables that must have a word of their own.
fn ids<'e>(tables: impl IntoIterator<Item = &'e ExportedTable>) -> Vec<&'e str> {
    let ids = tables.into_iter().flat_map(|table| &table.rows).map(|row| row.id.as_str());
    // An id of one word may be the word.
    ids.filter(|id| id.contains(['-', '/'])).collect()
}

/// Some counts are shown and some left out, none that is shown is small, and everything is in words.
fn are_told_in_words_without_small_groups(told: &(Vec<String>, Vec<Figures>), ids: &[&str]) {
    let (head, all) = told;
    let rows = || all.iter().flat_map(|own| &own.counts.rows);
    let counts: Vec<BarCount> = rows().flat_map(|row| row.counts.clone()).collect();
    assert!(counts.contains(&BarCount::LeftOut), "sixty members leave small groups");
    let shown: Vec<u32> = counts.iter().filter_map(|count| count.shown()).collect();
    assert!(shown.iter().any(|count| *count > 0));
    assert!(!shown.iter().any(|count| SmallestGroup::default().is_small(*count)), "{shown:?}");
    let titles =
        all.iter().flat_map(|own| [&own.group, &own.heading, &own.title, &own.corner, &own.left_out]);
    let series = all.iter().flat_map(|own| &own.counts.series);
    for said in head.iter().chain(titles).chain(series).chain(rows().map(|row| &row.label)) {
        assert!(!said.contains(['[', '{', '}']) && !said.contains("sector-"), "{said}");
        assert!(!ids.contains(&said.as_str()), "{said} is an id");
    }
    assert!(rows().all(|row| !row.label.trim().is_empty()), "every row has a label");
}

fn row(id: &str, count: Option<u32>) -> ExportedRow {
    ExportedRow { id: id.to_owned(), count }
}

#[test]
fn statistics_are_told_in_words_without_small_groups() {
    let guideline = guideline();
    let exported = count(&results(&guideline), &guideline).suppressed(SmallestGroup::default());
    let clauses = exported.clauses.iter().map(|clause| &clause.states);
    let ids = ids([
        &exported.conformance,
        &exported.ways,
        &exported.proofing,
        &exported.authentication,
        &exported.review,
    ]
    .into_iter()
    .chain(clauses));
    assert!(ids.len() > 20, "{ids:?}");
    for lang in Lang::ALL {
        let told = statistics(&exported, &guideline, lang);
        assert_eq!(told.0[0].chars().filter(char::is_ascii_digit).collect::<String>(), "60");
        are_told_in_words_without_small_groups(&told, &ids);
    }
}

#[test]
fn an_impact_is_told_in_words_without_small_groups() {
    let guideline = guideline();
    for current in [None, Some(&*guideline)] {
        let exported = exported(&guideline, current, SmallestGroup::default());
        let days = exported.days.iter();
        let ids = ids(days.flat_map(|day| [&day.conformance, &day.falls_away, &day.refused]));
        assert!(ids.len() > 20, "{ids:?}");
        for lang in Lang::ALL {
            let told = impact(&exported, &guideline, current, lang);
            are_told_in_words_without_small_groups(&told, &ids);
            let rule = Words::of(lang).say("sector-figures-empty-rows");
            assert!(told.0.contains(&rule), "{:?}", told.0);
        }
    }
}

/// Cells of a CSV as a spreadsheet reads them.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text =
        std::str::from_utf8(bytes).expect("UTF-8").strip_prefix('\u{FEFF}').expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("rows of like length")).collect()
}

#[test]
fn charts_and_tables_are_the_same_in_every_form() {
    let guideline = guideline();
    let found = exported(&guideline, Some(&guideline), SmallestGroup::default());
    for lang in Lang::ALL {
        let (head, all) = impact(&found, &guideline, Some(&guideline), lang);
        let today = day();
        let (guidelines, head, tables) = (vec![&*guideline], &head[..], &all[..]);
        let sheet = Sheet { kind: "sector-export-impact", guidelines, head, tables, today, lang };
        let written = cells(&sheet.bytes(Path::new("impact.csv")).expect("a table"));
        let mut rows = written.iter();
        let mut next = |count: usize| {
            let row = rows.next().expect("a row");
            let (used, unused) = row.split_at(count);
            assert!(unused.iter().all(String::is_empty), "{row:?}");
            used
        };
        assert_eq!(next(1), [SectorPhrases::new(&guideline, lang).title()]);
        for sentence in head {
            assert_eq!(next(1), [sentence.as_str()]);
        }
        for Figures { group, heading, title, corner, left_out, counts } in &all {
            assert!(title.contains(heading) && title.contains(group), "{title}");
            let width = 1 + counts.series.len();
            assert_eq!(next(1), [title.as_str()]);
            let (first, series) = next(width).split_first().expect("a heading");
            assert_eq!((first, series), (corner, &counts.series[..]), "{title}");
            for drawn in &counts.rows {
                let (label, cells) = next(width).split_first().expect("a label");
                // What the chart draws, read back from what the table says.
                let read = cells.iter().map(|cell| match cell.parse::<u32>() {
                    Ok(count) => BarCount::Shown(count),
                    Err(_) if cell == left_out => BarCount::LeftOut,
                    Err(_) => BarCount::Absent,
                });
                assert_eq!((label, read.collect()), (&drawn.label, drawn.counts.clone()), "{title}");
            }
        }
        assert_eq!(rows.next(), None, "nothing else is in the file");
        let lines = as_lines(&all);
        let as_cells = lines.iter().filter(|line| !line.is_empty()).map(|line| line.split('\t').collect());
        let told: Vec<Vec<&str>> = as_cells.collect();
        let spread: Vec<&[String]> = written[1 + head.len()..].iter().map(Vec::as_slice).collect();
        assert_eq!(told.len(), spread.len());
        for (line, row) in told.iter().zip(&spread) {
            assert_eq!(line[..], row[..line.len()], "a terminal has the same cells");
        }
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
