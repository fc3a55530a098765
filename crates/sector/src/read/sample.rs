//! A small pack for tests, as files.

use super::{Files, read_pack};
use crate::pack::Pack;

const HEADER: &str = "\
# A pack for tests.
format: tashika-sector/1
id: sample
version: 1.2.0
date: 2026-11-26
publisher: Sample association
title: {ja: 見本のガイドライン, en: Sample guideline}
short-title: {ja: 見本, en: Sample}
notice: {ja: 試験のための見本です。, en: A sample for tests.}
base: {id: tashika-base, version: 1.0.0, hash: 'sha256:0'}
framework: ds500-2019
review:
  months: 12
  text: {ja: 毎年見直します。, en: Looked at every year.}
changelog:
  - version: 1.2.0
    date: 2026-11-26
    text: {ja: 最初の版です。, en: First version.}
";

const TRANSACTIONS: &str = "\
transactions:
  - id: sale
    title: {ja: 販売, en: Sale}
    summary: {ja: 品物を売ります。, en: Goods are sold.}
    harm:
      proofing:
        public-interest:
          rating: moderate
          reason: {ja: 社会の信用を損ないます。, en: Public trust suffers.}
          source: tashika-proposal
    attributes:
      - text: {ja: 年齢, en: Age}
        source: tashika-proposal
  - id: return
    title: {ja: 返品, en: Return}
    summary: {ja: 品物を引き取ります。, en: Goods are taken back.}
    harm: {}
    attributes: []
";

const OPERATIONS: &str = "\
operations:
  - id: at-least-two
    op: tighten
    target: level/ial
    when:
      is: {question: sector-transaction, any-of: [sale]}
    level: 2
    source: tashika-proposal
  - id: no-self-assertion
    op: remove
    target: method/self-assertion
    reason: {ja: 誰のことか分かりません。, en: It does not tell who it is.}
    source: tashika-proposal
";

const MATRIX: &str = "\
ways:
  - id: card-at-the-counter
    title: {ja: 窓口での書類の提示, en: A document at the counter}
    ial: 2
    column: each-time
    accepted: true
    reason: {ja: 本人と書類を見比べます。, en: Person and document are compared.}
    source: tashika-proposal
";

const GOODS: &str = "\
id: goods
order: 20
part: other
title: {ja: 品物, en: Goods}
clauses:
  - id: goods-checked
    obligation: required
    text: {ja: '{term:goods}を確かめます({clause:who-checked})。', en: '{term:goods} are checked, see {clause:who-checked}.'}
    questions: [goods-listed]
    remedy: {ja: 一覧を作ります。, en: Make a list.}
    clauses:
      - id: goods-old
        obligation: optional
        text: {ja: 古い品物も確かめます。, en: Old goods are checked as well.}
";

const PURPOSE: &str = "\
id: purpose
order: 10
part: purpose
title: {ja: 目的, en: Purpose}
clauses:
  - id: who-checked
    obligation: required
    heading: {ja: 確かめる相手, en: Who is checked}
    text: {ja: 買う人を確かめます。, en: The buyer is checked.}
    operations: [at-least-two, no-self-assertion]
    matrix: true
";

const QUESTIONS: &str = "\
id: goods-facts
order: 1
step: sector
title: {ja: 品物について, en: About the goods}
intro: {ja: 扱う品物についてたずねます。, en: What is sold.}
questions:
  - id: goods-listed
    text: {ja: 品物の一覧がありますか。, en: Is there a list of the goods?}
    why: {ja: 一覧がないと漏れが出ます。, en: Without a list something is missed.}
    example: {ja: 台帳があります。, en: There is a register.}
    kind: one
    options:
      - {id: 'yes', text: {ja: はい, en: 'Yes'}}
      - {id: 'no', text: {ja: いいえ, en: 'No'}}
    source: tashika-proposal
";

const EXAMPLE: &str = "\
id: sale-at-counter
title: {ja: 窓口での販売, en: A sale at the counter}
as-of: 2026-11-26
clauses: [who-checked, goods-checked]
answers:
  sector-transaction: sale
  sector-ways: [card-at-the-counter]
  goods-listed: 'yes'
expect:
  sector: {ial: 2}
";

const GLOSSARY: &str = "\
id: glossary
terms:
  - id: goods
    term: {ja: 品物, en: Goods}
    meaning: {ja: 売るものです。, en: What is sold.}
    source: sample-memo
";

const SOURCES: &str = "\
id: sources
sources:
  - id: sample-memo
    title: {ja: 覚え書き, en: A memo}
    locator: file
    reading: original
    checked-on: 2026-11-26
";

/// The files.
pub(crate) fn files() -> Files {
    [
        ("sector.yaml", HEADER),
        ("transactions.yaml", TRANSACTIONS),
        ("operations.yaml", OPERATIONS),
        ("matrix.yaml", MATRIX),
        ("clauses/goods.yaml", GOODS),
        ("clauses/purpose.yaml", PURPOSE),
        ("questions/goods-facts.yaml", QUESTIONS),
        ("examples/sale-at-counter.yaml", EXAMPLE),
        ("glossary.yaml", GLOSSARY),
        ("sources.yaml", SOURCES),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into()
}

/// The files with one text replaced by another.
pub(crate) fn files_with(path: &str, from: &str, to: &str) -> Files {
    let mut files = files();
    let text = String::from_utf8(files[path].clone()).expect("text");
    assert!(text.contains(from), "`{path}` holds `{from}`");
    files.insert(path.to_owned(), text.replace(from, to).into_bytes());
    files
}

/// The pack.
pub(crate) fn pack() -> Pack {
    read_pack(&files(), "").expect("the sample has no findings").0
}
