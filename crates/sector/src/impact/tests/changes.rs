//! What a draft changes.

use std::sync::Arc;

use chrono::NaiveDate;
use engine::Engine;
use model::result::{ClauseState, Conformance, SectorResult};
use model::{Answer, MethodId};

use crate::impact::{Basis, Case, Cases, DayImpact, ImpactError, days_of_interest, impact};
use crate::member::sample::{cases, day, entered, evaluated_by, guidelines, jfa, with};
use crate::overlay::Guideline;
use crate::pack::OTHER_WAY;
use crate::pack::Pack;
use crate::statistics::LevelWord;

fn made_up(cases: Vec<Case>) -> Cases {
    Cases { basis: Basis::Members, cases }
}

fn on_day(draft: &Guideline, current: Option<&Guideline>, cases: Vec<Case>, as_of: &str) -> DayImpact {
    impact(draft, current, &made_up(cases), &[day(as_of)]).expect("the framework can be used").on(0)
}

/// The example with every required level one higher.
fn stricter() -> Guideline {
    changed(|pack| {
        for operation in &mut pack.operations {
            if operation.id == "require-ial" {
                operation.level = Some(3);
            }
        }
    })
}

fn changed(change: impl FnOnce(&mut Pack)) -> Guideline {
    let mut pack = jfa().pack.clone();
    pack.header.version = "2.0.0".to_owned();
    change(&mut pack);
    with(&pack)
}

/// A member whom only what a test sets distinguishes: it uses a way with a method of it.
fn member(name: &str, way: &str, proofing: &[&str]) -> Case {
    let mut case = cases(jfa(), 1, 1).remove(0);
    case.member = name.to_owned();
    case.transaction = Some("alcohol-sale".to_owned());
    case.ways = vec![way.to_owned()];
    let yes = || Answer::One("yes".to_owned());
    case.answers
        .answers
        .retain(|id, _| !id.as_str().starts_with("users-") && !id.as_str().starts_with("law-"));
    for question in jfa().pack.clauses().flat_map(|clause| &clause.questions) {
        case.answers.answers.insert(question.clone(), yes());
    }
    for question in ["needs-personal-information", "needs-validated-attributes", "has-login"] {
        case.answers.answers.insert(question.into(), yes());
    }
    for (question, option) in [("shows-personal-data-online", "no"), ("age-check-mode", "re-authentication")]
    {
        case.answers.answers.insert(question.into(), Answer::One(option.to_owned()));
    }
    case.answers.choice.proofing = proofing.iter().map(|id| MethodId::from(*id)).collect();
    case.answers.choice.authentication = vec!["passkey".into(), "jpki-phone".into()];
    case
}

#[test]
fn a_draft_that_changes_nothing_changes_nothing() {
    for guideline in guidelines() {
        let found = on_day(guideline, Some(guideline), cases(guideline, 200, 2), "2026-11-26");
        assert!(found.clauses.iter().all(|clause| clause.newly_broken + clause.no_longer_broken == 0));
        assert!(found.clauses.iter().any(|clause| clause.still_broken > 0), "some break something");
        assert!(found.levels.iter().all(|levels| levels.changed() == 0));
        let other = found.conformance.iter().filter(|(before, after, _)| *before != Some(*after));
        assert_eq!(other.map(|(.., count)| count).sum::<u32>(), 0);
        assert_eq!(found.ways.iter().map(|way| way.falls_away).sum::<u32>(), 0);
        assert!(found.left_out.iter().all(|left_out| left_out.before == left_out.after));
        assert_eq!(found.no_way.0, found.no_way.1);
    }
}

fn in_full(guideline: &Guideline, cases: &[Case], as_of: NaiveDate) -> Vec<SectorResult> {
    let engine = Engine::new(Arc::clone(guideline.catalogue_on(as_of)));
    let results = cases.iter().map(|case| evaluated_by(&engine, guideline, &entered(case, guideline), as_of));
    results.map(|result| *result.sector.expect("it was made under the guideline")).collect()
}

#[test]
fn counts_are_those_of_the_full_evaluation_before_and_after() {
    let (draft, cases, as_of) = (stricter(), cases(jfa(), 150, 4), day("2026-11-26"));
    let (old, new) = (in_full(jfa(), &cases, as_of), in_full(&draft, &cases, as_of));
    let found = on_day(&draft, Some(jfa()), cases, "2026-11-26");
    let pairs = || old.iter().zip(&new);
    for (before, after, count) in &found.conformance {
        let both = pairs().filter(|(a, b)| (Some(a.conformance), b.conformance) == (*before, *after));
        assert_eq!(*count as usize, both.count());
    }
    let mut newly = 0;
    for (at, clause) in found.clauses.iter().enumerate() {
        let broken = |result: &SectorResult| result.clauses[at].state == ClauseState::NotMet;
        assert_eq!(new[0].clauses[at].id, clause.clause);
        let count =
            |was: bool, is: bool| pairs().filter(|(a, b)| (broken(a), broken(b)) == (was, is)).count();
        assert_eq!(clause.newly_broken as usize, count(false, true));
        assert_eq!(clause.still_broken as usize, count(true, true));
        assert_eq!(clause.no_longer_broken as usize, count(true, false));
        newly += clause.newly_broken;
    }
    assert!(newly > 0, "the stricter draft breaks something");
    for level in LevelWord::ALL {
        let count = |results: &[SectorResult]| {
            results.iter().filter(|result| LevelWord::of(result.range.ial) == level).count()
        };
        assert_eq!(found.levels[0].first(level) as usize, count(&old));
        assert_eq!(found.levels[0].second(level) as usize, count(&new));
    }
}

#[test]
fn without_a_guideline_in_force_the_base_stands_before() {
    let found = on_day(jfa(), None, cases(jfa(), 100, 5), "2026-11-26");
    assert!(found.conformance.iter().all(|(before, ..)| before.is_none()));
    assert_eq!(found.conformance.iter().map(|(.., count)| count).sum::<u32>(), 100);
    assert!(found.levels[1].changed() > 0, "the example relaxes the base");
}

#[test]
fn a_way_that_falls_away_is_counted_and_named() {
    let draft = changed(|pack| pack.matrix.ways.retain(|way| way.id != "ekyc-app"));
    let members = vec![member("a", "ekyc-app", &["ic-selfie"]), member("b", "jpki-app", &["jpki-signature"])];
    let found = impact(&draft, Some(jfa()), &made_up(members), &[day("2026-11-26")]).expect("it can be used");
    let way = |id: &str| found.on(0).ways.into_iter().find(|way| way.way == id).expect("the way is counted");
    assert_eq!((way("ekyc-app").used, way("ekyc-app").falls_away), (1, 1));
    assert_eq!((way("jpki-app").used, way("jpki-app").falls_away), (1, 0));
    assert_eq!(way(OTHER_WAY).used, 0);
    let affected = found.affected(0);
    assert_eq!(affected.len(), 1);
    assert_eq!((affected[0].member.as_str(), affected[0].after), ("a", Conformance::DoesNotConform));
    assert_eq!(affected[0].before, Some(Conformance::Conforms));
    assert_eq!(affected[0].falls_away, ["ekyc-app"]);
    assert!(!affected[0].newly_broken.is_empty());
}

#[test]
fn time_and_cost_are_those_of_the_quickest_way_that_is_left() {
    let draft = changed(|pack| pack.matrix.ways.retain(|way| way.id != "ekyc-app"));
    // Reading a chip takes 40 seconds, the signature certificate 20.
    let mut costly = member("a", "ekyc-app", &["ic-selfie"]);
    costly.costs = [(MethodId::from("ic-selfie"), 100)].into();
    let mut cheap = member("b", "jpki-app", &["jpki-signature"]);
    cheap.costs = [(MethodId::from("jpki-signature"), 150)].into();
    let found = on_day(&draft, Some(jfa()), vec![costly, cheap], "2026-11-26");
    assert_eq!((found.time.same, found.time.less, found.time.median), (1, 1, Some(-20)));
    assert_eq!((found.cost.same, found.cost.more, found.cost.median), (1, 1, Some(50)));

    let nothing = changed(|pack| pack.matrix.ways.retain(|way| !way.accepted));
    let found = on_day(&nothing, Some(jfa()), vec![member("a", "ekyc-app", &["ic-selfie"])], "2026-11-26");
    assert_eq!((found.time.no_way, found.no_way), (1, (0, 1)));
}

#[test]
fn users_without_a_document_are_left_out_when_every_way_needs_it() {
    let draft = changed(|pack| pack.matrix.ways.retain(|way| way.id == "jpki-app"));
    let mut some = member("a", "jpki-app", &["jpki-signature"]);
    some.answers.answers.insert("users-my-number-card".into(), Answer::One("some".to_owned()));
    let all = member("b", "jpki-app", &["jpki-signature"]);
    let found = on_day(&draft, Some(jfa()), vec![some, all], "2026-11-26");
    let card =
        found.left_out.iter().find(|left_out| left_out.need == "my-number-card").expect("it is counted");
    assert_eq!((card.before, card.after), (0, 1));
    assert_eq!(found.no_way, (0, 0));
}

#[test]
fn a_method_that_a_law_ends_is_counted_from_its_day_on() {
    let mut case = member("a", "ekyc-app", &["photo-selfie"]);
    case.answers.answers.insert("law-aml".into(), Answer::One("yes".to_owned()));
    let refused = |as_of: &str| on_day(jfa(), Some(jfa()), vec![case.clone()], as_of).refused;
    assert_eq!(refused("2027-03-31"), []);
    assert_eq!(refused("2027-04-01"), [("photo-selfie".to_owned(), 1)]);
    let days = [day("2026-11-26"), day("2027-04-01")];
    let both = impact(jfa(), Some(jfa()), &made_up(vec![case.clone()]), &days).expect("it can be used");
    assert_eq!(both.on(0).refused, []);
    assert_eq!(both.on(1).refused, [("photo-selfie".to_owned(), 1)]);
}

#[test]
fn a_member_with_two_services_counts_once_with_the_worst() {
    let draft = stricter();
    let good = member("a", "jpki-app", &["jpki-signature"]);
    let mut bad = member("a", "ekyc-app", &["ic-selfie"]);
    bad.subject = "2".to_owned();
    let found = impact(&draft, Some(jfa()), &made_up(vec![good, bad]), &[day("2026-11-26")]);
    let found = found.expect("the framework can be used");
    assert_eq!((found.len(), found.on(0).members), (1, 1));
    assert_eq!(found.affected(0)[0].after, Conformance::DoesNotConform);
}

#[test]
fn days_worth_looking_at_come_from_laws_and_operations() {
    let as_of = day("2026-11-26");
    assert_eq!(days_of_interest(as_of, jfa()), [as_of, day("2027-04-01")]);
    let dated = changed(|pack| {
        pack.operations[0].period.from = Some(day("2027-01-01"));
        pack.operations[1].period.until = Some(day("2027-12-31"));
    });
    let expected = [as_of, day("2027-01-01"), day("2027-04-01"), day("2028-01-01")];
    assert_eq!(days_of_interest(as_of, &dated), expected);
}

#[test]
fn an_impact_needs_some_days_and_not_too_many() {
    let cases = made_up(Vec::new());
    assert_eq!(impact(jfa(), None, &cases, &[]), Err(ImpactError::NoDay));
    let many: Vec<NaiveDate> = day("2026-11-26").iter_days().take(13).collect();
    assert_eq!(impact(jfa(), None, &cases, &many), Err(ImpactError::TooManyDays(13)));
    let twice = [day("2027-04-01"), day("2026-11-26"), day("2027-04-01")];
    let found = impact(jfa(), None, &cases, &twice).expect("nobody is fine too");
    assert_eq!(found.days, [day("2026-11-26"), day("2027-04-01")]);
    assert!(found.is_empty());
}
