### card

## Tests
card-test-jpki-user-auth = Test of the user-authentication certificate
card-test-jpki-signature = Test of the signature certificate
card-test-card-attributes = Reading of the four printed attributes
card-test-card-info = State of the card

## Verdicts
card-verdict-jpki-user-auth-passed = This card and PIN were shown to sign (revocation unconfirmed)
card-verdict-jpki-signature-passed = This card and password were shown to sign (revocation unconfirmed)
card-verdict-card-attributes-passed = Name, address, date of birth and sex could be read with verification number B (authenticity not checked)
card-verdict-card-info-passed = The state of the card was read (revocation unconfirmed)
card-verdict-passed = Everything the test covers holds (revocation unconfirmed)
card-verdict-failed = Something that was checked does not hold
card-verdict-refused = The test did not go on, to keep the card usable or because the card has no such function
card-verdict-cancelled = The test was stopped before its end
card-verdict-error = Reader or card failed, so the test did not come to its end. It says neither pass nor fail

## Roots
card-trust-production = Roots of the JPKI in use
card-trust-jpki-test = Test roots (JPKI-TEST)
card-trust-simulation = Root of the virtual cards
card-trust-user-added = Roots added by the user
card-trust-none = None (no chain was evaluated, or it ends in no known root)

## Bands
card-band-simulated = Result of a simulated card
card-band-running = A virtual card is used, not a real one.
card-band-production = Result under the roots of the JPKI in use
card-band-jpki-test = Result under test roots (JPKI-TEST)
card-band-simulation = Result under the root of the virtual cards
card-band-user-added = Result under roots added by the user
card-band-none = Result not backed by a known root

## Checks
card-check-signature-to-root = Signed by a known root
card-check-validity = Period of validity
card-check-basic-constraints = Not a certificate of an authority
card-check-key-usage = Use of the key
card-check-extended-key-usage = Extended use of the key
card-check-policy = Certificate policy
card-check-key-identifier = Identifier of the issuer’s key
card-check-algorithm = Algorithm and key size
card-check-possession = The card holds the key
card-check-revocation = Not revoked
card-check-authenticity = Authenticity of the attributes
card-result-pass = Holds
card-result-fail = Fails
card-result-not-checked = Not checked

## Steps
card-step-connect = Connecting to the card
card-step-select = Selecting the application
card-step-token = Reading the kind of card
card-step-certificate = Reading the certificate
card-step-chain = Checking the certificate
card-step-counter = Reading the tries left
card-step-verify = Presenting the PIN
card-step-sign = Signing on the card
card-step-possession = Verifying the signature
card-step-attributes = Reading the four attributes
card-step-close = Closing

## Facts
card-fact-token-kind = Kind
card-fact-signature-certificate = Signature certificate
card-fact-authentication-certificate = User-authentication certificate
card-fact-ca-generation = Generation of the authority
card-fact-validity = Validity of the certificate
card-fact-key = Key
card-fact-tries-authentication = Tries left, user-authentication PIN
card-fact-tries-signature = Tries left, signature password
card-fact-tries-number-b = Tries left, verification number B
card-fact-value-my-number-card = My Number card
card-fact-value-juki-card = Basic resident register card
card-fact-value-android = Android phone
card-fact-value-iphone = iPhone
card-fact-value-simulation = Authority of virtual cards
card-fact-value-available = Present
card-fact-value-absent = None
card-fact-value-unknown = Unknown
card-fact-value-valid = Within its period
card-fact-value-expired = Expired
card-fact-value-not-yet-valid = Not yet valid
card-fact-value-rsa-2048 = RSA, 2048 bits
card-fact-value-p-384 = Elliptic curve P-384
card-fact-value-not-accepted = Of a kind that is not accepted
card-fact-value-locked = Locked

## Evidence
card-no-reader = None (virtual card inside the program)
card-seconds = { $seconds } s
card-totals = Card { $card } ms, waiting for the person { $person } s, { $commands } commands, { $out } bytes sent, { $in } bytes received

### What the screen of live tests and the command line say around a test.

card-confirmation = This is my own card. I am testing that it works; this is not an identity verification
card-test-jpki-user-auth-reads = The user-authentication certificate, the tries left, and a signature over a value that changes every time
card-test-jpki-user-auth-needs = A My Number card and its user-authentication PIN, 4 digits
card-test-jpki-user-auth-reveals = Neither name nor address is read. The identifier in the certificate is not shown either.
card-test-jpki-signature-reads = The signature certificate, the tries left, and a signature over a value that changes every time
card-test-jpki-signature-needs = A My Number card and its signature password, 6 to 16 letters and digits
card-test-jpki-signature-reveals = The certificate holds name, address, birth date and sex. They are shown masked and forgotten when the screen closes.
card-test-card-attributes-reads = The four attributes of the card: name, address, birth date, sex
card-test-card-attributes-needs = A My Number card and verification number B, 14 digits. The PIN that would open the My Number is not used.
card-test-card-attributes-reveals = The four attributes are shown masked and forgotten when the screen closes. The My Number is not read.
card-test-card-info-reads = The kind of card, which certificates it holds and of which generation, the tries left, and whether it is valid
card-test-card-info-needs = A My Number card alone. No PIN is needed.
card-test-card-info-reveals = Nothing about the holder is shown.
card-secret-user-pin = User-authentication PIN
card-secret-user-pin-hint = 4 digits
card-secret-user-pin-wrong = Enter 4 digits. Nothing was sent to the card.
card-secret-signature-password = Signature password
card-secret-signature-password-hint = 6 to 16 letters and digits. Small letters are sent as capitals.
card-secret-signature-password-wrong = Enter 6 to 16 letters and digits, nothing else. Nothing was sent to the card.
card-secret-number-b = Verification number B
card-secret-number-b-hint = 14 digits: 6 for the birth date (year in the era, month, day), 4 for the year of expiry, 4 for the security code.
card-secret-number-b-wrong = Enter 14 digits. Nothing was sent to the card.
card-secret-line = { $name }: { $value }
card-tries = { $tries } tries are left.
card-tries-unknown = The card has not told how many tries are left. The next test shows it before you type.
card-tries-last = One try is left.
card-last-try-user-pin = One try is left. A wrong PIN locks it, and only the municipal office can unlock it.
card-last-try-signature-password = One try is left. A wrong password locks it until it is reset, for example at the municipal office.
card-last-try-number-b = One try is left. A wrong number locks it, and only the municipal office can unlock it.
card-timing = The guideline expects about { $guideline } seconds. This time the card took { $card } and typing took { $person }, { $sum } seconds together.
card-traffic = { $apdus } commands, { $out } bytes sent, { $in } bytes received
card-reader-card = A card is there
card-reader-empty = No card
card-reader-in-use = Another program uses it
card-reader-unresponsive = The card does not respond
card-service-absent = The smart card service is not running. Attach the reader and start the service (pcscd on Linux). Readers then appear here by themselves.
card-service-denied = The smart card service does not admit this program. Allow it in the settings of the system.
card-attribute-name = Name
card-attribute-address = Address
card-attribute-birth = Birth date
card-attribute-sex = Sex
card-attribute-sex-male = Male
card-attribute-sex-female = Female
card-attribute-sex-other = Other
card-attribute-sex-unknown = Unknown

### The reader doctor: cause (card-finding-<code>) and remedy (card-finding-<code>-remedy).

card-finding-no-service = The smart card service is not running or does not answer. { $number }
card-finding-no-service-remedy = Attach the reader, then start the service (pcscd on Linux, Smart Card on Windows).
card-finding-access-denied = The smart card service turned this program away.
card-finding-access-denied-remedy = In a remote session or a sandbox, allow the use of smart cards there.
card-finding-no-reader = No reader was found.
card-finding-no-reader-remedy = Attach the reader without a hub and try another socket. If it stays unknown, install the driver of its maker.
card-finding-driver-missing = The device “{ $device }” is attached but cannot be used as a reader, because it has no driver.
card-finding-driver-missing-remedy = Install the driver (libccid on Linux). Where there is none for this system, use another reader.
card-finding-os-virtual-reader = The operating system makes up this reader for keys inside the computer. No card can be put on it.
card-finding-os-virtual-reader-remedy = Nothing needs to be done. Tests pass over it.
card-finding-reader-in-use = Another program uses the card.
card-finding-reader-in-use-remedy = Close browsers, signing programs and key daemons, then diagnose again. Tashika never ends another program.
card-finding-card-unsupported = The card on it is of a kind that cannot be tested, such as a transit or memory card.
card-finding-card-unsupported-remedy = Take it away and put the My Number card there alone. In a wallet, another card may answer first.
card-finding-card-unresponsive = Something lies on the reader and does not respond.
card-finding-card-unresponsive-remedy = Take it away, wait a moment, check which way round it goes, and place it again. Metal desks and card cases can get in the way.
card-finding-no-card = There is no card on the reader.
card-finding-no-card-remedy = Put the card on the mark of the reader and let it lie.
card-finding-ready = A card is there and can be used.

### Why a check found what it found (check-<reason>).

check-not-reached = Not checked, because the test did not get that far.
check-certificate-truncated = The certificate is cut off.
check-certificate-too-long = The certificate claims a length that none has.
check-certificate-unreadable = It cannot be read as a certificate.
check-signed-by-root = Signed with the key of a known root.
check-jpki-name-unknown-key = The issuer bears the name of the JPKI, but no known key made the signature. Generations { $generations } are built in. For a card of a newer generation, add its root in the settings under “Additional roots” or with --trust.
check-unknown-issuer = No known root made the signature.
check-root-other-purpose = Signed by a root that issues certificates for another purpose.
check-issuer-name-differs = The issuer named in the certificate is not the root that signed it.
check-signature-not-evaluated = Not evaluated, because the kind of signature is not accepted.
check-valid-on-day = The day lies within the validity of certificate and root.
check-not-yet-valid = The certificate is not yet valid on the day.
check-expired = The certificate expired before the day.
check-validity-empty = The validity of the certificate ends before it begins.
check-root-not-yet-valid = The root is not yet valid on the day.
check-root-expired = The root expired before the day.
check-not-an-authority = It is the certificate of a holder, not of an authority.
check-is-an-authority = The certificate of an authority is used as that of a holder.
check-key-usage-fits = The key may be used for this.
check-key-usage-missing = The certificate does not say what its key may be used for.
check-key-usage-wrong = The key may not be used for this.
check-key-usage-not-critical = The restriction of the key is not marked as binding (critical).
check-critical-extension-unknown = The certificate has a binding extension that is not known.
check-extended-key-usage-fits = It is a certificate for client authentication.
check-extended-key-usage-not-needed = A signature certificate has no such restriction.
check-extended-key-usage-missing = The certificate does not say that it is for client authentication.
check-extended-key-usage-wrong = The certificate is restricted to another use.
check-policy-fits = The certificate policy is that of the JPKI for this purpose.
check-policy-missing = The certificate names no policy.
check-policy-wrong = The certificate policy is another one.
check-policy-mobile-unconfirmed = The certificate policy seems to be that of phones, which no public source confirms.
check-key-identifier-fits = The certificate names the key of its root.
check-key-identifier-missing = The certificate does not name the key of its issuer.
check-key-identifier-not-named = The certificate does not name the key of its issuer. Under an added root, the signature alone tells it.
check-key-identifier-differs = The certificate names another key than that of its root.
check-no-root-to-compare = Not checked, because there is no root to compare with.
check-root-without-key-identifier = Not checked, because the added root does not name its key.
check-algorithm-accepted = Algorithms and key length count as safe.
check-signature-algorithm-refused = The kind of signature is not accepted.
check-signature-algorithms-differ = The certificate names two different kinds of signature.
check-key-not-accepted = The kind of key is not accepted.
check-key-too-small = The key is too short.
check-extension-malformed = An extension stands there twice or cannot be read.
check-possession-proved = The card signed a value that changes every time with the key of the certificate.
check-possession-not-proved = The signature does not belong to this value and the key of the certificate.
check-signature-length-wrong = The answer does not have the length of a signature by this key.
check-revocation-signature-verifiers-only = Unconfirmed. Revocation data of signature certificates reach only signature verifiers under article 17(1) of the JPKI act.
check-revocation-authentication-verifiers-only = Unconfirmed. Revocation data of user-authentication certificates reach only user-certification verifiers under article 36(1) of the JPKI act.
check-integrity-record-not-read = Unconfirmed. The record that would show changes holds a value made from the My Number, so it is not read.
