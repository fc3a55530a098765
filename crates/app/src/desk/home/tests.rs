//! Tests of the home page and of copies.

use crate::Desk;
use crate::desk::test_desk::{create, desk, ja, now};
use crate::wire::{AnswerValue, AssessmentRequest, CopyRequest, HomeView, ListRequest, SaveAnswerRequest};

fn list(desk: &Desk, query: &str, limit: u32) -> HomeView {
    let request = ListRequest { query: query.to_owned(), offset: 0, limit };
    desk.list_assessments(&request).expect("a page")
}

fn copy(desk: &mut Desk, id: &str, transaction: &str, users: &str) -> crate::wire::AssessmentView {
    let (transaction, users) = (transaction.to_owned(), users.to_owned());
    desk.copy_assessment(&CopyRequest { id: id.to_owned(), transaction, users, lang: ja() }, now())
        .expect("a copy")
}

#[test]
fn the_highest_level_is_that_of_the_whole_service_whatever_is_listed() {
    let (_folder, mut desk) = desk();
    let low = create(&mut desk, "フリマ").id;
    let answer = |question: &str, answer: &str| SaveAnswerRequest {
        id: low.clone(),
        question: question.to_owned(),
        answer: Some(AnswerValue { unknown: false, options: vec![answer.to_owned()], text: String::new() }),
        lang: ja(),
    };
    // Nothing answered may still need the highest level; without personal information, the lowest is enough.
    let high = copy(&mut desk, &low, "出金", "").id;
    for question in ["needs-personal-information", "needs-validated-attributes", "shows-personal-data-online"]
    {
        desk.save_answer(&answer(question, "no"), now()).expect("an answer");
    }
    let whole = list(&desk, "", 50);
    let [group] = whole.groups.as_slice() else { panic!("one service") };
    assert_eq!(group.rows.len(), 2);
    let row = |id: &str| group.rows.iter().find(|row| row.id == id).expect("it is listed");
    assert_ne!(row(&low).ial, row(&high).ial);
    assert_eq!(group.highest[0].ial, row(&high).ial);

    let page = list(&desk, "", 1);
    assert_eq!(page.groups[0].rows[0].id, low, "the last changed stands alone on its page");
    assert_eq!(page.groups[0].highest, group.highest);
    let searched = list(&desk, "出金", 50);
    assert_eq!(searched.groups[0].highest, group.highest);
    let request = AssessmentRequest { id: high, lang: ja() };
    desk.trash_assessment(&request, now()).expect("into the bin");
    assert_eq!(list(&desk, "", 50).groups[0].highest[0].ial, row(&low).ial, "the bin does not count");
}

#[test]
fn a_cleared_field_of_a_copy_is_empty() {
    let (_folder, mut desk) = desk();
    let first = create(&mut desk, "フリマ").id;
    let second = copy(&mut desk, &first, " 出品 ", "個人");
    assert_eq!((&*second.service.transaction, &*second.service.users), ("出品", "個人"));
    let third = copy(&mut desk, &second.id, "出金", " ");
    assert_eq!((&*third.service.transaction, &*third.service.users), ("出金", ""));
}

#[test]
fn a_copy_is_accepted_by_nobody() {
    let (_folder, mut desk) = desk();
    let sample = desk.create_sample(&crate::wire::LangRequest { lang: ja() }, now()).expect("the sample");
    assert_ne!(sample.choice.accepted_by, "");
    let copied = copy(&mut desk, &sample.id, "別の手続き", "");
    assert_eq!(copied.choice.accepted_by, "");
    assert_eq!(copied.choice.accepted_on, "");
    assert_eq!(copied.choice.reason, sample.choice.reason);
}
