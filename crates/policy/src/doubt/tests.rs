//! Tests of doubts.

use super::Doubts;
use crate::check::report::{At, Found, OwnedStep, Place};
use crate::code::Code;
use crate::finding::say;

fn key(word: &str) -> OwnedStep {
    OwnedStep::Key(word.to_owned())
}

fn doubts() -> Doubts {
    let mut doubts = Doubts::default();
    doubts.add(1, vec![vec![key("questions"), OwnedStep::Index(2), key("show-when")]]);
    doubts
}

#[test]
fn a_doubt_touches_what_holds_it_and_what_it_holds() {
    let file = Place::file(1);
    let questions = file.key("questions");
    let question = questions.index(2);
    assert!(doubts().touch(&questions.value()));
    assert!(doubts().touch(&question.key("show-when").key("all").name()));
    assert!(!doubts().touch(&question.key("options").value()));
    assert!(!doubts().touch(&questions.index(1).key("show-when").value()));
    assert!(!doubts().touch(&Place::file(0).key("questions").value()), "another file");
}

#[test]
fn only_what_rests_on_written_words_is_left_in_a_doubtful_file() {
    let left = |code, at| doubts().leave(&Found { at, code, message: say("", ""), hint: None });
    let file = Place::file(1);
    assert!(left(Code::DuplicateId, file.key("id").value()));
    assert!(!left(Code::OptionsMismatch, file.key("id").value()), "options may stand under another key");
    assert!(left(Code::OptionsMismatch, Place::file(2).key("id").value()), "another file");
    assert!(!left(Code::UnreachableQuestion, file.key("questions").index(2).key("show-when").name()));
    assert!(left(Code::MissingPart, At::position(1, (1, 1))), "what the pack as a whole lacks");
}
