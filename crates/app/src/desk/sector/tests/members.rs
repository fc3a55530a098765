//! From a member's answers to the association's figures and back out without small groups.

use super::*;

fn result_request(view: &AssessmentView) -> MemberResultRequest {
    MemberResultRequest {
        id: view.id.clone(),
        with_name: false,
        with_note: false,
        key: String::new(),
        passphrase: String::new(),
        lang: lang(),
    }
}

fn import(desk: &mut Desk, key: &str, files: Vec<(&str, String)>) -> MembersView {
    let files = files.into_iter().map(|(name, content)| ResultFile { name: name.to_owned(), content });
    let request = ImportResultsRequest { key: key.to_owned(), files: files.collect(), lang: lang() };
    desk.import_results(&request, now()).unwrap()
}

fn impact_request(key: &str, use_results: bool) -> ImpactRequest {
    ImpactRequest {
        key: key.to_owned(),
        use_results,
        population: 300,
        seed: 7,
        days: vec!["2026-11-26".to_owned(), "2027-04-01".to_owned()],
        lang: lang(),
    }
}

#[test]
fn a_result_goes_from_member_to_association() {
    let (_folder, mut office, draft, published) = association("meeting-rooms");
    let (_own, mut desk, view) = member(&published);
    answer(&mut desk, &view.id, "has-login", "no");
    let sector = view.sector.clone().unwrap();
    let transaction = sector
        .sections
        .iter()
        .flat_map(|section| &section.questions)
        .find(|q| q.id == "sector-transaction")
        .unwrap();
    let option = transaction.options[0].id.clone();
    let before = view.sector.as_ref().unwrap().conformance.clone();
    assert_eq!(before, "open");
    answer(&mut desk, &view.id, "sector-transaction", &option);

    let shown = desk.preview_member_result(&result_request(&view), now()).unwrap();
    let values: Vec<&str> =
        shown.groups.iter().flat_map(|group| &group.rows).map(|row| row.value.as_str()).collect();
    assert!(!values.iter().any(|value| value.contains("会議室の貸出し")), "the name was not ticked");
    let named = MemberResultRequest { with_name: true, ..result_request(&view) };
    let with_name = desk.preview_member_result(&named, now()).unwrap();
    assert!(with_name.groups.iter().flat_map(|group| &group.rows).any(|row| row.value == "会議室の貸出し"));

    let saved = desk.export_member_result(result_request(&view), now()).unwrap();
    let first = content(Path::new(&saved.path));
    let saved = desk.export_member_result(named, later(60)).unwrap();
    let second = content(Path::new(&saved.path));

    let mut found = import(&mut office, &draft.key, vec![("a.tresult", first.clone())]);
    assert_eq!((found.results, found.members, found.messages.len()), (1, 1, 1));
    assert!(!found.charts.is_empty() && found.to_act.len() == 1);
    // A sentence that lacks a value shows its place.
    for chart in &found.charts {
        assert!(!chart.title.contains('{') && !chart.summary.contains('{'), "{}", chart.title);
    }
    found = import(&mut office, &draft.key, vec![("a.tresult", first.clone()), ("b.tresult", second)]);
    assert_eq!((found.results, found.messages.len()), (1, 2), "the newer one replaces");
    assert_eq!(found.to_act[0].subject, "会議室の貸出し");
    found = import(&mut office, &draft.key, vec![("a.tresult", first.clone())]);
    assert_eq!(found.to_act[0].subject, "会議室の貸出し", "the older one changes nothing");
    let broken = STANDARD.encode(b"{ not a result");
    found = import(&mut office, &draft.key, vec![("c.tresult", broken)]);
    assert_eq!((found.results, found.messages.len()), (1, 1));

    // A draft of another guideline takes none of it.
    let other = super::draft(&mut office, "parking-lots");
    let refused = import(&mut office, &other.key, vec![("a.tresult", first)]);
    assert_eq!(refused.results, 0);
    assert!(refused.messages[0].contains("meeting-rooms"), "{:?}", refused.messages);

    let impact = office.impact(&impact_request(&draft.key, true), now()).unwrap();
    assert_eq!(impact.summary.len(), 2);
    let request = MembersRequest { key: draft.key, lang: lang() };
    assert_eq!(office.remove_results(&request, now()).unwrap().results, 0);
    assert_eq!(office.restore_results(&request, now()).unwrap().results, 1);
    assert!(office.restore_results(&request, now()).is_err(), "once");
    assert_eq!(office.members(&request).unwrap().to_act[0].subject, "会議室の貸出し");
}

#[test]
fn what_leaves_holds_no_small_groups_and_no_members() {
    let (_folder, mut office, draft, published) = association("meeting-rooms");
    let (_own, mut desk, view) = member(&published);
    let named = MemberResultRequest { with_name: true, ..result_request(&view) };
    let saved = desk.export_member_result(named, now()).unwrap();
    import(&mut office, &draft.key, vec![("a.tresult", content(Path::new(&saved.path)))]);
    for kind in ["members-csv", "members-pdf", "impact-csv", "impact-pdf"] {
        let request = ExportMembersRequest {
            key: draft.key.clone(),
            kind: kind.to_owned(),
            k: 5,
            impact: Some(impact_request(&draft.key, kind == "impact-csv")),
            lang: lang(),
        };
        let path = office.export_members(&request, now()).unwrap().path;
        let bytes = std::fs::read(&path).unwrap();
        if kind.ends_with("pdf") {
            assert!(bytes.starts_with(b"%PDF"), "{kind}");
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with('\u{FEFF}'), "{kind}");
        assert!(!text.contains("会議室の貸出し") && !text.contains(",1\r\n"), "{text}");
        assert!(text.contains("満たないため"), "one member is fewer than five: {text}");
    }
    let request = ExportMembersRequest {
        key: draft.key,
        kind: "members-csv".to_owned(),
        k: 2,
        impact: None,
        lang: lang(),
    };
    let refused = office.export_members(&request, now()).unwrap_err().view();
    assert_eq!(refused.code, "group-too-small", "two would protect nobody");
    assert_eq!((refused.params["k"].as_str(), refused.params["least"].as_str()), ("2", "3"));
}

#[test]
fn more_days_than_are_replayed_at_once_are_refused_with_their_number() {
    let (_folder, mut office) = desk();
    let draft = draft(&mut office, "meeting-rooms");
    let days = |most: u32| (1..=most).map(|day| format!("2027-04-{day:02}")).collect();
    let request = ImpactRequest { days: days(13), population: 10, ..impact_request(&draft.key, false) };
    let refused = office.impact(&request, now()).unwrap_err().view();
    assert_eq!(refused.code, "impact-days");
    assert_eq!((refused.params["count"].as_str(), refused.params["most"].as_str()), ("13", "12"));
    let request = ImpactRequest { days: days(12), ..request };
    assert_eq!(office.impact(&request, now()).unwrap().summary.len(), 12);
}

#[test]
fn a_made_up_population_says_how_it_is_made_and_has_words_for_everything() {
    let (_folder, mut office) = desk();
    let draft = draft(&mut office, "meeting-rooms");
    for lang in ["ja", "en"] {
        let request = ImpactRequest { lang: lang.to_owned(), ..impact_request(&draft.key, false) };
        let view = office.impact(&request, now()).unwrap();
        assert!(!view.assumptions.is_empty() && view.charts.len() > 4);
        let labels = view.charts.iter().flat_map(|chart| {
            chart.series.iter().chain([&chart.title]).chain(chart.rows.iter().map(|row| &row.label))
        });
        for label in labels {
            assert!(!label.contains("sector-") && !label.contains('{'), "{label} has no words");
        }
        for chart in &view.charts {
            assert!(chart.rows.iter().all(|row| row.values.len() == chart.series.len()), "{}", chart.id);
        }
    }
}
