//! What a command reads, and which files it would replace.
//!
//! Responsible for: naming them, so that no output takes the place of an input. Not responsible for: commands that
//! never replace a file, or that replace only files of names of their own.

use std::path::{Path, PathBuf};

use app::desk::DATA_FILE;
use model::Lang;

use super::Command;
use super::sector::SectorCommand;
use crate::command::data::folder_of;

impl Command {
    /// Files that the command writes over whatever stands there.
    pub(crate) fn outputs(&self) -> Vec<&Path> {
        let named: Vec<Option<&PathBuf>> = match self {
            Command::Assess(options) => vec![options.report.as_ref(), options.sector.result.as_ref()],
            Command::Export(options) => vec![Some(&options.out)],
            Command::Sector { command: SectorCommand::Table(options) } => vec![Some(&options.out)],
            Command::Sector { command: SectorCommand::Import(options) } => vec![options.out.as_ref()],
            Command::Sector { command: SectorCommand::Impact(options) } => vec![options.out.as_ref()],
            _ => Vec::new(),
        };
        named.into_iter().flatten().map(PathBuf::as_path).collect()
    }

    /// Files and folders that the command reads, or that hold the data, as far as it has outputs.
    pub(crate) fn inputs(&self) -> Vec<PathBuf> {
        let (named, data): (Vec<Option<&Path>>, Option<&Path>) = match self {
            Command::Assess(options) => {
                let under = &options.sector;
                let named = [&options.file, &options.policies, &under.key].map(Option::as_deref);
                let guideline = under.id.as_deref().map(Path::new);
                (named.into_iter().chain([guideline]).collect(), under.data.as_deref())
            }
            Command::Export(options) => (Vec::new(), options.data.data.as_deref()),
            Command::Sector { command } => match command {
                SectorCommand::Table(options) => (vec![Some(&options.old), Some(&options.new)], None),
                SectorCommand::Import(options) => (
                    options.files.iter().map(|file| Some(file.as_path())).collect(),
                    options.data.data.as_deref(),
                ),
                SectorCommand::Impact(options) => {
                    let results = options.results.iter().map(|file| Some(file.as_path()));
                    (results.chain([Some(options.dir.as_path()), options.current.as_deref()]).collect(), None)
                }
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let mut inputs: Vec<PathBuf> = named.into_iter().flatten().map(Path::to_owned).collect();
        // Without a place for a data folder there are no data to lose.
        if let Ok(folder) = folder_of(data, Lang::default()) {
            inputs.extend(["", "-wal", "-shm"].map(|ending| folder.join(format!("{DATA_FILE}{ending}"))));
        }
        inputs
    }
}
