//! A report under a sector guideline: whole, as recorded, and nothing of it elsewhere.

mod common;

use common::sector::sector;
use common::tools::{as_recorded, bare, run, save};
use common::{sample, tools};
use model::Lang;
use report::ReportInput;

/// The sample under a guideline.
fn under(lang: Lang) -> ReportInput {
    ReportInput { sector: Some(sector(lang)), ..sample(lang) }
}

/// The lines of a text that another has not.
fn added(text: &str, other: &str) -> String {
    let known: Vec<&str> = other.lines().collect();
    let own: Vec<&str> = text.lines().filter(|line| !known.contains(line)).collect();
    own.join("\n") + "\n"
}

#[test]
fn every_text_about_the_guideline_stands_in_the_report() {
    for lang in Lang::ALL {
        let input = under(lang);
        let texts = tools::texts(&sector(lang));
        assert!(texts.len() > 40);
        let plain = report::plain(&input);
        // Reading the structure of a whole report takes the tool several seconds.
        let alone = ReportInput { lang, sector: input.sector.clone(), ..ReportInput::default() };
        let saved = save(&report::pdf(&alone).expect("a report"));
        run("qpdf", &["--check"], &saved.path, &[]);
        let read = bare(&run("pdfinfo", &["-struct-text"], &saved.path, &[])).replace('"', "");
        for text in texts {
            assert!(plain.contains(&text), "lost in {}: {text}", lang.tag());
            assert!(
                read.contains(&bare(&text).replace('"', "")),
                "lost in the PDF in {}: {text}",
                lang.tag()
            );
        }
    }
}

#[test]
fn what_a_guideline_adds_is_as_recorded() {
    for lang in Lang::ALL {
        let text = added(&report::plain(&under(lang)), &report::plain(&sample(lang)));
        assert!(!text.contains("[report-"));
        as_recorded(&format!("report-under-guideline.{}.txt", lang.tag()), &text);
    }
}

#[test]
fn what_is_open_under_the_guideline_is_among_the_open_points() {
    let mut input = ReportInput { sector: Some(sector(Lang::Ja)), ..ReportInput::default() };
    let open = input.sector.as_ref().expect("a guideline").open.clone();
    // On the summary page, in its full and its brief form or one of them, and among the open points.
    for point in &open {
        assert!(report::plain(&input).matches(point.as_str()).count() >= 2, "{point}");
    }
    input.sector.as_mut().expect("a guideline").open.clear();
    assert!(report::plain(&input).contains("未確定の事項はありません"));
}

#[test]
fn the_summary_page_has_one_line_about_the_guideline() {
    for (lang, word) in [(Lang::Ja, "業界ガイドライン「"), (Lang::En, "Sector guideline “")] {
        let plain = report::plain(&under(lang));
        let lines: Vec<&str> = plain.lines().filter(|line| line.contains(word)).collect();
        assert_eq!(lines.len(), 1, "{lines:?}");
        let part = sector(lang);
        for said in [part.title, part.conformance, "IAL 2 / AAL 2".into(), "IAL 2 / AAL 1".into()] {
            assert!(lines[0].contains(&said), "{said} is missing in {}", lines[0]);
        }
    }
}
