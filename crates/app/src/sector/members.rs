//! Results of members: bringing files in, and where the members stand.
//!
//! Responsible for: files to the store, all or none, and from the store to a collection. Not responsible for: what is
//! counted and left out (`sector::statistics`), the words for it (`figures`).

use std::path::Path;

use chrono::DateTime;
use model::Lang;
use sector::member::{self, Added, Collection};
use store::{ResultRow, Store};

use super::error::SectorError;
use super::result::{self, Opened};
use crate::clock::Now;
use crate::desk::DATA_FILE;
use crate::error::AppError;

/// A file that was handed over.
pub struct Incoming {
    /// Its name, for messages.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What became of a file.
pub struct Received {
    /// The file.
    pub name: String,
    /// Its content.
    pub opened: Opened,
    /// What it did.
    pub added: Added,
}

/// Files that cannot be used, each with the reason.
pub type Refused = Vec<(String, AppError)>;

/// Opens files.
///
/// # Errors
/// All that cannot be used.
pub fn open_all(files: &[Incoming]) -> Result<Vec<(String, Opened)>, Refused> {
    let (mut opened, mut refused) = (Vec::new(), Vec::new());
    for file in files {
        match result::open(&file.bytes) {
            Ok(result) => opened.push((file.name.clone(), result)),
            Err(error) => refused.push((file.name.clone(), error)),
        }
    }
    if refused.is_empty() { Ok(opened) } else { Err(refused) }
}

/// Puts opened results into the store, those of every guideline by itself. A newer result of the same member and service
/// replaces an older one; the same twice changes nothing.
///
/// # Errors
/// When the store fails or holds what cannot be read.
pub fn import(store: &mut Store, opened: Vec<(String, Opened)>, now: Now) -> Result<Vec<Received>, AppError> {
    let mut sectors: Vec<String> = opened.iter().map(|(_, opened)| opened.result.sector.id.clone()).collect();
    sectors.sort();
    sectors.dedup();
    let mut received = Vec::new();
    let mut rest = opened;
    for sector in sectors {
        let (own, others) = rest.into_iter().partition(|(_, opened)| opened.result.sector.id == sector);
        rest = others;
        let own: Vec<(String, Opened)> = own;
        let mut known = collection(store, &sector)?;
        let rows: Vec<ResultRow> = own.iter().map(|(_, opened)| row(opened)).collect();
        for (name, opened) in own {
            let Ok(added) = known.add(opened.result.clone()) else { continue };
            received.push(Received { name, opened, added });
        }
        put(store, &sector, &rows, now)?;
    }
    Ok(received)
}

/// Puts results of one guideline into the store. Of two of the same member and service the newer one stays.
///
/// # Errors
/// When the store fails.
pub fn put(store: &mut Store, sector: &str, rows: &[ResultRow], now: Now) -> Result<(), AppError> {
    store.add_sector_results(sector, rows, |known, new| rank(known) < rank(new), now.timestamp())?;
    Ok(())
}

/// Opened results as a collection, without the store.
///
/// # Errors
/// [`SectorError::OtherGuideline`] when one is for another guideline.
pub fn collected(sector: &str, opened: Vec<(String, Opened)>) -> Result<Collection, SectorError> {
    let mut collection = Collection::of(sector);
    for (_, opened) in opened {
        collection
            .add(opened.result)
            .map_err(|error| SectorError::OtherGuideline { expected: error.wanted, found: error.found })?;
    }
    Ok(collection)
}

/// The results of the store under a guideline.
///
/// # Errors
/// When one cannot be read any more.
pub fn collection(store: &Store, sector: &str) -> Result<Collection, AppError> {
    let mut collection = Collection::of(sector);
    for row in store.sector_results(sector)? {
        let body = serde_json::from_str(&row.content).map_err(AppError::StoredResult)?;
        let result = member::parse(body).map_err(SectorError::Result)?;
        collection
            .add(result)
            .map_err(|error| SectorError::OtherGuideline { expected: error.wanted, found: error.found })?;
    }
    Ok(collection)
}

fn row(opened: &Opened) -> ResultRow {
    ResultRow {
        member: opened.result.member.clone(),
        subject: opened.result.subject.clone(),
        made: opened.result.made_at.clone(),
        hash: opened.hash.clone(),
        content: opened.content.clone(),
    }
}

/// Which of two results counts: the one made later, then one that is arbitrary and always the same, as in a collection.
fn rank(row: &ResultRow) -> (DateTime<chrono::FixedOffset>, [u8; 32]) {
    let body = serde_json::from_str(&row.content).ok();
    let result = body.and_then(|body| member::parse(body).ok());
    result.map_or_else(Default::default, |result| (result.moment(), result.digest()))
}

/// What became of a file, in words.
pub fn added_in_words(added: Added, lang: Lang) -> String {
    words::Words::of(lang).say(&format!("sector-result-{}", added_word(added)))
}

/// The word for what became of a file.
pub fn added_word(added: Added) -> &'static str {
    match added {
        Added::New => "new",
        Added::Replaced => "replaced",
        Added::Older => "older",
        Added::Same => "same",
    }
}

/// The results in a data folder.
pub struct Members {
    store: Store,
}

impl Members {
    /// Opens a data folder, or makes it.
    ///
    /// # Errors
    /// When it cannot be opened, for example while another program keeps it in use.
    pub fn open(data: &Path, now: Now) -> Result<Self, AppError> {
        std::fs::create_dir_all(data)
            .map_err(|source| AppError::Disk { path: data.display().to_string(), source })?;
        Ok(Self { store: Store::open(&data.join(DATA_FILE), now.timestamp())? })
    }

    /// As [`import`].
    ///
    /// # Errors
    /// As [`import`].
    pub fn import(&mut self, opened: Vec<(String, Opened)>, now: Now) -> Result<Vec<Received>, AppError> {
        import(&mut self.store, opened, now)
    }

    /// As [`collection`].
    ///
    /// # Errors
    /// As [`collection`].
    pub fn collection(&self, sector: &str) -> Result<Collection, AppError> {
        collection(&self.store, sector)
    }
}
