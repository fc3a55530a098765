//! How reasons make a verdict.

use model::result::Verdict;

use super::reason::{About, Findings, Found, Kind};
use super::{Tone, at_best, tone};

#[test]
fn the_worst_reason_makes_the_verdict() {
    let mut findings = Findings::new();
    for (kind, expected) in [
        (Kind::LevelMet, Verdict::Fits),
        (Kind::UsersPartlyLack, Verdict::FitsWithConditions),
        (Kind::LevelOpen, Verdict::Depends),
        (Kind::Suits, Verdict::Depends),
        (Kind::LawEnded, Verdict::Excluded),
        (Kind::Unsuited, Verdict::Excluded),
    ] {
        findings.add(Found::new(kind, About::Policies, None));
        assert_eq!(findings.verdict(), expected, "after {}", kind.code());
    }
}

#[test]
fn the_strongest_reasons_are_told_first_and_each_with_its_ground() {
    let mut findings = Findings::new();
    for kind in
        [Kind::LevelMet, Kind::UsersPartlyLack, Kind::Suits, Kind::LawEnded, Kind::Unsuited, Kind::LevelOpen]
    {
        findings.add(Found::new(kind, About::Policies, None));
    }
    let mut grounds = Vec::new();
    let reasons = findings.finish(&mut grounds);
    let told: Vec<&str> = reasons.iter().map(|reason| reason.code.as_str()).collect();
    let expected = ["law-ended", "level-open", "users-partly-lack", "unsuited", "level-met", "suits"];
    assert_eq!(told, expected);
    assert!(grounds.iter().zip(&told).all(|(ground, code)| ground.kind.code() == *code));
    assert_eq!(findings.verdict(), Verdict::Fits, "begun anew for the next method");
    assert!(findings.finish(&mut grounds).is_empty());
}

#[test]
fn a_remark_is_told_like_a_condition_and_changes_nothing() {
    for code in ["over-strict", "privacy-cost", "level-lower-counts", "level-unrated"] {
        assert_eq!((at_best(code), tone(code)), (Verdict::Fits, Tone::Condition), "{code}");
    }
    assert_eq!((at_best("law-permits"), tone("law-permits")), (Verdict::Fits, Tone::For));
    assert_eq!(
        (at_best("organization-lacks"), tone("organization-lacks")),
        (Verdict::Excluded, Tone::Against)
    );
}
