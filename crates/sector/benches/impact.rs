//! Measures drawing 10 000 made-up members and the impact of a stricter draft on them.

use std::collections::BTreeMap;
use std::time::Instant;

use sector::impact::{days_of_interest, impact};
use sector::overlay::apply;
use sector::pack::operation::Op;
use sector::population::{Plan, draw};
use sector::read::{read_pack, shipped};
use sector::statistics::SmallestGroup;

const MEMBERS: u32 = 10_000;

#[expect(clippy::print_stdout, reason = "a measuring program prints what it measured")]
fn main() {
    let base = policy::load_embedded().into_result().expect("the shipped policies have no errors");
    let as_of = "2026-11-26".parse().expect("a day");
    println!("impact of a draft on {MEMBERS} members (budget: 2 s, aim: 0.5 s)");
    for (id, files) in shipped() {
        let (pack, _) = read_pack(&files, &id).expect("a shipped pack can be read");
        let current = apply(&pack, &base).expect("a shipped pack fits the shipped policies");
        // The draft asks for one level more everywhere, so that there is something to count.
        let mut stricter = pack;
        stricter.header.version = "99.0.0".to_owned();
        for operation in stricter.operations.iter_mut().filter(|operation| operation.op == Op::Tighten) {
            operation.level = operation.level.map(|level| (level + 1).min(3));
        }
        let draft = apply(&stricter, &base).expect("the stricter pack fits too");
        let days = days_of_interest(as_of, &draft);

        let start = Instant::now();
        let cases = draw(&current, &Plan { size: MEMBERS, seed: 1, weights: BTreeMap::new() });
        let drawn = start.elapsed();
        let start = Instant::now();
        let found = impact(&draft, Some(&current), &cases, &days).expect("the framework can be used");
        let replayed = start.elapsed();
        let start = Instant::now();
        let shown: Vec<_> = (0..days.len()).map(|day| found.on(day)).collect();
        let counted = start.elapsed();
        let start = Instant::now();
        let exported = found.exported(SmallestGroup::default());
        let suppressed = start.elapsed();
        let broken: u32 = shown[0].clauses.iter().map(|clause| clause.newly_broken).sum();
        println!(
            "{id}: {} days; draw {:.0} ms, replay {:.0} ms, count {:.0} ms, export {:.0} ms; {broken} broken, {} members told",
            days.len(),
            drawn.as_secs_f64() * 1e3,
            replayed.as_secs_f64() * 1e3,
            counted.as_secs_f64() * 1e3,
            suppressed.as_secs_f64() * 1e3,
            exported.members.unwrap_or_default(),
        );
    }
}
