//! Random edits of a pack, as small as a person makes them and as wild as nobody would.

use model::Text;
use proptest::prelude::*;

use crate::pack::clause::{Clause, Obligation};
use crate::pack::matrix::Column;
use crate::pack::operation::Op;
use crate::pack::{Chapter, Pack};

/// One random edit: what, where twice, and with which words.
#[derive(Clone, Debug)]
pub(crate) struct Mutation {
    kind: u8,
    first: usize,
    second: usize,
    words: String,
}

pub(crate) fn mutations(most: usize) -> impl Strategy<Value = Vec<Mutation>> {
    let one = (0_u8..22, any::<usize>(), any::<usize>(), "[あ-んア-ヶ一-龠a-z0-9 、。/~]{0,12}")
        .prop_map(|(kind, first, second, words)| Mutation { kind, first, second, words });
    prop::collection::vec(one, 0..=most)
}

/// Puts edits in, one after the other.
pub(crate) fn mutated(pack: &Pack, mutations: &[Mutation]) -> Pack {
    let mut pack = pack.clone();
    for mutation in mutations {
        mutate(&mut pack, mutation);
    }
    pack
}

fn mutate(pack: &mut Pack, Mutation { kind, first, second, words }: &Mutation) {
    let (first, second) = (*first, *second);
    let text = || Text { ja: words.clone(), en: format!("{words}.") };
    match kind {
        0 => shuffle(&mut pack.transactions, first, second),
        1 => shuffle(&mut pack.chapters, first, second),
        2 => shuffle(&mut pack.operations, first, second),
        3 => shuffle(&mut pack.matrix.ways, first, second),
        4 => shuffle(&mut pack.sections, first, second),
        5 => shuffle(&mut pack.examples, first, second),
        6 => shuffle(&mut pack.terms, first, second),
        7 => shuffle(&mut pack.sources, first, second),
        8 => with(&mut pack.chapters, first, |chapter| shuffle(&mut chapter.clauses, second, first)),
        9 => with(&mut pack.sections, first, |section| shuffle(&mut section.questions, second, first)),
        10 => move_clause(&mut pack.chapters, first, second),
        11 => move_question(pack, first, second),
        12 => with(&mut clauses(pack), first, |clause| {
            clause.text = text();
            clause.heading = (second % 2 == 0).then(text);
        }),
        13 => with(&mut clauses(pack), first, |clause| {
            clause.obligation =
                [Obligation::Required, Obligation::Recommended, Obligation::Optional][second % 3];
            clause.matrix = !clause.matrix;
        }),
        14 => with(&mut pack.operations, first, |operation| {
            operation.level = Some([1, 2, 3][second % 3]);
            operation.op = [Op::Tighten, Op::Relax, Op::Replace][second % 3];
            operation.when = None;
        }),
        15 => with(&mut pack.matrix.ways, first, |way| {
            way.accepted = !way.accepted;
            way.column = Column::ALL[second % 4];
            way.conditions.push(text());
        }),
        16 => with(&mut pack.transactions, first, |transaction| {
            if second % 2 == 0 {
                transaction.harm.clear();
            } else {
                transaction.harm.entry(model::Axis::Authentication).or_default();
            }
        }),
        17 => with(&mut pack.examples, first, |example| {
            example.answers.insert(words.as_str().into(), crate::pack::example::Given::One(words.clone()));
            example.ratings.clear();
            example.expect.conformance = None;
        }),
        18 => pack.header.notice = text(),
        19 => pack.header.version = format!("1.{}.0", second % 9),
        // An id that is there twice, as in a draft that somebody copies a clause in.
        20 => with(&mut pack.chapters, first, |chapter| {
            let copy = chapter.clauses.get(second % chapter.clauses.len().max(1)).cloned();
            chapter.clauses.extend(copy);
        }),
        _ => with(&mut clauses(pack), first, |clause| {
            let mut inner = clause.clone();
            inner.id = format!("{}-{words}", clause.id);
            inner.clauses.clear();
            clause.clauses.insert(second % (clause.clauses.len() + 1), inner);
        }),
    }
}

fn with<T>(list: &mut [T], at: usize, change: impl FnOnce(&mut T)) {
    let length = list.len().max(1);
    if let Some(entry) = list.get_mut(at % length) {
        change(entry);
    }
}

/// Takes an entry out, and often puts it in elsewhere.
fn shuffle<T: Clone>(list: &mut Vec<T>, first: usize, second: usize) {
    if list.is_empty() {
        return;
    }
    let entry = list.remove(first % list.len());
    if !second.is_multiple_of(4) {
        list.insert(second % (list.len() + 1), entry);
    }
}

/// Moves a clause, with all within it, into any chapter or clause.
fn move_clause(chapters: &mut [Chapter], first: usize, second: usize) {
    let mut taken = None;
    with(chapters, first, |chapter| {
        if !chapter.clauses.is_empty() {
            taken = Some(chapter.clauses.remove(second % chapter.clauses.len()));
        }
    });
    let Some(taken) = taken else { return };
    with(chapters, second, |chapter| {
        let length = chapter.clauses.len();
        match chapter.clauses.get_mut(first % length.max(1)) {
            Some(host) if first % 2 == 1 => host.clauses.push(taken),
            _ => chapter.clauses.insert(first % (length + 1), taken),
        }
    });
}

fn move_question(pack: &mut Pack, first: usize, second: usize) {
    let mut taken = None;
    with(&mut pack.sections, first, |section| taken = section.questions.pop());
    if let Some(taken) = taken {
        with(&mut pack.sections, second, |section| section.questions.insert(0, taken));
    }
}

fn clauses(pack: &mut Pack) -> Vec<&mut Clause> {
    pack.chapters.iter_mut().flat_map(|chapter| &mut chapter.clauses).collect()
}
