//! Arguments of the commands about readers and cards. No secret is ever an argument.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::LangOption;

/// The port of the first slot of vpcd, as Debian configures it.
const VPCD_PORT: u16 = 35963;

/// What to do with cards.
#[derive(Subcommand)]
pub(crate) enum CardCommand {
    /// List the virtual cards.
    Personas(ListOptions),
    /// List the faults that a virtual card can show.
    Faults(ListOptions),
    /// Run a test: jpki-user-auth, jpki-signature, card-attributes or card-info.
    Test(Box<TestOptions>),
    /// Serve a virtual card to a waiting vpcd.
    Serve(ServeOptions),
}

#[derive(Args)]
pub(crate) struct ReadersOptions {
    /// Print as JSON; with --watch one line per change.
    #[arg(long)]
    pub(crate) json: bool,
    /// Go on and print every change.
    #[arg(long)]
    pub(crate) watch: bool,
    /// Language of texts.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct ListOptions {
    /// Print as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Language of texts.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct TestOptions {
    /// The test.
    pub(crate) id: String,
    /// The reader; the one that holds a card when absent.
    #[arg(long, value_name = "NAME", conflicts_with = "persona")]
    pub(crate) reader: Option<String>,
    /// How long to wait for a card.
    #[arg(long, value_name = "SECONDS", default_value_t = 5, conflicts_with = "persona")]
    pub(crate) wait: u32,
    /// Use a virtual card in this process.
    #[arg(long = "virtual", value_name = "PERSONA")]
    pub(crate) persona: Option<String>,
    /// A fault of the virtual card, such as removed@verify; can be repeated.
    #[arg(long = "fault", value_name = "FAULT", requires = "persona")]
    pub(crate) faults: Vec<String>,
    /// Read the secret of the test from one line of standard input.
    #[arg(long)]
    pub(crate) pin_stdin: bool,
    /// Agree to spend the last try; a wrong secret locks the card then.
    #[arg(long)]
    pub(crate) spend_last_try: bool,
    /// A folder of additional root certificates.
    #[arg(long, value_name = "DIR")]
    pub(crate) trust: Option<PathBuf>,
    /// The day of the checks; today in Japan when absent.
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    pub(crate) as_of: Option<NaiveDate>,
    /// Print the result as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Show the attributes that were read, masked, on a terminal.
    #[arg(long)]
    pub(crate) show_attributes: bool,
    /// Attach the result to a stored assessment.
    #[arg(long, value_name = "ASSESSMENT")]
    pub(crate) save: Option<String>,
    /// The data folder of --save; the platform's own when absent.
    #[arg(long, value_name = "DIR", requires = "save")]
    pub(crate) data: Option<PathBuf>,
    /// Language of texts.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}

#[derive(Args)]
pub(crate) struct ServeOptions {
    /// Whose card.
    #[arg(long)]
    pub(crate) persona: String,
    /// A fault of the card; can be repeated.
    #[arg(long = "fault", value_name = "FAULT")]
    pub(crate) faults: Vec<String>,
    /// The host where vpcd waits.
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) host: String,
    /// The port of its slot.
    #[arg(long, default_value_t = VPCD_PORT, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) port: u16,
    /// Language of messages.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: LangOption,
}
