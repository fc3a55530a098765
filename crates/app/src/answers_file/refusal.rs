//! What a parser met, in words of both languages.
//!
//! Responsible for: a code and a sentence for each situation that can be told apart, and a plain one for the
//! rest. The words of the parsers themselves are never shown: they exist in one language, and speak to
//! programmers. Not responsible for: findings about shape and words, which need no parser to be told.

use model::Text;
use serde_yaml::Error;
use serde_yaml::budget::BudgetBreach;

use super::twice::Twice;
use super::{DEEPEST, InputFinding, both};

/// A text in which nothing stands.
pub(super) fn empty() -> InputFinding {
    let message = both("回答が必要ですが、空です", "expected answers, found nothing");
    InputFinding { line: 1, column: 1, code: "empty", message }
}

/// Whether a reader of JSON ended because it does not go deeper.
pub(super) fn is_too_deep(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("recursion limit")
}

/// A text that is no JSON, where nothing else is taken.
pub(super) fn not_json(text: &str, error: &serde_json::Error) -> InputFinding {
    // The reader counts bytes.
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default().as_bytes();
    let before = &line[..error.column().saturating_sub(1).min(line.len())];
    let message = if error.is_eof() {
        both("JSON が途中で終わっています", "expected more JSON, found the end")
    } else if error.to_string().starts_with("trailing characters") {
        both("JSON の値は一つだけですが、続きがあります", "expected one value of JSON, found more behind it")
    } else {
        both("ここは JSON として読めません", "expected JSON, found something else here")
    };
    InputFinding {
        line: error.line().max(1),
        column: String::from_utf8_lossy(before).chars().count() + 1,
        code: "syntax",
        message,
    }
}

/// A key written twice.
pub(super) fn twice(twice: &Twice) -> InputFinding {
    let (line, column) = twice.place;
    let key = &twice.key;
    InputFinding {
        line,
        column,
        code: "duplicate-key",
        message: both(
            format!("キーは一度だけ書きますが、`{key}` が二度あります"),
            format!("expected each key once, found `{key}` again"),
        ),
    }
}

/// A text without keys at its top.
pub(super) fn no_mapping(refused: &Error) -> InputFinding {
    let message =
        both("「名前: 値」の並びが必要ですが、ありません", "expected keys with their values, found none");
    InputFinding { code: "syntax", message, ..finding(refused) }
}

/// Where reading ended: what is behind that place cannot be known.
pub(super) fn end(error: &Error) -> InputFinding {
    let mut finding = finding(error);
    finding.message.ja.push_str("。ここから先は調べられません");
    finding.message.en.push_str("; nothing behind this place could be examined");
    finding
}

/// What a parser refused.
pub(super) fn finding(error: &Error) -> InputFinding {
    let (line, column) = error.location().map_or((1, 1), |place| {
        let number = |number| usize::try_from(number).unwrap_or(1).max(1);
        (number(place.line()), number(place.column()))
    });
    let (code, message) = situation(error.without_snippet());
    InputFinding { line, column, code, message }
}

fn situation(error: &Error) -> (&'static str, Text) {
    match error {
        Error::Budget { breach: BudgetBreach::Depth { .. }, .. } => too_deep(),
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => {
            ("syntax", both("書かれているものが多すぎて読めません", "there is too much to be read"))
        }
        Error::AliasError { error, .. } => situation(error.without_snippet()),
        Error::Eof { .. } => ("syntax", ended()),
        Error::MultipleDocuments { .. } => (
            "syntax",
            both(
                "文書は一つだけですが、続きに別の文書があります",
                "expected one document, found another one",
            ),
        ),
        Error::UnknownAnchor { .. } => (
            "syntax",
            both(
                "`*` は前に `&` で付けた名前を指しますが、その名前がありません",
                "expected `*` to name what `&` marked before, found no such mark",
            ),
        ),
        Error::ContainerEndMismatch { .. } => ("syntax", brackets()),
        Error::ExternalMessage { msg, .. } | Error::Message { msg, .. } => scanned(msg),
        _ => ("syntax", neither()),
    }
}

/// What the scanner says it met. Its sentences are looked through for the few things a writer can act upon.
fn scanned(message: &str) -> (&'static str, Text) {
    let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if has(&["nesting", "recursion"]) {
        return too_deep();
    }
    let text = if has(&["invalid trailing content after"]) {
        both(
            "引用符で囲んだ文字列の後に、続きがあります",
            "expected nothing behind the closing quotation mark",
        )
    } else if has(&["escape", "hexadecimal", "surrogate"]) {
        both("`\\` の後に、使えない文字があります", "expected an escape that exists behind `\\`")
    } else if has(&["quote", "quoted"]) {
        both("引用符が閉じていません", "expected a closing quotation mark")
    } else if has(&["tab"]) {
        both("字下げは空白で書きますが、タブがあります", "expected spaces for indentation, found a tab")
    } else if has(&["bracket", "flow sequence", "flow mapping", "flow construct"]) {
        brackets()
    } else if has(&["EOF", "end of stream"]) {
        ended()
    } else if has(&["mapping values", "':' m"]) {
        both("ここに `:` は置けません", "expected no `:` here")
    } else if has(&["mapping keys", "block mapping", "block sequence", "block collection", "indent", "'-'"]) {
        both(
            "同じ並びは字下げをそろえて書きますが、そろっていません",
            "expected the same indentation as the lines that belong together",
        )
    } else if has(&["document", "directive"]) {
        both("文書は一つだけ、指示なしで書きます", "expected one document without directives")
    } else {
        neither()
    };
    ("syntax", text)
}

fn too_deep() -> (&'static str, Text) {
    (
        "too-deep",
        both(
            format!("入れ子は {DEEPEST} 段までです"),
            format!("expected at most {DEEPEST} levels of nesting"),
        ),
    )
}

fn ended() -> Text {
    both("途中で終わっています", "expected more, found the end")
}

fn brackets() -> Text {
    both(
        "括弧が閉じていないか、コンマが抜けています",
        "expected a closing bracket, or a comma between entries",
    )
}

fn neither() -> Text {
    both("YAML としても JSON としても読めません", "expected YAML or JSON, found neither")
}
