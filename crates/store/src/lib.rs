//! Keeps assessments in one SQLite file and exchanges them as `.tashika` files.
//!
//! Responsible for: tables, transactions, undo history, search, the audit log, backup and restore,
//! the exchange file. Not responsible for: rules, policies, what a level means, sentences, the clock;
//! every function that writes is told the time.
//!
//! A function that saves something has made it durable when it returns: value, undo step and audit
//! record are one transaction, committed with `synchronous=FULL`.
//!
//! ```
//! use model::{Answer, AnswerSet, Service};
//! use store::{Store, Timestamp};
//!
//! let now = Timestamp::parse("2026-11-23T10:00:00+09:00").expect("a valid time");
//! let mut store = Store::open_in_memory()?;
//! let service = Service { name: "フリマ".into(), ..Service::default() };
//! let id = store.create(&AnswerSet { service, ..AnswerSet::default() }, now)?;
//! store.save_answer(&id, &"has-login".into(), Some(&Answer::One("yes".into())), now)?;
//! store.undo(&id, now)?;
//! assert!(store.load(&id)?.answers.answers.is_empty());
//! # Ok::<(), store::StoreError>(())
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod error;
mod id;
mod time;

mod part;
mod table;
mod text;

mod assessment;
mod backup;
mod change;
mod current;
mod decision;
mod deletion;
mod disk;
mod evidence;
mod highest;
mod home;
mod open;
mod restore;
mod schema;
mod sector;
mod setting;
mod soundness;

mod file;

#[cfg(test)]
mod sample;

pub use assessment::{StoredAssessment, View};
pub use backup::Overwrite;
pub use current::CurrentResult;
pub use decision::{Decision, DecisionKind, NewDecision};
pub use deletion::Emptied;
pub use error::{Damage, StoreError};
pub use file::{FILE_LIMIT, NESTING_LIMIT, read_answers, read_evidence};
pub use highest::{Highest, ServiceKey};
pub use home::{AssessmentRow, Counts, Listing, Summary};
pub use id::AssessmentId;
pub use open::Store;
pub use part::Part;
pub use restore::{Restored, restore_backup};
pub use schema::SCHEMA_VERSION;
pub use sector::{DraftRow, KeyRow, ResultRow, SectorDraft, VersionRow};
pub use table::audit::{AuditBreak, AuditState};
pub use table::history::{History, Step};
pub use time::Timestamp;
