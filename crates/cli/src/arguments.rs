//! The arguments, as the contract has them.

pub(crate) mod card;
mod paths;
mod places;
pub(crate) mod sector;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Decide how strictly to check who your users are.
#[derive(Parser)]
#[command(name = "tashika", version, about, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Write an answers file with every question, nothing answered.
    New(NewOptions),
    /// Assess an answers file or a `.tashika` file.
    Assess(AssessOptions),
    /// Check policies, or write their schemas.
    Policy {
        #[command(subcommand)]
        command: PolicyCommand,
    },
    /// Assess the built-in sample and write answers, result and reports.
    Demo(DemoOptions),
    /// List the stored assessments.
    List(ListOptions),
    /// Export a stored assessment as a `.tashika` file.
    Export(ExportOptions),
    /// Import a `.tashika` file or an answers file.
    Import(FileOptions),
    /// Back up the data file.
    Backup(OutOptions),
    /// Restore a backup.
    Restore(FileOptions),
    /// List card readers and what lies on them.
    Readers(card::ReadersOptions),
    /// Test a card, or serve a virtual one.
    Card {
        #[command(subcommand)]
        command: card::CardCommand,
    },
    /// Draft, check, publish, install and follow up sector guidelines.
    Sector {
        #[command(subcommand)]
        command: sector::SectorCommand,
    },
}

/// What to do with policies.
#[derive(Subcommand)]
pub(crate) enum PolicyCommand {
    /// Check the shipped policies, or a folder over them.
    Check(CheckOptions),
    /// Write a JSON Schema per kind of file.
    Schema(SchemaOptions),
}

/// A day as `2026-11-23`, in the form that answers files have.
pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    app::answers_file::day(text).ok_or_else(|| "a day is written as 2026-11-23".to_owned())
}

/// A language.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum LangOption {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

/// A reading of the framework.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum ReadingOption {
    /// As the text says.
    #[default]
    Strict,
    /// As the figure shows.
    Figure,
}

#[derive(Args)]
pub(crate) struct NewOptions {
    /// Language of the comments.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
    /// Where to write; standard output when absent.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct AssessOptions {
    /// The answers file (YAML or JSON) or `.tashika` file.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    pub(crate) file: Option<PathBuf>,
    /// Read one answer set per line from standard input, write one result per line.
    #[arg(long, conflicts_with_all = ["report", "json"])]
    pub(crate) jsonl: bool,
    /// The day for which the result holds; today in Japan when absent.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<NaiveDate>,
    /// The framework of the levels.
    #[arg(long, value_name = "ID", default_value = app::desk::DEFAULT_FRAMEWORK)]
    pub(crate) framework: String,
    /// How the framework's contradictory place is read.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) reading: ReadingOption,
    /// Language of texts and report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
    /// A folder of policies that replaces or extends the shipped ones.
    #[arg(long, value_name = "DIR")]
    pub(crate) policies: Option<PathBuf>,
    /// Also write the report.
    #[arg(long, value_name = "OUT.pdf")]
    pub(crate) report: Option<PathBuf>,
    /// Print the result as JSON, with sentences beside the codes.
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) sector: sector::UnderOptions,
}

#[derive(Args)]
pub(crate) struct CheckOptions {
    /// The folder; the shipped policies when absent.
    pub(crate) dir: Option<PathBuf>,
    /// Print the findings as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Language of the findings.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct SchemaOptions {
    /// Folder for the schemas.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Language of messages.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct DemoOptions {
    /// Folder for the files; `tashika-demo` when absent.
    #[arg(long, value_name = "DIR", default_value = "tashika-demo")]
    pub(crate) out: PathBuf,
    /// Language of messages.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct DataOptions {
    /// The data folder; the platform's own when absent.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Language of messages.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct ListOptions {
    /// Print as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

#[derive(Args)]
pub(crate) struct ExportOptions {
    /// The assessment.
    pub(crate) id: String,
    /// The file to write.
    #[arg(value_name = "OUT.tashika")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

#[derive(Args)]
pub(crate) struct FileOptions {
    /// The file to read.
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

#[derive(Args)]
pub(crate) struct OutOptions {
    /// The file to write.
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}
