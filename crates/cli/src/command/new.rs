//! `tashika new`: an empty answers file.

use app::export::write_once;
use app::template::template;
use model::Lang;

use super::assess::load;
use crate::arguments::NewOptions;
use crate::console::{Outcome, Problem, print};

/// Writes the file, or prints it.
pub(crate) fn run(options: &NewOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let text = template(load(None, lang)?.catalogue(), lang);
    match &options.out {
        Some(out) => write_once(out, text.as_bytes()).map_err(|error| Problem::of(&error, out, lang))?,
        None => print(text.trim_end())?,
    }
    Ok(Outcome::Result)
}
