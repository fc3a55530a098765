//! The command `tashika`.
//!
//! Responsible for: arguments, standard streams and exit codes. Not responsible for: rules and files of the
//! store; everything goes through `app`. The contract stands in `docs/cli.md`.
//!
//! Exit codes: 0 a result, 1 a check came out negative, 2 usage or input, 3 environment.

mod arguments;
mod command;
mod console;
mod overwrite;
mod usage;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::card::CardCommand;
use crate::arguments::{Arguments, Command, PolicyCommand};
use crate::command::{assess, card, data, demo, new, policy, readers, sector};

/// A result is many small allocations, and the filter is measured by its lines per second.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, not errors.
            if !error.use_stderr() {
                let _ = error.print();
                return ExitCode::SUCCESS;
            }
            console::complain(&usage::lines(&error, &std::env::args_os().collect::<Vec<_>>()));
            return ExitCode::from(2);
        }
    };
    console::speak(arguments.command.lang());
    let named = console::guard_names(&arguments.command.paths());
    if let Err(problem) = named.and_then(|()| overwrite::guard(&arguments.command)) {
        console::complain(&problem.lines);
        return ExitCode::from(problem.code);
    }
    let outcome = match arguments.command {
        Command::New(options) => new::run(&options),
        Command::Assess(options) => assess::run(&options),
        Command::Policy { command: PolicyCommand::Check(options) } => policy::check(&options),
        Command::Policy { command: PolicyCommand::Schema(options) } => policy::schema(&options),
        Command::Demo(options) => demo::run(&options),
        Command::List(options) => data::list(&options),
        Command::Export(options) => data::export(&options),
        Command::Import(options) => data::import(&options),
        Command::Backup(options) => data::backup(&options),
        Command::Restore(options) => data::restore(&options),
        Command::Readers(options) => readers::run(&options),
        Command::Sector { command } => sector::run(&command),
        Command::Card { command: CardCommand::Personas(options) } => card::list::personas(&options),
        Command::Card { command: CardCommand::Faults(options) } => card::list::faults(&options),
        Command::Card { command: CardCommand::Test(options) } => card::test::run(*options),
        Command::Card { command: CardCommand::Serve(options) } => card::serve::run(&options),
    };
    ExitCode::from(match outcome {
        Ok(outcome) => outcome.code(),
        Err(problem) => {
            console::complain(&problem.lines);
            problem.code
        }
    })
}
