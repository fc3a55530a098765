//! Writes the sample guideline and its comparison in both languages into a folder.
//!
//! `cargo run -p report --example guideline -- FOLDER`

#[path = "../tests/sector/mod.rs"]
mod sector;

use model::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "out".to_owned()));
    std::fs::create_dir_all(&folder)?;
    for lang in Lang::ALL {
        let (guideline, comparison) = (sector::guideline(lang), sector::changes::comparison(lang));
        let files = [
            ("guideline", "pdf", report::guideline_pdf(&guideline)?),
            ("guideline", "docx", report::guideline_docx(&guideline)?),
            ("comparison", "pdf", report::comparison_pdf(&comparison)?),
            ("comparison", "docx", report::comparison_docx(&comparison)?),
        ];
        for (name, ending, bytes) in files {
            std::fs::write(folder.join(format!("{name}.{}.{ending}", lang.tag())), bytes)?;
        }
    }
    Ok(())
}
