//! Threshold values of a catalogue: in texts, and as an organisation sets them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use model::{Lang, Text};
use sha2::{Digest, Sha256};

use super::Catalogue;
use crate::fill;

impl Catalogue {
    /// A text in one language, with the value of every `{threshold-id}` put in: `50万円`, `¥500,000`.
    /// What is in braces and no threshold stays as it is.
    pub fn fill<'a>(&self, text: &'a Text, lang: Lang) -> Cow<'a, str> {
        fill::fill(text.in_lang(lang), lang, |id| self.threshold(id))
    }

    /// The same catalogue with thresholds as an organisation set them; ids that are no threshold are ignored.
    /// The hash changes with the values, because the questions then ask something else.
    #[must_use]
    pub fn with_thresholds(mut self, values: &BTreeMap<String, u64>) -> Self {
        let mut hash = Sha256::new_with_prefix(&self.parts.hash);
        let mut changed = false;
        for (id, &value) in values {
            let Some(&(s, t)) = self.thresholds.get(id) else {
                continue;
            };
            let threshold = &mut self.parts.thresholds[s].thresholds[t];
            if threshold.value != value {
                threshold.value = value;
                changed = true;
                hash.update(format!("\n{id}={value}"));
            }
        }
        if changed {
            self.parts.hash = crate::read::hash_text(hash);
        }
        self
    }
}
