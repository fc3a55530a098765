//! Wrong arguments, in the language of messages.
//!
//! Responsible for: a first line with the head that every message has. Not responsible for: the reader's own text
//! behind it, which shows what can be used and exists in English alone.

use std::ffi::OsString;

use app::my_number;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use model::Lang;
use words::Words;

/// The lines for arguments that cannot be used.
pub(crate) fn lines(error: &clap::Error, arguments: &[OsString]) -> Vec<String> {
    let text = |kind| error.get(kind).and_then(first).unwrap_or_default();
    let (argument, other) = (text(ContextKind::InvalidArg), text(ContextKind::PriorArg));
    let value = text(ContextKind::InvalidValue);
    let key = match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::NoEquals if value.is_empty() => "cli-usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        ErrorKind::UnknownArgument => "cli-usage-unknown",
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "cli-usage-no-command"
        }
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::ArgumentConflict if argument == other => "cli-usage-twice",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        _ => "cli-usage-wrong",
    };
    let about = if argument.is_empty() { text(ContextKind::InvalidSubcommand) } else { argument };
    let place = if about.is_empty() { "-" } else { &about };
    let sentence = Words::of(lang(arguments)).say_with(key, &[("value", &value), ("other", &other)]);
    // Arguments are repeated here, and a number that was typed into one must not be.
    [format!("{place}: error[usage]: {sentence}"), error.render().to_string().trim_end().to_owned()]
        .map(|line| my_number::mask(&line))
        .to_vec()
}

/// An argument without the name of its value.
fn first(value: &ContextValue) -> Option<String> {
    let text = match value {
        ContextValue::String(text) => text,
        ContextValue::Strings(texts) => texts.first()?,
        _ => return None,
    };
    let name = if text.starts_with('-') { text.split([' ', '=']).next().unwrap_or(text) } else { text };
    Some(name.to_owned())
}

/// The language asked for, although the arguments as a whole cannot be read.
fn lang(arguments: &[OsString]) -> Lang {
    let asked = arguments.iter().enumerate().filter_map(|(place, argument)| match argument.to_str()? {
        "--lang" => arguments.get(place + 1)?.to_str(),
        joined => joined.strip_prefix("--lang="),
    });
    let known = |tag: &str| Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    asked.filter_map(known).next_back().unwrap_or_default()
}
