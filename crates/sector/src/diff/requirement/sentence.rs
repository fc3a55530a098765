//! Changes of what is required, as remarks in a comparison table.
//!
//! Responsible for: a few words in both languages, where the change is found. Not responsible for: what the row says
//! anyway, such as that a clause was added.

use model::Lang;

use super::{RequirementChange, What};
use crate::pack::operation::Target;

impl RequirementChange {
    /// A few words on it; empty where its row says everything.
    pub fn remark(&self, lang: Lang) -> String {
        let say = |ja: &str, en: &str| match lang {
            Lang::Ja => ja.to_owned(),
            Lang::En => en.to_owned(),
        };
        let arrow = |word: fn(&str, Lang) -> String| match (&self.from, &self.to) {
            (Some(from), Some(to)) => match lang {
                Lang::Ja => format!("{}→{}", word(from, lang), word(to, lang)),
                Lang::En => format!("{} → {}", word(from, lang), word(to, lang)),
            },
            _ => String::new(),
        };
        let came_or_went = |name: &str| match (lang, &self.from, &self.to) {
            (Lang::Ja, None, _) => format!("{name}を追加"),
            (Lang::Ja, _, None) => format!("{name}を削除"),
            (Lang::Ja, ..) => format!("{name}を変更"),
            (Lang::En, None, _) => format!("{name} added"),
            (Lang::En, _, None) => format!("{name} removed"),
            (Lang::En, ..) => format!("{name} changed"),
        };
        let named = |ja: &str, value: String| match value {
            value if value.is_empty() => value,
            value => format!("{ja} {value}"),
        };
        match self.what {
            What::Requirement | What::Transaction => String::new(),
            What::Obligation => arrow(obligation),
            What::Link => came_or_went(&link(self.to.as_ref().or(self.from.as_ref()), lang)),
            What::Operation => came_or_went(&say("ルール", "rule")),
            What::Level => named(&scale(self.target.as_ref()), arrow(as_it_is)),
            What::Number => named(&say("区切りの値", "threshold"), arrow(as_it_is)),
            What::Condition => say("適用の条件を変更", "condition of the rule changed"),
            What::Period => say("適用の期間を変更", "period of the rule changed"),
            What::Transactions => say("対象の取引を変更", "transactions changed"),
            What::Accepted => arrow(standing),
            What::Row => named("IAL", arrow(as_it_is)),
            What::Column => arrow(column),
            What::Methods => say("手法を変更", "methods changed"),
            What::Documents => say("書類を変更", "documents changed"),
            What::Conditions => say("条件を変更", "conditions changed"),
            What::Question => {
                say("質問の選択肢または表示の条件を変更", "options or display of the question changed")
            }
            What::Harm => named(&say("影響度", "impact"), arrow(rating)),
            What::Framework => named(&say("枠組み", "framework"), arrow(as_it_is)),
            What::Base => named(&say("基本ポリシー", "base policies"), arrow(as_it_is)),
        }
    }
}

fn as_it_is(word: &str, _: Lang) -> String {
    word.to_owned()
}

/// The word for an obligation.
pub(in crate::diff) fn obligation(word: &str, lang: Lang) -> String {
    let (ja, en) = match word {
        "required" => ("必須", "required"),
        "recommended" => ("推奨", "recommended"),
        "optional" => ("任意", "optional"),
        "reference" => ("参考", "for reference"),
        other => (other, other),
    };
    in_lang(ja, en, lang)
}

fn standing(word: &str, lang: Lang) -> String {
    match word {
        "accepted" => in_lang("認める", "accepted", lang),
        _ => in_lang("認めない", "not accepted", lang),
    }
}

pub(in crate::diff) fn rating(word: &str, lang: Lang) -> String {
    match word {
        "none" => in_lang("影響なし", "none", lang),
        "low" => in_lang("低位", "low", lang),
        "moderate" => in_lang("中位", "moderate", lang),
        _ => in_lang("高位", "high", lang),
    }
}

pub(in crate::diff) fn column(word: &str, lang: Lang) -> String {
    match word {
        "each-time" => in_lang("都度身元確認", "proofing each time", lang),
        level => level.to_uppercase(),
    }
}

fn link(named: Option<&String>, lang: Lang) -> String {
    match named.map(String::as_str) {
        Some("matrix") => in_lang("手法の表による判定", "check by the table of ways", lang),
        Some(word) if word.starts_with("question/") => {
            in_lang("自己点検による判定", "check by self-check", lang)
        }
        _ => in_lang("ルールによる判定", "check by a rule", lang),
    }
}

fn scale(target: Option<&Target>) -> String {
    match target {
        Some(Target::Level(model::Axis::Authentication)) => "AAL".to_owned(),
        _ => "IAL".to_owned(),
    }
}

fn in_lang(ja: &str, en: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => ja.to_owned(),
        Lang::En => en.to_owned(),
    }
}
