//! The structure tree of a report: one document, true headings, tables with heads, figures with alternatives.

mod common;

use common::file::REPORT;
use common::tools::{run, save};
use common::{sample, tree};
use lopdf::Object;
use model::Lang;
use report::ReportInput;

#[test]
fn one_document_is_the_only_child_of_the_root() {
    tree::one_document_is_the_only_child_of_the_root(&REPORT);
}

#[test]
fn types_are_standard_or_mapped() {
    tree::types_are_standard_or_mapped(&REPORT);
}

#[test]
fn headings_never_skip_a_level() {
    assert!(tree::headings_never_skip_a_level(&REPORT) > 40);
}

#[test]
fn tables_have_rows_with_scoped_heads() {
    assert!(tree::tables_have_rows_with_scoped_heads(&REPORT) > 150);
}

#[test]
fn figures_have_alternatives_and_boxes() {
    let figures: Vec<_> =
        tree::elements(&REPORT).into_iter().filter(|element| tree::kind(element) == "Figure").collect();
    assert_eq!(figures.len(), 3);
    for figure in figures {
        assert!(figure.get(b"Alt").and_then(Object::as_str).expect("an alternative").len() > 20);
        let attributes = tree::dictionary(&REPORT, figure.get(b"A").expect("attributes"));
        let bounds = attributes.get(b"BBox").and_then(Object::as_array);
        let corners: Vec<f32> =
            bounds.expect("a box").iter().map(|at| at.as_float().expect("a number")).collect();
        assert!(
            corners[0] < corners[2] && corners[1] < corners[3] && corners[1] > 50.0 && corners[3] < 800.0
        );
    }
}

#[test]
fn every_marked_content_leads_to_its_element() {
    tree::every_marked_content_leads_to_its_element(&REPORT);
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
