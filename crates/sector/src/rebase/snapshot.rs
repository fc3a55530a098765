//! Recording what a pack relies on.
//!
//! Responsible for: the facts of today, and keeping a record up to date while a pack is edited. Not responsible for:
//! comparing two records (`compare`).

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::{Engine, Settings};
use model::AnswerSet;
use model::result::Reading;
use policy::Catalogue;

use super::effect::outcomes;
use super::facts::{Counted, relied};
use super::reference::References;
use super::relied::{Relied, ReliedOn};
use crate::overlay::base_of;
use crate::pack::Pack;

/// Stands beside the ratings of an example; it is kept nowhere.
pub(super) const REASON: &str = "worked example";

/// A pack beside the base policies of today.
pub(super) struct Today {
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) references: References,
    counted: Counted,
}

impl Today {
    pub(super) fn of(pack: &Pack, catalogue: &Arc<Catalogue>) -> Self {
        let engine = Engine::new(catalogue.clone());
        Self {
            catalogue: catalogue.clone(),
            references: References::of(pack, &engine),
            counted: counted(pack, &engine),
        }
    }

    /// What is relied on in every entry that the pack refers to, as it is today; entries that the base does not have
    /// are not here.
    pub(super) fn entries(&self) -> BTreeMap<String, Relied> {
        self.references
            .entries()
            .filter_map(|entry| {
                let relied = relied(entry, &self.references, &self.catalogue, &self.counted)?;
                Some((entry.to_string(), relied))
            })
            .collect()
    }
}

/// What a pack relies on in a base, as that base is.
pub fn rely_on(pack: &Pack, base: &Arc<Catalogue>) -> ReliedOn {
    ReliedOn { entries: Today::of(pack, base).entries(), outcomes: outcomes(pack, base), partial: false }
}

/// The pack with a record of what it relies on, after an edit.
///
/// While the base is the one that the header names, the whole record is made anew. Otherwise changes of the base wait
/// for decisions, and only what the edit refers to for the first time is added, as it is today: whoever wrote the edit
/// had today's base before them. A pack of an earlier base that has no record gets none.
#[must_use]
pub fn recorded(before: Option<&Pack>, after: Pack, base: &Arc<Catalogue>) -> Pack {
    let mut pack = after;
    if pack.header.base == base_of(base) {
        pack.header.relied_on = Some(rely_on(&pack, base));
        return pack;
    }
    let (Some(before), Some(mut record)) = (before, pack.header.relied_on.take()) else { return pack };
    let (old, new) = (Today::of(before, base).entries(), Today::of(&pack, base).entries());
    record.entries.retain(|entry, _| new.contains_key(entry) || !old.contains_key(entry));
    for (entry, relied) in new {
        let known = old.get(&entry);
        let first = relied
            .facts
            .into_iter()
            .filter(|(word, _)| known.is_none_or(|old| !old.facts.contains_key(word)));
        let facts: BTreeMap<_, _> = first.collect();
        if facts.is_empty() {
            continue;
        }
        match record.entries.get_mut(&entry) {
            Some(recorded) => recorded.facts.extend(facts),
            None if known.is_none() => {
                record.entries.insert(entry, Relied { title: relied.title, facts });
            }
            // The pack referred to it before, and it was not recorded: that stays so until somebody looks at it.
            None => {}
        }
    }
    pack.header.relied_on = Some(record);
    pack
}

/// Levels of methods that count under the framework of the pack.
fn counted(pack: &Pack, engine: &Engine) -> Counted {
    let settings = Settings {
        as_of: pack.header.date,
        framework: pack.header.framework.clone(),
        reading: Reading::default(),
    };
    let result = engine.evaluate(&AnswerSet::default(), &settings);
    result
        .into_iter()
        .flat_map(|result| result.methods)
        .filter_map(|method| Some((method.id.to_string(), method.level?.counted)))
        .collect()
}
