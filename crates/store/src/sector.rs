//! What an association keeps: drafts, published versions, signing keys, results of members.
//!
//! Responsible for: saving each durably with its audit record, undo of drafts, and never replacing a published
//! version. Not responsible for: what a draft means, signatures, which of two results is newer.

use uuid::Uuid;

use crate::table::audit::{self, Record};
use crate::table::sector;
use crate::{Store, StoreError, Timestamp};

/// A draft in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Key of the draft.
    pub key: String,
    /// Id of the guideline.
    pub guideline: String,
    /// Title for lists.
    pub title: String,
    /// When it was last changed.
    pub changed: Timestamp,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorDraft {
    /// Key of the draft.
    pub key: String,
    /// Id of the guideline.
    pub guideline: String,
    /// Title for lists.
    pub title: String,
    /// Everything in it, as text.
    pub content: String,
    /// When it was last changed.
    pub changed: Timestamp,
    /// Whether there is an earlier state.
    pub can_undo: bool,
    /// Whether an undone change can be done again.
    pub can_redo: bool,
}

/// A published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// The version.
    pub version: String,
    /// When it was published.
    pub published: Timestamp,
}

/// A signing key, kept under its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// Its fingerprint.
    pub fingerprint: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was made or brought in.
    pub created: Timestamp,
    /// The key file.
    pub file: Vec<u8>,
}

/// The result of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// The member, as the file names it.
    pub member: String,
    /// What was assessed, as the file names it.
    pub subject: String,
    /// When the member made it, as the file says.
    pub made: String,
    /// Hash of the content.
    pub hash: String,
    /// The content as text.
    pub content: String,
}

impl Store {
    /// The drafts, last changed first.
    pub fn sector_drafts(&self) -> Result<Vec<DraftRow>, StoreError> {
        sector::drafts(&self.db)
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] also for a deleted one.
    pub fn sector_draft(&self, key: &str) -> Result<SectorDraft, StoreError> {
        self.read(|db| sector::draft(db, key))
    }

    /// Adds a draft and tells its key.
    pub fn add_sector_draft(
        &mut self,
        guideline: &str,
        title: &str,
        content: &str,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let key = Uuid::new_v4().to_string();
        self.write(|db| {
            sector::put_draft(db, &key, guideline, title, content, now)?;
            note(db, "sector-draft-add", &key, Some(content), now)
        })?;
        Ok(key)
    }

    /// Saves a change of a draft; the state before can be had back. Says whether anything changed.
    pub fn save_sector_draft(
        &mut self,
        key: &str,
        guideline: &str,
        title: &str,
        content: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|db| {
            let before = sector::draft(db, key)?;
            if before.content == content {
                return Ok(false);
            }
            sector::push_state(db, key, false, &before.content)?;
            sector::forget_redo(db, key)?;
            sector::put_draft(db, key, guideline, title, content, now)?;
            note(db, "sector-draft", key, Some(content), now)?;
            Ok(true)
        })
    }

    /// Gives the state that [`Store::step_sector_draft`] would go to: the one before the last change, or with
    /// `redo` the one that was undone.
    pub fn sector_draft_state(&self, key: &str, redo: bool) -> Result<Option<String>, StoreError> {
        self.read(|db| sector::peek_state(db, key, redo))
    }

    /// Takes back the last change of a draft, or with `redo` does it again. `guideline` and `title` are those of
    /// the state gone to. Says whether there was one.
    pub fn step_sector_draft(
        &mut self,
        key: &str,
        redo: bool,
        guideline: &str,
        title: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|db| {
            let present = sector::draft(db, key)?;
            let Some(content) = sector::pop_state(db, key, redo)? else { return Ok(false) };
            sector::push_state(db, key, !redo, &present.content)?;
            sector::put_draft(db, key, guideline, title, &content, now)?;
            note(db, if redo { "sector-draft-redo" } else { "sector-draft-undo" }, key, Some(&content), now)?;
            Ok(true)
        })
    }

    /// Puts a draft away, or takes it back. What was put away goes for good when the bin is emptied.
    pub fn trash_sector_draft(&mut self, key: &str, away: bool, now: Timestamp) -> Result<(), StoreError> {
        self.write(|db| {
            if !sector::mark_deleted(db, key, away.then_some(now))? {
                return Err(StoreError::NotFound { id: key.to_owned() });
            }
            note(db, if away { "sector-draft-trash" } else { "sector-draft-restore" }, key, None, now)
        })
    }

    /// Keeps a published version.
    ///
    /// # Errors
    /// [`StoreError::Published`] when the version was published before: what members hold is never replaced.
    pub fn add_sector_version(
        &mut self,
        guideline: &str,
        version: &str,
        file: &[u8],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let subject = format!("{guideline} {version}");
        self.write(|db| {
            if !sector::add_version(db, guideline, version, file, now)? {
                return Err(StoreError::Published { what: subject.clone() });
            }
            note(db, "sector-publish", &subject, None, now)
        })
    }

    /// The published versions of a guideline, newest first.
    pub fn sector_versions(&self, guideline: &str) -> Result<Vec<VersionRow>, StoreError> {
        sector::versions(&self.db, guideline)
    }

    /// The file of a published version.
    pub fn sector_version_file(&self, guideline: &str, version: &str) -> Result<Vec<u8>, StoreError> {
        sector::version_file(&self.db, guideline, version)
    }

    /// The signing keys, oldest first.
    pub fn sector_keys(&self) -> Result<Vec<KeyRow>, StoreError> {
        sector::keys(&self.db)
    }

    /// Keeps a signing key as its file has it.
    pub fn add_sector_key(
        &mut self,
        fingerprint: &str,
        name: &str,
        file: &[u8],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|db| {
            sector::add_key(db, fingerprint, name, file, now)?;
            note(db, "sector-key", fingerprint, None, now)
        })
    }

    /// The results of members under a guideline.
    pub fn sector_results(&self, guideline: &str) -> Result<Vec<ResultRow>, StoreError> {
        sector::results(&self.db, guideline)
    }

    /// How many results there are under a guideline, without reading them.
    pub fn sector_result_count(&self, guideline: &str) -> Result<u32, StoreError> {
        sector::count_results(&self.db, guideline)
    }

    /// Keeps results, all or none. `replaces` decides between a result that is there (first) and a newly arrived one
    /// of the same member and subject. Tells how many were taken.
    pub fn add_sector_results(
        &mut self,
        guideline: &str,
        rows: &[ResultRow],
        replaces: impl Fn(&ResultRow, &ResultRow) -> bool,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        self.write(|db| {
            let mut taken = 0;
            for row in rows {
                let known = sector::result(db, guideline, &row.member, &row.subject)?;
                if known.is_some_and(|known| known.hash == row.hash || !replaces(&known, row)) {
                    continue;
                }
                sector::put_result(db, guideline, row, now)?;
                note(db, "sector-result", guideline, Some(&row.content), now)?;
                taken += 1;
            }
            Ok(taken)
        })
    }

    /// Removes all results under a guideline and tells how many there were.
    pub fn remove_sector_results(&mut self, guideline: &str, now: Timestamp) -> Result<usize, StoreError> {
        self.write(|db| {
            let removed = sector::remove_results(db, guideline)?;
            note(db, "sector-results-remove", guideline, None, now)?;
            Ok(removed)
        })
    }
}

fn note(
    db: &rusqlite::Connection,
    kind: &str,
    subject: &str,
    value: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    audit::append(db, &Record { time: now, kind, assessment: None, subject, salt: &[], value })?;
    Ok(())
}

#[cfg(test)]
mod tests;
