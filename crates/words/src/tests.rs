//! Both languages are complete, well formed, and use the same parameters.

use std::collections::BTreeMap;

use fluent_bundle::FluentResource;

use crate::{EN, JA};

/// Keys of a language with the parameters each uses.
fn keys(sources: &[&str]) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for source in sources {
        if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
            panic!("broken catalogue entry: {errors:?}");
        }
        let mut key = String::new();
        for line in source.lines() {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with([' ', '#', '-'])
            {
                key = name.to_owned();
                let before = found.insert(key.clone(), Vec::new());
                assert!(before.is_none(), "key `{key}` is written twice");
            }
            for part in line.split("{ $").skip(1).chain(line.split("{$").skip(1)) {
                let name: String = part
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                    .collect();
                if let Some(params) = found.get_mut(&key)
                    && !params.contains(&name)
                {
                    params.push(name);
                    params.sort();
                }
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_keys_and_parameters() {
    let (ja, en) = (keys(JA), keys(EN));
    for (key, params) in &ja {
        assert_eq!(en.get(key), Some(params), "key `{key}` differs between Japanese and English");
    }
    for key in en.keys() {
        assert!(ja.contains_key(key), "key `{key}` has no Japanese");
    }
}
