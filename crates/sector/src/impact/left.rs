//! What is left to a member: ways that the guideline accepts, the law permits and the users can go.
//!
//! Responsible for: ways left, users who are left out for want of a document or device, methods that a law refuses.
//! Not responsible for: ways that the member uses already (`light`).

use chrono::NaiveDate;
use engine::tri::Tri;
use model::{DocumentId, MethodId};
use policy::Catalogue;
use policy::kind::method::{Method, Need};

use super::light::Looked;
use super::prepared::Deciding;
use crate::decide::level::SectorLevels;
use crate::decide::way::transaction_allows;
use crate::overlay::Guideline;

/// What users may lack, with the word of the policies, in the order of charts.
pub const NEEDS: [(Need, &str); 11] = [
    (Need::MyNumberCard, "my-number-card"),
    (Need::IcDocument, "ic-document"),
    (Need::PhotoDocument, "photo-document"),
    (Need::AnyDocument, "any-document"),
    (Need::Smartphone, "smartphone"),
    (Need::NfcDevice, "nfc-device"),
    (Need::PhoneCard, "phone-card"),
    (Need::Pin, "pin"),
    (Need::RegisteredAddress, "registered-address"),
    (Need::SourceAccount, "source-account"),
    (Need::Age, "age"),
];

/// A set of [`NEEDS`], by position.
pub(super) type NeedSet = u16;

/// Methods of the ways, looked up once.
pub(super) struct WayMethods {
    /// Methods that a way names.
    methods: Vec<OfMethod>,
    /// For each way and axis the positions of its methods in `methods`.
    ways: Vec<[Vec<usize>; 2]>,
}

struct OfMethod {
    /// Position in the catalogue.
    catalogue: usize,
    id: MethodId,
    /// Seconds that users are busy.
    seconds: Option<u32>,
    /// For each requirement the need as a set of one; empty for what the organisation needs.
    needs: Vec<NeedSet>,
    /// By day: a document that it works with is still accepted.
    documented: Vec<bool>,
}

/// What the users of a member make of a method.
#[derive(Clone, Copy)]
struct Use {
    /// Nobody, or too few, can use it.
    impossible: bool,
    /// Things that some users lack.
    lacking: NeedSet,
}

/// What users and laws leave, on every day of a stage.
pub(super) struct Leeway<'a> {
    /// Laws that decide and certainly apply.
    laws: Vec<&'a Deciding>,
    /// By method of [`WayMethods`].
    uses: Vec<Use>,
}

/// What is left to a member on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Left {
    /// Some way is left.
    pub(super) any: bool,
    /// Things for want of which some users have no way left.
    pub(super) left_out: NeedSet,
    /// The quickest method for proofing that is left.
    pub(super) quickest: Option<Quick>,
}

/// A method with the time that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quick {
    pub(super) method: MethodId,
    pub(super) seconds: u32,
}

impl WayMethods {
    pub(super) fn of(guideline: &Guideline, catalogue: &Catalogue, days: &[(NaiveDate, usize)]) -> Self {
        let mut methods: Vec<OfMethod> = Vec::new();
        let mut positions = |ids: &[MethodId]| -> Vec<usize> {
            let mut found = Vec::new();
            for id in ids {
                let known = methods.iter().position(|method| method.id == *id);
                let position = known.or_else(|| {
                    let catalogue_position = catalogue.method_index(id.as_str())?;
                    let method = &catalogue.methods()[catalogue_position];
                    methods.push(OfMethod::of(method, catalogue_position, catalogue, days));
                    Some(methods.len() - 1)
                });
                found.extend(position);
            }
            found
        };
        let ways = guideline
            .pack
            .matrix
            .ways
            .iter()
            .map(|way| [positions(&way.proofing), positions(&way.authentication)]);
        Self { ways: ways.collect(), methods }
    }
}

impl OfMethod {
    fn of(method: &Method, position: usize, catalogue: &Catalogue, days: &[(NaiveDate, usize)]) -> Self {
        let accepted = |id: &DocumentId, day: NaiveDate| {
            catalogue.document(id).is_some_and(|document| document.accepted.contains(day))
        };
        let documents = || method.documents.iter().filter(|id| catalogue.document(id).is_some());
        let documented =
            |day: NaiveDate| documents().next().is_none() || documents().any(|id| accepted(id, day));
        let needs = method.requirements.iter().map(|requirement| {
            NEEDS.iter().position(|(need, _)| *need == requirement.need).map_or(0, |bit| 1 << bit)
        });
        Self {
            catalogue: position,
            id: method.id.clone(),
            seconds: method.user_seconds.as_ref().map(|fact| fact.value),
            needs: needs.collect(),
            documented: days.iter().map(|(day, _)| documented(*day)).collect(),
        }
    }
}

impl Looked<'_> {
    /// What users and laws leave.
    pub(super) fn leeway(&self) -> Leeway<'_> {
        let applies = |law: &&Deciding| self.facts.holds(&self.stage.compiled.laws[law.law]) == Tri::Yes;
        Leeway {
            laws: self.stage.deciding.iter().filter(applies).collect(),
            uses: self.stage.way_methods.methods.iter().map(|method| self.use_of(method)).collect(),
        }
    }

    /// What is left on a day, given by its position, under the levels of that day.
    pub(super) fn left(&self, leeway: &Leeway<'_>, day: usize, levels: SectorLevels) -> Left {
        let Leeway { laws, uses } = leeway;
        let can = |at: usize| {
            let method = &self.stage.way_methods.methods[at];
            !uses[at].impossible && method.documented[day] && !refused(laws, day, method.catalogue)
        };
        let mut left = Left::default();
        // Things that users lack for some way, and things without which no way is left.
        let mut lacking: NeedSet = 0;
        let mut needed: NeedSet = NeedSet::MAX;
        let matrix = &self.prepared.guideline.pack.matrix;
        for (way, methods) in matrix.ways.iter().zip(&self.stage.way_methods.ways) {
            let reaches = |own: Option<u8>, [_, high]: [u8; 2]| own.is_none_or(|own| own >= high);
            let open = way.accepted
                && transaction_allows(&way.transactions, self.transaction) != Tri::No
                && reaches(Some(way.ial), levels.ial)
                && reaches(way.column.aal(), levels.aal);
            let named = [&way.proofing, &way.authentication];
            let can_go = open
                && named
                    .iter()
                    .zip(methods)
                    .all(|(named, own)| named.is_empty() || own.iter().any(|at| can(*at)));
            if !can_go {
                continue;
            }
            left.any = true;
            // A way needs a thing when every method of one of its sides needs it.
            let mut needs_here = 0;
            for own in methods.iter().filter(|own| !own.is_empty()) {
                let usable = || own.iter().filter(|at| can(**at)).map(|at| uses[*at].lacking);
                lacking |= usable().fold(0, |all, set| all | set);
                needs_here |= usable().fold(NeedSet::MAX, |all, set| all & set);
            }
            needed &= needs_here;
            for at in methods[0].iter().filter(|at| can(**at)) {
                let method = &self.stage.way_methods.methods[*at];
                let quicker =
                    |seconds: &u32| left.quickest.as_ref().is_none_or(|known| *seconds < known.seconds);
                if let Some(seconds) = method.seconds.filter(quicker) {
                    left.quickest = Some(Quick { method: method.id.clone(), seconds });
                }
            }
        }
        if left.any {
            left.left_out = lacking & needed;
        }
        left
    }

    fn use_of(&self, method: &OfMethod) -> Use {
        let conditions = &self.stage.compiled.methods[method.catalogue].requirements;
        let mut found = Use { impossible: false, lacking: 0 };
        for (conditions, need) in conditions.iter().zip(&method.needs) {
            let [lacks, scarcely, partly] = conditions.each_ref().map(|condition| {
                condition.as_ref().is_some_and(|condition| self.facts.holds(condition).certain())
            });
            found.impossible |= lacks;
            if lacks || scarcely || partly {
                found.lacking |= need;
            }
        }
        found
    }

    /// For each method of the catalogue whether it is chosen and refused by a law on a day.
    pub(super) fn refused_choice(&self, leeway: &Leeway<'_>, day: usize) -> Vec<bool> {
        let catalogue = self.stage.engine.catalogue();
        let choice = &self.answers.choice;
        let mut found = vec![false; catalogue.methods().len()];
        for method in choice.proofing.iter().chain(&choice.authentication) {
            if let Some(at) = catalogue.method_index(method.as_str()) {
                found[at] = refused(&leeway.laws, day, at);
            }
        }
        found
    }
}

fn refused(laws: &[&Deciding], day: usize, method: usize) -> bool {
    laws.iter().any(|law| law.speaks_of[method] && !law.permits[day][method])
}
