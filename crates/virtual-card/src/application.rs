//! The applications of a My Number card, filled with a persona.
//!
//! Responsible for: which files there are, what they hold, and who opens them. Not responsible for: commands.

use crate::behavior::{Behavior, Damage};
use crate::file::{Application, Content, File, Role, Secret};
use crate::key::CardKey;
use crate::persona::{Holder, Keys, Persona, Tries, persona};
use crate::{record, stock};

#[cfg(test)]
mod tests;

/// The names of the applications.
///
/// JPKI and text – Source: OpenSC, jpki/myna, myna-card. Issuer security domain – Source: GlobalPlatform.
pub(crate) mod aid {
    /// 公的個人認証.
    pub(crate) const JPKI: &[u8] = &[0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
    /// 券面事項入力補助.
    pub(crate) const TEXT: &[u8] = &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08];
    /// Issuer security domain.
    pub(crate) const ISSUER: &[u8] = &[0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];
    /// One that starts like the first, and differs at the end.
    pub(crate) const DECOY: &[u8] = &[0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x02];
}

/// The ids of the files. Source: OpenSC, jpki/myna, myna-card.
pub(crate) mod ef {
    /// Signature certificate.
    pub(crate) const SIGN_CERTIFICATE: u16 = 0x0001;
    /// Its authority.
    pub(crate) const SIGN_CA: u16 = 0x0002;
    /// Token information.
    pub(crate) const TOKEN: u16 = 0x0006;
    /// Availability of the certificates.
    pub(crate) const AVAILABILITY: u16 = 0x0008;
    /// Certificate for user authentication.
    pub(crate) const AUTH_CERTIFICATE: u16 = 0x000A;
    /// Its authority.
    pub(crate) const AUTH_CA: u16 = 0x000B;
    /// Private key for user authentication.
    pub(crate) const AUTH_KEY: u16 = 0x0017;
    /// PIN for user authentication.
    pub(crate) const AUTH_PIN: u16 = 0x0018;
    /// Private key for signatures.
    pub(crate) const SIGN_KEY: u16 = 0x001A;
    /// Password for signatures.
    pub(crate) const SIGN_PASSWORD: u16 = 0x001B;
    /// Text application: the My Number.
    pub(crate) const MY_NUMBER: u16 = 0x0001;
    /// Text application: the four attributes.
    pub(crate) const ATTRIBUTES: u16 = 0x0002;
    /// Text application: the integrity record, from which the My Number can be found.
    pub(crate) const INTEGRITY: u16 = 0x0003;
    /// Text application: PIN.
    pub(crate) const TEXT_PIN: u16 = 0x0011;
    /// Text application: 照合番号A, which is the My Number.
    pub(crate) const NUMBER_A: u16 = 0x0014;
    /// Text application: 照合番号B.
    pub(crate) const NUMBER_B: u16 = 0x0015;
}

/// Bytes behind an object, up to the size of its file.
const FILLER: u8 = 0xFF;
/// Files end on such a border, with at least so many bytes of filler.
const BORDER: usize = 64;

/// All applications of a persona's card. The order matters for shortened names: the decoy comes first.
pub(crate) fn applications(persona: &Persona, behavior: &Behavior) -> Vec<Application> {
    let empty = |aid, role| Application { aid, role, files: Vec::new() };
    let mut all = Vec::new();
    if behavior.prefix_decoy {
        all.push(empty(aid::DECOY, Role::Decoy));
    }
    if !behavior.foreign {
        all.push(jpki(persona, behavior));
        if !behavior.phone {
            all.push(text(persona, behavior));
        }
    }
    all.push(empty(aid::ISSUER, Role::Issuer));
    all
}

fn jpki(owner: &Persona, behavior: &Behavior) -> Application {
    let tries = behavior.tries.map_or(owner.tries, Tries::all);
    let (auth, sign) = (identity(owner, behavior, "auth"), identity(owner, behavior, "sign"));
    let with_signature = owner.signature_certificate && !behavior.child;
    let file = |id, content, opened_by| File { id, content, opened_by };
    let data = |id, bytes: Vec<u8>, opened_by| file(id, Content::Data(filled(bytes, behavior)), opened_by);
    let secret =
        |id, value: &str, left, full| file(id, Content::Secret(Secret::new(value, left, full)), &[][..]);
    let availability = [if with_signature { 0x8F } else { 0x00 }, 0x8F, 0x00];
    let auth_opened_by: &[u16] = if behavior.phone { &[ef::AUTH_PIN] } else { &[] };
    let mut files = vec![
        data(ef::SIGN_CA, authority(sign.name, "sign"), &[]),
        file(ef::TOKEN, Content::Data(token(behavior)), &[]),
        file(ef::AVAILABILITY, Content::Data(availability.to_vec()), &[]),
        certificate_file(ef::AUTH_CERTIFICATE, auth.certificate, auth_opened_by, behavior),
        data(ef::AUTH_CA, authority(auth.name, "auth"), &[]),
        file(ef::AUTH_KEY, Content::Key(CardKey::load(auth.keys, "auth")), &[ef::AUTH_PIN]),
        secret(ef::AUTH_PIN, &owner.secrets.pin, tries.pin, Tries::FULL.pin),
        file(ef::SIGN_KEY, Content::Key(CardKey::load(sign.keys, "sign")), &[ef::SIGN_PASSWORD]),
        secret(ef::SIGN_PASSWORD, &owner.secrets.password, tries.password, Tries::FULL.password),
    ];
    if with_signature {
        let opened_by = &[ef::SIGN_PASSWORD];
        files.push(certificate_file(ef::SIGN_CERTIFICATE, sign.certificate, opened_by, behavior));
    }
    Application { aid: aid::JPKI, role: Role::Jpki, files }
}

fn text(owner: &Persona, behavior: &Behavior) -> Application {
    let tries = behavior.tries.map_or(owner.tries, Tries::all);
    // Whoever the certificates name is named in the record too.
    let holder: &Holder = behavior.certificate.and_then(persona).map_or(&owner.holder, |other| &other.holder);
    let attributes =
        if behavior.malformed_attributes { record::malformed(holder) } else { record::attributes(holder) };
    let file = |id, content, opened_by| File { id, content, opened_by };
    let secret =
        |id, value: &str, left, full| file(id, Content::Secret(Secret::new(value, left, full)), &[][..]);
    let files = vec![
        file(ef::MY_NUMBER, Content::Trap, &[]),
        file(ef::ATTRIBUTES, Content::Data(filled(attributes, behavior)), &[ef::TEXT_PIN, ef::NUMBER_B][..]),
        file(ef::INTEGRITY, Content::Trap, &[]),
        secret(ef::TEXT_PIN, &owner.secrets.pin, tries.text_pin, Tries::FULL.text_pin),
        file(ef::NUMBER_A, Content::Trap, &[]),
        secret(ef::NUMBER_B, &owner.secrets.number_b, tries.number_b, Tries::FULL.number_b),
    ];
    Application { aid: aid::TEXT, role: Role::Text, files }
}

/// A certificate with what belongs to it.
struct Identity<'owner> {
    name: &'owner str,
    certificate: &'static [u8],
    keys: Keys,
}

/// The certificate for a purpose, `auth` or `sign`. A fault of one kind of certificate leaves the other as it
/// is. Certificates of personas come with the kind of their keys, those of faults with the usual kind.
fn identity<'owner>(owner: &'owner Persona, behavior: &Behavior, purpose: &str) -> Identity<'owner> {
    let names = [behavior.certificate.unwrap_or("adult"), &owner.id, "adult"];
    let names = if behavior.certificate.is_some() { &names[..] } else { &names[1..] };
    let find = |name: &&'owner str| Some((*name, stock::certificate(&format!("{name}-{purpose}"))?));
    let (name, certificate) =
        names.iter().find_map(find).expect("the adult has a certificate of each purpose");
    Identity { name, certificate, keys: persona(name).map_or(Keys::default(), |persona| persona.keys) }
}

/// The authority's certificate that lies beside it. It proves nothing, on a real card as here.
fn authority(name: &str, purpose: &str) -> Vec<u8> {
    stock::certificate(&format!("{name}-ca-{purpose}"))
        .or_else(|| stock::certificate(&format!("ca-{purpose}")))
        .expect("every purpose has its authority")
        .to_vec()
}

fn certificate_file(id: u16, der: &[u8], opened_by: &'static [u16], behavior: &Behavior) -> File {
    let mut der = der.to_vec();
    let bytes = match behavior.damage {
        None => filled(der, behavior),
        Some(Damage::Truncated) => {
            der.truncate(der.len() / 2);
            der
        }
        Some(Damage::Oversized) => {
            if let Some(length) = der.get_mut(2..4) {
                length.copy_from_slice(&[0x7F, 0xF0]);
            }
            filled(der, behavior)
        }
        Some(Damage::Altered) => {
            if let Some(last) = der.last_mut() {
                *last ^= 1;
            }
            filled(der, behavior)
        }
    };
    File { id, content: Content::Data(bytes), opened_by }
}

/// 32 characters and filler, 160 bytes in all. Source: myna-card, jpki/myna.
fn token(behavior: &Behavior) -> Vec<u8> {
    let name: &[u8] = match (behavior.garbage_token, behavior.phone) {
        (true, _) => &[0x80, 0xFE, 0x00, 0xC3, 0x28, 0x1B, 0x5B, 0x32],
        (false, true) => b"JPKIAPGPSETOKEN",
        (false, false) => b"JPKIAPICCTOKEN2",
    };
    let mut token = name.to_vec();
    token.resize(32, b' ');
    token.resize(160, FILLER);
    token
}

fn filled(mut bytes: Vec<u8>, behavior: &Behavior) -> Vec<u8> {
    if !behavior.no_filler {
        let size = (bytes.len() + BORDER).next_multiple_of(BORDER);
        bytes.resize(size, FILLER);
    }
    bytes
}
