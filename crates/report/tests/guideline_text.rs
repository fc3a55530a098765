//! The words of a guideline and of a comparison: nothing is lost, and the whole text is as recorded.

mod common;
mod sector;

use common::tools::{as_recorded, texts};
use model::Lang;
use report::guideline::input::{
    ClauseInput, ComparisonRow, ExampleInput, Part, Prose, RowChange, RowKind, Side, Span, WayInput,
};
use report::{ComparisonInput, GuidelineInput};
use sector::changes::comparison;
use sector::{draft, guideline};

#[test]
fn the_texts_are_as_recorded() {
    for lang in Lang::ALL {
        let tag = lang.tag();
        as_recorded(&format!("guideline.{tag}.txt"), &report::guideline_plain(&guideline(lang)));
        as_recorded(&format!("comparison.{tag}.txt"), &report::comparison_plain(&comparison(lang)));
    }
}

#[test]
fn every_text_of_the_input_stands_in_the_plain_text() {
    for lang in Lang::ALL {
        let input = guideline(lang);
        let plain = report::guideline_plain(&input);
        let mut hidden = vec![input.date_iso.clone()];
        input.chapters.iter().for_each(|chapter| {
            hidden.push(chapter.id.clone());
            chapter.clauses.iter().for_each(|clause| ids(clause, &mut hidden));
        });
        let all = texts(&input);
        assert!(all.len() > 350, "{}", all.len());
        for text in all.into_iter().filter(|text| !hidden.contains(text)) {
            assert!(plain.contains(&text.replace('\n', " ")), "lost in {}: {text}", lang.tag());
        }
    }
}

#[test]
fn a_source_without_a_place_has_a_title_alone() {
    let mut input = guideline(Lang::Ja);
    input.sources = vec![("memo".to_owned(), "覚え書き".to_owned(), String::new())];
    let plain = report::guideline_plain(&input);
    assert!(plain.lines().any(|line| line.trim_end() == "memo | 覚え書き"), "{plain}");
}

fn ids(clause: &ClauseInput, all: &mut Vec<String>) {
    all.push(clause.id.clone());
    clause.clauses.iter().for_each(|inner| ids(inner, all));
}

#[test]
fn no_catalogue_key_is_missing() {
    for lang in Lang::ALL {
        let empty = GuidelineInput { lang, ..GuidelineInput::default() };
        let same = ComparisonInput { lang, ..ComparisonInput::default() };
        for plain in [
            report::guideline_plain(&guideline(lang)),
            report::guideline_plain(&draft(lang)),
            report::guideline_plain(&empty),
            report::comparison_plain(&comparison(lang)),
            report::comparison_plain(&same),
        ] {
            for key in ["[guideline-", "[comparison-", "[report-"] {
                assert!(!plain.contains(key), "{key} in {plain}");
            }
        }
    }
}

#[test]
fn every_document_says_that_it_is_no_regulation() {
    for (lang, words) in [(Lang::Ja, "規制ではありません"), (Lang::En, "It is not a regulation")] {
        assert!(report::guideline_plain(&guideline(lang)).contains(words));
        assert!(report::comparison_plain(&comparison(lang)).contains(words));
        let empty = GuidelineInput { lang, ..GuidelineInput::default() };
        assert!(report::guideline_plain(&empty).contains(words), "whatever the input says");
    }
}

#[test]
fn draft_and_signature_are_told() {
    let signed = report::guideline_plain(&guideline(Lang::Ja));
    assert!(signed.contains("状態: 確定") && signed.contains("署名鍵の指紋: K7QF-2MZX"));
    let draft = report::guideline_plain(&draft(Lang::Ja));
    assert!(
        draft.starts_with("[案]") && draft.contains("状態: 案") && draft.contains("署名鍵の指紋: 署名なし")
    );
}

#[test]
fn accepted_ways_are_told_in_words_and_the_region_is_framed() {
    let plain = report::guideline_plain(&guideline(Lang::Ja));
    assert!(plain.contains("[[端末で公的な書類を読み取る / 認める]]"));
    assert!(plain.contains("| ポイントカード / 認めない（推定） |"));
    assert!(plain.contains("[[該当なし]]") && plain.contains("| 該当なし"));
}

#[test]
fn an_annex_without_content_is_left_out() {
    let mut input = guideline(Lang::Ja);
    input.transactions.iter_mut().for_each(|transaction| transaction.harm.clear());
    input.matrix.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.ways.clear());
    let plain = report::guideline_plain(&input);
    assert!(plain.contains("付録1  取引ごとに必要なレベル") && plain.contains("付録2  自己点検表"));
    assert!(!plain.contains("認める方法（レベルの対応表）") && !plain.contains("想定する被害を"));
    let way = WayInput { title: "方法".into(), ..WayInput::default() };
    input.matrix.rows[0].cells[0].ways.push(way);
    assert!(report::guideline_plain(&input).contains("付録2  認める方法"));
}

#[test]
fn references_name_clauses() {
    let number = |id: &str| (id == "a").then(|| "1.1".to_owned());
    let prose = Prose::with_references("{clause:a}と{clause:b}、{clause:", number);
    assert_eq!(prose.characters(), "1.1と{clause:b}、{clause:");
    assert_eq!(prose.parts[0], Part::Clause { id: "a".into(), number: "1.1".into() });
    assert_eq!(prose.parts.len(), 2);
    let empty = Prose::with_references("", number);
    assert!(empty.is_blank() && empty.parts.is_empty());
}

#[test]
fn changes_are_told_side_by_side() {
    let plain = report::comparison_plain(&comparison(Lang::Ja));
    // A whole chapter, then a stretch of clauses.
    assert!(plain.contains("第1章　目的と対象範囲　（略） | 第1章　目的と対象範囲　（略） | （略）"));
    assert!(plain.contains("5.1から5.1(1)まで　（略） | 5.1から5.1(1)まで　（略） | （略）"));
    assert!(plain.contains("【{推奨}】ICチップ") && plain.contains("【{任意}】ICチップ"));
    assert!(plain.contains("{運転免許証と同じように}扱います。") && plain.contains("{店員が確認したうえで}"));
    assert!(plain.contains("| （新設） | （追加）"));
    assert!(plain.contains("（削除） | {7.3}{　}{常連客}"));
    assert!(plain.contains("（削除） / セルフレジに合わないため"));
    assert!(plain.contains("{10.3}　見直し　（略） | {10.4}　見直し　（略） | （移動）"));
}

#[test]
fn versions_without_a_difference_say_so() {
    let side = Side { number: "1.1".into(), text: vec![Span::same("文")], ..Side::default() };
    let row = ComparisonRow { new: Some(side.clone()), old: Some(side), ..ComparisonRow::default() };
    let mut input = ComparisonInput { lang: Lang::Ja, rows: vec![row], ..ComparisonInput::default() };
    assert!(report::comparison_plain(&input).contains("条文に違いはありません"));
    input.rows[0].change = RowChange::Added;
    input.rows[0].old = None;
    input.rows[0].kind = RowKind::Chapter;
    let plain = report::comparison_plain(&input);
    assert!(!plain.contains("条文に違いはありません") && plain.contains("{1.1}"));
}

#[test]
fn missing_characters_are_told_where_the_font_counts() {
    let mut input = guideline(Lang::Ja);
    input.publisher = "𠮷野家".into();
    assert!(report::guideline_plain(&input).contains("表示できない文字"));
    assert!(!report::guideline_plain(&guideline(Lang::Ja)).contains("表示できない文字"));
}

/// An example that answers these questions.
fn example(title: &str, given: &[(&str, &str)]) -> ExampleInput {
    ExampleInput {
        title: title.to_owned(),
        as_of: "2026年11月23日".to_owned(),
        given: given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        outcome: vec![("適合".to_owned(), format!("{title}の結果"))],
        clauses: Prose::default(),
    }
}

#[test]
fn what_most_examples_have_in_common_is_said_once() {
    let usual = [("業種", "小売"), ("方法", "対面"), ("記録", "はい"), ("委託", "いいえ")];
    let mut examples: Vec<ExampleInput> =
        ["甲", "乙", "丙"].iter().map(|title| example(title, &usual)).collect();
    examples.push(example("丁", &[("業種", "小売"), ("方法", "オンライン"), ("夜間", "無人")]));
    examples.push(example("戊", &[("方法", "対面")]));
    let unsure = [("業種", "小売"), ("方法", "不明"), ("記録", "不明"), ("委託", "不明")];
    examples.push(example("己", &unsure));
    let input = GuidelineInput { examples, ..guideline(Lang::Ja) };
    let plain = report::guideline_plain(&input);
    let row = |title: &str| {
        let found = plain.lines().find(|line| line.contains(&format!(" | {title}")));
        found.unwrap_or_else(|| panic!("{title} in {plain}")).to_owned()
    };
    for (number, (name, value)) in (1..).zip(usual) {
        assert!(plain.contains(&format!("{number} | {name} | {value}")), "{name}");
    }
    assert_eq!(row("乙"), "2 | 乙 | 適合：乙の結果", "nothing departs");
    assert_eq!(row("丁"), "4 | 丁 / 前提2：オンライン　前提3–4：未回答　夜間：無人 | 適合：丁の結果");
    assert_eq!(row("戊"), "5 | 戊 / 前提1、3–4：未回答 | 適合：戊の結果");
    assert_eq!(row("己"), "6 | 己 / 前提2–4：不明 | 適合：己の結果");
    assert_eq!(plain.matches("基準日：2026年11月23日").count(), 1);
    // Examples of several days each name their own.
    let mut input = input;
    input.examples[4].as_of = "2027年4月1日".to_owned();
    let plain = report::guideline_plain(&input);
    assert!(plain.contains("戊 / 前提1、3–4：未回答　基準日：2027年4月1日"), "{plain}");
    assert!(plain.contains("乙 / 基準日：2026年11月23日"));
}
