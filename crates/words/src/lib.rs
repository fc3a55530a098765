//! Sentences of the product, in both languages, from one Fluent catalogue per language.
//!
//! Responsible for: turning a key and parameters into a sentence for UI, command line and reports alike.
//! Not responsible for: the text of policies (bilingual in `policies/`), nor for choosing what to say.
//!
//! The catalogues live in `assets/locales/<lang>/*.ftl`; a test keeps both languages complete.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use model::Lang;

#[cfg(test)]
mod tests;

macro_rules! catalogue {
    ($lang:literal) => {
        &[
            include_str!(concat!("../../../assets/locales/", $lang, "/common.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/result.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/card.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/sector.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/editor.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/report.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/error.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/cli.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/ui.ftl")),
        ]
    };
}

const JA: &[&str] = catalogue!("ja");
const EN: &[&str] = catalogue!("en");

static JA_WORDS: LazyLock<Words> = LazyLock::new(|| Words::parse(Lang::Ja, JA));
static EN_WORDS: LazyLock<Words> = LazyLock::new(|| Words::parse(Lang::En, EN));

/// The catalogue of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The catalogue of a language.
    pub fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::Ja => &JA_WORDS,
            Lang::En => &EN_WORDS,
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence for a key. A key that does not exist is shown as itself in brackets, so that it is
    /// seen on screen and found by tests instead of ending a program.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence for a key with parameters.
    pub fn say_with(&self, key: &str, params: &[(&str, &str)]) -> String {
        self.find(key, params).unwrap_or_else(|| format!("[{key}]"))
    }

    /// The sentence for a key, if the catalogue has it.
    pub fn find(&self, key: &str, params: &[(&str, &str)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::with_capacity(params.len());
        for (name, value) in params {
            args.set(*name, *value);
        }
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        Some(sentence.into_owned())
    }

    fn parse(lang: Lang, sources: &[&str]) -> Words {
        let tag = lang.tag().parse().expect("both tags are valid language identifiers");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would end up in PDF, JSON and file names.
        bundle.set_use_isolating(false);
        for source in sources {
            // A resource with a broken entry still holds its good ones; the test reports the broken ones.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Words { lang, bundle }
    }
}
