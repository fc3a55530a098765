//! Rules about the questions that a pack adds.
//!
//! Responsible for: what follows from their answers beside what operations say. Not responsible for: whether anybody
//! sees them (`rules`), and what a self-check needs (`clauses`).

use policy::kind::question::Question;

use super::code::Code;
use super::entries::Entries;
use super::finding::{Report, say};
use super::sentence::{Part, tell};

/// Looks at every question of the pack.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    for question in entries.pack.sections.iter().flat_map(|section| &section.questions) {
        ratings(entries, question, report);
    }
}

/// Ratings of options would change the base's own levels, for which no clause and no reason stands.
fn ratings(entries: &Entries<'_>, question: &Question, report: &mut Report) {
    let id = question.id.as_str();
    let rating = question.options.iter().filter(|option| !option.rates.is_empty());
    let options: Vec<Part> =
        rating.map(|option| Part::Option(id.to_owned(), option.id.to_string())).collect();
    if options.is_empty() {
        return;
    }
    report.add(
        Code::QuestionRates,
        entries.at_question(id),
        tell!(
            "質問 {question} の選択肢 {options} が影響度を決めるので、断りなく基本のレベルが変わります",
            "ratings are set by {options} of the question {question}, which changes the base levels without saying so",
            question = Part::Question(id.to_owned()),
            options = Part::List(options),
        ),
        tell!(
            "影響度{rates}を決めない質問にし、害は取引ごとに想定する害{harm}として書いてください。レベルを変えるときは、理由を書いたルールにしてください。",
            "Let the question set no ratings{rates}, and state the harm as that of the transaction{harm}. To change a level, write a rule with its reason.",
            rates = Part::InFiles(say("（`rates`）", " (`rates`)")),
            harm = Part::InFiles(say("（`harm`）", " (`harm`)")),
        ),
    );
}
