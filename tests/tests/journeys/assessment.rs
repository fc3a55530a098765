//! From the first start to a decision and its report.

use app::wire::{
    CompareRequest, CopyRequest, CreateRequest, OverrideForm, SaveChoiceRequest, SaveRatingRequest,
    SetViewRequest, WhatIfRequest,
};

use crate::office::{Office, answered, request, statement, value};

#[test]
fn a_first_start_offers_the_sample_and_a_later_one_does_not() {
    let mut office = Office::new();
    let now = office.now();
    let start = office.desk.start_up("0", now).expect("a start");
    assert!(start.first_start);
    assert_eq!((start.today.as_str(), start.settings.lang.as_str()), ("2026-11-23", "ja"));
    let sample = office.sample();
    assert!(!sample.draft, "the sample is complete: {:?}", sample.open_points);
    assert_eq!((sample.ial.label.as_str(), sample.ial.settled), ("IAL 2", true));
    let office = office.restarted();
    let now = office.now();
    assert!(!office.desk.start_up("0", now).expect("a start").first_start);
}

#[test]
fn a_what_if_saves_nothing_and_tells_what_saving_then_does() {
    let mut office = Office::new();
    let before = office.sample();
    let (id, question, now) = (before.id.clone(), "proofing-meeting", office.now());
    let try_it = WhatIfRequest {
        id: id.clone(),
        question: question.to_owned(),
        answer: Some(value("dependent")),
        lang: "ja".to_owned(),
    };
    let tried = office.desk.what_if(&try_it, now).expect("a what-if");
    assert_eq!(tried.ial.range, [3, 3]);
    assert!(!tried.changes.is_empty());
    let still = office.open(&id);
    assert_eq!((still.ial.range, answered(&still, question)), ([2, 2], Some(value("none"))));
    let after = office.answer(&id, question, "dependent").expect("an answer");
    assert_eq!(after.ial, tried.ial);
    assert_eq!(after.last_change, tried.changes);
    assert!(after.can_undo);
}

#[test]
fn undo_and_redo_go_through_all_changes_and_survive_a_restart() {
    let mut office = Office::new();
    let id = office.sample().id;
    let question = "proofing-meeting";
    for option in ["public", "alone", "dependent"] {
        office.answer(&id, question, option).expect("an answer");
    }
    let mut office = office.restarted();
    for option in ["alone", "public", "none"] {
        let now = office.now();
        let view = office.desk.undo(&request(&id), now).expect("an undo");
        assert_eq!(answered(&view, question), Some(value(option)));
    }
    let now = office.now();
    let view = office.desk.redo(&request(&id), now).expect("a redo");
    assert_eq!(answered(&view, question), Some(value("public")));
    let view = office.answer(&id, question, "none").expect("an answer");
    assert!(!view.can_redo, "a new change ends what was undone");
}

#[test]
fn a_new_assessment_is_open_everywhere_and_narrows_with_answers() {
    let mut office = Office::new();
    let now = office.now();
    let create = |name: &str| CreateRequest { name: name.to_owned(), lang: "en".to_owned() };
    let error = office.desk.create_assessment(&create("  "), now).expect_err("a name is needed");
    assert_eq!(error.code(), "name-required");
    let view = office.desk.create_assessment(&create("Shop"), now).expect("an assessment");
    assert_eq!((view.ial.range, view.ial.settled, view.draft), ([1, 3], false, true));
    assert!(!view.ial.label.contains("required"), "an unsettled level is never shown as required");
    let deciding = view
        .sections
        .iter()
        .flat_map(|section| &section.questions)
        .filter(|question| question.deciding_rank.is_some());
    assert!(deciding.count() > 0);
    let view = office.answer(&view.id, "needs-personal-information", "no").expect("an answer");
    assert_eq!((view.ial.range, view.ial.settled), ([1, 1], true));
    let wrong = office.answer(&view.id, "needs-personal-information", "perhaps").expect_err("no such option");
    assert_eq!(wrong.code(), "invalid-answer");
    let wrong = office.answer(&view.id, "nonsense", "yes").expect_err("no such question");
    assert_eq!(wrong.code(), "not-found");
}

#[test]
fn a_rating_by_hand_needs_a_reason_and_moves_the_level() {
    let mut office = Office::new();
    let id = office.sample().id;
    let rate = |value: &str, reason: &str| SaveRatingRequest {
        id: id.clone(),
        axis: "proofing".to_owned(),
        category: "financial".to_owned(),
        rating: Some(OverrideForm { value: value.to_owned(), reason: reason.to_owned() }),
        lang: "ja".to_owned(),
    };
    let now = office.now();
    for reason in ["", "  \u{3000}"] {
        assert_eq!(
            office.desk.save_rating(&rate("high", reason), now).expect_err("no reason").code(),
            "reason-required"
        );
    }
    assert_eq!(office.open(&id).ial.range, [2, 2]);
    let view = office.desk.save_rating(&rate("high", "高額の取引があるため"), now).expect("a rating");
    assert_eq!(view.ial.range, [3, 3]);
    let rating =
        view.ratings.iter().find(|rating| rating.axis == "proofing" && rating.category == "financial");
    let rating = rating.expect("the rating");
    assert_eq!((rating.value_id.as_str(), rating.derived_id.as_deref()), ("high", Some("moderate")));
    let back = SaveRatingRequest { rating: None, ..rate("high", "") };
    let view = office.desk.save_rating(&back, now).expect("taken back");
    assert_eq!(view.ial.range, [2, 2]);
}

#[test]
fn a_complete_choice_is_a_decision_and_a_lower_one_needs_controls() {
    let mut office = Office::new();
    let id = office.sample().id;
    let choose = |choice| SaveChoiceRequest { id: id.clone(), choice, lang: "ja".to_owned() };
    let now = office.now();
    let view =
        office.desk.save_choice(&choose(statement("jpki-signature", "passkey")), now).expect("a choice");
    assert!(!view.needs_compensating);
    let low = statement("self-assertion", "password");
    let view = office.desk.save_choice(&choose(low.clone()), now).expect("kept all the same");
    assert!(view.needs_compensating && view.draft, "a choice below the level is no finished decision");
    let mut with_control = low;
    with_control.compensating.push(app::wire::CompensatingForm {
        control: "出金の額を限る".to_owned(),
        comparability: "損失の上限が下がる".to_owned(),
        residual_risk: "少額の不正".to_owned(),
    });
    let view = office.desk.save_choice(&choose(with_control), now).expect("a choice");
    assert!(!view.draft, "{:?}", view.open_points);
    let wrong =
        office.desk.save_choice(&choose(statement("passkey", "passkey")), now).expect_err("wrong axis");
    assert_eq!(wrong.code(), "not-found");

    let decisions = |office: &mut Office| {
        let file = office.export(&id, "tashika", "ja").path;
        let text = std::fs::read_to_string(file).expect("the file");
        text.matches("\"tashika-result/1\"").count()
    };
    let kept = decisions(&mut office);
    assert!(kept >= 2, "whole results are kept with the decisions, found {kept}");
    office.export(&id, "report", "ja");
    assert!(decisions(&mut office) > kept, "and with every exported report");
}

#[test]
fn day_framework_and_reading_belong_to_the_assessment() {
    let mut office = Office::new();
    let id = office.sample().id;
    let set = |as_of: Option<&str>, framework: Option<&str>, reading: Option<&str>| SetViewRequest {
        id: id.clone(),
        as_of: as_of.map(str::to_owned),
        framework: framework.map(str::to_owned),
        reading: reading.map(str::to_owned),
        lang: "ja".to_owned(),
    };
    let now = office.now();
    let view = office
        .desk
        .set_view(&set(Some("2027-04-01"), Some("nist-800-63-4"), Some("figure")), now)
        .expect("a view");
    let state = |view: &app::wire::AssessmentView| {
        (
            view.view.as_of.clone(),
            view.view.framework.clone(),
            view.view.reading.clone(),
            view.view.follows_today,
        )
    };
    let expected = ("2027-04-01".to_owned(), "nist-800-63-4".to_owned(), "figure".to_owned(), false);
    assert_eq!(state(&view), expected);
    let mut office = office.restarted();
    assert_eq!(state(&office.open(&id)), expected);
    for (wrong, code) in
        [(set(Some("soon"), None, None), "invalid-date"), (set(None, Some("ds511-2025"), None), "framework")]
    {
        let now = office.now();
        assert_eq!(office.desk.set_view(&wrong, now).expect_err("refused").code(), code);
    }
    let now = office.now();
    let view = office.desk.set_view(&set(None, None, None), now).expect("a view");
    assert!(view.view.follows_today);
}

#[test]
fn a_copy_is_another_user_group_of_the_same_service_and_can_be_compared() {
    let mut office = Office::new();
    let first = office.sample();
    let copy = CopyRequest {
        id: first.id.clone(),
        transaction: "購入".to_owned(),
        users: "購入者".to_owned(),
        lang: "ja".to_owned(),
    };
    let now = office.now();
    let second = office.desk.copy_assessment(&copy, now).expect("a copy");
    assert_eq!(
        (second.service.name.as_str(), second.service.users.as_str()),
        (first.service.name.as_str(), "購入者")
    );
    assert_eq!(second.sections, first.sections, "with all answers");
    office.answer(&second.id, "proofing-meeting", "dependent").expect("an answer");
    assert_eq!(office.open(&first.id).ial.range, [2, 2], "the original stays");
    let list = app::wire::ListRequest { query: String::new(), offset: 0, limit: 10 };
    let home = office.desk.list_assessments(&list).expect("a list");
    assert_eq!(
        (home.groups.len(), home.groups[0].rows.len(), home.total),
        (1, 2, 2),
        "one service, two rows"
    );
    let [highest] = home.groups[0].highest.as_slice() else { panic!("one framework: {:?}", home.groups[0]) };
    assert_eq!((highest.framework.as_str(), highest.ial.as_str()), ("DS-500（2019年）", "IAL 3"));

    let now = office.now();
    let pair = CompareRequest { left: first.id, right: second.id, lang: "ja".to_owned() };
    let compared = office.desk.compare(&pair, now).expect("a comparison");
    assert_eq!((compared.left.ial.range, compared.right.ial.range), ([2, 2], [3, 3]));
    let different: Vec<_> = compared.rows.iter().filter(|row| !row.same).collect();
    assert!(!different.is_empty() && different.len() < compared.rows.len());
    assert!(compared.rows.iter().all(|row| row.same == (row.left == row.right)));
    assert_eq!(compared.left.framework, "DS-500（2019年）");
}

#[test]
fn levels_of_different_frameworks_are_named_and_never_joined() {
    let mut office = Office::new();
    let (first, second) = (office.sample(), office.sample());
    let now = office.now();
    let other = app::wire::SetViewRequest {
        id: second.id.clone(),
        as_of: None,
        framework: Some("nist-800-63-4".to_owned()),
        reading: None,
        lang: "ja".to_owned(),
    };
    let changed = office.desk.set_view(&other, now).expect("another framework");
    let list = app::wire::ListRequest { query: String::new(), offset: 0, limit: 10 };
    let home = office.desk.list_assessments(&list).expect("a list");
    let [group] = home.groups.as_slice() else { panic!("one service: {home:?}") };
    let frameworks: Vec<_> = group.highest.iter().map(|highest| highest.framework.as_str()).collect();
    assert_eq!(frameworks, ["DS-500（2019年）", "NIST 800-63-4"]);
    for row in &group.rows {
        let (id, title) = if row.id == second.id {
            ("nist-800-63-4", "NIST 800-63-4")
        } else {
            ("ds500-2019", "DS-500（2019年）")
        };
        assert_eq!((row.framework_id.as_str(), row.framework.as_str()), (id, title));
        let highest = group.highest.iter().find(|highest| highest.framework == title).expect("its framework");
        assert_eq!((&highest.ial, &highest.aal), (&row.ial, &row.aal), "the only one under its framework");
    }
    let english = office.desk.list_in(&list, app::phrase::Lang::En).expect("a list");
    assert!(english.groups[0].rows.iter().any(|row| row.framework == "DS-500 (2019)"));

    let now = office.now();
    let pair = CompareRequest { left: first.id, right: second.id, lang: "ja".to_owned() };
    let compared = office.desk.compare(&pair, now).expect("a comparison");
    assert_eq!(compared.right.framework, "NIST 800-63-4");
    let ial = compared.rows.iter().find(|row| row.label == "IAL").expect("the row of the IAL");
    assert!(ial.left.ends_with(" – DS-500（2019年）") && ial.right.ends_with(" – NIST 800-63-4"), "{ial:?}");
    assert_eq!(compared.right.ial.range, changed.ial.range);
}
