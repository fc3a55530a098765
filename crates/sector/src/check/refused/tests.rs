//! What the overlay finds, told to those who edit files and to others.

use model::Lang;
use policy::{Code as Told, Finding};

use super::look;
use crate::check::finding::{Report, say};

#[test]
fn the_file_at_fault_is_named_to_those_who_edit_files_alone() {
    let message = say("読めません", "it cannot be read");
    let found = Finding::new("operations.yaml", (1, 1), Told::UnknownItem, message, None);
    let mut report = Report::default();
    look(&[found], &mut report);
    let [finding] = report.findings.as_slice() else { panic!("{:?}", report.findings) };
    let remedy = &finding.remedy;
    assert_eq!(remedy.in_lang(Lang::Ja), "内容を直してください（`operations.yaml`）。");
    assert_eq!(remedy.in_lang(Lang::En), "Correct what it says (in `operations.yaml`).");
    let name = |part: &_| panic!("{part:?} has no name");
    assert_eq!(remedy.named(Lang::Ja, &name), "内容を直してください。");
    assert_eq!(remedy.named(Lang::En, &name), "Correct what it says.");
}
