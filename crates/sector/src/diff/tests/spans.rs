//! Stretches of text read as a person would mark them.

use proptest::prelude::*;

use crate::diff::words::{Mark, compare};

/// A side as text, with changes in brackets.
fn marked(old: &str, new: &str) -> [String; 2] {
    let (old, new) = compare(old, new);
    [old, new].map(|side| {
        side.iter()
            .map(|span| match span.mark {
                Mark::Same => span.text.clone(),
                Mark::Added | Mark::Removed => format!("[{}]", span.text),
            })
            .collect()
    })
}

#[test]
fn japanese_changes_by_words() {
    for sides in [
        ["身元確認はレベル[1]以上とします。", "身元確認はレベル[2]以上とします。"],
        ["本人確認[書類]を確かめます。", "本人確認[記録]を確かめます。"],
        ["使いま[せん]。", "使いま[す]。"],
        ["[郵送]で確かめます。", "[対面]で確かめます。"],
        ["店員が確かめます。", "店員が[毎回]確かめます。"],
        ["店員[のいる店]に限ります。", "店員に限ります。"],
        ["認めた方法だけを使います。", "認めた方法だけを使います。[例外はありません。]"],
    ] {
        let [old, new] = sides.map(|side| side.replace(['[', ']'], ""));
        assert_eq!(marked(&old, &new), sides);
    }
}

#[test]
fn english_changes_by_whole_words() {
    assert_eq!(
        marked("Ways must reach level 1.", "Ways must reach level 2."),
        ["Ways must reach level [1].", "Ways must reach level [2]."]
    );
    assert_eq!(
        marked("Staff should check the card.", "Staff shall check cards."),
        ["Staff [should] check [the card].", "Staff [shall] check [cards]."]
    );
}

#[test]
fn what_is_too_short_to_be_seen_does_not_interrupt_a_change() {
    assert_eq!(
        marked("運転免許証の原本を店員が確かめます。", "個人番号カードの写しを店員が確かめます。"),
        ["[運転免許証の原本を]店員が確かめます。", "[個人番号カードの写しを]店員が確かめます。"]
    );
}

#[test]
fn texts_that_share_little_are_two_texts() {
    assert_eq!(
        marked("酒類を売ります。", "登録した人を通すときは、認証のレベルを決めます。"),
        ["[酒類を売ります。]", "[登録した人を通すときは、認証のレベルを決めます。]"]
    );
}

#[test]
fn very_long_texts_are_compared_in_bounded_time() {
    let (old, new) = ("あ1".repeat(200_000), "い2".repeat(200_000));
    let (before, after) = compare(&format!("同じ。{old}同じ。"), &format!("同じ。{new}同じ。"));
    assert_eq!((before.len(), after.len()), (1, 1));
}

proptest! {
    #[test]
    fn stretches_together_are_the_text(
        old in "[あ-おア-オ一二確認a-c1-3 、。'’]{0,40}", new in "[あ-おア-オ一二確認a-c1-3 、。'’]{0,40}"
    ) {
        let (before, after) = compare(&old, &new);
        let text = |side: &[crate::diff::words::Span]| -> String {
            side.iter().map(|span| span.text.as_str()).collect()
        };
        prop_assert_eq!(text(&before), old.clone());
        prop_assert_eq!(text(&after), new.clone());
        prop_assert!(before.iter().all(|span| span.mark != Mark::Added && !span.text.is_empty()));
        prop_assert!(after.iter().all(|span| span.mark != Mark::Removed && !span.text.is_empty()));
        let same = |side: &[crate::diff::words::Span]| -> String {
            side.iter().filter(|span| span.mark == Mark::Same).map(|span| span.text.as_str()).collect()
        };
        prop_assert_eq!(same(&before), same(&after), "both sides share the same words");
        prop_assert_eq!(old == new, [&before, &after].into_iter().flatten().all(|span| span.mark == Mark::Same));
    }
}
