//! Rules about the header, file names and ids.

use std::collections::HashMap;

use model::Axis;

use super::index::{Index, each_question};
use super::report::{At, Place, Report};
use crate::catalogue::PREFERENCES_IN_USE;
use crate::code::Code;
use crate::draft::{Draft, Parsed};
use crate::finding::say;
use crate::kind::Kind;

const FORMAT: &str = "tashika-policy/1";

/// The pack is written in the format that this version reads.
pub(super) fn pack_has_known_format(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    if let Some(pack) = draft.pack.as_ref().filter(|pack| pack.value.format != FORMAT) {
        let format = &pack.value.format;
        report.add(
            Code::UnsupportedFormat,
            Place::file(pack.file).key("format").value(),
            say(
                format!("形式は `{FORMAT}` です。`{format}` は読めません"),
                format!("the format must be `{FORMAT}`; `{format}` cannot be read"),
            ),
        );
    }
}

/// A pack has a header, a framework that can be used, and the weights in use.
pub(super) fn required_parts_exist(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let mut missing = |kind: Kind, exists: bool, ja: &str, en: &str| {
        if !exists && draft.broken.none_of(&[kind]) {
            // The header is where a pack begins; a finding needs some file to stand in.
            let at = At::position(draft.pack.as_ref().map_or(0, |pack| pack.file), (1, 1));
            let message = say(format!("{ja}がありません"), format!("{en} is missing"));
            report.add(Code::MissingPart, at, message);
        }
    };
    missing(Kind::Pack, draft.pack.is_some(), "`pack.yaml`", "`pack.yaml`");
    let usable = draft.frameworks.iter().any(|framework| framework.value.disabled.is_none());
    missing(Kind::Framework, usable, "使えるフレームワーク", "a framework that can be used");
    let preferences = draft.preferences.iter().any(|set| set.value.id == PREFERENCES_IN_USE);
    missing(Kind::Preferences, preferences, "`preferences/base.yaml`", "`preferences/base.yaml`");
}

/// The name of a file without its ending is the id written in it.
pub(super) fn file_name_is_id(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    each_file_id(draft, &mut |file, _, id| {
        let path = &draft.paths[file];
        let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).unwrap_or(path);
        if stem != id {
            report.add_with(
                Code::FileName,
                Place::file(file).key("id").value(),
                say(
                    format!("id は `{id}` ですが、ファイル名は `{stem}` です"),
                    format!("the id is `{id}`, but the file is named `{stem}`"),
                ),
                Some(say(
                    format!("ファイル名を `{id}.yaml` にしてください"),
                    format!("name the file `{id}.yaml`"),
                )),
            );
        }
    });
}

/// A method lies in the folder of its kind.
pub(super) fn folder_agrees_with_content(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for method in &draft.methods {
        let kind = method.value.kind;
        let folder = draft.paths[method.file].split('/').nth(1).unwrap_or_default();
        if folder != kind.word() && Axis::ALL.iter().any(|axis| axis.word() == folder) {
            report.add(
                Code::WrongFolder,
                Place::file(method.file).key("kind").value(),
                say(
                    format!("種類が `{}` の手法が `{folder}` のフォルダーにあります", kind.word()),
                    format!("a method of kind `{}` lies in the folder `{folder}`", kind.word()),
                ),
            );
        }
    }
}

/// Ids are words of lower-case letters and digits, joined by single hyphens.
pub(super) fn ids_are_kebab_case(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    each_id(draft, &mut |at, _, id| {
        let word = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        if !id.split('-').all(word) {
            report.add(
                Code::InvalidId,
                at.key("id").value(),
                say(
                    format!("id `{id}` は小文字の英数字とハイフンで書いてください"),
                    format!("write the id `{id}` in lower-case letters, digits and single hyphens"),
                ),
            );
        }
    });
}

/// No id is used twice for things of the same kind; options are compared within their question.
pub(super) fn ids_are_unique(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let mut seen: HashMap<(Scope<'_>, &str), String> = HashMap::new();
    let mut meet = |at: &Place<'_>, file: usize, scope, id, report: &mut Report| {
        if let Some(first) = seen.get(&(scope, id)) {
            report.add_with(
                Code::DuplicateId,
                at.key("id").value(),
                say(format!("id `{id}` はすでに使われています"), format!("the id `{id}` is already in use")),
                Some(say(format!("最初は `{first}` にあります"), format!("it is first used in `{first}`"))),
            );
        } else {
            seen.insert((scope, id), draft.paths[file].clone());
        }
    };
    each_id(draft, &mut |at, scope, id| meet(at, at.file_index(), scope, id, report));
    for parsed in &draft.checkpoints {
        let file = Place::file(parsed.file);
        let items = file.key("items");
        for (i, item) in parsed.value.items.iter().enumerate() {
            meet(&items.index(i), parsed.file, Scope::Item, item.id.as_str(), report);
        }
    }
}

/// Where an id must be unique.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Scope<'a> {
    File(Kind),
    Question,
    OptionOf(&'a str),
    Threshold,
    Term,
    Source,
    Threat,
    Item,
}

/// Ids of files: of every kind but the header, whose id names the pack.
fn each_file_id<'a>(draft: &'a Draft, visit: &mut dyn FnMut(usize, Kind, &'a str)) {
    fn all<'a, T>(
        list: &'a [Parsed<T>],
        kind: Kind,
        id: impl Fn(&'a T) -> &'a str,
        visit: &mut dyn FnMut(usize, Kind, &'a str),
    ) {
        list.iter().for_each(|parsed| visit(parsed.file, kind, id(&parsed.value)));
    }
    all(&draft.frameworks, Kind::Framework, |framework| framework.id.as_str(), visit);
    all(&draft.sections, Kind::Section, |section| &section.id, visit);
    all(&draft.thresholds, Kind::Thresholds, |set| &set.id, visit);
    all(&draft.methods, Kind::Method, |method| method.id.as_str(), visit);
    all(&draft.laws, Kind::Law, |law| law.id.as_str(), visit);
    all(&draft.documents, Kind::Document, |document| document.id.as_str(), visit);
    all(&draft.checkpoints, Kind::Checkpoint, |checkpoint| &checkpoint.id, visit);
    all(&draft.threats, Kind::Threats, |list| &list.id, visit);
    all(&draft.preferences, Kind::Preferences, |set| &set.id, visit);
    all(&draft.glossaries, Kind::Glossary, |glossary| &glossary.id, visit);
    all(&draft.sources, Kind::Sources, |list| &list.id, visit);
}

/// All kebab-case ids with the place of the entry that bears them.
fn each_id<'a>(draft: &'a Draft, visit: &mut dyn FnMut(&Place<'_>, Scope<'a>, &'a str)) {
    each_file_id(draft, &mut |file, kind, id| visit(&Place::file(file), Scope::File(kind), id));
    each_question(draft, &mut |at, question| {
        visit(at, Scope::Question, question.id.as_str());
        let options = at.key("options");
        for (i, option) in question.options.iter().enumerate() {
            visit(&options.index(i), Scope::OptionOf(question.id.as_str()), option.id.as_str());
        }
    });
    fn entries<'a, L, E: 'a>(
        (lists, key): (&'a [Parsed<L>], &str),
        of: impl Fn(&'a L) -> &'a [E],
        scope: Scope<'a>,
        id: impl Fn(&'a E) -> &'a str,
        visit: &mut dyn FnMut(&Place<'_>, Scope<'a>, &'a str),
    ) {
        for parsed in lists {
            let file = Place::file(parsed.file);
            let list = file.key(key);
            for (i, entry) in of(&parsed.value).iter().enumerate() {
                visit(&list.index(i), scope, id(entry));
            }
        }
    }
    entries(
        (&draft.thresholds, "thresholds"),
        |set| &set.thresholds,
        Scope::Threshold,
        |entry| &entry.id,
        visit,
    );
    entries((&draft.glossaries, "terms"), |list| &list.terms, Scope::Term, |entry| &entry.id, visit);
    entries(
        (&draft.sources, "sources"),
        |list| &list.sources,
        Scope::Source,
        |entry| entry.id.as_str(),
        visit,
    );
    entries(
        (&draft.threats, "threats"),
        |list| &list.threats,
        Scope::Threat,
        |entry| entry.id.as_str(),
        visit,
    );
}
