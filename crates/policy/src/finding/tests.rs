//! Tests of rendering and of suggestions.

use model::Lang;

use super::{Finding, Severity, say, suggest};
use crate::code::Code;

#[test]
fn the_hint_stands_on_its_own_line_in_the_language_asked_for() {
    let finding = Finding {
        file: "a.yaml".to_owned(),
        line: 4,
        column: 2,
        code: Code::UnknownMethod,
        severity: Severity::Error,
        message: say("手法 `a` はありません", "there is no method `a`"),
        hint: Some(say("`b` のことですか", "did you mean `b`?")),
    };
    assert_eq!(
        finding.render(Lang::En),
        "a.yaml:4:2: error[unknown-method]: there is no method `a`\n  = hint: did you mean `b`?"
    );
    assert_eq!(
        finding.render(Lang::Ja),
        "a.yaml:4:2: error[unknown-method]: 手法 `a` はありません\n  = 手がかり: `b` のことですか"
    );
}

#[test]
fn only_near_words_are_suggested() {
    let known = ["ic-selfie", "photo-selfie", "passkey"];
    let hint = suggest("ic-selfy", known).expect("two edits in eight characters are near");
    assert_eq!(hint.en, "did you mean `ic-selfie`?");
    assert!(suggest("restricted-delivery", known).is_none(), "nothing is near");
}

#[test]
fn findings_serialize_with_words_and_both_languages() {
    let finding = Finding {
        file: "a.yaml".to_owned(),
        line: 1,
        column: 1,
        code: Code::UnusedSource,
        severity: Code::UnusedSource.severity(),
        message: say("あ", "a"),
        hint: None,
    };
    assert_eq!(
        serde_json::to_value(finding).expect("plain data"),
        serde_json::json!({
            "file": "a.yaml", "line": 1, "column": 1, "code": "unused-source", "severity": "warning",
            "message": {"ja": "あ", "en": "a"}, "hint": null,
        })
    );
}
