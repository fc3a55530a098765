### Sector guidelines: results, documents, files.

## States
sector-state-met = Kept
sector-state-not-met = Not kept
sector-state-open = Not settled
sector-state-not-applicable = Not applicable
sector-conformance-conforms = All required clauses are kept
sector-conformance-does-not-conform = Some required clauses are not kept
sector-conformance-open = Some required clauses are not settled yet
sector-obligation-required = Required
sector-obligation-recommended = Recommended
sector-obligation-optional = Optional
sector-obligation-reference = For reference
sector-column-aal1 = AAL 1 (one factor)
sector-column-aal2 = AAL 2 (two factors)
sector-column-aal3 = AAL 3 (two factors, tamper-resistant)
sector-column-each-time = Proof each time
sector-row = IAL { $level }
sector-level-none = none asked for
sector-level-none-or = { $scale } { $level } or lower, or none; not settled

## Names
sector-title = { $title }, version { $version }
sector-other-way = A way that is not in the table


## What a guideline changed
sector-effect-tighten-level = { $scale } is at least { $level }
sector-effect-relax-level = { $scale } is relaxed to { $level }
sector-effect-replace-level = { $scale } is set to { $level }
sector-effect-remove-level = No { $scale } is asked for
sector-effect-pair-rule = The rule on pairs of IAL and AAL does not apply
sector-effect-method = “{ $name }” is not accepted
sector-effect-document = The document “{ $name }” is not accepted
sector-effect-item-tighten = The item “{ $name }” must be done
sector-effect-item-relax = The item “{ $name }” does not apply
sector-effect-question-remove = The question “{ $name }” is not asked
sector-effect-permit = “{ $name }”, which the law permits, is not used in this sector
sector-effect-question-replace = The question “{ $name }” gets another example
sector-effect-threshold = The threshold “{ $name }” changes
sector-effect-law = Touches the law “{ $name }”
sector-effect-open = { $effect } (depends on open answers)
sector-effect-from = { $effect } (from { $date })

## Ways
way-unknown = This way is not in the table of accepted ways
way-not-accepted = The guideline does not accept this way
way-transaction-open = Whether it may be used is open: the transaction has not been answered
way-other-transaction = This way may not be used in this transaction
way-method-open = No method of { $axis } has been chosen yet. This way is realised by { $methods }
way-method-other = The chosen method of { $axis } does not realise this way. These do: { $methods }
way-ial-short = Its identity proofing is IAL { $own }, short of the required IAL { $low }
way-ial-open = Its identity proofing is IAL { $own }; the required level is not settled (IAL { $low } to { $high })
way-aal-short = Its authentication is AAL { $own }, short of the required AAL { $low }
way-aal-open = Its authentication is AAL { $own }; the required level is not settled (AAL { $low } to { $high })

## Clauses
clause-other-transaction = The clause is not about this transaction
clause-not-in-force = Not in force on the day (it has not begun, or has ended)
clause-condition-no = The condition of the clause does not hold
clause-condition-open = Whether the condition of the clause holds is not settled
clause-ways-missing = The ways in use have not been answered yet
clause-ways-met = Accepted: { $ways }
clause-ways-open = Not settled whether accepted: { $ways }
clause-ways-short = Not accepted: { $ways }
clause-ways-other-methods = Accepted, but the chosen methods of identity proofing or authentication are not those it consists of: { $ways }
clause-ial-met = Reaches the level of identity proofing: { $ways }
clause-ial-open = Not settled whether it reaches the level of identity proofing: { $ways }
clause-ial-short = Short of the level of identity proofing: { $ways }
clause-aal-met = Reaches the level of authentication: { $ways }
clause-aal-open = Not settled whether it reaches the level of authentication: { $ways }
clause-aal-short = Short of the level of authentication: { $ways }
clause-method-chosen = “{ $method }”, which is not accepted, has been chosen
clause-method-not-chosen = “{ $method }” has not been chosen
clause-nothing-chosen = No method has been chosen yet
clause-item-done = The item “{ $item }” is done
clause-item-open = The item “{ $item }” is not done yet
clause-item-left-out = The item “{ $item }” was left out
clause-question-hidden = Other answers make the question needless
clause-self-check-yes = The self-check was answered with yes
clause-self-check-no = The self-check was not answered with yes
clause-self-check-open = The self-check has not been answered yet

## Documents
sector-review = Reviewed every { $months } months. { $text }
sector-levels-base = Base levels
sector-levels-sector = Levels of this guideline
sector-conformance = Conformance
sector-clause = Clause { $number }
sector-matrix-required = The thick frame marks the cells that reach the required levels of at least one transaction.
sector-effect-reason = { $effect }. { $reason }
sector-harm-proofing = When identity proofing goes wrong
sector-harm-authentication = When authentication is broken

## A result under a guideline
sector-under = Sector guideline: { $guideline }
sector-side-by-side = Base levels: { $base }; levels of the guideline: { $sector }
sector-clause-line = Clause { $number } ({ $obligation }) “{ $clause }”: { $state }
sector-clause-why = { $said }. { $why }
sector-clause-remedy = { $said }. To do: { $remedy }

## What differs between two versions
sector-diff-title = From version { $old } to version { $new }
sector-diff-same = Nothing differs.
sector-diff-elsewhere = Nothing differs in this language; the header, examples, terms, sources or the other language do.
sector-diff-clauses = Clauses
sector-diff-rules = Rules
sector-diff-examples = Examples out of which something else comes
sector-diff-added = (added){" "}
sector-diff-removed = (removed){" "}
sector-diff-changed = (changed){" "}
sector-diff-moved = (moved){" "}

## Sealed files
sector-known-none = none
sector-make-under-none = it is under no sector guideline
sector-make-under-other = it was made under { $found }, not under { $wanted }
seal-measure-packed = bytes as a file
seal-measure-unpacked = bytes unpacked
seal-measure-files = files
seal-measure-manifest = bytes of the list of files
seal-measure-document = bytes
seal-path-outside = it leads out of the folder
seal-path-empty-part = it has an empty part
seal-path-character = it has a character that not every system can store
seal-path-device = it is the name of a device on Windows
seal-path-too-long = it is longer than 200 bytes
seal-path-twice = it is there twice
seal-path-capitals = it differs from another name in capitals alone
seal-path-file-and-folder = it is a file and a folder at once
seal-path-link = it is a link
seal-alteration-layout = it is not packed as publishing does it
seal-alteration-content = a file in it has another content
seal-alteration-missing = a file in it is missing
seal-alteration-added = a file was added
seal-alteration-hash = the content does not match its hash

## Results of members
sector-result-new = new
sector-result-replaced = replaces an older one
sector-result-older = a newer one is there already; nothing changed
sector-result-same = known already; nothing changed
sector-figures-members = Members: { $members }
sector-figures-left-out = Groups of fewer than { $k } members are left out, and others through which they could be worked out.
sector-figures-empty-rows = Rows with 0 members are not shown in tables of chosen methods and of levels.
sector-figures-too-few = Fewer than { $k } members: no figures are told.
sector-figures-conformance = Conformance
sector-figures-conformance-moves = How conformance changes
sector-figures-clauses = Clause by clause
sector-figures-ways = Ways in use (several per member)
sector-figures-proofing = Chosen methods of identity proofing (several per member)
sector-figures-authentication = Chosen methods of authentication (several per member)
sector-figures-levels = { $scale }: { $first } and { $second }
sector-figures-level-pairs = { $scale }: { $first } → { $second }
sector-figures-level = Level
sector-figures-time = Seconds that users are busy (main method)
sector-figures-review = Time of the review (main method)
sector-figures-cost = Yen per check (main method)
sector-figures-what = What
sector-figures-clause = Clause
sector-figures-count = Members
sector-figures-gap = left out
sector-figures-none = none
sector-figures-no-longer = no longer in the guideline
sector-figures-not-asked = Not asked in that version
sector-figures-unknown = not known
sector-figures-from = { $from } or more
sector-review-none = no review
sector-review-immediate = at once
sector-review-minutes = minutes
sector-review-days = days
sector-review-week = a week or more

## The desk: lists, files, results of members
file-sector-draft = draft
file-sector-comparison = comparison
sector-remark-newer = The newer version { $version } is installed
sector-remark-installed-first = A guideline of the same id is installed; where no version is named, that one is used
sector-members-outdated = Result of an earlier version; ask for one of the present version
sector-members-broken = { $clause }: not kept
sector-members-open = { $clause }: not settled
sector-chart-conformance = Of { $members } members, { $conforms } keep all required clauses.
sector-chart-clauses = The clause that most members do not keep is “{ $clause }” ({ $members }).
sector-chart-clauses-none = No clause is broken.
sector-chart-several = A member may use several, so the counts do not add up to the members.
sector-chart-quartiles = { $known } members give a figure. Lower quartile { $lower }, median { $median }, upper quartile { $upper }.
sector-chart-no-figures = No member gives a figure.
sector-chart-levels = The level changes for { $members } members.
sector-handover-about = About the file
sector-handover-basis = What it rests on
sector-handover-levels = Levels and ratings
sector-handover-answers = Answers that the association asks for
sector-handover-methods = Methods and costs
sector-handover-clauses = State of the clauses
sector-handover-more = More
sector-handover-of = { $part }: { $about }
sector-handover-format = Format
sector-handover-member = Code of the member (no name)
sector-handover-subject = Code of the assessment
sector-handover-made-at = Made at
sector-handover-name = Name of the service
sector-handover-note = Note
sector-handover-sector = Guideline
sector-handover-policy = Policies
sector-handover-as-of = Day
sector-handover-framework = Framework
sector-handover-reading = Reading
sector-handover-transaction = Transaction
sector-handover-conformance = Conformance
sector-handover-part-id = id
sector-handover-part-version = version
sector-handover-part-hash = hash
sector-handover-unknown = Unknown

## What a draft would change
sector-export-members = Where members stand
sector-export-impact = Impact of the draft
sector-impact-members = The results of { $members } members were replayed under the draft.
sector-impact-population = { $members } made-up members were replayed under the draft (seed { $seed }).
sector-impact-summary = On { $day }, { $newly } of { $members } members would newly not conform. The IAL changes for { $ial } and the AAL for { $aal }.
sector-impact-levels = { $scale }: before and after
sector-impact-before = Guideline in force
sector-impact-after = Draft
sector-impact-clauses = Only clauses that change for somebody are shown.
sector-impact-newly-broken = Newly not kept
sector-impact-still-broken = Not kept before either
sector-impact-no-longer-broken = No longer broken
sector-impact-newly-open = Newly not settled
sector-impact-untouched = No change
sector-impact-same = The same
sector-impact-less = Less
sector-impact-more = More
sector-impact-no-way = No way left
sector-impact-median = The median change is { $median }.
sector-impact-left-out = Members some of whose users have no way left for want of the thing named.
sector-need-my-number-card = My Number card
sector-need-ic-document = Identity document with a chip
sector-need-photo-document = Identity document with a photo
sector-need-any-document = Identity document
sector-need-smartphone = Smartphone
sector-need-nfc-device = Device that reads chips
sector-need-phone-card = Certificate on the phone
sector-need-pin = PIN
sector-need-registered-address = Registered address
sector-need-source-account = Another account that was verified
sector-need-age = Age

## What a draft would change
sector-replay-members = Replayed: results that members sent.
sector-replay-population = Replayed: { $size } members made up with the seed { $seed }.
sector-replay-falls-away = Ways that are not enough any more
sector-replay-refused = Chosen methods that a law does not permit
sector-replay-time = Seconds that users are busy
sector-replay-cost = Yen per check
sector-replay-left-out = Members some of whose users have no way left, by what these lack
