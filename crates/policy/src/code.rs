//! Every finding code with its severity and a one-line description.
//!
//! Responsible for: the list; a code is added here first. Not responsible for: the sentence about one
//! place in one file, which the rule that found it writes.

use crate::finding::Severity;

/// Declares the codes of a checker: one line each with word, severity and description in both languages.
///
/// `Severity` of the caller's findings must be in scope. What the enum stands for is its doc comment.
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $($variant:ident $word:literal $severity:ident $ja:literal $en:literal;)+) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $en] $variant,)+
        }

        impl Code {
            /// All codes, in the order of this file.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)+];

            /// The kebab-case word.
            pub fn word(self) -> &'static str {
                match self {
                    $(Code::$variant => $word,)+
                }
            }

            /// How heavy a finding with this code is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)+
                }
            }

            /// What the code stands for, in one line.
            pub fn description(self, lang: ::model::Lang) -> &'static str {
                match (self, lang) {
                    $((Code::$variant, ::model::Lang::Ja) => $ja,
                      (Code::$variant, ::model::Lang::En) => $en,)+
                }
            }
        }

        impl ::std::fmt::Display for Code {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl ::serde::Serialize for Code {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

codes! {
    /// What is wrong, as a word that programs and documents refer to.
    // Files.
    FileTooLarge "file-too-large" Error
        "ファイルが大きさの上限を超えている" "a file is larger than the limit";
    NotText "not-text" Error
        "ファイルが UTF-8 の文字列ではない" "a file is not UTF-8 text";
    UnknownFile "unknown-file" Error
        "ポリシーのどのフォルダーにも当てはまらない YAML ファイル" "a YAML file in no folder that policies have";
    MissingPart "missing-part" Error
        "ポリシーに必ず要る部分がない" "a part that every pack must have is absent";
    // YAML.
    Syntax "syntax" Error
        "YAML として読めない" "the text cannot be read as YAML";
    DuplicateKey "duplicate-key" Error
        "同じキーが二度書かれている" "a key is written twice in one mapping";
    NestedTooDeep "nested-too-deep" Error
        "入れ子が深すぎる" "the nesting is deeper than the limit";
    NotPlain "not-plain" Error
        "アンカー、別名、タグ、複数文書は使えない" "anchors, aliases, tags and several documents are not allowed";
    // Shape.
    UnknownKey "unknown-key" Error
        "知らないキー" "a key that is not part of the format";
    MissingKey "missing-key" Error
        "必要なキーがない" "a required key is absent";
    MissingTranslation "missing-translation" Error
        "日本語または英語の文がない" "the Japanese or the English text is absent or empty";
    UnknownValue "unknown-value" Error
        "決められた値のどれでもない" "a value is not one of the allowed words";
    WrongType "wrong-type" Error
        "値の種類が違う" "a value has the wrong type";
    InvalidDate "invalid-date" Error
        "日付として読めない" "a value is not a date";
    OutOfRange "out-of-range" Error
        "数値が範囲の外にある" "a number is outside its range";
    Malformed "malformed" Error
        "ファイルの形が合わない" "the file does not have the expected shape";
    UnsupportedFormat "unsupported-format" Error
        "この版では読めない形式" "the pack has a format that this version does not read";
    // Ids and references.
    FileName "file-name" Error
        "ファイル名と id が違う" "file name and id differ";
    WrongFolder "wrong-folder" Error
        "内容に合わないフォルダーにある" "a file lies in a folder that contradicts its content";
    InvalidId "invalid-id" Error
        "id の書き方が違う" "an id is not written in kebab-case";
    DuplicateId "duplicate-id" Error
        "同じ id が二度使われている" "an id is used twice";
    UnknownQuestion "unknown-question" Error
        "存在しない質問" "a question that does not exist";
    UnknownOption "unknown-option" Error
        "質問にない選択肢" "an option that the question does not have";
    UnknownMethod "unknown-method" Error
        "存在しない手法" "a method that does not exist";
    UnknownLaw "unknown-law" Error
        "存在しない法令" "a law that does not exist";
    UnknownDocument "unknown-document" Error
        "存在しない書類" "a document that does not exist";
    UnknownThreat "unknown-threat" Error
        "存在しない脅威" "a threat that does not exist";
    UnknownSource "unknown-source" Error
        "存在しない出典" "a source that does not exist";
    UnknownThreshold "unknown-threshold" Error
        "存在しないしきい値" "a threshold that does not exist";
    UnknownItem "unknown-item" Error
        "存在しないチェックポイントの項目" "an item of a checkpoint that does not exist";
    UnknownFramework "unknown-framework" Error
        "存在しない、または使えないフレームワーク" "a framework that does not exist or cannot be used";
    // Dates.
    ReversedPeriod "reversed-period" Error
        "期間の終わりが始まりより前にある" "a period ends before it begins";
    OverlappingPeriods "overlapping-periods" Error
        "期間が重なっている" "two periods of the same thing overlap";
    DuplicateChange "duplicate-change" Error
        "同じ改正が二度書かれている" "a change of a law is written twice";
    // Questions.
    OptionsMismatch "options-mismatch" Error
        "質問の種類と選択肢が合わない" "kind and options of a question do not go together";
    ReservedOption "reserved-option" Error
        "「わからない」は選択肢として書かない" "`unknown` is always possible and never written as an option";
    FixedQuestion "fixed-question" Error
        "決まった質問が決まった形になっていない" "a question that the rules rely on is absent or has another form";
    EmptyCondition "empty-condition" Error
        "条件の中身が空" "a condition has no parts";
    ConditionCycle "condition-cycle" Error
        "表示条件が自分自身に戻っている" "conditions of display lead back to their own question";
    UnreachableQuestion "unreachable-question" Error
        "どう答えても表示されない質問" "no answers ever show a question";
    ImpossibleCondition "impossible-condition" Warning
        "どう答えても成り立たない条件" "no answers ever make a condition hold";
    ChosenOutsideCheckpoint "chosen-outside-checkpoint" Error
        "`chosen` はチェックポイントの項目だけで使える" "`chosen` is allowed in checkpoint items only";
    TwelveDigits "twelve-digits" Error
        "12 桁の数字が書かれている" "a number of twelve digits stands in a text";
    RatingWithoutAxis "rating-without-axis" Error
        "影響度を付ける質問に軸がない" "an option rates but its question names no axis";
    UnratedCategory "unrated-category" Error
        "どの質問も影響度を付けない種類がある" "no question rates a category of an axis";
    // Frameworks.
    MissingRules "missing-rules" Error
        "使えるフレームワークに規則がない" "a framework that can be used has no rules";
    RulesOfDisabled "rules-of-disabled" Error
        "使えないフレームワークに規則がある" "a disabled framework has rules";
    MissingCeiling "missing-ceiling" Error
        "判定の表に欠けがある" "the table of ceilings has a gap";
    FallingCeiling "falling-ceiling" Error
        "レベルが上がるのに上限が下がっている" "a ceiling falls as the level rises";
    MissingMeaning "missing-meaning" Error
        "レベルや種類の説明が欠けている" "a level or category of a framework is not explained";
    LevelOutOfRange "level-out-of-range" Error
        "レベルが 0 から 3 の外にある" "a level is not between 0 and 3";
    // Methods and laws.
    LegalOnlyLevel "legal-only-level" Error
        "法令だけの手法にレベルがある" "a method that exists only in law has a level";
    MissingLevel "missing-level" Error
        "手法にレベルがない" "a method has no level";
    WrongFactors "wrong-factors" Error
        "認証の要素の有無が手法の種類と合わない" "authentication factors do not go with the kind of method";
    ConfirmedAlternatives "confirmed-alternatives" Error
        "確かめた事実に別の値が書かれている" "a confirmed fact names alternatives";
    ThreatMismatch "threat-mismatch" Error
        "脅威への強さの書き方が違う" "resistance to threats is not stated as it must be";
    PermitMismatch "permit-mismatch" Error
        "法令の効果と手法の一覧が合わない" "the list of methods does not go with what the law does";
    AliasMismatch "alias-mismatch" Warning
        "手法の法令上の呼び名と法令の一覧が違う" "a legal name of a method differs from the law's own list";
    // Checkpoints and preferences.
    CheckpointNumbers "checkpoint-numbers" Error
        "チェックポイントの番号が 1 から 5 まで揃っていない" "checkpoints are not numbered 1 to 5, each once";
    ItemNumber "item-number" Error
        "項目の番号がチェックポイントと合わない" "the number of an item does not belong to its checkpoint";
    CriterionSet "criterion-set" Error
        "評価の観点が一度ずつ書かれていない" "the criteria are not each named once";
    WeightOutOfRange "weight-out-of-range" Error
        "重みが 0 から 100 の外にある" "a weight is not between 0 and 100";
    // Overlays of sector guidelines.
    OperationMismatch "operation-mismatch" Error
        "操作と対象と値が合わない" "operation, target and value do not go together";
    OperationConflict "operation-conflict" Error
        "同じものを同じ日に別々に変えている" "two operations change the same thing in different ways on the same day";
    StatutoryRule "statutory-rule" Error
        "法令が求めることを緩めている" "a change would loosen what a law asks for";
    // Sources.
    UnplacedSource "unplaced-source" Error
        "出典がどこにあるか分からない" "a source that says neither where it is nor what it is";
    // Dead policy.
    UnusedSource "unused-source" Warning
        "使われていない出典" "nothing refers to a source";
    UnusedThreshold "unused-threshold" Warning
        "使われていないしきい値" "no text uses a threshold";
    UnusedThreat "unused-threat" Warning
        "どの手法も扱わない脅威" "no method speaks about a threat";
}

#[cfg(test)]
mod tests;
