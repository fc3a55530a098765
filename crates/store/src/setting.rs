//! Settings of the program, kept in the same file.
//!
//! Responsible for: text by key. Not responsible for: which settings exist and what they default to.

use std::collections::BTreeMap;

use crate::table::audit::{self, Record};
use crate::table::setting;
use crate::{Store, StoreError, Timestamp};

impl Store {
    /// A setting; `None` when it was never set.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        setting::get(&self.db, key)
    }

    /// All settings.
    pub fn settings(&self) -> Result<BTreeMap<String, String>, StoreError> {
        setting::all(&self.db)
    }

    /// Sets a setting; `None` removes it. Says whether anything changed.
    pub fn save_setting(
        &mut self,
        key: &str,
        value: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|db| {
            if setting::get(db, key)?.as_deref() == value {
                return Ok(false);
            }
            setting::put(db, key, value)?;
            let record =
                Record { time: now, kind: "setting", assessment: None, subject: key, salt: &[], value };
            audit::append(db, &record)?;
            Ok(true)
        })
    }
}

#[cfg(test)]
mod tests;
