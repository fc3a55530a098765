//! The structure tree: one document, true headings, tables with heads, figures with alternatives.

mod common;

use std::sync::LazyLock;

use common::sample;
use common::tools::{run, save};
use lopdf::{Dictionary, Document, Object};
use model::Lang;
use report::ReportInput;

static FILE: LazyLock<Document> = LazyLock::new(|| {
    Document::load_mem(&report::pdf(&sample(Lang::Ja)).expect("a report")).expect("a readable file")
});

fn dictionary(object: &'static Object) -> &'static Dictionary {
    match object {
        Object::Reference(id) => FILE.get_dictionary(*id).expect("a dictionary"),
        other => other.as_dict().expect("a dictionary"),
    }
}

fn tree() -> &'static Dictionary {
    let catalog = FILE.catalog().expect("a catalogue");
    dictionary(catalog.get(b"StructTreeRoot").expect("a tree"))
}

fn kind(element: &'static Dictionary) -> &'static str {
    let name = element.get(b"S").and_then(Object::as_name).expect("a type");
    std::str::from_utf8(name).expect("ASCII")
}

fn kids(element: &'static Dictionary) -> Vec<&'static Object> {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.iter().collect(),
        Ok(kid) => vec![kid],
        Err(_) => Vec::new(),
    }
}

/// Elements in reading order, with their depth.
fn elements() -> Vec<(usize, &'static Dictionary)> {
    fn walk(element: &'static Dictionary, depth: usize, found: &mut Vec<(usize, &'static Dictionary)>) {
        found.push((depth, element));
        for kid in kids(element) {
            if matches!(kid, Object::Reference(_)) {
                walk(dictionary(kid), depth + 1, found);
            }
        }
    }
    let mut found = Vec::new();
    walk(dictionary(tree().get(b"K").expect("a root")), 0, &mut found);
    found
}

#[test]
fn one_document_is_the_only_child_of_the_root() {
    assert!(matches!(tree().get(b"K"), Ok(Object::Reference(_))));
    let elements = elements();
    assert_eq!(kind(elements[0].1), "Document");
    assert_eq!(elements.iter().filter(|(_, element)| kind(element) == "Document").count(), 1);
}

#[test]
fn types_are_standard_or_mapped() {
    let standard = [
        "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
        "TOC", "TOCI", "Figure", "Caption", "Div",
    ];
    let roles = dictionary(tree().get(b"RoleMap").expect("a role map"));
    for (_, element) in elements() {
        let kind = kind(element);
        let mapped = roles
            .get(kind.as_bytes())
            .and_then(Object::as_name)
            .map_or(kind, |name| std::str::from_utf8(name).expect("ASCII"));
        assert!(standard.contains(&mapped), "{kind}");
    }
}

#[test]
fn headings_never_skip_a_level() {
    let mut last = 0;
    let mut count = 0;
    for (_, element) in elements() {
        if let Some(level) = kind(element).strip_prefix('H').and_then(|level| level.parse::<usize>().ok()) {
            // The third level also stands directly under a section of one part.
            assert!(level <= last + 2 && (last > 0 || level == 1), "H{level} after H{last}");
            last = level;
            count += 1;
        }
    }
    assert!(count > 40);
}

#[test]
fn tables_have_rows_with_scoped_heads() {
    let mut rows = 0;
    for (_, element) in elements() {
        match kind(element) {
            "Table" => assert!(kids(element).into_iter().all(|kid| kind(dictionary(kid)) == "TR")),
            "TR" => {
                rows += 1;
                assert!(kids(element).into_iter().all(|kid| matches!(kind(dictionary(kid)), "TH" | "TD")));
            }
            "TH" => {
                let scope = dictionary(element.get(b"A").expect("attributes")).get(b"Scope");
                assert!(matches!(scope.and_then(Object::as_name).expect("a scope"), b"Column" | b"Row"));
            }
            _ => {}
        }
    }
    assert!(rows > 150, "{rows} rows");
}

#[test]
fn figures_have_alternatives_and_boxes() {
    let figures: Vec<_> = elements().into_iter().filter(|(_, element)| kind(element) == "Figure").collect();
    assert_eq!(figures.len(), 3);
    for (_, figure) in figures {
        assert!(figure.get(b"Alt").and_then(Object::as_str).expect("an alternative").len() > 20);
        let bounds =
            dictionary(figure.get(b"A").expect("attributes")).get(b"BBox").and_then(Object::as_array);
        let corners: Vec<f32> =
            bounds.expect("a box").iter().map(|at| at.as_float().expect("a number")).collect();
        assert!(
            corners[0] < corners[2] && corners[1] < corners[3] && corners[1] > 50.0 && corners[3] < 800.0
        );
    }
}

#[test]
fn every_marked_content_leads_to_its_element() {
    let numbers = dictionary(tree().get(b"ParentTree").expect("a parent tree"));
    let numbers = numbers.get(b"Nums").and_then(Object::as_array).expect("an array");
    let pages: Vec<_> = FILE.get_pages().into_values().collect();
    assert_eq!(numbers.len(), pages.len() * 2);
    for (index, page) in pages.iter().enumerate() {
        let page = FILE.get_dictionary(*page).expect("a page");
        assert_eq!(page.get(b"StructParents").and_then(Object::as_i64).expect("a number"), index as i64);
        assert_eq!(page.get(b"Tabs").and_then(Object::as_name).expect("a name"), b"S");
        let owners = numbers[2 * index + 1].as_array().expect("an array");
        let content = FILE.get_page_content(FILE.get_pages()[&(index as u32 + 1)]);
        let content = lopdf::content::Content::decode(&content).expect("operators");
        let marks: Vec<i64> = content
            .operations
            .iter()
            .filter(|operation| operation.operator == "BDC")
            .filter_map(|operation| operation.operands[1].as_dict().ok())
            .filter_map(|properties| properties.get(b"MCID").and_then(Object::as_i64).ok())
            .collect();
        assert_eq!(marks, (0..owners.len() as i64).collect::<Vec<_>>());
    }
}

#[test]
fn an_independent_reader_finds_the_structure() {
    // A short report: the tool is slow.
    let rich = sample(Lang::En);
    let input = ReportInput { ial: rich.ial, plane: rich.plane, gate: rich.gate, ..ReportInput::default() };
    let saved = save(&report::pdf(&input).expect("a report"));
    let text = run("pdfinfo", &["-struct-text"], &saved.path, &[]);
    assert!(text.starts_with("Document\n"));
    for part in ["H1 (block)", "H2 (block)", "Table", "TH:", "TD", "LBody", "Figure"] {
        assert!(text.contains(part), "{part}");
    }
}
