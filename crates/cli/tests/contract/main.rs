//! The contract of the command line, tested from outside: the real binary, its streams, files and exit codes.
//!
//! Responsible for: what `docs/cli.md` promises to other programs. Not responsible for: the rules behind a
//! result (`tests`), the pages of a report (`report`).

mod absent;
mod assess;
mod data;
mod files;
mod filter;
mod messages;
mod new;
mod overwrite;
mod policies;
mod run;
mod schema;
mod usage;
