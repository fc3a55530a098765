//! Rules about the header: version, changelog, base, framework, the skeleton of chapters.
//!
//! Responsible for: what one version says about itself. Not responsible for: who may publish (`app`).

use std::collections::BTreeSet;

use super::code::Code;
use super::entries::Entries;
use super::finding::{At, Report, say};
use super::near::near;
use super::sentence::{Part, tell};
use crate::pack::FORMAT;
use crate::pack::clause::ChapterPart;

/// The parts that a guideline usually has, with their names.
const SKELETON: [(ChapterPart, &str, &str); 12] = [
    (ChapterPart::Purpose, "目的と対象範囲", "purpose and scope"),
    (ChapterPart::Definitions, "用語", "definitions"),
    (ChapterPart::Transactions, "対象取引と業法", "transactions and laws"),
    (ChapterPart::Harm, "想定被害", "expected harm"),
    (ChapterPart::Attributes, "必要な属性", "attributes needed"),
    (ChapterPart::Levels, "必要な IAL / AAL", "required levels"),
    (ChapterPart::Methods, "許容手法", "accepted methods"),
    (ChapterPart::Exceptions, "例外・代替・未成年・外国人", "exceptions and fallback"),
    (ChapterPart::PersonalData, "個人情報の取扱い・保存期間", "personal data and retention"),
    (ChapterPart::Delegation, "委託・依拠", "delegation and reliance"),
    (ChapterPart::SelfCheck, "実施記録・自己点検", "records and self-checks"),
    (ChapterPart::Review, "見直し", "review"),
];

/// Looks at the header and the parts that every guideline has.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    let header = &entries.pack.header;
    let at = || At::of("header");
    if header.format != FORMAT {
        report.add(
            Code::UnknownFormat,
            at(),
            tell!(
                "形式 {format} は読めません",
                "the format {format} cannot be read",
                format = Part::Word(header.format.clone()),
            ),
            tell!("{format} と書いてください。", "Write {format}.", format = Part::Word(FORMAT.to_owned())),
        );
    }
    versions(entries, report);
    base(entries, report);
    let usable = entries.base.framework(&header.framework).is_some_and(|own| own.rules.is_some());
    if !usable {
        let id = header.framework.as_str();
        let known = entries.base.frameworks().iter().filter(|own| own.rules.is_some());
        report.add(
            Code::UnknownFramework,
            at(),
            tell!(
                "保証レベルの枠組み {framework} は使えません",
                "the framework {framework} does not exist or cannot be used",
                framework = Part::Framework(id.to_owned()),
            ),
            near(
                id,
                known.map(|own| own.id.as_str()),
                Part::Framework,
                say("使える枠組みを選んでください。", "Choose one that can be used."),
            ),
        );
    }
    if entries.pack.transactions.is_empty() {
        report.add(
            Code::NoTransactions,
            At::of("transactions"),
            say("対象の取引が一つもありません", "there is no transaction"),
            say("取引を一つ以上加えてください。", "Add at least one transaction."),
        );
    }
    skeleton(entries, report);
}

fn versions(entries: &Entries<'_>, report: &mut Report) {
    let header = &entries.pack.header;
    let versions: BTreeSet<&str> = [&header.version]
        .into_iter()
        .chain(header.changelog.iter().map(|entry| &entry.version))
        .map(String::as_str)
        .collect();
    for version in versions.into_iter().filter(|version| semver::Version::parse(version).is_err()) {
        report.add(
            Code::InvalidVersion,
            At::of("header"),
            tell!(
                "版 {version} は 1.0.0 の形ではありません",
                "the version {version} is not of the form 1.0.0",
                version = Part::Word(version.to_owned()),
            ),
            say("三つの数字を点でつないで書いてください。", "Write three numbers joined by dots."),
        );
    }
    if !header.changelog.iter().any(|entry| entry.version == header.version) {
        let version = &header.version;
        report.add(
            Code::MissingChangelog,
            At::of("header"),
            say(
                format!("版 {version} の変更点が書かれていません"),
                format!("the changelog has no entry for version {version}"),
            ),
            say("何が変わったかを一文で書いてください。", "Write in a sentence what changed."),
        );
    }
}

fn base(entries: &Entries<'_>, report: &mut Report) {
    let (own, base) = (&entries.pack.header.base, entries.base);
    let pack = base.pack();
    if (own.id.as_str(), own.version.as_str(), own.hash.as_str())
        != (pack.id.as_str(), pack.version.as_str(), base.hash())
    {
        report.add(
            Code::BaseMismatch,
            At::of("header"),
            say(
                format!("基本ポリシー {} {} に合わせて書かれていますが、今の基本ポリシーは {} {} で、内容が異なります", own.id, own.version, pack.id, pack.version),
                format!("it was written for the base policies {} {}; those in use are {} {} and differ", own.id, own.version, pack.id, pack.version),
            ),
            say(
                "基本ポリシーの変更を一つずつ確かめて取り込んでください。",
                "Go through the changes of the base policies and take each over, or not.",
            ),
        );
    }
}

fn skeleton(entries: &Entries<'_>, report: &mut Report) {
    for (part, ja, en) in SKELETON {
        if !entries.pack.chapters.iter().any(|chapter| chapter.part == part) {
            report.add(
                Code::MissingChapter,
                At::of("chapters"),
                say(format!("「{ja}」の章がありません"), format!("there is no chapter on {en}")),
                say(
                    "要らないと決めたのでなければ、章を加えてください。",
                    "Unless it was left out on purpose, add the chapter.",
                ),
            );
        }
    }
}
