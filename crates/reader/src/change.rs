//! What is different between two snapshots.
//!
//! Responsible for: naming every difference once. Not responsible for: noticing it; that is `watch`.

use crate::state::{CardState, ReaderState};
use crate::watch::{Service, Snapshot};

#[cfg(test)]
mod tests;

/// One difference between two snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The service can be asked now, or cannot any more.
    Service(Service),
    /// A reader is new; what lies on it comes with it.
    Appeared(ReaderState),
    /// A reader is gone.
    Left {
        /// Its name.
        name: String,
    },
    /// Something else lies on a reader.
    Card {
        /// The name of the reader.
        name: String,
        /// What lay there.
        before: CardState,
        /// What lies there now.
        now: CardState,
    },
}

impl Snapshot {
    /// What is different from an earlier snapshot: the service first, then readers that left, then the others in
    /// their order. Readers of a service that cannot be asked have left.
    pub fn changes_since(&self, earlier: &Snapshot) -> Vec<Change> {
        let find = |readers: &[ReaderState], name: &str| {
            readers.iter().find(|reader| reader.name == name).map(|reader| reader.card)
        };
        let service = (self.service != earlier.service).then_some(Change::Service(self.service));
        let left = earlier.readers.iter().filter(|reader| find(&self.readers, &reader.name).is_none());
        let present = self.readers.iter().filter_map(|reader| match find(&earlier.readers, &reader.name) {
            None => Some(Change::Appeared(reader.clone())),
            Some(before) if before != reader.card => {
                Some(Change::Card { name: reader.name.clone(), before, now: reader.card })
            }
            Some(_) => None,
        });
        service
            .into_iter()
            .chain(left.map(|reader| Change::Left { name: reader.name.clone() }))
            .chain(present)
            .collect()
    }
}
