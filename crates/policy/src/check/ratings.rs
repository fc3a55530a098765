//! Rules about ratings.

use std::collections::BTreeSet;

use model::{Axis, Category};

use super::index::{Index, each_question};
use super::report::{At, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::kind::Kind;

/// A question whose options rate says which failure it speaks of.
pub(super) fn ratings_have_an_axis(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    each_question(draft, &mut |at, question| {
        if question.axis.is_some() {
            return;
        }
        let options = at.key("options");
        for (i, _) in question.options.iter().enumerate().filter(|(_, option)| !option.rates.is_empty()) {
            let id = &question.id;
            let message = say(
                format!("影響度を付ける質問 `{id}` に `axis` がありません"),
                format!("the question `{id}` rates and names no `axis`"),
            );
            report.add(Code::RatingWithoutAxis, options.index(i).key("rates").name(), message);
        }
    });
}

/// Each category of each axis is rated by at least one question.
pub(super) fn every_category_is_rated(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    if !draft.broken.none_of(&[Kind::Section]) {
        return;
    }
    let mut rated = BTreeSet::new();
    let mut axis_unknown = false;
    each_question(draft, &mut |_, question| {
        for category in question.options.iter().flat_map(|option| option.rates.keys()) {
            match question.axis {
                Some(axis) => _ = rated.insert((axis, *category)),
                None => axis_unknown = true,
            }
        }
    });
    if axis_unknown {
        return;
    }
    for axis in Axis::ALL {
        for category in Category::ALL.into_iter().filter(|category| !rated.contains(&(axis, *category))) {
            let at = At::position(draft.pack.as_ref().map_or(0, |pack| pack.file), (1, 1));
            let (axis, category) = (axis.word(), category.word());
            let message = say(
                format!("`{axis}` の `{category}` に影響度を付ける質問がありません"),
                format!("no question rates `{category}` on the axis `{axis}`"),
            );
            report.add(Code::UnratedCategory, at, message);
        }
    }
}
