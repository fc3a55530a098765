//! Cells of the matrix: a fault, perhaps at a step, under a test.
//!
//! Responsible for: which cells there are, and what is expected of each. Not responsible for: trying them.

use std::fmt;

use virtual_card::{Fault, FaultInfo, Step, faults};

use crate::place::adult;

/// Tests with the steps that each has.
const TESTS: [(&str, &[Step]); 4] = [
    (
        "jpki-user-auth",
        &[Step::Select, Step::Token, Step::Certificate, Step::Counter, Step::Verify, Step::Sign, Step::Close],
    ),
    (
        "jpki-signature",
        &[Step::Select, Step::Token, Step::Counter, Step::Verify, Step::Certificate, Step::Sign, Step::Close],
    ),
    ("card-attributes", &[Step::Select, Step::Counter, Step::Verify, Step::Attributes, Step::Close]),
    ("card-info", &[Step::Select, Step::Token, Step::Counter, Step::Certificate, Step::Close]),
];

/// Faults that can strike at every step.
const EVERYWHERE: [&str; 7] =
    ["removed", "empty-answer", "short-answer", "reset", "unresponsive", "error-6f00", "status-6a82"];

/// Codes that are others over vpcd, with the reason.
const OVER_VPCD: [(&str, &str, &str); 2] = [
    ("reset", "card-removed", "a slot of vpcd has no word for a reset by somebody else; the card leaves"),
    ("unresponsive", "card-removed", "vpcd waits for ever for a silent card; the card leaves instead"),
];

/// One cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The fault as the command line takes it.
    pub(super) fault: String,
    /// The test.
    pub(super) test: &'static str,
}

/// How a cell ends.
pub(super) struct Ending {
    pub(super) verdict: &'static str,
    pub(super) check: Option<&'static str>,
    pub(super) code: Option<&'static str>,
}

impl Cell {
    fn new(info: &FaultInfo, step: Option<Step>, test: &'static str) -> Self {
        let fault = match step {
            Some(step) => format!("{}@{step}", info.id),
            None => info.id.clone(),
        };
        Self { fault, test }
    }

    fn fault(&self) -> Fault {
        Fault::parse(&self.fault).expect("cells have known faults")
    }

    /// Whether the fault strikes at a step, so that the card notices.
    pub(super) fn strikes(&self) -> bool {
        self.fault().step().is_some()
    }

    /// How it ends, over vpcd.
    pub(super) fn expected(&self) -> Ending {
        let fault = self.fault();
        let expected = fault.expected(self.test).unwrap_or(&adult().tests[self.test]);
        let mut code = expected.code.as_deref();
        if let Some((_, over_vpcd, _)) = OVER_VPCD.iter().find(|(id, ..)| *id == fault.info().id) {
            code = code.map(|_| *over_vpcd);
        }
        Ending { verdict: &expected.verdict, check: expected.check.as_deref(), code }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.fault, self.test)
    }
}

/// Whether a fault can strike a test.
fn can_strike(step: Option<Step>, steps: &[Step]) -> bool {
    step.is_none_or(|step| steps.contains(&step))
}

/// Every fault at every step of every test.
pub(super) fn all() -> Vec<Cell> {
    let mut cells = Vec::new();
    for info in faults() {
        let steps: Vec<Option<Step>> =
            if info.steps.is_empty() { vec![None] } else { info.steps.iter().copied().map(Some).collect() };
        for (test, of_test) in TESTS {
            let striking = steps.iter().filter(|step| can_strike(**step, of_test));
            cells.extend(striking.map(|step| Cell::new(info, *step, test)));
        }
    }
    cells
}

/// Each fault once, under the tests in turn, and each step once per test, with the faults in turn.
pub(super) fn covering() -> Vec<Cell> {
    let mut cells = Vec::new();
    for (number, info) in faults().iter().enumerate() {
        let touched = |test: &str| info.tests.is_empty() || info.tests.iter().any(|other| other == test);
        let fitting =
            TESTS.iter().filter(|(test, of_test)| touched(test) && can_strike(info.default_step, of_test));
        let fitting: Vec<_> = fitting.map(|(test, _)| *test).collect();
        cells.push(Cell::new(info, info.default_step, fitting[number % fitting.len()]));
    }
    let steps = TESTS.iter().flat_map(|(test, steps)| steps.iter().map(move |step| (*test, *step)));
    for ((test, step), id) in steps.zip(EVERYWHERE.iter().cycle()) {
        let info = faults().iter().find(|info| info.id == *id).expect("a fault of the list");
        cells.push(Cell::new(info, Some(step), test));
    }
    cells
}

#[test]
fn the_covering_set_covers() {
    let cells = covering();
    for info in faults() {
        let is = |cell: &Cell| cell.fault().info().id == info.id;
        assert!(cells.iter().any(is), "{} is missing", info.id);
    }
    for (test, steps) in TESTS {
        for step in steps {
            let is = |cell: &Cell| cell.test == test && cell.fault().step() == Some(*step);
            assert!(cells.iter().any(is), "{test} at {step} is missing");
        }
    }
    assert!(cells.len() < 100, "{} cells are too many for every day", cells.len());
    assert!(all().len() > 300, "the whole matrix has {} cells", all().len());
    for (id, _, reason) in OVER_VPCD {
        let known = faults().iter().any(|info| info.id == id);
        assert!(known && reason.len() > 20, "{id}: {reason}");
    }
}
