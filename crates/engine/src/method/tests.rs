//! How reasons make a verdict.

use model::result::Verdict;

use super::{Findings, Tone, at_best, reason, tone};

#[test]
fn the_worst_reason_makes_the_verdict() {
    let mut findings = Findings { verdict: Verdict::Fits, reasons: Vec::new() };
    for (code, expected) in [
        ("level-met", Verdict::Fits),
        ("users-partly-lack", Verdict::FitsWithConditions),
        ("level-open", Verdict::Depends),
        ("suits", Verdict::Depends),
        ("law-ended", Verdict::Excluded),
        ("unsuited", Verdict::Excluded),
    ] {
        findings.add(reason(code, None));
        assert_eq!(findings.verdict, expected, "after {code}");
    }
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
