//! Changing any rule of the shipped example fails one of its worked examples: the examples say what the rules do.

use policy::Catalogue;
use sector::Pack;
use sector::check::{Code, check};
use sector::overlay::apply;
use sector::pack::{Clause, Column, Op, Target, When};
use sector::read::{read_pack, shipped};

/// Mutants out of which nothing else comes for anybody, with the reason.
const EQUIVALENT: [(&str, &str); 3] = [
    ("relax-aal: replace", "levels are from 1 to 3, so at most 1 and exactly 1 are the same"),
    ("id-at-terminal: column aal3", "no level asks for more than either column gives"),
    ("point-card: no proofing methods", "it is refused whatever method realises it"),
];

fn example() -> Pack {
    let (id, files) =
        shipped().into_iter().find(|(id, _)| id == "jfa-alcohol-tobacco-2023").expect("it is shipped");
    read_pack(&files, &id).expect("it can be read").0
}

/// Whether an example of the pack fails, or the pack contradicts itself so that nothing can be decided by it.
fn is_caught(pack: &Pack, base: &Catalogue) -> bool {
    apply(pack, base).is_err()
        || check(pack, base, pack.header.date).iter().any(|finding| finding.code == Code::FailingExample)
}

fn operations(pack: &Pack) -> Vec<(String, Pack)> {
    let mut mutants = Vec::new();
    for (at, operation) in pack.operations.iter().enumerate() {
        let mut with = |what: &str, change: &dyn Fn(&mut Pack)| {
            let mut mutant = pack.clone();
            change(&mut mutant);
            mutants.push((format!("{}: {what}", operation.id), mutant));
        };
        with("removed", &|mutant| {
            let id = mutant.operations.remove(at).id;
            for chapter in &mut mutant.chapters {
                chapter.clauses.iter_mut().for_each(|clause| unlink(clause, &id));
            }
        });
        if let Some(level) = operation.level {
            for other in (1..=3).filter(|other| *other != level) {
                with(&format!("level {other}"), &|mutant| mutant.operations[at].level = Some(other));
            }
        }
        if matches!(operation.target, Target::Level(_)) && operation.op != Op::Remove {
            for op in [Op::Tighten, Op::Relax, Op::Replace].into_iter().filter(|op| *op != operation.op) {
                with(op.word(), &|mutant| mutant.operations[at].op = op);
            }
        }
        if let Some(when) = &operation.when {
            with("always", &|mutant| mutant.operations[at].when = None);
            with("the opposite", &|mutant| {
                mutant.operations[at].when = Some(When::Not(Box::new(when.clone())));
            });
            if let When::All(parts) = when {
                for part in 0..parts.len() {
                    with(&format!("without part {part}"), &|mutant| {
                        if let Some(When::All(parts)) = &mut mutant.operations[at].when {
                            parts.remove(part);
                        }
                    });
                }
            }
        }
    }
    mutants
}

fn unlink(clause: &mut Clause, operation: &str) {
    clause.operations.retain(|id| id != operation);
    clause.clauses.iter_mut().for_each(|clause| unlink(clause, operation));
}

fn ways(pack: &Pack) -> Vec<(String, Pack)> {
    let mut mutants = Vec::new();
    for (at, way) in pack.matrix.ways.iter().enumerate() {
        let mut with = |what: &str, change: &dyn Fn(&mut Pack)| {
            let mut mutant = pack.clone();
            change(&mut mutant);
            mutants.push((format!("{}: {what}", way.id), mutant));
        };
        with("accepted turned", &|mutant| mutant.matrix.ways[at].accepted = !way.accepted);
        if way.ial > 1 {
            with("row 1", &|mutant| mutant.matrix.ways[at].ial = 1);
        }
        if way.column == Column::EachTime {
            with("column aal3", &|mutant| mutant.matrix.ways[at].column = Column::Aal3);
        }
        if !way.proofing.is_empty() {
            with("no proofing methods", &|mutant| mutant.matrix.ways[at].proofing.clear());
        }
    }
    mutants
}

fn links(pack: &Pack) -> Vec<(String, Pack)> {
    fn each(clause: &mut Clause, id: &str, change: &dyn Fn(&mut Clause)) {
        if clause.id == id {
            change(clause);
        }
        clause.clauses.iter_mut().for_each(|clause| each(clause, id, change));
    }
    let mut mutants = Vec::new();
    for clause in pack.clauses().filter(|clause| clause.is_requirement()) {
        let mut with = |what: &str, change: &dyn Fn(&mut Clause)| {
            let mut mutant = pack.clone();
            for chapter in &mut mutant.chapters {
                chapter.clauses.iter_mut().for_each(|own| each(own, &clause.id, change));
            }
            mutants.push((format!("{}: {what}", clause.id), mutant));
        };
        if clause.matrix {
            with("without the matrix", &|clause| clause.matrix = false);
        }
        for at in 0..clause.questions.len() {
            with(&format!("without question {at}"), &|clause| {
                clause.questions.remove(at);
            });
        }
        for at in 0..clause.operations.len() {
            with(&format!("without operation {at}"), &|clause| {
                clause.operations.remove(at);
            });
        }
    }
    mutants
}

#[test]
fn changing_any_rule_of_the_example_fails_an_example() {
    let base = policy::load_embedded().into_result().expect("the shipped policies are checked by a test");
    let pack = example();
    assert!(!is_caught(&pack, &base), "the example itself holds");
    let mutants: Vec<(String, Pack)> =
        operations(&pack).into_iter().chain(ways(&pack)).chain(links(&pack)).collect();
    assert!(mutants.len() > 55, "{} mutants were made", mutants.len());
    let alive: Vec<&String> = mutants
        .iter()
        .filter(|(_, mutant)| !is_caught(mutant, &base))
        .map(|(name, _)| name)
        .filter(|name| EQUIVALENT.iter().all(|(known, _)| name != known))
        .collect();
    assert!(alive.is_empty(), "{} of {} live: {alive:#?}", alive.len(), mutants.len());
    for (name, why) in EQUIVALENT {
        assert!(mutants.iter().any(|(known, _)| known == name), "{name} is no mutant any more ({why})");
    }
}
