//! The DOCX of a guideline and of a comparison, read again: styles, live numbers, bookmarks, references, underlines.

mod sector;
mod word;

use std::collections::BTreeSet;

use model::Lang;
use report::guideline::bookmark_name;
use report::guideline::input::{ClauseInput, Part, Prose, Span, SpanMark};
use report::{ComparisonInput, GuidelineInput};
use sector::changes::comparison;
use sector::{draft, guideline};
use word::{Element, Word};

fn read(input: &GuidelineInput) -> Word {
    Word::read(&report::guideline_docx(input).expect("a guideline"))
}

fn compared(input: &ComparisonInput) -> Word {
    Word::read(&report::comparison_docx(input).expect("a comparison"))
}

/// Chapters and clauses from top to bottom: bookmark, own number, heading or text.
fn outline(input: &GuidelineInput) -> Vec<[String; 3]> {
    fn add(clause: &ClauseInput, all: &mut Vec<[String; 3]>) {
        let words = if clause.heading.is_empty() { clause.text.characters() } else { clause.heading.clone() };
        all.push([bookmark_name(&clause.id), clause.number.clone(), words]);
        clause.clauses.iter().for_each(|inner| add(inner, all));
    }
    let mut all = Vec::new();
    for chapter in &input.chapters {
        let name = bookmark_name(&format!("chapter--{}", chapter.id));
        all.push([name, chapter.number.clone(), chapter.title.clone()]);
        chapter.clauses.iter().for_each(|clause| add(clause, &mut all));
    }
    all
}

#[test]
fn the_package_is_complete_and_tells_no_time() {
    for word in [read(&guideline(Lang::Ja)), compared(&comparison(Lang::En))] {
        let names: Vec<&str> = word.entries.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[..2], ["[Content_Types].xml", "_rels/.rels"]);
        for (name, time) in &word.entries {
            let time = time.as_ref().expect("a time");
            assert_eq!((time.year(), time.month(), time.day()), (1980, 1, 1), "{name}");
        }
        // Every part has a type, and every relation leads to a part.
        for typed in word.part("[Content_Types].xml").all("Override") {
            let name = typed.get("PartName").trim_start_matches('/');
            assert!(names.contains(&name), "{name}");
        }
        for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            for relation in word.part(relations).all("Relationship") {
                let target = format!("{folder}{}", relation.get("Target"));
                assert!(names.contains(&target.as_str()), "{target}");
            }
        }
        let ids: BTreeSet<&str> = word
            .part("word/_rels/document.xml.rels")
            .all("Relationship")
            .iter()
            .map(|r| r.get("Id"))
            .collect();
        for reference in ["w:headerReference", "w:footerReference"] {
            let all = word.body().all(reference);
            assert_eq!(all.len(), 2);
            assert!(all.iter().all(|reference| ids.contains(reference.get("r:id"))));
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = report::guideline_docx(&guideline(Lang::Ja)).expect("a guideline");
    assert!(first == report::guideline_docx(&guideline(Lang::Ja)).expect("a guideline"));
    assert!(first != report::guideline_docx(&draft(Lang::Ja)).expect("a guideline"));
    let table = report::comparison_docx(&comparison(Lang::En)).expect("a comparison");
    assert!(table == report::comparison_docx(&comparison(Lang::En)).expect("a comparison"));
}

#[test]
fn properties_tell_title_language_and_day() {
    for lang in Lang::ALL {
        let input = guideline(lang);
        let word = read(&input);
        let core = word.part("docProps/core.xml");
        let text = |name: &str| core.child(name).expect("the property").text.clone();
        assert!(text("dc:title").contains(&input.title) && text("dc:title").contains("1.1.0"));
        assert_eq!(text("dc:creator"), input.publisher);
        assert_eq!(text("dc:language"), lang.tag());
        assert_eq!(text("dcterms:created"), "2026-11-23T00:00:00Z");
    }
    let mut input = guideline(Lang::Ja);
    input.date_iso = "soon".into();
    assert!(read(&input).part("docProps/core.xml").child("dcterms:created").is_none());
}

#[test]
fn headings_have_real_styles_with_levels_in_the_outline() {
    let input = guideline(Lang::Ja);
    let word = read(&input);
    let styles = word.part("word/styles.xml").all("w:style");
    let style = |id: &str| *styles.iter().find(|style| style.get("w:styleId") == id).expect("the style");
    for (id, name, level) in [
        ("Heading1", "heading 1", "0"),
        ("Heading2", "heading 2", "1"),
        ("Heading3", "heading 3", "2"),
        ("Annex", "Annex", "0"),
    ] {
        assert_eq!(style(id).val("w:name"), name);
        assert_eq!(style(id).child("w:pPr").expect("properties").val("w:outlineLvl"), level);
    }
    for paragraph in word.body().all("w:p") {
        let used = paragraph.child("w:pPr").expect("properties").val("w:pStyle");
        assert!(styles.iter().any(|style| style.get("w:styleId") == used), "{used}");
    }
    let of = |id: &str| {
        let is = |paragraph: &&&Element| paragraph.child("w:pPr").expect("properties").val("w:pStyle") == id;
        word.body().all("w:p").iter().filter(is).count()
    };
    assert_eq!((of("Heading1"), of("Annex")), (10, 9));
    let headed = input.chapters.iter().flat_map(|chapter| &chapter.clauses).filter(|c| !c.heading.is_empty());
    assert_eq!(of("Heading2"), headed.count());
}

#[test]
fn fonts_are_set_for_both_scripts() {
    let word = read(&guideline(Lang::Ja));
    let fonts = word.part("word/styles.xml").all("w:rFonts");
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia"] {
        assert_eq!(fonts[0].get(script), "BIZ UDPGothic");
    }
    let language = word.part("word/styles.xml").all("w:lang");
    assert_eq!((language[0].get("w:val"), language[0].get("w:eastAsia")), ("ja-JP", "ja-JP"));
    let english = read(&guideline(Lang::En));
    assert_eq!(english.part("word/styles.xml").all("w:lang")[0].get("w:val"), "en-GB");
    let font = word.part("word/fontTable.xml").child("w:font").expect("a font");
    assert_eq!((font.get("w:name"), font.val("w:altName")), ("BIZ UDPGothic", "MS PGothic"));
}

#[test]
fn numbers_are_counted_by_the_file_and_equal_ours() {
    for lang in Lang::ALL {
        let input = guideline(lang);
        let word = read(&input);
        let clauses = outline(&input);
        assert!(clauses.len() >= 50);
        let mut numbered = word.numbered().into_iter();
        for [name, number, words] in &clauses {
            let (counted, paragraph) = numbered
                .find(|(_, paragraph)| {
                    paragraph.all("w:bookmarkStart").iter().any(|mark| mark.get("w:name") == name)
                })
                .unwrap_or_else(|| panic!("{name} is there, in order"));
            assert_eq!(&counted, number, "{name}");
            assert!(paragraph.words().contains(words), "{name}");
            assert!(
                !paragraph.words().trim_start().starts_with(number.as_str()),
                "the number of {name} is not text"
            );
        }
        let annexes: Vec<String> =
            numbered.map(|(number, _)| number).filter(|number| !number.is_empty()).collect();
        let annex = |at: usize| if lang == Lang::Ja { format!("付録{at}") } else { format!("Annex {at}") };
        assert_eq!(annexes, (1..=9).map(annex).collect::<Vec<_>>());
    }
}

#[test]
fn every_clause_is_a_bookmark_and_every_bookmark_is_one() {
    let input = guideline(Lang::Ja);
    let word = read(&input);
    let marks = word.body().all("w:bookmarkStart");
    let names: Vec<&str> = marks.iter().map(|mark| mark.get("w:name")).collect();
    let mut wanted: Vec<String> = outline(&input).into_iter().map(|[name, ..]| name).collect();
    wanted.extend((1..=9).map(|number| format!("annex__{number}")));
    assert_eq!(names, wanted);
    let ids: BTreeSet<&str> = marks.iter().map(|mark| mark.get("w:id")).collect();
    let ends: BTreeSet<&str> = word.body().all("w:bookmarkEnd").iter().map(|mark| mark.get("w:id")).collect();
    assert!(ids.len() == marks.len() && ids == ends);
}

#[test]
fn references_ask_for_the_number_of_their_clause() {
    let input = guideline(Lang::Ja);
    let word = read(&input);
    let names: BTreeSet<&str> =
        word.body().all("w:bookmarkStart").iter().map(|mark| mark.get("w:name")).collect();
    let fields: Vec<&str> = word
        .body()
        .all("w:instrText")
        .iter()
        .map(|field| field.text.trim())
        .filter(|field| field.starts_with("REF "))
        .collect();
    assert!(fields.len() >= 15, "{fields:?}");
    for field in &fields {
        let words: Vec<&str> = field.split(' ').filter(|word| !word.is_empty()).collect();
        assert!(names.contains(words[1]) && words[2..] == ["\\n", "\\h"], "{field}");
    }
    // 5.1(1) is asked for in its two parts.
    let at = fields.iter().position(|field| field.contains("ial_evidence")).expect("the reference");
    assert!(fields[at - 1].contains("required_ial"));
    for link in word.body().all("w:hyperlink") {
        assert!(names.contains(link.get("w:anchor")), "{}", link.get("w:anchor"));
    }
    let kinds = |kind: &str| {
        word.body().all("w:fldChar").iter().filter(|mark| mark.get("w:fldCharType") == kind).count()
    };
    assert_eq!((kinds("begin"), kinds("separate")), (kinds("end"), kinds("end")));
    // What cannot be asked for is a link.
    let mut input = guideline(Lang::Ja);
    input.chapters[0].clauses[0].text =
        Prose { parts: vec![Part::Clause { id: "point-card".into(), number: "前の項".into() }] };
    let word = read(&input);
    assert!(word.body().all("w:hyperlink").iter().any(|link| link.words() == "前の項"));
}

#[test]
fn numbers_that_no_list_counts_stay_as_they_are_printed() {
    let mut input = guideline(Lang::Ja);
    input.chapters[1].clauses[0].number = "2.1の2".into();
    input.chapters[2].number = "第三章".into();
    let word = read(&input);
    let numbered = word.numbered();
    let find = |words: &str| numbered.iter().find(|(_, p)| p.words().contains(words)).expect("the paragraph");
    let (counted, paragraph) = find("2.1の2");
    assert!(counted.is_empty() && paragraph.words().starts_with("2.1の2 身元確認"));
    let (counted, paragraph) = find("第三章 対象とする取引と法令");
    assert!(counted.is_empty() && paragraph.all("w:numId")[0].get("w:val") == "0");
    // The clause after 2.1の2 says 2.2, which the list would now count as 2.1.
    assert!(find("2.2 当人認証").0.is_empty());
}

#[test]
fn heads_of_tables_are_repeated_and_the_matrix_is_framed() {
    for word in [read(&guideline(Lang::Ja)), compared(&comparison(Lang::Ja))] {
        for table in word.body().all("w:tbl") {
            let headed = table.all("w:tblLook")[0].get("w:firstRow") == "1";
            let rows = table.all("w:tr");
            for (index, row) in rows.iter().enumerate() {
                let repeated = !row.all("w:tblHeader").is_empty();
                assert_eq!(repeated, headed && index == 0);
                assert_eq!(row.all("w:tc").len(), table.all("w:gridCol").len());
            }
        }
    }
    let word = read(&guideline(Lang::Ja));
    let tables = word.body().all("w:tbl");
    let matrix = tables.iter().find(|table| !table.all("w:tblDescription").is_empty()).expect("the matrix");
    let words = matrix.words();
    for part in
        ["● 端末で公的な書類を読み取る", "認める（推定）", "× ポイントカード", "認めない（推定）", "該当なし"]
    {
        assert!(words.contains(part), "{part}");
    }
    let framed = matrix.all("w:tc").iter().filter(|cell| !cell.all("w:shd").is_empty()).count();
    assert_eq!(framed, 8);
    assert!(!matrix.all("w:tcBorders").is_empty());
}

#[test]
fn changed_words_are_underlined_and_no_others() {
    for lang in Lang::ALL {
        let mut input = comparison(lang);
        input.rows.retain(|row| row.id == "foreign-residents" || row.id == "ial-chip");
        let word = compared(&input);
        let underlined: Vec<String> = word
            .body()
            .all("w:r")
            .iter()
            .filter(|run| run.all("w:u").iter().any(|line| line.get("w:val") == "single"))
            .map(|run| run.words())
            .collect();
        let changed = |spans: &[Span]| -> Vec<String> {
            spans.iter().filter(|span| span.mark != SpanMark::Same).map(|span| span.text.clone()).collect()
        };
        let sides = input.rows.iter().flat_map(|row| [&row.new, &row.old]).flatten();
        let wanted: Vec<String> =
            sides.flat_map(|side| [changed(&side.obligation), changed(&side.text)].concat()).collect();
        assert_eq!(underlined, wanted);
        assert_eq!(wanted.len(), 4);
    }
}

#[test]
fn a_comparison_names_its_clauses_and_lies_on_its_side() {
    let input = comparison(Lang::Ja);
    let word = compared(&input);
    let page = word.body().all("w:pgSz")[0];
    assert_eq!(page.get("w:orient"), "landscape");
    let names: BTreeSet<&str> =
        word.body().all("w:bookmarkStart").iter().map(|mark| mark.get("w:name")).collect();
    for row in input.rows.iter().filter(|row| row.kind == report::guideline::input::RowKind::Clause) {
        assert!(names.contains(bookmark_name(&row.id).as_str()), "{}", row.id);
    }
}

#[test]
fn pages_have_numbers_and_drafts_their_mark() {
    let word = read(&draft(Lang::Ja));
    let fields: Vec<&str> =
        word.part("word/footer1.xml").all("w:instrText").iter().map(|field| field.text.trim()).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    for header in ["word/header1.xml", "word/header2.xml"] {
        assert!(word.part(header).words().ends_with('案'));
        assert!(!read(&guideline(Lang::Ja)).part(header).words().ends_with('案'));
    }
}

#[test]
fn hostile_and_empty_inputs_make_documents() {
    for lang in Lang::ALL {
        read(&GuidelineInput { lang, ..GuidelineInput::default() });
        compared(&ComparisonInput { lang, ..ComparisonInput::default() });
    }
    let mut input = guideline(Lang::Ja);
    input.title = "<&\"'>\u{1}\u{b}\u{ffff}題\n二行目".into();
    input.chapters[0].id = input.chapters[1].id.clone();
    input.chapters[0].number = "%1".into();
    input.chapters[0].clauses[0].id = "<項>".into();
    input.chapters[0].clauses[0].text = Prose::from("一\r\n二\t三\u{0}");
    let word = read(&input);
    let body = word.body().words();
    assert!(body.contains("<&\"'>〔U+0001〕〔U+000B〕〔U+FFFF〕題") && body.contains("二 三〔U+0000〕"));
    let names: Vec<&str> = word.body().all("w:bookmarkStart").iter().map(|mark| mark.get("w:name")).collect();
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "no name stands for two places");
}
