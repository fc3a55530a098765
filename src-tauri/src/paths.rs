//! Where the data and the exports live.
//!
//! Responsible for: the platform's folders, and `--data DIR` and `--documents DIR` over them.

use std::path::PathBuf;

/// The two places.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Places {
    /// The data folder.
    pub(crate) data: PathBuf,
    /// The person's documents; exports go to `Tashika/` in it.
    pub(crate) documents: PathBuf,
}

/// Reads the arguments.
pub(crate) fn places(arguments: impl Iterator<Item = String>) -> Result<Places, String> {
    let (mut data, mut documents) = (None, None);
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let place = match argument.as_str() {
            "--data" => &mut data,
            "--documents" => &mut documents,
            other => {
                return Err(format!("unknown argument {other}; known are --data DIR and --documents DIR"));
            }
        };
        *place = Some(PathBuf::from(arguments.next().ok_or_else(|| format!("{argument} needs a folder"))?));
    }
    let platform = directories::ProjectDirs::from("", "", "tashika");
    let user = directories::UserDirs::new();
    Ok(Places {
        data: data
            .or_else(|| platform.map(|dirs| dirs.data_dir().to_owned()))
            .ok_or("no home folder; use --data DIR")?,
        documents: documents
            .or_else(|| user.map(|dirs| dirs.document_dir().unwrap_or(dirs.home_dir()).to_owned()))
            .ok_or("no home folder; use --documents DIR")?,
    })
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn arguments_name_both_places() {
        let words = ["--data", "/d", "--documents", "/e"].map(str::to_owned);
        let places = places(words.into_iter()).expect("both are given");
        assert_eq!((places.data.as_os_str(), places.documents.as_os_str()), ("/d".as_ref(), "/e".as_ref()));
    }

    #[test]
    fn unknown_arguments_are_refused() {
        assert!(places(["--dat".to_owned()].into_iter()).is_err());
        assert!(places(["--data".to_owned()].into_iter()).is_err());
    }
}
