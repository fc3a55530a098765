//! Tests of folding and of the words of a query.

use super::{fold, words};

#[test]
fn folding_ignores_case_and_width() {
    assert_eq!(fold("ＩＡＬ２　Ａbc"), "ial2 abc");
    assert_eq!(fold("氏名\tカナ\0"), "氏名 カナ ");
    assert_eq!(fold("𠮷野家 ÉCOLE"), "𠮷野家 école");
}

#[test]
fn words_come_longest_first_and_once() {
    assert_eq!(words("本人 ID　本人確認 id"), ["本人確認", "本人", "id"]);
    assert!(words("　 ").is_empty());
}
