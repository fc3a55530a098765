//! Pages as a reader of the file sees them.

mod common;

use common::tools::{body_text, nothing_below_the_text, page_texts, run, save};
use common::{rules, sample};
use model::Lang;

#[test]
fn no_line_begins_with_a_closing_mark() {
    rules::no_line_begins_with_a_closing_mark(&report::pdf(&sample(Lang::Ja)).expect("a report"));
}

#[test]
fn every_page_of_a_draft_says_so_and_none_of_a_final_report() {
    for (lang, mark) in [(Lang::Ja, "案"), (Lang::En, "DRAFT")] {
        let mut input = sample(lang);
        for draft in [true, false] {
            input.draft = draft;
            let bytes = report::pdf(&input).expect("a report");
            let pages = rules::every_page_tells_its_state(&bytes, draft.then_some(mark), &input.document_id);
            assert!(pages >= 20, "{pages} pages");
        }
    }
}

#[test]
fn the_summary_is_the_second_page_and_one_page() {
    for lang in Lang::ALL {
        let outline = report::outline(&sample(lang));
        assert_eq!((outline[0].level, outline[0].page), (1, 2));
        assert_eq!((outline[1].level, outline[1].page), (1, 3));
    }
}

#[test]
fn a_long_summary_still_is_one_page() {
    let mut input = sample(Lang::Ja);
    input.summary = std::iter::repeat_n(input.summary[0].clone(), 8).collect();
    input.open_points = std::iter::repeat_n(input.open_points[0].repeat(3), 9).collect();
    let outline = report::outline(&input);
    assert_eq!((outline[0].page, outline[1].page), (2, 3));
}

#[test]
fn sections_stand_in_the_agreed_order() {
    let outline = report::outline(&sample(Lang::En));
    let sections: Vec<&str> =
        outline.iter().filter(|entry| entry.level == 1).map(|entry| entry.title.as_str()).collect();
    assert_eq!(
        sections,
        [
            "1  Summary for the decision maker",
            "2  Service and scope",
            "3  What the law says",
            "4  Answers",
            "5  Impact",
            "6  Assurance levels and their reasons",
            "7  Comparison of methods",
            "8  Recommendation",
            "9  Acceptance statement",
            "10  The five checkpoints",
            "11  Drafts of the notice and the questions",
            "12  Live tests",
            "13  Open points and dates",
            "14  Glossary, sources, disclaimer",
        ]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = report::pdf(&sample(Lang::Ja)).expect("a report");
    let other = report::pdf(&sample(Lang::En)).expect("a report");
    let second = report::pdf(&sample(Lang::Ja)).expect("a report");
    assert!(first == second);
    assert!(first != other);
    assert!(first.len() < 500_000 && other.len() < 500_000, "{} and {} bytes", first.len(), other.len());
}

#[test]
fn long_and_hostile_texts_do_not_break_pages() {
    let mut input = sample(Lang::Ja);
    let usual = body_text(&report::pdf(&input).expect("a report"));
    let count = |text: &str, character: char| text.chars().filter(|other| *other == character).count();
    input.service.name = "名".repeat(300);
    input.service.note = "x".repeat(3000);
    input.ratings[0].rows[0].overridden = "高位".into();
    input.ratings[0].rows[0].reason = "影響度の根拠".repeat(700);
    input.proofing_methods[2].reasons = vec!["理由です。".repeat(1200)];
    input.notice_draft = vec!["一行目\n二行目\r\n三行目\t終わり\n\n".into()];
    input.as_of_iso = "not a day".into();
    let bytes = report::pdf(&input).expect("a report");
    run("qpdf", &["--check"], &save(&bytes).path, &[]);
    let long = body_text(&bytes);
    assert!(long.contains(&input.service.name));
    assert!(long.contains("一行目二行目三行目終わり"));
    // Heads of tables stand between the parts of these on their pages.
    for (text, times) in [("x", 3000), ("影響度の根拠", 700), ("理由です。", 1200)] {
        for character in text.chars() {
            // The texts that were replaced may have had some of them.
            let more = count(&long, character).saturating_sub(count(&usual, character));
            assert!(more + 60 >= times, "{more} of {times} {character}");
        }
    }
    nothing_below_the_text(&bytes, &input.document_id);
}

#[test]
fn a_long_text_is_whole_and_above_the_foot_of_its_pages() {
    let words = |mark: &str, lines: usize| -> String {
        (0..lines).map(|line| format!("{mark}{line:03}a {mark}{line:03}b\n")).collect()
    };
    let mut input = sample(Lang::En);
    input.service.note = words("note", 120);
    input.derivations[0].steps[0].text = words("step", 90).replace('\n', " of a long reason ");
    input.proofing_methods[0].reasons = vec![words("cell", 90)];
    input.acceptance.accepted_by = words("name", 4).replace('\n', " ");
    let saved = save(&report::pdf(&input).expect("a report"));
    let boxes = run("pdftotext", &["-bbox"], &saved.path, &["-"]);
    let mut found = std::collections::BTreeSet::new();
    for line in boxes.lines().filter(|line| line.trim_start().starts_with("<word")) {
        let word = line.split('>').nth(1).and_then(|rest| rest.split('<').next()).expect("a word");
        let bottom = line.split("yMax=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its place");
        if ["note", "step", "cell", "name"].iter().any(|mark| word.starts_with(mark))
            && word.ends_with(['a', 'b'])
        {
            // The foot of an A4 page begins about here.
            assert!(bottom.parse::<f32>().expect("a number") < 790.0, "{word} at {bottom}");
            found.insert(word.to_owned());
        }
    }
    for (mark, lines) in [("note", 120), ("step", 90), ("cell", 90), ("name", 4)] {
        for line in 0..lines {
            for end in ["a", "b"] {
                assert!(
                    found.contains(&format!("{mark}{line:03}{end}")),
                    "{mark}{line:03}{end} is on a page"
                );
            }
        }
    }
}

#[test]
fn a_page_with_a_simulated_test_says_so_and_others_do_not() {
    for lang in Lang::ALL {
        let mut input = sample(lang);
        // Long enough for checks that go on to further pages.
        let rows = input.evidence[1].checks.clone();
        input.evidence[1].checks = std::iter::repeat_n(rows, 8).flatten().collect();
        input.evidence[1].checks.iter_mut().for_each(|check| check.reason.push_str("（模）"));
        let band = input.evidence[1].bands[0].clone();
        let pages = page_texts(&report::pdf(&input).expect("a report"));
        let marked = |page: &String| page.lines().take(4).any(|line| line.trim_start().starts_with(&band));
        let shows = |page: &String| page.contains("（模）");
        assert!(pages.iter().filter(|page| shows(page)).count() >= 3, "the checks go on");
        for (index, page) in pages.iter().enumerate() {
            let number = index + 1;
            assert!(!shows(page) || marked(page), "page {number} in {}\n{page}", lang.tag());
        }
        let section = report::outline(&input);
        let first = section.iter().find(|entry| entry.title.starts_with("12.2")).expect("the test").page;
        let next = section.iter().find(|entry| entry.title.starts_with("12.3")).expect("the next").page;
        for (index, page) in pages.iter().enumerate() {
            assert_eq!(marked(page), (first..next).contains(&(index + 1)), "page {}", index + 1);
        }
    }
}

#[test]
fn the_section_about_live_tests_is_there_only_with_evidence() {
    for (lang, title) in [(Lang::Ja, "実機検証"), (Lang::En, "Live tests")] {
        let mut input = sample(lang);
        assert!(report::outline(&input).iter().any(|entry| entry.title.ends_with(title)));
        input.evidence.clear();
        assert!(!report::outline(&input).iter().any(|entry| entry.title.ends_with(title)));
        assert!(!report::plain(&input).contains(title));
    }
}

#[test]
fn live_tests_are_never_called_an_identity_verification() {
    let (ja, en) = (report::plain(&sample(Lang::Ja)), report::plain(&sample(Lang::En)));
    assert!(ja.contains("法令に基づく本人確認を行ったものではありません") && ja.contains("（未確認）"));
    assert!(
        en.contains("not an identity verification under any law") && en.contains("revoked is unconfirmed")
    );
    assert!(!ja.contains("本人確認できました"));
}
