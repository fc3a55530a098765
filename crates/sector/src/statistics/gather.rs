//! Counting results of members.
//!
//! Responsible for: every table for the screen. The rows of a table are the same whatever the members say, so that an
//! absent row tells nothing. Not responsible for: leaving out small groups.

use std::collections::BTreeMap;

use model::{Axis, MethodId};
use policy::Catalogue;
use policy::kind::method::ReviewClass;

use super::level::LevelTable;
use super::member::Member;
use super::spread::{Spread, YEN};
use super::table::Table;
use super::{
    ClauseTable, MainMethods, NO_LONGER, NONE, NOT_ASKED, Statistics, UNKNOWN, conformance_words, state_words,
};
use crate::member::Collection;
use crate::overlay::Guideline;
use crate::pack::OTHER_WAY;
use crate::pack::clause::{Clause, Obligation};

/// Counts the results. The guideline gives the clauses and ways that are counted, usually its newest version.
pub fn statistics(collection: &Collection, guideline: &Guideline) -> Statistics {
    let catalogue = &*guideline.catalogue;
    let members = members(collection, catalogue);
    let mut levels = [LevelTable::default(), LevelTable::default()];
    for member in &members {
        for axis in Axis::ALL {
            let (base, sector) = member.levels[axis.index()];
            levels[axis.index()].add(base, sector);
        }
    }
    Statistics {
        members: count(members.len()),
        results: count(collection.len()),
        conformance: Table::of(conformance_words().map(|(conformance, word)| {
            let has = |member: &&Member<'_>| member.conformance == conformance;
            (word.to_owned(), count(members.iter().filter(has).count()))
        })),
        clauses: guideline
            .pack
            .clauses()
            .filter(|clause| clause.is_requirement())
            .map(|clause| clause_table(clause, &members, guideline))
            .collect(),
        ways: ways(&members, guideline),
        methods: Axis::ALL.map(|axis| methods(axis, &members, catalogue)),
        levels,
        main: main_methods(&members, catalogue),
        cost: Spread::of(members.iter().map(|member| member.cost), &YEN),
    }
}

/// Each member once.
fn members<'a>(collection: &'a Collection, catalogue: &Catalogue) -> Vec<Member<'a>> {
    let mut members: BTreeMap<&str, Member<'_>> = BTreeMap::new();
    for result in collection.results() {
        let own = Member::of(result);
        let joined = match members.remove(result.member.as_str()) {
            Some(other) => other.joined(own, |method| seconds(method, catalogue)),
            None => own,
        };
        members.insert(&result.member, joined);
    }
    members.into_values().collect()
}

/// Seconds that a method keeps users busy, where a source gives a figure.
fn seconds(method: &MethodId, catalogue: &Catalogue) -> Option<u32> {
    catalogue.method(method)?.user_seconds.as_ref().map(|fact| fact.value)
}

fn clause_table(clause: &Clause, members: &[Member<'_>], guideline: &Guideline) -> ClauseTable {
    let state = |member: &Member<'_>| member.clauses.get(clause.id.as_str()).copied();
    let with = |wanted| count(members.iter().filter(|member| state(member) == wanted).count());
    let rows = state_words().map(|(wanted, word)| (word.to_owned(), with(Some(wanted))));
    ClauseTable {
        clause: clause.id.clone(),
        number: guideline.numbers.full(&clause.id).unwrap_or_default().to_owned(),
        required: clause.obligation == Obligation::Required,
        states: Table::of(rows.into_iter().chain([(NOT_ASKED.to_owned(), with(None))])),
    }
}

fn ways(members: &[Member<'_>], guideline: &Guideline) -> Table {
    let known: Vec<&str> =
        guideline.pack.matrix.ways.iter().map(|way| way.id.as_str()).chain([OTHER_WAY]).collect();
    several(&known, members, |member| member.ways.iter().copied().collect())
}

fn methods(axis: Axis, members: &[Member<'_>], catalogue: &Catalogue) -> Table {
    let known: Vec<&str> = methods_of(axis, catalogue).map(MethodId::as_str).collect();
    several(&known, members, |member| {
        member.methods[axis.index()].iter().map(|method| method.as_str()).collect()
    })
}

fn methods_of(axis: Axis, catalogue: &Catalogue) -> impl Iterator<Item = &MethodId> {
    catalogue.methods().iter().filter(move |method| method.kind == axis).map(|method| &method.id)
}

/// A table in which a member may stand in several rows: the known ids, what there is no more, and nothing at all.
fn several<'a>(known: &[&str], members: &[Member<'a>], of: impl Fn(&Member<'a>) -> Vec<&'a str>) -> Table {
    let counted =
        |holds: &dyn Fn(&[&str]) -> bool| count(members.iter().filter(|member| holds(&of(member))).count());
    let rows = known.iter().map(|id| ((*id).to_owned(), counted(&|own| own.contains(id))));
    let gone = counted(&|own| own.iter().any(|id| !known.contains(id)));
    let none = counted(&|own| own.is_empty());
    Table::of(rows.chain([(NO_LONGER.to_owned(), gone), (NONE.to_owned(), none)]))
}

fn main_methods(members: &[Member<'_>], catalogue: &Catalogue) -> MainMethods {
    let known: Vec<&MethodId> = methods_of(Axis::Proofing, catalogue).collect();
    let with = |holds: &dyn Fn(Option<&MethodId>) -> bool| {
        count(members.iter().filter(|member| holds(member.main)).count())
    };
    let rows = known.iter().map(|id| (id.as_str().to_owned(), with(&|main| main == Some(*id))));
    let gone = with(&|main| main.is_some_and(|main| !known.contains(&main)));
    let none = with(&|main| main.is_none());
    let review = |id: &MethodId| match catalogue.method(id).map(|method| method.review.class) {
        Some(ReviewClass::None) => "none",
        Some(ReviewClass::Immediate) => "immediate",
        Some(ReviewClass::Minutes) => "minutes",
        Some(ReviewClass::Days) => "days",
        Some(ReviewClass::Week) => "week",
        None => UNKNOWN,
    };
    MainMethods {
        seconds: known.iter().map(|id| seconds(id, catalogue)).chain([None, None]).collect(),
        review: known.iter().map(|id| review(id)).chain([UNKNOWN, UNKNOWN]).collect(),
        methods: Table::of(rows.chain([(NO_LONGER.to_owned(), gone), (NONE.to_owned(), none)])),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
