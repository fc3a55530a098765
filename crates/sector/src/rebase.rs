//! A new version of the base policies, and what it changes for a pack that was written for an earlier one.
//!
//! Responsible for: recording what a pack relies on, finding what changed in it, the effect on the worked examples,
//! and deciding on each change. Not responsible for: comparing two packs (`diff`), loading policies (`policy`).
//!
//! While the base is the one of the header, [`recorded`] keeps a record in the pack. On another base,
//! [`upstream_changes`] lists what differs from it, [`apply_change`] and [`reject_change`] decide on one change each,
//! and [`finish`] moves the header to the new base once all is decided (`docs/adr/0022-upstream-changes.md`).

mod change;
mod compare;
mod decision;
mod effect;
mod entry;
mod facts;
mod reference;
mod relied;
mod remedy;
mod snapshot;
mod wording;

pub use change::{Accept, Came, ChangeKind, Effect, ExampleEffect, LetGo, Reject, UpstreamChange};
pub use compare::{upstream_changes, upstream_changes_between};
pub use decision::{DecisionError, NotFinished, apply_change, finish, reject_change};
pub use entry::{Entry, EntryKind};
pub use relied::{Decision, Fact, Rebased, Recorded, Relied, ReliedOn};
pub use snapshot::{recorded, rely_on};

#[cfg(test)]
mod tests;
