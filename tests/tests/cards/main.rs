//! Cards over a real PC/SC service: foreign programs on our virtual card, our program on a card that is not
//! ours, and the contract of the command line on the way between.
//!
//! Responsible for: what needs the service, the virtual reader and the built program. Not responsible for: the
//! order of commands and every cell of the matrix, which are tested in the process beside `app::card_test`.

mod apart;
mod budget;
mod choosing;
mod ending;
mod foreign_card;
mod matrix;
mod myna_card;
mod opensc;
#[path = "../reader/peer.rs"]
mod peer;
mod place;
mod program;
mod scan;
mod secrets;
