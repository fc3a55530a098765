//! What every command has in common: names of files and folders, and the language of messages.

use std::path::Path;

use model::Lang;

use super::card::CardCommand;
use super::{Command, DataOptions, PolicyCommand};

impl Command {
    /// Every file and folder that is named, so that their names are guarded in one place.
    pub(crate) fn paths(&self) -> Vec<&Path> {
        match self {
            Command::New(options) => named(&[&options.out]),
            Command::Assess(options) => {
                let mut paths = named(&[&options.file, &options.policies, &options.report]);
                paths.extend(options.sector.paths());
                paths
            }
            Command::Policy { command: PolicyCommand::Check(options) } => named(&[&options.dir]),
            Command::Policy { command: PolicyCommand::Schema(options) } => vec![&options.out],
            Command::Demo(options) => vec![&options.out],
            Command::List(options) => with_data(&options.data, None),
            Command::Export(options) => with_data(&options.data, Some(&options.out)),
            Command::Import(options) | Command::Restore(options) => {
                with_data(&options.data, Some(&options.file))
            }
            Command::Backup(options) => with_data(&options.data, Some(&options.out)),
            Command::Card { command: CardCommand::Test(options) } => named(&[&options.trust, &options.data]),
            Command::Sector { command } => command.paths(),
            Command::Readers(_) | Command::Card { .. } => Vec::new(),
        }
    }

    /// The language of messages.
    pub(crate) fn lang(&self) -> Lang {
        Lang::from(match self {
            Command::New(options) => options.lang,
            Command::Assess(options) => options.lang,
            Command::Policy { command: PolicyCommand::Check(options) } => options.lang,
            Command::Policy { command: PolicyCommand::Schema(options) } => options.lang,
            Command::Demo(options) => options.lang,
            Command::List(options) => options.data.lang,
            Command::Export(options) => options.data.lang,
            Command::Import(options) | Command::Restore(options) => options.data.lang,
            Command::Backup(options) => options.data.lang,
            Command::Readers(options) => options.lang,
            Command::Sector { command } => command.lang(),
            Command::Card { command } => match command {
                CardCommand::Personas(options) | CardCommand::Faults(options) => options.lang,
                CardCommand::Test(options) => options.lang,
                CardCommand::Serve(options) => options.lang,
            },
        })
    }
}

fn named<'a>(paths: &[&'a Option<std::path::PathBuf>]) -> Vec<&'a Path> {
    paths.iter().filter_map(|path| path.as_deref()).collect()
}

fn with_data<'a>(data: &'a DataOptions, file: Option<&'a Path>) -> Vec<&'a Path> {
    data.data.as_deref().into_iter().chain(file).collect()
}
