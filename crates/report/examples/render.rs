//! Writes the sample report in both languages into a folder and says how long it took.
//!
//! `cargo run --release -p report --example render -- FOLDER`

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Instant;

use model::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "out".to_owned()));
    std::fs::create_dir_all(&folder)?;
    for (round, lang) in [Lang::Ja, Lang::En, Lang::Ja].into_iter().enumerate() {
        let input = common::sample(lang);
        let begin = Instant::now();
        let bytes = report::pdf(&input)?;
        let time = begin.elapsed();
        let pages = report::outline(&input).last().map_or(0, |entry| entry.page);
        std::fs::write(folder.join(format!("report.{}.pdf", lang.tag())), &bytes)?;
        #[allow(clippy::print_stdout, reason = "an example talks to a person")]
        {
            println!("{round} {} {} bytes, last section on page {pages}, {time:?}", lang.tag(), bytes.len());
        }
    }
    Ok(())
}
