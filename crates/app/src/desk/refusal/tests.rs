//! Tests of refusals: what the screens are told, and that there are words for it.

use model::{Lang, Text};
use store::StoreError;
use words::Words;

use super::{Refusal, ThresholdSaid};
use crate::answers_file::InputFinding;
use crate::error::AppError;

fn finding(line: usize) -> InputFinding {
    let message = Text { ja: format!("{line}番"), en: format!("number {line}") };
    InputFinding { line, column: 2, code: "unknown-key", message }
}

fn import(error: AppError) -> crate::wire::ErrorView {
    Refusal::Import { file: "a.yaml".to_owned(), error: Box::new(error) }.view()
}

#[test]
fn all_findings_of_a_file_are_told_with_its_name() {
    let view = import(AppError::Input((1..=3).map(finding).collect()));
    assert_eq!(view.code, "import-findings");
    assert_eq!((&*view.params["file"], &*view.params["count"]), ("a.yaml", "3"));
    assert_eq!(
        view.params["detail-ja"],
        "1行目、2文字目: 1番。\n2行目、2文字目: 2番。\n3行目、2文字目: 3番。"
    );
    assert!(view.params["detail-en"].ends_with("Line 3, column 2: number 3."), "{:?}", view.params);
    let many = import(AppError::Input((1..=7).map(finding).collect()));
    assert_eq!(many.params["count"], "7");
    assert!(many.params["detail-ja"].ends_with("\nほかに2件あります。"), "{:?}", many.params);
}

#[test]
fn a_broken_exchange_file_is_told_alike_and_others_by_their_situation() {
    let detail = "missing field `hash`".to_owned();
    let view = import(AppError::Store(StoreError::Malformed { line: 4, column: 1, detail }));
    assert_eq!(view.code, "import-findings");
    assert_eq!(view.params["detail-ja"], "4行目、1文字目: 必要な項目がありません。");
    let view = import(AppError::Store(StoreError::NotATashikaFile));
    assert_eq!((&*view.code, &*view.params["file"]), ("not-a-tashika-file", "a.yaml"));
}

#[test]
fn every_refusal_has_its_sentences_and_fills_them() {
    let said = || {
        let text = || Text { ja: "額".to_owned(), en: "amount".to_owned() };
        Box::new(ThresholdSaid { label: text(), value: text() })
    };
    for refusal in [
        Refusal::ThresholdOrder { lower: said(), upper: said() },
        Refusal::RelativeFolder { folder: "a/b".to_owned() },
        Refusal::Import { file: "a".to_owned(), error: Box::new(AppError::Input(vec![finding(1)])) },
    ] {
        let view = refusal.view();
        for lang in [Lang::Ja, Lang::En] {
            let ending = format!("-{}", lang.tag());
            let params: Vec<(&str, &str)> = view
                .params
                .iter()
                .map(|(name, value)| (name.strip_suffix(&ending).unwrap_or(name), value.as_str()))
                .collect();
            for part in ["", "-help"] {
                let words = Words::of(lang).find(&format!("error-{}{part}", view.code), &params);
                assert!(words.is_some_and(|words| !words.contains('$')), "{}{part}", view.code);
            }
        }
    }
}
