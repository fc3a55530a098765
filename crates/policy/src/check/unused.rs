//! Rules about dead policy. Applied only when every file could be parsed.

use std::collections::HashSet;

use super::index::Index;
use super::report::{Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::fill;
use crate::finding::say;
use crate::kind::Kind;
use crate::walk::{Leaf, walk};

/// Some fact names every source.
pub(super) fn sources_are_used(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let used = used(draft, &mut |leaf, used| {
        if let Leaf::Source(id) = leaf {
            used.insert(id.as_str());
        }
    });
    let sources = draft.sources.iter().map(|list| (list.file, &list.value.sources));
    unused(
        draft,
        &used,
        sources,
        |source| source.id.as_str(),
        report,
        ("sources", Code::UnusedSource, "出典", "source"),
    );
}

/// Some text uses every threshold.
pub(super) fn thresholds_are_used(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let used = used(draft, &mut |leaf, used| {
        if let Leaf::Text(text) = leaf {
            used.extend(fill::names(&text.ja).chain(fill::names(&text.en)));
        }
    });
    let sets = draft.thresholds.iter().map(|set| (set.file, &set.value.thresholds));
    let what = ("thresholds", Code::UnusedThreshold, "しきい値", "threshold");
    unused(draft, &used, sets, |threshold| threshold.id.as_str(), report, what);
}

/// Some method speaks about every threat.
pub(super) fn threats_are_used(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let used = used(draft, &mut |leaf, used| {
        if let Leaf::Threat(id) = leaf {
            used.insert(id.as_str());
        }
    });
    let lists = draft.threats.iter().map(|list| (list.file, &list.value.threats));
    unused(
        draft,
        &used,
        lists,
        |threat| threat.id.as_str(),
        report,
        ("threats", Code::UnusedThreat, "脅威", "threat"),
    );
}

fn used<'a>(draft: &'a Draft, collect: &mut dyn FnMut(Leaf<'a>, &mut HashSet<&'a str>)) -> HashSet<&'a str> {
    let mut used = HashSet::new();
    walk(draft, &mut |_, leaf| collect(leaf, &mut used));
    used
}

fn unused<'a, T: 'a>(
    draft: &Draft,
    used: &HashSet<&str>,
    lists: impl Iterator<Item = (usize, &'a Vec<T>)>,
    id: impl Fn(&T) -> &str,
    report: &mut Report,
    (key, code, ja, en): (&str, Code, &str, &str),
) {
    if !draft.broken.none_of(&Kind::ALL) {
        return;
    }
    for (file, list) in lists {
        let file = Place::file(file);
        let list_place = file.key(key);
        for (i, entry) in list.iter().enumerate() {
            let id = id(entry);
            if !used.contains(id) {
                let message =
                    say(format!("{ja} `{id}` は使われていません"), format!("the {en} `{id}` is not used"));
                report.add(code, list_place.index(i).key("id").value(), message);
            }
        }
    }
}
