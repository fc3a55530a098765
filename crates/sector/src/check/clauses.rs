//! Rules about clauses: what carries them out, what shows them, how deep they lie.
//!
//! Responsible for: the link between text and rules. Not responsible for: the text itself (`texts`).

use policy::kind::question::QuestionKind;

use super::code::Code;
use super::entries::{Entries, at_clause};
use super::finding::{Report, say};
use super::sentence::{Field, Part, tell};
use crate::pack::clause::{Clause, DEEPEST, Obligation};

/// Examples that show a requirement.
const EXAMPLES: usize = 2;

/// Looks at every clause.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    for chapter in &entries.pack.chapters {
        chapter.clauses.iter().for_each(|clause| depth(clause, 1, report));
    }
    for clause in entries.pack.clauses() {
        if clause.is_requirement() {
            requirement(entries, clause, report);
        } else if clause.obligation == Obligation::Required
            && !clause.with_all_within().iter().any(|within| within.is_requirement())
        {
            report.add(
                Code::RequiredWithoutRule,
                at_clause(clause),
                say(
                    "必須の条項ですが、守られているかを確かめるルールも質問も結び付いていません",
                    "the clause is required, but no rule and no question shows whether it is kept",
                ),
                say(
                    "ルール、マトリクス、自己点検の質問のどれかを結び付けるか、推奨・参考に変えてください。",
                    "Link it to a rule, the matrix or a self-check, or make it recommended or for reference.",
                ),
            );
        }
    }
}

fn depth(clause: &Clause, level: usize, report: &mut Report) {
    if level > DEEPEST {
        report.add(
            Code::TooDeep,
            at_clause(clause),
            say(
                format!("条項が {level} 段目にあります。番号は {DEEPEST} 段目までしか付けられません"),
                format!("the clause lies {level} levels deep; only {DEEPEST} can be numbered"),
            ),
            say("上の段に移してください。", "Move it up."),
        );
        // What lies within is deeper still; one finding is enough.
        return;
    }
    clause.clauses.iter().for_each(|within| depth(within, level + 1, report));
}

fn requirement(entries: &Entries<'_>, clause: &Clause, report: &mut Report) {
    let at = || at_clause(clause);
    if clause.obligation == Obligation::Reference {
        report.add(
            Code::ReferenceWithRule,
            at(),
            say(
                "参考の条項にルールや質問が結び付いていて、求めているのかどうかがわかりません",
                "the clause is for reference but linked to a rule or question, so that nobody can tell what it asks",
            ),
            say(
                "必須・推奨・任意のどれかにするか、結び付きを外してください。",
                "Make it required, recommended or optional, or remove the link.",
            ),
        );
    }
    let shown = entries.pack.examples.iter().filter(|example| example.clauses.contains(&clause.id)).count();
    if shown < EXAMPLES {
        report.add(
            Code::TooFewExamples,
            at(),
            say(
                format!("要求を示す例が {shown} 件です。{EXAMPLES} 件以上要ります"),
                format!("{shown} of at least {EXAMPLES} examples show the requirement"),
            ),
            tell!(
                "守れている例と守れていない例を加え、{clauses}にこの条項を書いてください。",
                "Add one that keeps it and one that does not, and name the clause in their {clauses}.",
                clauses = Part::Field(Field::Clauses),
            ),
        );
    }
    if clause.remedy.is_none() {
        report.add(
            Code::MissingRemedy,
            at(),
            say(
                "守れていない会員が何をすればよいかが書かれていません",
                "the clause does not say what a member does who does not keep it yet",
            ),
            tell!(
                "{remedy}に一文で書いてください。",
                "Write it in a sentence in {remedy}.",
                remedy = Part::Field(Field::Remedy),
            ),
        );
    }
    if clause.matrix && !entries.pack.matrix.ways.iter().any(|way| way.accepted) {
        report.add(
            Code::EmptyMatrix,
            at(),
            say(
                "表で認める手法を使うよう求めていますが、表で認める手法が一つもありません",
                "the clause asks for accepted ways, but no way is accepted",
            ),
            say("マトリクスに表で認める手法を加えてください。", "Add an accepted way to the matrix."),
        );
    }
    for id in &clause.questions {
        let Some(asked) = entries.question(id.as_str()) else { continue };
        let has_yes = asked.options.iter().any(|(option, _)| *option == "yes");
        if asked.kind != QuestionKind::One || !has_yes {
            report.add(
                Code::SelfCheckOptions,
                at(),
                tell!(
                    "自己点検の質問 {question} は、{yes} を含む一つを選ぶ質問でなければなりません",
                    "the self-check {question} must be a question of one answer with the option {yes}",
                    question = Part::Question(id.to_string()),
                    yes = Part::Word("yes".to_owned()),
                ),
                tell!(
                    "守れているときの選択肢を {yes} にしてください。",
                    "Call the option {yes} that means the clause is kept.",
                    yes = Part::Word("yes".to_owned()),
                ),
            );
        }
    }
}
