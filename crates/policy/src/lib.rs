//! Policies: YAML packs -> a checked catalogue, with findings.
//!
//! Responsible for: the shape of policy files, reading the shipped pack and folders that add to it, and
//! every rule that holds between policies. Not responsible for: answers, levels, recommendations
//! (the `engine` crate) and sentences of the product (the `words` crate).
//!
//! A pack goes read -> parse -> check -> [`Catalogue`]. Nothing stops at the first thing that is wrong:
//! all [`Finding`]s of all files are given at once, each with file, line, column, code and, where one is
//! known, a hint. A catalogue exists only when no finding is an error.
//!
//! ```no_run
//! let catalogue = policy::load_embedded().into_result().expect("the shipped policies are checked by a test");
//! for question in catalogue.questions() {
//!     assert!(catalogue.question(&question.id).is_some());
//! }
//! ```

pub mod kind;

mod code;
mod finding;

pub mod locate;
mod parse;
mod place;
mod read;
mod schema;
mod tree;

mod check;
mod doubt;
mod draft;
mod walk;

mod catalogue;
mod fill;
mod load;

pub mod overlay;
pub mod scenario;

pub use catalogue::Catalogue;
pub use code::Code;
pub use fill::with_unit;
pub use finding::{Finding, Severity, arranged, hint_head, say, suggest};
pub use load::{Loaded, load, load_embedded, load_named, load_over, load_pack};
pub use parse::typed;
pub use read::{MAX_FILE_BYTES, ReadError, content_hash, shipped_beside};
pub use schema::schemas;
pub use tree::MAX_NESTING;
