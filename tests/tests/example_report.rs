//! The report of the example, from the answers file to the words, as recorded.
//!
//! Responsible for: what a reader of a real report reads, in both languages. Not responsible for: pages and their
//! look (the tests of the `report` crate).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use app::assessor::Assessor;
use chrono::NaiveDate;
use engine::Settings;
use model::Lang;
use model::result::Reading;
use report::ReportInput;

const DS500: &str = "ds500-2019";

/// Nothing but a name.
const NOTHING: &str = "format: tashika-answers/1\nservice: {name: 店}\nanswers: {}\n";

/// A folder or file of the project.
fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// What the report of an answers file says. What follows from every byte of the policies is left out.
fn input_of(answers: &str, framework: &str, lang: Lang) -> ReportInput {
    let assessor = Assessor::load(None).expect("the built-in policies");
    let settings = Settings {
        as_of: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"),
        framework: framework.into(),
        reading: Reading::Strict,
    };
    let answers = assessor.read(answers.as_bytes()).expect("readable answers");
    let result = assessor.assess(&answers, &settings).expect("a result");
    let mut input = assessor.report_input(&answers, &result, &BTreeMap::new(), lang);
    input.policy.hash = "sha256:…".to_owned();
    input.document_id = "TSK-…".to_owned();
    input
}

/// The same as plain text.
fn report_of(answers: &str, framework: &str, lang: Lang) -> String {
    report::plain(&input_of(answers, framework, lang))
}

/// The example with some lines changed.
fn example(changes: &[(&str, &str)]) -> String {
    let mut text = std::fs::read_to_string(in_project("examples/answers.yaml")).expect("the example");
    for (from, to) in changes {
        assert!(text.contains(from), "the example lacks {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// The lines between a heading and the next one of its level.
fn part<'t>(text: &'t str, title: &str) -> Vec<&'t str> {
    let mut lines = text.lines().skip_while(|line| !(line.starts_with('#') && line.ends_with(title)));
    let marks = lines.next().and_then(|line| line.split(' ').next()).expect(title);
    lines.take_while(|line| !line.starts_with(&format!("{marks} "))).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_report_of_the_example_is_as_recorded() {
    for lang in Lang::ALL {
        let text = report_of(&example(&[]), DS500, lang);
        let path = in_project(&format!("crates/report/tests/golden/example.{}.txt", lang.tag()));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &text).expect("a writable golden file");
        }
        let recorded = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(recorded == text, "{} differs; look, then run with BLESS=1", path.display());
    }
}

#[test]
fn with_nothing_answered_no_rule_is_said_to_hold_and_the_first_questions_are_named() {
    let text = report_of(NOTHING, DS500, Lang::Ja);
    for wrong in ["身元確認を省ける条件に当たらない", "組み合わせは許される", "のためです。\n- 当人認証"]
    {
        assert!(!text.contains(wrong), "{wrong}");
    }
    assert!(text.contains("身元確認を省けるかどうかが、まだ決まっていません。IAL は 1〜3 のいずれかです。"));
    let summary = part(&text, "要約（意思決定をされる方へ）");
    let next = summary.iter().position(|line| *line == "次に行うこと").expect("the next steps");
    assert!(summary[next + 1].starts_with("まず、"), "{}", summary[next + 1]);
    assert_eq!(summary[next + 2..].iter().take_while(|line| line.starts_with("- ")).count(), 3);
}

#[test]
fn open_points_have_one_number_and_stand_once() {
    let text = report_of(NOTHING, DS500, Lang::Ja);
    let between = |text: &str, before: &str, after: &str| -> usize {
        let (_, rest) = text.split_once(before).expect(before);
        rest.split_once(after).expect(after).0.parse().expect("a number")
    };
    let counted = between(&text, "決まっていないことが ", " 件");
    let summary = part(&text, "要約（意思決定をされる方へ）");
    let open = summary.iter().position(|line| *line == "未確定の事項").expect("what is open");
    let listed = summary[open + 1..].iter().filter(|line| line.starts_with("- ")).count();
    let rest = between(&summary[open + 1..].join("\n"), "ほかに ", " 件");
    assert_eq!(listed + rest, counted);
    let lines: Vec<&str> =
        part(&text, "未確定の事項と期日").into_iter().filter(|line| line.starts_with("- ")).collect();
    let once: std::collections::BTreeSet<&&str> = lines.iter().collect();
    assert_eq!(once.len(), lines.len());
}

#[test]
fn answers_that_do_not_count_are_no_open_points() {
    let text = report_of(&example(&[("has-login: yes", "has-login: no")]), DS500, Lang::Ja);
    let ignored = part(&text, "判定に使わなかった回答");
    assert!(ignored.iter().filter(|line| line.starts_with("- ")).count() >= 8, "{ignored:?}");
    assert!(!text.contains("そのほかに確認が必要な事項"));
    assert!(text.contains("未確定の事項はありません。"));
}

#[test]
fn an_accepted_lower_level_is_stated_and_nothing_is_missing() {
    let lower = "proofing: [self-assertion]\n  compensating:\n    - {control: 出金の上限, comparability: 損失が同程度に収まる, residual-risk: 少額の不正}";
    let answers = example(&[("proofing: [photo-selfie-automated, document-and-mail]", lower)]);
    let text = report_of(&answers, DS500, Lang::Ja);
    assert!(!text.contains("受容ステートメントに足りない事項"));
    let known = part(&text, "承認の前提となる事実");
    assert!(known[0].contains("必要な 2 より低くなっています"), "{known:?}");
}

#[test]
fn reasons_against_relying_on_others_name_nothing_that_speaks_for_it() {
    let text = report_of(&example(&[]), DS500, Lang::Ja);
    let reasons = part(&text, "ほかの事業者の確認結果の利用").join("");
    assert!(reasons.contains("古い場合があります") && !reasons.contains("満たします"), "{reasons}");
}

#[test]
fn no_proofing_is_never_called_needed() {
    let answers = example(&[("needs-validated-attributes: yes", "needs-validated-attributes: no")]);
    for (lang, said, wrong) in [
        (Lang::Ja, "身元確認は不要です（IAL 0）。", "身元確認は IAL 0 が必要です"),
        (Lang::En, "No identity proofing is needed (IAL 0).", "Identity proofing needs IAL 0"),
    ] {
        let text = report_of(&answers, "nist-800-63-4", lang);
        assert!(text.contains(said) && !text.contains(wrong));
    }
}

#[test]
fn the_page_for_the_decision_maker_is_one_page() {
    for lang in Lang::ALL {
        for answers in [example(&[]), NOTHING.to_owned()] {
            let outline = report::outline(&input_of(&answers, DS500, lang));
            assert_eq!((outline[0].page, outline[1].page), (2, 3), "in {}", lang.tag());
        }
    }
}

#[test]
fn methods_that_are_chosen_for_nobody_are_not_told() {
    let text = report_of(&example(&[("has-login: yes", "has-login: no")]), DS500, Lang::Ja);
    let summary = part(&text, "要約（意思決定をされる方へ）").join("\n");
    assert!(summary.contains("選んだ手法は") && !summary.contains("パスキー"), "{summary}");
}
