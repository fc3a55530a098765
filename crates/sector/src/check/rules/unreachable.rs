//! Questions of the pack that nobody will ever see.
//!
//! Responsible for: conditions of display that no answers fulfil. Not responsible for: questions of the base, which
//! the base's own rules look at.

use std::ops::ControlFlow;

use crate::check::code::Code;
use crate::check::entries::Entries;
use crate::check::finding::Report;
use crate::check::sentence::{Field, Part, tell};
use crate::check::space::condition::Space;
use crate::check::space::grid::{Grid, MILDEST};
use crate::check::space::search::{SOME_WORK, Search};

/// Every question of the pack is shown for some answers.
pub(super) fn questions(entries: &Entries<'_>, report: &mut Report) {
    let grid = Grid::point(MILDEST);
    let questions = entries.pack.sections.iter().flat_map(|section| &section.questions);
    for question in questions {
        let Some(condition) = &question.show_when else { continue };
        let mut known = true;
        condition.each_question(&mut |is| known &= entries.question(is.question.as_str()).is_some());
        if !known {
            continue;
        }
        let mut space = Space::of(entries);
        // A condition that is too large to be tried counts as possible.
        let Some(shown) = space.shown(condition) else { continue };
        let mut reached = false;
        let given_up = Search::new(&space, &grid, vec![&shown], None, SOME_WORK)
            .run(|leaf| {
                reached |= !leaf.regions[0].is_empty();
                if reached { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
            .is_err();
        if !reached && !given_up {
            let id = &question.id;
            report.add(
                Code::UnreachableQuestion,
                entries.at_question(id.as_str()),
                tell!(
                    "質問 {question} は、どう答えても表示されません",
                    "no answers ever show the question {question}",
                    question = Part::Question(id.to_string()),
                ),
                tell!(
                    "{condition}を直すか、質問を取り除いてください。",
                    "Correct its {condition}, or remove the question.",
                    condition = Part::Field(Field::ShowWhen),
                ),
            );
        }
    }
}
