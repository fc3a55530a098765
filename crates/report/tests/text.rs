//! The words of a report: nothing is lost, and the whole text is as recorded.

mod common;

use common::sample;
use common::tools::{self, as_recorded, bare, run, save};
use model::Lang;
use report::ReportInput;

/// Every text of an input.
fn texts(input: &ReportInput) -> Vec<String> {
    // The machine-readable day is printed in words instead.
    tools::texts(input).into_iter().filter(|text| *text != input.as_of_iso).collect()
}

#[test]
fn every_text_of_the_input_stands_in_the_plain_text() {
    for lang in Lang::ALL {
        let input = sample(lang);
        let plain = report::plain(&input);
        let texts = texts(&input);
        assert!(texts.len() > 600);
        for text in texts {
            assert!(plain.contains(&text), "lost in {}: {text}", lang.tag());
        }
    }
}

#[test]
fn every_text_of_the_input_stands_in_the_pdf_in_reading_order() {
    // One language: reading the whole structure takes the tool several seconds.
    let input = sample(Lang::Ja);
    let saved = save(&report::pdf(&input).expect("a report"));
    let read = bare(&run("pdfinfo", &["-struct-text"], &saved.path, &[])).replace('"', "");
    // Text alternatives of drawings are attributes, not content; `structure.rs` looks at them.
    let ladders = [&input.ial.ladder_text, &input.aal.as_ref().expect("the sample has a login").ladder_text];
    for text in texts(&input).into_iter().filter(|text| !ladders.contains(&text)) {
        let wanted = bare(&text).replace('"', "");
        assert!(read.contains(&wanted), "lost: {text}");
    }
}

#[test]
fn words_at_line_ends_are_not_joined_when_the_pdf_is_read_out() {
    // A short report: the tool is slow. It puts quotes around the lines; runs of white space are made even.
    let rich = sample(Lang::En);
    let input = ReportInput {
        lang: Lang::En,
        service: rich.service,
        framework: rich.framework,
        gate: rich.gate,
        ..ReportInput::default()
    };
    let saved = save(&report::pdf(&input).expect("a report"));
    let read = run("pdfinfo", &["-struct-text"], &saved.path, &[]);
    let even = |text: &str| text.replace('"', "").split_whitespace().collect::<Vec<_>>().join(" ");
    let read = even(&read);
    let law = &input.gate.laws[0];
    for text in [&input.framework.title, &input.framework.notice, &input.service.note, &law.summary] {
        assert!(text.len() > 40 && read.contains(&even(text)), "not as written: {text}");
    }
}

#[test]
fn the_text_is_as_recorded() {
    for lang in Lang::ALL {
        as_recorded(&format!("report.{}.txt", lang.tag()), &report::plain(&sample(lang)));
    }
}

#[test]
fn no_catalogue_key_is_missing() {
    for lang in Lang::ALL {
        assert!(!report::plain(&sample(lang)).contains("[report-"));
    }
}

#[test]
fn a_settled_report_without_login_says_so() {
    let mut input = sample(Lang::Ja);
    input.aal = None;
    input.draft = false;
    input.missing.clear();
    let plain = report::plain(&input);
    assert!(plain.contains("ログインを行わない"));
    assert!(!plain.contains("[案]"));
    assert!(plain.contains("状態: 確定"));
    report::pdf(&input).expect("a report");
}

#[test]
fn an_unsettled_level_is_never_called_required() {
    for (lang, words) in [(Lang::Ja, "必要なレベル：AAL"), (Lang::En, "Required: AAL")] {
        assert!(!report::plain(&sample(lang)).contains(words));
    }
}

#[test]
fn an_empty_input_still_makes_a_report() {
    for lang in Lang::ALL {
        let input = ReportInput { lang, ..ReportInput::default() };
        let saved = save(&report::pdf(&input).expect("a report"));
        run("qpdf", &["--check"], &saved.path, &[]);
    }
}

#[test]
fn missing_characters_are_reported_and_written_as_code_points() {
    let mut input = sample(Lang::Ja);
    input.service.name = "𠮷野家の한국😀".into();
    input.notice_draft.push("☑ 確認\u{7}しました。".into());
    let missing = report::missing_characters(&input);
    assert_eq!(missing, ['\u{7}', '☑', '국', '한', '😀', '𠮷']);
    assert!(report::missing_characters(&sample(Lang::Ja)).is_empty());
    assert!(report::missing_characters(&sample(Lang::En)).is_empty());

    let saved = save(&report::pdf(&input).expect("a report"));
    let read = bare(&run("pdftotext", &["-raw"], &saved.path, &["-"]));
    assert!(read.contains("〔U+20BB7〕野家の〔U+D55C〕〔U+AD6D〕〔U+1F600〕"));
    assert!(read.contains("確認〔U+0007〕しました"));
    assert!(read.contains("表示できない文字"));
}
