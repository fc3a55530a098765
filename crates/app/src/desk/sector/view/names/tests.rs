//! Names of everything that findings name, and findings of a faulty draft as the window tells them.

use model::{Axis, Category, Lang, MethodId, Rating, Text};
use sector::Pack;
use sector::check::{Code, Field, Part, check};
use sector::overlay::apply;
use sector::pack::{OTHER_WAY, Op, Target};
use sector::read::{read_pack, shipped};

use super::{FormContext, Names};
use crate::assessor::Assessor;
use crate::phrase::Phrases;

fn pack() -> Pack {
    let (id, files) =
        shipped().into_iter().find(|(id, _)| id == "jfa-alcohol-tobacco-2023").expect("a built-in guideline");
    read_pack(&files, &id).expect("a pack").0
}

fn id(text: &str) -> String {
    text.to_owned()
}

#[test]
fn everything_is_called_by_its_name() {
    let base = Assessor::load(None).expect("built-in policies");
    let pack = pack();
    let guideline = apply(&pack, base.catalogue()).expect("a guideline");
    let target = Target::Method(MethodId::from("in-person-visual"));
    let parts = [
        (Part::Way(id("face-registered")), "「初回に対面で確認して顔を登録し、次から顔を照合する」"),
        (Part::Operation(id("relax-pair-rule")), "「IALとAALの組合せの決まりを当てはめません」"),
        (Part::Transaction(pack.transactions[0].id.clone()), "「酒類の販売」"),
        (Part::Option(id("sector-ways"), id(OTHER_WAY)), "「表にない手法」"),
        (Part::Question(id("sector-transaction")), "「取引」"),
        (Part::Op(Op::Replace), "「置き換える」"),
        (Part::Field(Field::Reason), "「理由」"),
        (Part::Rating(Rating::High), "高位"),
        (Part::Day("2027-04-01".parse().expect("a day")), "2027年4月1日"),
        (Part::Word(id("first-sale")), "「first-sale」"),
        (Part::Way(id("no-such-way")), "「no-such-way」"),
        (Part::Method(id("no-such-method")), "「no-such-method」"),
    ];
    // On the guideline, and on the base alone while it cannot be laid over it.
    for catalogue in [&guideline.catalogue, base.catalogue()] {
        let phrases = Phrases::new(catalogue, Lang::Ja);
        let context = FormContext { pack: &pack, catalogue, phrases };
        let names = Names::of(&context);
        for (part, expected) in &parts {
            assert_eq!(names.part(part), *expected, "{part:?}");
        }
        for (part, written) in [
            (Part::Clause(id("scope-staffed")), "scope-staffed"),
            (Part::Clause(id("levels")), "levels"),
            (Part::Question(id("age-staff-present")), "age-staff-present"),
            (Part::Question(id("has-login")), "has-login"),
            (Part::Option(id("age-staff-present"), id("yes")), "yes"),
            (Part::Method(id("in-person-visual")), "in-person-visual"),
            (Part::Document(id("my-number-card")), "my-number-card"),
            (Part::Law(id("aml")), "aml"),
            (Part::Threshold(id("loss-high")), "loss-high"),
            (Part::Source(id("jfa-2023")), "jfa-2023"),
            (Part::Framework(pack.header.framework.to_string()), pack.header.framework.as_str()),
            (Part::Target(target.clone()), "in-person-visual"),
            (Part::Rated(Axis::Proofing, Category::Financial), "financial"),
        ] {
            let name = names.part(&part);
            assert!(!name.contains(written) && name.contains(|c: char| !c.is_ascii()), "{part:?}: {name}");
        }
    }
}

#[test]
fn names_within_names_have_quotation_marks_of_their_own() {
    let base = Assessor::load(None).expect("built-in policies");
    let mut pack = pack();
    pack.operations[0].target = Target::Method(MethodId::from("in-person-visual"));
    pack.operations[0].op = Op::Remove;
    let rule = Part::Operation(pack.operations[0].id.clone());
    for (lang, quoted) in [(Lang::Ja, "「『"), (Lang::En, "the rule “‘")] {
        let context = FormContext {
            pack: &pack,
            catalogue: base.catalogue(),
            phrases: Phrases::new(base.catalogue(), lang),
        };
        let name = Names::of(&context).part(&rule);
        assert!(name.starts_with(quoted), "{name}");
    }
}

#[test]
fn rules_that_do_the_same_are_told_apart() {
    let base = Assessor::load(None).expect("built-in policies");
    let mut pack = pack();
    let clause = pack.clauses().find(|own| own.operations.iter().any(|id| id == "require-ial"));
    let clause = clause.expect("a clause").id.clone();
    for id in ["again", "once-more"] {
        let mut twice = pack.operations[0].clone();
        twice.id = id.to_owned();
        pack.operations.push(twice);
    }
    let number = sector::number::Numbers::of(&pack.chapters).full(&clause).expect("a number").to_owned();
    let catalogue = base.catalogue();
    let context = FormContext { pack: &pack, catalogue, phrases: Phrases::new(catalogue, Lang::Ja) };
    let names = Names::of(&context);
    let said = |id: &str| names.part(&Part::Operation(id.to_owned()));
    assert_eq!(said("require-ial"), format!("「IALを2以上にします」（条項{number}）"));
    assert_eq!(said("again"), "「IALを2以上にします」（again）");
    assert_eq!(said("no-such-rule"), "「no-such-rule」");
}

#[test]
fn a_clause_without_a_heading_is_named_by_its_number_and_how_it_begins() {
    let base = Assessor::load(None).expect("built-in policies");
    let mut pack = pack();
    let clause = &mut pack.chapters[0].clauses[0];
    clause.heading = None;
    clause.text.ja = format!("{{clause:{}}}による{}", clause.id, "長い文".repeat(40));
    let part = Part::Clause(clause.id.clone());
    let catalogue = base.catalogue();
    let context = FormContext { pack: &pack, catalogue, phrases: Phrases::new(catalogue, Lang::Ja) };
    let name = Names::of(&context).part(&part);
    assert!(name.starts_with("「1.1 1.1による長い文") && name.ends_with("…」"), "{name}");
}

#[test]
fn words_within_a_sentence_stay_as_they_are() {
    let base = Assessor::load(None).expect("built-in policies");
    let (pack, catalogue) = (pack(), base.catalogue());
    let told = |en: &str, ja: &str| Part::Told(Text { ja: ja.to_owned(), en: en.to_owned() }.into());
    let parts = Part::List(vec![told("two ways", "二つの手法"), Part::Word(id("first-sale"))]);
    for (lang, expected) in [(Lang::Ja, "二つの手法、「first-sale」"), (Lang::En, "two ways, “first-sale”")]
    {
        let context = FormContext { pack: &pack, catalogue, phrases: Phrases::new(catalogue, lang) };
        assert_eq!(Names::of(&context).part(&parts), expected);
    }
}

/// Defects whose sentences name entries, fields, operations, options, laws and ratings.
fn faulty() -> Pack {
    let mut pack = pack();
    for operation in &mut pack.operations {
        operation.reason = None;
    }
    let mut twice = pack.operations[0].clone();
    twice.id = id("again");
    pack.operations.push(twice);
    let way = &mut pack.matrix.ways[0];
    way.ial = 3;
    way.proofing = vec!["self-assertion".into(), "no-such-method".into()];
    let clause = &mut pack.chapters[0].clauses[0];
    clause.text.ja.push_str("{term:no-such-term}");
    clause.remedy = None;
    let question = pack.sections.iter_mut().flat_map(|section| &mut section.questions).next();
    let question = question.expect("a question");
    question.axis = Some(Axis::Proofing);
    question.options[0].rates.insert(Category::Financial, Rating::High);
    pack.examples[0].expect.clauses.insert(id("no-such-clause"), model::result::ClauseState::Met);
    pack
}

#[test]
fn findings_of_the_window_hold_no_id_that_has_a_name() {
    let base = Assessor::load(None).expect("built-in policies");
    let (pack, catalogue) = (faulty(), base.catalogue());
    let found = check(&pack, catalogue, "2026-11-26".parse().expect("a day"));
    for code in [Code::QuestionRates, Code::Overlap, Code::LowerWithoutReason, Code::WayBelowLevel] {
        assert!(found.iter().any(|finding| finding.code == code), "{code}: {found:#?}");
    }
    for lang in Lang::ALL {
        let context = FormContext { pack: &pack, catalogue, phrases: Phrases::new(catalogue, lang) };
        let names = Names::of(&context);
        for finding in &found {
            for sentence in [&finding.message, &finding.remedy] {
                let said = names.sentence(sentence);
                assert!(!said.contains('`') && !said.contains("  "), "{}: {said}", finding.code);
                let ids = pack.operations.iter().map(|own| own.id.as_str());
                let ids = ids.chain(pack.matrix.ways.iter().map(|own| own.id.as_str()));
                let ids = ids.chain(pack.clauses().map(|own| own.id.as_str())).filter(|id| id.contains('-'));
                for id in ids {
                    assert!(!said.contains(id), "{}: {id} in {said}", finding.code);
                }
            }
        }
        let told = |code: Code| {
            let finding = found.iter().find(|finding| finding.code == code).expect("a finding");
            [&finding.message, &finding.remedy].map(|sentence| names.sentence(sentence))
        };
        let [below, remedy] = told(Code::WayBelowLevel);
        match lang {
            Lang::Ja => {
                assert!(
                    below.starts_with(
                        "表の手法「初回に対面で確認して顔を登録し、次から顔を照合する」の手法「"
                    ),
                    "{below}"
                );
                assert!(remedy.ends_with("置く理由を「理由」に書いてください。"), "{remedy}");
            }
            Lang::En => {
                assert!(below.contains("of the way “Checked in person and face registered"), "{below}");
                assert!(remedy.contains("write in “Reason” why"), "{remedy}");
            }
        }
    }
}
