//! What tests of the checker share, and the checker as a whole on the shipped guidelines.

use std::sync::LazyLock;

use chrono::NaiveDate;
use policy::Catalogue;

use crate::pack::Pack;
use crate::read::{read_pack, shipped};

/// The base policies.
pub(super) fn catalogue() -> &'static Catalogue {
    static BASE: LazyLock<Catalogue> =
        LazyLock::new(|| policy::load_embedded().into_result().expect("the shipped policies"));
    &BASE
}

/// The example on alcohol and tobacco.
pub(super) fn jfa() -> &'static Pack {
    static PACK: LazyLock<Pack> = LazyLock::new(|| {
        let (_, files) = shipped()
            .into_iter()
            .find(|(id, _)| id == "jfa-alcohol-tobacco-2023")
            .expect("a shipped guideline");
        read_pack(&files, "jfa").expect("a pack that can be read").0
    });
    &PACK
}

/// The day of the tests.
pub(super) fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}
