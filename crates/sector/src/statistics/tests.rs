//! Statistics count members, and what is exported tells no small group.

mod counts;
mod readers;
