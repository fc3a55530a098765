//! Arguments of the commands about sector guidelines. No passphrase is ever an argument.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{DataOptions, LangOption};

/// What to do with sector guidelines.
#[derive(Subcommand)]
pub(crate) enum SectorCommand {
    /// Begin a guideline in a new folder.
    New(NewOptions),
    /// Check a guideline.
    Check(CheckOptions),
    /// Make a signing key.
    Keygen(KeygenOptions),
    /// Publish a guideline: signed file, documents and, with an earlier version, the comparison table.
    Publish(PublishOptions),
    /// Verify a published file, without installing it.
    Verify(VerifyOptions),
    /// Verify a published file and install it.
    Install(InstallOptions),
    /// Compare two versions.
    Diff(DiffOptions),
    /// Write the comparison table (新旧対照表) of two versions.
    Table(TableOptions),
    /// Import results of members.
    Import(ImportOptions),
    /// Replay members against a draft.
    Impact(ImpactOptions),
}

#[derive(Args)]
pub(crate) struct NewOptions {
    /// The folder to make.
    pub(crate) dir: PathBuf,
    /// Id of the guideline.
    #[arg(long)]
    pub(crate) id: String,
    /// The guideline to start from: a shipped id, a folder or a published file; the bare skeleton when absent.
    #[arg(long, value_name = "TEMPLATE")]
    pub(crate) from: Option<String>,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

/// Options of every command that prints.
#[derive(Args)]
pub(crate) struct OutputOptions {
    /// Print as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Language of texts.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

/// Options of `assess` about a guideline.
#[derive(Args)]
pub(crate) struct UnderOptions {
    /// Assess under a sector guideline: `id`, `id@version`, or the path of a folder. Its framework is used.
    #[arg(long = "sector", value_name = "ID", conflicts_with = "framework")]
    pub(crate) id: Option<String>,
    /// Also write a result file for the association.
    #[arg(long, value_name = "OUT.tresult", requires = "id", conflicts_with = "jsonl")]
    pub(crate) result: Option<PathBuf>,
    /// Put the name of the service into the result file.
    #[arg(long, requires = "result")]
    pub(crate) with_name: bool,
    /// Put the note of the service into the result file.
    #[arg(long, requires = "result")]
    pub(crate) with_note: bool,
    /// Sign the result file with this key.
    #[arg(long, value_name = "KEYFILE", requires = "result")]
    pub(crate) key: Option<PathBuf>,
    /// Read the passphrase of the key from one line of standard input.
    #[arg(long, requires = "key")]
    pub(crate) passphrase_stdin: bool,
    /// The data folder with installed guidelines; the platform's own when absent.
    #[arg(long, value_name = "DIR", requires = "id")]
    pub(crate) data: Option<PathBuf>,
}

impl UnderOptions {
    /// Every file and folder that is named.
    pub(super) fn paths(&self) -> Vec<&Path> {
        let files = [&self.result, &self.key, &self.data].into_iter().filter_map(|path| path.as_deref());
        files.chain(self.id.as_deref().map(Path::new)).collect()
    }
}

#[derive(Args)]
pub(crate) struct CheckOptions {
    /// The folder, or a published file.
    pub(crate) dir: PathBuf,
    /// The day of the check; today in Japan when absent.
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    pub(crate) as_of: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct KeygenOptions {
    /// The key file to write; never over an existing one.
    #[arg(long, value_name = "KEYFILE")]
    pub(crate) out: PathBuf,
    /// Read the passphrase from one line of standard input.
    #[arg(long)]
    pub(crate) passphrase_stdin: bool,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct PublishOptions {
    /// The folder of the guideline.
    pub(crate) dir: PathBuf,
    /// The key file.
    #[arg(long, value_name = "KEYFILE")]
    pub(crate) key: PathBuf,
    /// Folder for the files.
    #[arg(long, value_name = "OUTDIR")]
    pub(crate) out: PathBuf,
    /// The version before, a folder or a published file; the newest in OUTDIR when absent.
    #[arg(long, value_name = "OLD")]
    pub(crate) earlier: Option<PathBuf>,
    /// Read the passphrase from one line of standard input.
    #[arg(long)]
    pub(crate) passphrase_stdin: bool,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct VerifyOptions {
    /// The published file.
    pub(crate) file: PathBuf,
    /// The publisher's fingerprint, as the publisher told it.
    #[arg(long, value_name = "FINGERPRINT")]
    pub(crate) publisher: Option<String>,
    /// The data folder, for publishers known already; the platform's own when absent.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct InstallOptions {
    /// The published file.
    pub(crate) file: PathBuf,
    /// The publisher's fingerprint, as the publisher told it; needed the first time.
    #[arg(long, value_name = "FINGERPRINT")]
    pub(crate) publisher: Option<String>,
    /// Install although a newer version is installed.
    #[arg(long)]
    pub(crate) older: bool,
    /// The data folder; the platform's own when absent.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct DiffOptions {
    /// The older version, a folder or a published file.
    pub(crate) old: PathBuf,
    /// The newer version, a folder or a published file.
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct TableOptions {
    /// The older version, a folder or a published file.
    pub(crate) old: PathBuf,
    /// The newer version, a folder or a published file.
    pub(crate) new: PathBuf,
    /// The document to write; its ending decides: .pdf or .docx.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct ImportOptions {
    /// The result files.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Also write the figures as .csv or .pdf.
    #[arg(long, value_name = "OUT")]
    pub(crate) out: Option<PathBuf>,
    /// Smallest group that is shown, at least 3.
    #[arg(long, default_value_t = 5)]
    pub(crate) k: u32,
    /// Print as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

#[derive(Args)]
pub(crate) struct ImpactOptions {
    /// The folder of the draft, or a published file.
    pub(crate) dir: PathBuf,
    /// Result files to replay.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "population")]
    pub(crate) results: Vec<PathBuf>,
    /// Size of a synthetic population.
    #[arg(long, value_name = "N", required_unless_present = "results")]
    pub(crate) population: Option<u32>,
    /// Seed of the synthetic population.
    #[arg(long, value_name = "S", requires = "population")]
    pub(crate) seed: Option<u64>,
    /// The version in force, a folder or a published file; without it, only the draft is measured.
    #[arg(long, value_name = "OLD")]
    pub(crate) current: Option<PathBuf>,
    /// A day to look at; can be repeated. Today in Japan and 2027-04-01 when absent.
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    pub(crate) as_of: Vec<NaiveDate>,
    /// Smallest group that is shown, at least 3.
    #[arg(long, default_value_t = 5)]
    pub(crate) k: u32,
    /// Also write it as .csv or .pdf.
    #[arg(long, value_name = "OUT")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: OutputOptions,
}

impl SectorCommand {
    /// Every file and folder that is named.
    pub(super) fn paths(&self) -> Vec<&Path> {
        match self {
            SectorCommand::New(options) => {
                let named = [options.dir.as_path(), Path::new(&options.id)];
                named.into_iter().chain(options.from.as_deref().map(Path::new)).collect()
            }
            SectorCommand::Check(options) => vec![&options.dir],
            SectorCommand::Keygen(options) => vec![&options.out],
            SectorCommand::Publish(options) => {
                let named = [options.dir.as_path(), &options.key, &options.out];
                named.into_iter().chain(options.earlier.as_deref()).collect()
            }
            SectorCommand::Verify(options) => {
                std::iter::once(options.file.as_path()).chain(options.data.as_deref()).collect()
            }
            SectorCommand::Install(options) => {
                std::iter::once(options.file.as_path()).chain(options.data.as_deref()).collect()
            }
            SectorCommand::Diff(options) => vec![&options.old, &options.new],
            SectorCommand::Table(options) => vec![&options.old, &options.new, &options.out],
            SectorCommand::Import(options) => {
                let files = options.files.iter().map(PathBuf::as_path);
                files.chain(options.out.as_deref()).chain(options.data.data.as_deref()).collect()
            }
            SectorCommand::Impact(options) => {
                let files = options.results.iter().map(PathBuf::as_path);
                let named = std::iter::once(options.dir.as_path()).chain(files);
                named.chain(options.current.as_deref()).chain(options.out.as_deref()).collect()
            }
        }
    }

    /// The language of messages.
    pub(super) fn lang(&self) -> LangOption {
        match self {
            SectorCommand::New(options) => options.output.lang,
            SectorCommand::Check(options) => options.output.lang,
            SectorCommand::Keygen(options) => options.output.lang,
            SectorCommand::Publish(options) => options.output.lang,
            SectorCommand::Verify(options) => options.output.lang,
            SectorCommand::Install(options) => options.output.lang,
            SectorCommand::Diff(options) => options.output.lang,
            SectorCommand::Table(options) => options.output.lang,
            SectorCommand::Import(options) => options.data.lang,
            SectorCommand::Impact(options) => options.output.lang,
        }
    }
}
