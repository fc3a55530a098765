//! Guidelines at the desk: drafts in the store, and what the screens show of them.
//!
//! Responsible for: bringing store, forms, checker and guidelines together. One module per family of use cases.
//! Not responsible for: what a form or a finding says.

mod charts;
mod compare;
mod draft;
mod edit;
mod export;
mod files;
mod impact;
mod lists;
mod members;
mod own_result;
mod publish;
mod removed;
mod result;
mod upstream;
mod view;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use model::Text;
use policy::Catalogue;
use sector::Pack;
use sector::overlay::{Guideline, apply};

pub(super) use removed::Removed;
pub(super) use result::result_view;

use super::Desk;
use crate::clock::Now;
use crate::error::AppError;

/// A draft that was read.
struct OpenDraft {
    pack: Pack,
    can_undo: bool,
    can_redo: bool,
    /// The pack on the present base; absent while it cannot be laid over it.
    guideline: Option<Guideline>,
}

impl OpenDraft {
    /// The policies under the draft, or the base ones while it cannot be laid over them.
    fn catalogue<'a>(&'a self, base: &'a Arc<Catalogue>) -> &'a Catalogue {
        self.guideline.as_ref().map_or(base, |guideline| &guideline.catalogue)
    }
}

impl Desk {
    fn open_draft(&self, key: &str) -> Result<OpenDraft, AppError> {
        let stored = self.store.sector_draft(key)?;
        let pack: Pack = serde_json::from_str(&stored.content).map_err(AppError::StoredResult)?;
        Ok(OpenDraft {
            guideline: apply(&pack, self.catalogue()).ok(),
            pack,
            can_undo: stored.can_undo,
            can_redo: stored.can_redo,
        })
    }

    /// A guideline by `id@version` or `id`.
    fn guideline(&self, key: &str) -> Result<Arc<Guideline>, AppError> {
        Ok(self.loaded(key)?.guideline)
    }

    /// The newest published version of a guideline; `None` before the first one.
    fn newest_version(&self, id: &str) -> Result<Option<Arc<Guideline>>, AppError> {
        let newest = self.store.sector_versions(id)?.into_iter().next();
        newest.map(|row| self.published_version(id, &row.version)).transpose()
    }

    /// A published version of a guideline.
    fn published_version(&self, id: &str, version: &str) -> Result<Arc<Guideline>, AppError> {
        let file = self.store.sector_version_file(id, version)?;
        let name = crate::sector::library::file_name(id, version);
        Ok(self.library().bytes(&file, std::path::Path::new(&name))?.guideline)
    }

    /// Keeps a changed draft, with a record of what it relies on in the base.
    fn keep_draft(&mut self, key: &str, before: &Pack, after: Pack, now: Now) -> Result<(), AppError> {
        let pack = sector::rebase::recorded(Some(before), after, self.catalogue());
        let content = serde_json::to_string(&pack).map_err(AppError::StoredResult)?;
        let (id, title) = (pack.header.id.clone(), list_title(&pack));
        self.store.save_sector_draft(key, &id, &title, &content, now.timestamp())?;
        Ok(())
    }
}

/// The title of a draft in lists, which know no language: Japanese first.
fn list_title(pack: &Pack) -> String {
    let Text { ja, en } = &pack.header.title;
    if ja.trim().is_empty() { en.clone() } else { ja.clone() }
}
