//! Every code of the checker with its severity and a one-line description.
//!
//! Responsible for: the list; a code is added here first, then to `docs/error-codes.md`. Not responsible for: the
//! sentence about one place in one pack, which the rule that found it writes.

use schemars::JsonSchema;
use serde::Serialize;

/// How heavy a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Publishing is blocked.
    Error,
    /// Something is dead, doubtful or stricter than it need be.
    Warning,
    /// Something to know.
    Info,
}

impl Severity {
    /// The word printed before the code; the same in both languages.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

policy::codes! {
    /// What is wrong with a pack, as a word that programs and documents refer to.
    // Header.
    UnknownFormat "unknown-format" Error
        "この版では読めない形式" "the pack has a format that this version does not read";
    InvalidVersion "invalid-version" Error
        "版の番号の書き方が違う" "a version is not a semantic version";
    MissingChangelog "missing-changelog" Error
        "この版の変更点が書かれていない" "the version has no entry in the changelog";
    BaseMismatch "base-mismatch" Error
        "別の基本ポリシーに合わせて書かれている" "the pack was written for other base policies";
    UnknownFramework "unknown-framework" Error
        "使えない保証レベルの枠組み" "the framework does not exist or cannot be used";
    NoTransactions "no-transactions" Error
        "対象の取引がない" "the guideline speaks of no transaction";
    MissingChapter "missing-chapter" Info
        "ひな型にある章がない" "a chapter of the usual skeleton is missing";
    // Ids and references.
    InvalidId "invalid-id" Error
        "id の書き方が違う" "an id is not written in kebab-case";
    DuplicateId "duplicate-id" Error
        "同じ id が二度使われている" "an id is used twice";
    ReservedId "reserved-id" Error
        "決まった意味のある id が使われている" "an id has a meaning of its own and cannot be used";
    UnknownClause "unknown-clause" Error
        "存在しない条項" "a clause that does not exist";
    UnknownOperation "unknown-operation" Error
        "存在しないルール" "a rule that does not exist";
    UnknownTransaction "unknown-transaction" Error
        "存在しない取引" "a transaction that does not exist";
    UnknownQuestion "unknown-question" Error
        "存在しない質問" "a question that does not exist";
    UnknownOption "unknown-option" Error
        "質問にない選択肢" "an option that the question does not have";
    UnknownMethod "unknown-method" Error
        "存在しない手法" "a method that does not exist";
    UnknownDocument "unknown-document" Error
        "存在しない書類" "a document that does not exist";
    UnknownLaw "unknown-law" Error
        "存在しない法令や、法令の一覧にない手法" "a law that does not exist, or does not list the method";
    UnknownThreshold "unknown-threshold" Error
        "存在しないしきい値" "a threshold that does not exist";
    UnknownItem "unknown-item" Error
        "存在しない対応事項" "an item of a checkpoint that does not exist";
    UnknownSource "unknown-source" Error
        "存在しない出典" "a source that does not exist";
    UndefinedTerm "undefined-term" Error
        "用語集にない用語" "a term that no glossary defines";
    UnknownReference "unknown-reference" Error
        "解決できない参照" "braces that refer to nothing";
    UnplacedSource "unplaced-source" Error
        "出典がどこにあるか分からない" "a source that says neither where it is nor what it is";
    UnusedSource "unused-source" Info
        "使われていない出典" "nothing refers to a source";
    // Texts.
    MissingTranslation "missing-translation" Error
        "日本語または英語の文がない" "the Japanese or the English text is empty";
    TwelveDigits "twelve-digits" Error
        "12 桁の数字が書かれている" "a number of twelve digits stands in a text";
    UnsourcedNumber "unsourced-number" Error
        "数字に出典がない" "a clause with a number names no source";
    // Rules, each by itself.
    LoosensLaw "loosens-law" Error
        "法令の規則を緩めている" "a rule would loosen what a law lays down";
    WrongOperation "wrong-operation" Error
        "対象に合わないルール" "a rule does what cannot be done to its target";
    MissingValue "missing-value" Error
        "必要な値がない" "a rule lacks the value that its target needs";
    SuperfluousValue "superfluous-value" Error
        "意味のない値がある" "a rule has a value that means nothing for its target";
    LevelOutOfRange "level-out-of-range" Error
        "レベルが 1 から 3 の外にある" "a level is not between 1 and 3";
    WrongDirection "wrong-direction" Error
        "ルールの名前と値の向きが逆" "a value moves against what the rule is called";
    ConditionNotAllowed "condition-not-allowed" Error
        "条件を持てないルール" "a rule that cannot have a condition";
    EmptyCondition "empty-condition" Error
        "条件の中身が空" "a condition has no parts";
    ReversedPeriod "reversed-period" Error
        "期間の終わりが始まりより前にある" "a period ends before it begins";
    MissingReason "missing-reason" Error
        "緩める理由がない" "a rule that eases something gives no reason";
    NeededQuestion "needed-question" Error
        "判定に必要な質問を外している" "a rule removes a question that levels rely on";
    UnlinkedRule "unlinked-rule" Warning
        "どの条項にも書かれていないルール" "no clause tells what a rule does";
    // Clauses.
    TooDeep "too-deep" Error
        "条項の入れ子が深すぎる" "clauses lie deeper within each other than can be numbered";
    TooFewExamples "too-few-examples" Error
        "要求に対する例が二つに満たない" "a requirement is shown by fewer than two examples";
    ReferenceWithRule "reference-with-rule" Error
        "参考の条項にルールが結び付いている" "a clause for reference is linked to a rule";
    RequiredWithoutRule "required-without-rule" Warning
        "必須の条項に確かめる手立てがない" "nothing measures a required clause";
    MissingRemedy "missing-remedy" Warning
        "守れていない会員がすべきことが書かれていない" "a requirement does not say what to do";
    QuestionRates "question-rates" Error
        "影響度を決める質問" "a question of the guideline sets ratings of the base";
    SelfCheckOptions "self-check-options" Error
        "自己点検の質問に「はい」がない" "a self-check cannot be answered with `yes`";
    // Matrix.
    WrongAxis "wrong-axis" Error
        "手法の種類と書かれた場所が合わない" "a method stands on the wrong side";
    EmptyMatrix "empty-matrix" Error
        "表で認める手法のないマトリクスを条項が求めている" "a clause relies on a matrix that accepts nothing";
    RemovedMethodInWay "removed-method-in-way" Error
        "認めないとした手法や書類を、表で認める手法が使っている"
        "an accepted way uses a method or document that the guideline refuses";
    WayBelowLevel "way-below-level" Warning
        "手法のレベルが、置かれた行や列に届かない" "a method of a way does not reach its row or column";
    WayUncertainLevel "way-uncertain-level" Info
        "手法のレベルが確かではない" "it is not certain that a method of a way reaches its row or column";
    SameMethodsElsewhere "same-methods-elsewhere" Warning
        "同じ手法の組み合わせが別のマスにある" "the same combination of methods stands in two cells";
    // Laws and dates.
    ForbiddenMethod "forbidden-method" Error
        "法令が認めない手法や書類" "a law does not allow a method, or a document is not accepted any more";
    ForbiddenFrom "forbidden-from" Warning
        "法令が近く認めなくなる手法や書類" "a law will not allow a method, or a document will not be accepted";
    PartlyForbidden "partly-forbidden" Warning
        "表の手法の手法や書類の一部を法令が認めない"
        "a law does not allow some of the methods of a way, or some documents are not accepted";
    // Rules, looked at exhaustively.
    TooManyCombinations "too-many-combinations" Error
        "読む答えが多すぎて確かめきれないルール" "a rule reads too much to be checked";
    CheckedInPairs "checked-in-pairs" Info
        "ルールを二つずつ確かめた" "rules together read too much and were checked two by two";
    DeadRule "dead-rule" Warning
        "成り立つことのないルール" "a rule that never applies";
    MaskedRule "masked-rule" Warning
        "効き目のないルール" "a rule that never has an effect";
    Overlap "overlap" Warning
        "重なるルール" "rules of the same kind apply at the same time and one hides the other";
    Contradiction "contradiction" Error
        "食い違うルール" "rules that want different things apply at the same time";
    Gap "gap" Warning
        "決まりの抜け" "the guideline says nothing about a combination that it should speak of";
    UnmeetableRequirement "unmeetable-requirement" Error
        "表で認める手法では満たせない要求" "no accepted way meets a requirement";
    LowerWithoutReason "lower-without-reason" Error
        "理由なしに基本より低い" "a level is lower than the base's and no reason is given";
    NotMonotone "not-monotone" Error
        "害が増えるとレベルが下がる" "more harm leads to a lower level";
    OverIdentification "over-identification" Warning
        "想定する害に比べて厳しすぎる要求" "a requirement is stricter than the expected harm supports";
    UnreachableQuestion "unreachable-question" Error
        "どう答えても表示されない質問" "no answers ever show a question";
    // The whole.
    FailingExample "failing-example" Error
        "例のとおりにならない" "an example does not come out as it says";
    NotApplicable "not-applicable" Error
        "基本ポリシーに重ねられない" "the pack cannot be laid over the base policies";
}

#[cfg(test)]
mod tests;
