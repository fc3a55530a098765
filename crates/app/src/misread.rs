//! What a reader of JSON met, in words of both languages.
//!
//! Responsible for: a sentence for each situation that can be told apart in a `.tashika` file, and a plain one
//! for the rest; the reader's own words exist in English alone. Not responsible for: answers files, which have
//! findings of their own (`answers_file`).

use model::Text;

use crate::answers_file::both;

/// The sentence for what a reader says it met.
pub(crate) fn sentence(detail: &str) -> Text {
    let has = |words: &[&str]| words.iter().any(|word| detail.contains(word));
    if detail.starts_with("missing field") {
        both("必要な項目がありません。", "A required key is missing.")
    } else if detail.starts_with("unknown field") {
        both("この形式にない項目があります。", "There is a key that is not part of the format.")
    } else if has(&["duplicate", "twice"]) {
        both("同じ項目が二度あります。", "A key is written twice.")
    } else if has(&["UTF-8", "invalid unicode"]) {
        both("UTF-8 の文字列ではありません。", "The text is not UTF-8.")
    } else if has(&["deep", "recursion limit"]) {
        both("入れ子が深すぎます。", "The nesting is too deep.")
    } else if has(&["EOF"]) {
        both("途中で終わっています。", "It ends too early.")
    } else if has(&["invalid type", "invalid value", "invalid length", "unknown variant"]) {
        both("値の種類か内容が、この形式と違います。", "A value is not what the format asks for.")
    } else {
        both("JSON として読めません。", "It is not JSON.")
    }
}

#[cfg(test)]
mod tests;
