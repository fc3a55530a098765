//! The words of the domain, shared by every other crate.
//!
//! Responsible for: ids, bilingual text, ratings and levels, what a person answers and chooses,
//! and what the engine concludes. Not responsible for: rules, files, SQL, sentences, the clock.
//!
//! One assessment is about one transaction of one user group. A person gives an [`AnswerSet`];
//! the engine, under a policy and as of a day, turns it into an [`AssessmentResult`] in which every
//! conclusion carries its reasons.

pub mod answer;
pub mod choice;
pub mod dated;
pub mod evidence;
pub mod id;
pub mod rating;
pub mod result;
pub mod text;

pub use answer::{Answer, AnswerSet, Service};
pub use choice::{Choice, Compensating, ItemRecord, ItemState};
pub use dated::Period;
pub use id::{DocumentId, FrameworkId, ItemId, LawId, MethodId, OptionId, QuestionId, SourceId, ThreatId};
pub use rating::{Axis, Category, Override, Rating};
pub use result::AssessmentResult;
pub use text::{Lang, Text};
