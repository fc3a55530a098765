//! Rules about methods.

use model::Axis;

use super::index::Index;
use super::report::{Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::kind::fact::Status;
use crate::walk::{Leaf, walk};

/// The strongest resistance to a threat.
const STRONG: u8 = 2;

/// A method has a level, unless it exists in a statute's list only.
pub(super) fn levels_unless_legal_only(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.methods {
        let method = &parsed.value;
        let file = Place::file(parsed.file);
        let id = &method.id;
        match (method.legal_only, &method.level) {
            (true, Some(_)) => report.add(
                Code::LegalOnlyLevel,
                file.key("level").name(),
                say(
                    format!("法令だけの手法 `{id}` にレベルは書けません"),
                    format!("the method `{id}` exists only in law and must not have a level"),
                ),
            ),
            (false, None) => report.add_with(
                Code::MissingLevel,
                file.key("id").value(),
                say(format!("手法 `{id}` にレベルがありません"), format!("the method `{id}` has no level")),
                Some(say(
                    "`level` を書くか、法令だけの手法なら `legal-only: true` としてください",
                    "write `level`, or `legal-only: true` if it exists in a statute's list only",
                )),
            ),
            _ => {}
        }
    }
}

/// Authentication methods name their factors; proofing methods have none.
pub(super) fn factors_for_authentication_only(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.methods {
        let method = &parsed.value;
        let file = Place::file(parsed.file);
        let id = &method.id;
        match (method.kind, method.factors.is_empty()) {
            (Axis::Proofing, false) => report.add(
                Code::WrongFactors,
                file.key("factors").name(),
                say(
                    format!("身元確認の手法 `{id}` に認証の要素は書けません"),
                    format!("the proofing method `{id}` must not have factors"),
                ),
            ),
            (Axis::Authentication, true) => report.add(
                Code::WrongFactors,
                file.key("kind").value(),
                say(
                    format!("当人認証の手法 `{id}` に認証の要素 (`factors`) がありません"),
                    format!("the authentication method `{id}` names no `factors`"),
                ),
            ),
            _ => {}
        }
    }
}

/// What was read in a source has no alternatives.
pub(super) fn alternatives_only_when_not_confirmed(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| {
        if let Leaf::Fact(Status::Confirmed, 1..) = leaf {
            let message = say(
                "確かめた (`confirmed`) 事実に別の値は書けません",
                "a fact that is `confirmed` must not name alternatives",
            );
            let hint = say("`status` を書いてください", "say its `status`");
            report.add_with(Code::ConfirmedAlternatives, at.name(), message, Some(hint));
        }
    });
}

/// Resistance is 0, 1 or 2, is about threats of the method's own axis, and names its source.
pub(super) fn threats_are_stated_well(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    for parsed in &draft.methods {
        let method = &parsed.value;
        let file = Place::file(parsed.file);
        let threats = file.key("threats");
        for (threat, &strength) in &method.threats {
            let at = threats.key(threat.as_str());
            if strength > STRONG {
                let message = say(
                    format!("強さは 0 から {STRONG} です。{strength} は書けません"),
                    format!("resistance is 0 to {STRONG}, not {strength}"),
                );
                report.add(Code::ThreatMismatch, at.value(), message);
            }
            if index.threats.get(threat.as_str()).is_some_and(|axis| *axis != method.kind) {
                let kind = method.kind.word();
                let message = say(
                    format!("脅威 `{threat}` は `{kind}` のものではありません"),
                    format!("the threat `{threat}` is not one of `{kind}`"),
                );
                report.add(Code::ThreatMismatch, at.name(), message);
            }
        }
        if !method.threats.is_empty() && method.threats_source.is_none() {
            let message = say(
                "`threats` には出典 (`threats-source`) が必要です",
                "`threats` needs its source (`threats-source`)",
            );
            report.add(Code::ThreatMismatch, threats.name(), message);
        }
    }
}
