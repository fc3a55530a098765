//! The order of commands and checks of each test.
//!
//! Certificate and chain come before the counter and the PIN wherever the certificate is free, so that a bad
//! card costs no try. The counter is read by the command right before the secret. The challenge is drawn anew
//! for every signature.

use card::{Attributes, CardError, Counter, Jpki, JpkiKey, Session, Tries};
use evidence::possession;
use evidence::{Attributes as Holder, Examination, PublicKey, Purpose};
use model::evidence::TestId;

use super::run::{Run, Stop};

/// Runs the test.
pub(super) fn talk(run: &mut Run<'_>, session: &mut Session) -> Result<(), Stop> {
    match run.setup.test {
        TestId::JpkiUserAuth => user_authentication(run, session),
        TestId::JpkiSignature => signature(run, session),
        TestId::CardAttributes => attributes(run, session),
        TestId::CardInfo => info(run, session),
    }
}

fn user_authentication(run: &mut Run<'_>, session: &mut Session) -> Result<(), Stop> {
    const KEY: JpkiKey = JpkiKey::Authentication;
    let mut jpki = run.step("select", || Jpki::select(session))?;
    let token = run.step("token", || jpki.token())?;
    run.fact("token-kind", token.word());
    let certificate = match run.step("certificate", || jpki.certificate(KEY)) {
        Ok(certificate) => Some(certificate),
        // Phones show it only after the PIN.
        Err(CardError::SecretRequired) => None,
        Err(CardError::NoFile) => return Err(Stop::Refused("no-authentication-certificate")),
        Err(error) => return Err(error.into()),
    };
    let key = match certificate {
        Some(certificate) => {
            let key = examine(run, &certificate, Purpose::UserAuth)?;
            run.open_key(&mut jpki, KEY)?;
            key
        }
        None => {
            run.open_key(&mut jpki, KEY)?;
            let certificate = run.step("certificate", || jpki.certificate(KEY))?;
            examine(run, &certificate, Purpose::UserAuth)?
        }
    };
    prove(run, &mut jpki, KEY, &key)
}

fn signature(run: &mut Run<'_>, session: &mut Session) -> Result<(), Stop> {
    const KEY: JpkiKey = JpkiKey::Signature;
    let mut jpki = run.step("select", || Jpki::select(session))?;
    let (token, availability) =
        run.step("token", || Ok::<_, CardError>((jpki.token()?, jpki.availability()?)))?;
    run.fact("token-kind", token.word());
    if availability.is_some_and(|availability| !availability.signature) {
        return Err(Stop::Refused("no-signature-certificate"));
    }
    run.open_key(&mut jpki, KEY)?;
    let certificate = match run.step("certificate", || jpki.certificate(KEY)) {
        Err(CardError::NoFile) => return Err(Stop::Refused("no-signature-certificate")),
        certificate => certificate?,
    };
    let key = examine(run, &certificate, Purpose::Signature)?;
    if let Ok(holder) = Holder::from_certificate(&certificate) {
        run.keep(holder);
    }
    prove(run, &mut jpki, KEY, &key)
}

fn attributes(run: &mut Run<'_>, session: &mut Session) -> Result<(), Stop> {
    run.check([evidence::examine::authenticity()])?;
    let mut attributes = run.step("select", || Attributes::select(session))?;
    run.open_attributes(&mut attributes)?;
    let record = run.step("attributes", || attributes.record())?;
    let holder = Holder::from_record(&record).map_err(|_| Stop::Error("unexpected-answer"))?;
    run.keep(holder);
    Ok(())
}

fn info(run: &mut Run<'_>, session: &mut Session) -> Result<(), Stop> {
    let mut jpki = run.step("select", || Jpki::select(session))?;
    let (token, availability) =
        run.step("token", || Ok::<_, CardError>((jpki.token()?, jpki.availability()?)))?;
    run.fact("token-kind", token.word());
    let word = |is_there: Option<bool>| match is_there {
        Some(true) => "available",
        Some(false) => "absent",
        None => "unknown",
    };
    run.fact("signature-certificate", word(availability.map(|availability| availability.signature)));
    run.fact(
        "authentication-certificate",
        word(availability.map(|availability| availability.authentication)),
    );
    for (fact, key) in
        [("tries-authentication", JpkiKey::Authentication), ("tries-signature", JpkiKey::Signature)]
    {
        let tries = told(run.step("counter", || jpki.counter(key)))?;
        run.fact(fact, tries_word(tries));
    }
    let certificate = match run.step("certificate", || jpki.certificate(JpkiKey::Authentication)) {
        Ok(certificate) => Some(certificate),
        Err(CardError::SecretRequired | CardError::NoFile) => None,
        Err(error) => return Err(error.into()),
    };
    // The other application last: selecting it leaves this one. Phones do not have it.
    let number_b = told(run.step("counter", || Attributes::select(session)?.counter()))?;
    run.fact("tries-number-b", tries_word(number_b));
    if let Some(certificate) = certificate {
        // Facts only: this test tells the state of a card and judges nothing.
        let setup = run.setup;
        let examined = run
            .step("chain", || evidence::examine(&certificate, Purpose::UserAuth, setup.as_of, setup.roots));
        match examined {
            Ok(examination) => note(run, &examination),
            Err(_) => run.fact("validity", "unknown"),
        }
    }
    Ok(())
}

/// Checks a certificate and its chain; the key when everything holds.
fn examine(run: &mut Run<'_>, certificate: &[u8], purpose: Purpose) -> Result<PublicKey, Stop> {
    let setup = run.setup;
    let examined = run.step("chain", || evidence::examine(certificate, purpose, setup.as_of, setup.roots));
    let examination = match examined {
        Ok(examination) => examination,
        Err(malformed) => {
            run.check([malformed.check()])?;
            return Err(Stop::Check);
        }
    };
    note(run, &examination);
    run.check(examination.checks)?;
    examination.key.ok_or(Stop::Check)
}

/// Notes what an examination tells about the card and where the chain ends.
fn note(run: &mut Run<'_>, examination: &Examination) {
    for fact in evidence::describe::describe(examination) {
        run.fact(&fact.id, fact.value);
    }
    run.trust(examination.trust, examination.simulated);
}

/// Has a fresh challenge signed and verifies the signature with the key of the certificate.
fn prove(run: &mut Run<'_>, jpki: &mut Jpki<'_>, key: JpkiKey, public: &PublicKey) -> Result<(), Stop> {
    let purpose = match key {
        JpkiKey::Authentication => Purpose::UserAuth,
        JpkiKey::Signature => Purpose::Signature,
    };
    let mut challenge = [0; 32];
    getrandom::fill(&mut challenge).map_err(|_| Stop::Error("internal"))?;
    let data = possession::to_sign(public, purpose, &challenge);
    let signature = run.step("sign", || jpki.sign(key, &data))?;
    let check = run.always("possession", || possession::check(public, purpose, &challenge, &signature));
    run.check([check])
}

/// A counter that the card may not have.
fn told(counter: Result<Counter, CardError>) -> Result<Option<Tries>, Stop> {
    match counter {
        Ok(counter) => Ok(Some(counter.tries())),
        Err(CardError::NoApplication | CardError::NoFile) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn tries_word(tries: Option<Tries>) -> String {
    match tries {
        Some(Tries::Left(left)) => left.to_string(),
        Some(Tries::Blocked) => "locked".to_owned(),
        Some(Tries::Unknown) | None => "unknown".to_owned(),
    }
}
