//! Result files hold what was asked for, are read strictly and come together in any order.

mod collection;
mod content;
mod reading;
