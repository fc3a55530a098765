### report

## Document
report-kind = Identity assurance report
report-document-title = { $service } – identity assurance report
report-subject = What identity proofing and authentication { $service } needs, as of { $date }.
report-draft-mark = DRAFT
report-state-draft = Draft (some points are open; they are listed under “Open points and dates”)
report-state-final = Final
report-contents = Contents
report-organisation = Organisation
report-as-of = As of
report-state = State
report-framework = Framework of levels
report-framework-short = Short name
report-document-id = Document id
report-policy = Policies applied
report-policy-hash = Hash of the policies

## Summary
report-summary = Summary for the decision maker
report-level-settled = Required: { $level }
report-level-information = Assurance level: { $level }
report-level-open = Possible range: { $level }
report-no-login = Nobody logs in to this service, so no authentication level is set.
report-summary-methods = Recommended methods
report-summary-next = What to do next
report-summary-first = First answer these questions, which decide the level. Further ones are under “Open points and dates”.
report-summary-dates = Changes with a date
report-summary-open = What is open
report-summary-more-items = Further items: { $count }. See “The five checkpoints”.
report-summary-more-open = Further open points: { $count }. See “Open points and dates”.
report-nothing-open = Nothing is open.
report-item = No.
report-todo = What to do
report-owner = Owner
report-due = Due
report-undecided = Not set

## Service and scope
report-service = Service and scope
report-service-lead = One assessment covers one transaction and one group of users. The conclusions of this report hold within the following scope only.
report-service-name = Service
report-transaction = Transaction
report-users = Users
report-note = Note
report-reading = Reading of the table
report-framework-notice = About the framework

## Legal gate
report-gate = What the law says
report-permitted = Methods permitted on this day
report-method = Method
report-clause = Clause
report-period = Period
report-changes = Changes to come
report-duties = Further duties

## Answers
report-answers = Answers
report-answers-lead = The questions ask for facts about the service. “I don’t know” is treated with caution and stays on the list of open points.
report-question = Question
report-answer = Answer
report-leads-to = Resulting impact
report-thresholds = Values that separate the answers
report-thresholds-lead = These values start from proposals of this tool. An organisation or a sector can adjust them.
report-threshold = Boundary
report-value = Value

## Ratings and levels
report-ratings = Impact
report-ratings-lead = Six categories say how much harm an error would do. “From answers” follows from the facts; “Set by hand” replaces it for a stated reason.
report-category = Category
report-derived = From answers
report-overridden = Set by hand
report-rating = Applied
report-covering-level = Level that covers it
report-decides = Decides
report-override-reasons = Reasons for ratings set by hand
report-derivation = Assurance levels and their reasons
report-under = { $what } – { $framework }
report-cases = What each case would need
report-level-origin = Where the levels come from
report-proofing = Identity proofing
report-authentication = Authentication
report-ladder-required = Required
report-ladder-information = for information
report-ladder-possible = Not settled
report-ladder-chosen = Chosen
report-ladder-caption = The longer the bar, the higher the level. A filled bar is required, a light bar is for information because a law prescribes the methods, a hatched bar is possible but not settled because answers are missing, and the triangle points at the level of the chosen methods.

## Methods
report-methods = Comparison of methods
report-methods-lead = All methods are compared under the same conditions, with the reasons for and against each. Methods that cannot be used stay on the list.
report-plane = Burden and assurance
report-plane-lead = Methods further right ask more of the user; methods higher up give more assurance. The dotted line is the limit of the methods that can be used, by burden and assurance alone. For every place below it and to its right, a method at a corner of the line asks no more of the user and gives no less assurance.
report-plane-burden = Burden on the user (more to the right)
report-plane-assurance = Assurance
report-plane-band = Level { $level }
report-plane-required = Required level
report-plane-information = level for information
report-plane-case = Not settled, case: level
report-plane-method = Method
report-plane-intermediate = Intermediate method
report-plane-chosen = Chosen method
report-plane-excluded = Cannot be used
report-plane-front = Efficient front
report-proofing-methods = Methods of identity proofing
report-proofing-reasons = Identity proofing: reasons for each method
report-authentication-methods = Methods of authentication
report-authentication-reasons = Authentication: reasons for each method
report-legal-only = Methods that only a law defines
report-legal-only-lead = A law lists the following methods, but no assurance level has been assigned to them.
report-where = Where it is defined
report-level = Level
report-user-time = User’s time
report-review-time = Review time
report-documents = Documents
report-pin = PIN
report-factors = Factors
report-detail = { $name }: { $text }
report-phishing = Resists phishing
report-until = Lawful until
report-verdict = Verdict
report-verdict-legend = Marks: filled circle = can be used, half circle = can be used under conditions, open circle = depends on missing answers, cross = cannot be used.
report-method-and-verdict = Method and verdict
report-reasons = Reasons
report-cost = Cost per check, as entered: { $cost }

## Recommendation
report-recommendation = Recommendation
report-recommendation-lead = Chosen by stated preferences from the methods that meet the required level, the law, and what the users have at hand.
report-methods-described = What the recommended and chosen methods are
report-method-summary = In short
report-method-merits = Merits
report-method-demerits = Demerits
report-method-cautions = Cautions

## Under a sector guideline
report-sector = Conformance with a sector guideline
report-sector-lead = This assessment was made under a sector guideline. What the guideline asks of members is shown apart from the base levels.
report-sector-summary = Sector guideline “{ $guideline }”: { $conformance }. Base levels: { $base }; levels of the guideline: { $sector }.
report-sector-guideline = The guideline
report-sector-title = Guideline
report-sector-publisher = Publisher
report-sector-fingerprint = Fingerprint of the publisher’s key
report-sector-unsigned = Not signed (a built-in example, or a draft that is not published)
report-sector-hash = Hash of the guideline
report-sector-not-a-regulation-title = Not a regulation
report-sector-not-a-regulation = A sector guideline is not a regulation. It does not replace any law and does not lighten any duty under a law.
report-sector-levels = Base levels and levels of the guideline
report-sector-levels-lead = The base levels are those of all other sections of this report. They stay as they are, whatever the guideline changes.
report-sector-base = Base level
report-sector-own = Level of the guideline
report-sector-changes = What the guideline changes
report-sector-no-changes = The guideline changes nothing in this assessment.
report-sector-change = Change
report-sector-why = Reason
report-sector-clauses-of = Clauses
report-sector-ways = Ways in use
report-sector-no-ways = The ways in use have not been answered yet.
report-sector-way = Way
report-sector-place = In the level matrix: IAL { $level }, { $column }
report-sector-state = State
report-sector-clauses = Clause by clause
report-sector-clauses-lead = The clauses that something can be measured against, in the order of their numbers. The full text of every clause is in the document of the guideline.
report-sector-legend = Marks: tick = kept, cross = not kept, open circle = not settled, dash = not applicable. A bar at the left stands at required clauses that are not kept.
report-sector-number = No.
report-sector-clause = Clause
report-sector-why-and-remedy = Reason, and what to do
report-sector-remedy = To do: { $text }
report-sector-open = Clause { $number } ({ $obligation }) “{ $clause }”: { $state }
report-sector-open-remedy = Clause { $number } ({ $obligation }) “{ $clause }”: { $state }. To do: { $remedy }

## Acceptance statement
report-acceptance = Acceptance statement
report-acceptance-lead = This statement records the required and the chosen levels, the controls that make up for a difference, and the remaining risk, for acceptance by the person responsible.
report-acceptance-levels = Required and chosen levels
report-scale = Scale
report-required = Required
report-chosen = Chosen
report-chosen-methods = Chosen methods
report-acceptance-reason = Reason for the choice
report-not-given = Not written yet.
report-reliance = Relying on checks by others
report-compensating = Compensating controls
report-no-compensating = No compensating controls have been entered.
report-control = Control
report-comparability = Why it is comparable
report-residual-risk = Remaining risk
report-acceptance-findings = What the acceptance statement lacks
report-acceptance-known = Facts that the acceptance rests on
report-approval = Approval
report-accepted-by = Accepted by
report-accepted-on = Accepted on

## Checkpoints
report-checkpoints = The five checkpoints
report-checkpoints-lead = Three checkpoints before launch and two after it, with what to prepare and where it stands.
report-checkpoint = Checkpoint { $number }: { $title }
report-compulsory = required
report-item-why = Why: { $text }
report-item-evidence = Evidence: { $text }
report-item-note = Note: { $text }
report-owner-and-due = Owner and date
report-item-outsourcing = Outsourcing: { $text }
report-item-state = State
report-state-legend = Marks: empty box = open, half-filled box = doing, ticked box = done, box with a dash = not applicable.

## Drafts
report-drafts = Drafts of the notice and the questions
report-drafts-lead = These drafts follow from the chosen methods. Adapt names, contact points and dates before use.
report-notice = Notice to users (draft)
report-faq = Questions and answers (draft)
report-faq-question = Q. { $question }

## Live tests
report-evidence = Live tests
report-evidence-lead = Records of trials with a card reader: they show whether the card works with its PIN, for example that it can sign. Whether a certificate was revoked is unconfirmed. They are not an identity verification under any law.
report-evidence-scope = No assurance level is derived from these results. No name or other personal data is recorded.
report-evidence-legend = Marks: tick = holds, cross = does not hold, dash = not checked.
report-evidence-time = Time of the test
report-evidence-reader = Card reader
report-evidence-persona = Virtual card
report-evidence-faults = Faults switched on
report-evidence-roots = Roots applied
report-evidence-facts = State of the card
report-evidence-checks = Checks
report-evidence-check = What is checked
report-evidence-result = Result
report-evidence-reason = Reason
report-evidence-times = Times
report-evidence-step = Step
report-evidence-milliseconds = Milliseconds
report-evidence-card-time = Total time of the card
report-evidence-person-time = Time spent waiting for the person
report-evidence-commands = Commands sent to the card
report-evidence-traffic = Data exchanged
report-evidence-bytes = { $out } bytes sent, { $in } bytes received

## Open points and reference
report-open = Open points and dates
report-missing = What keeps this report a draft
report-missing-lead = The report stays a draft until the following is settled.
report-open-questions = Questions to answer
report-ignored = Answers that do not count
report-ignored-lead = The answers to the following questions do not count, because other answers make the questions unnecessary. They are no open points.
report-open-points = Other points to clarify
report-dated-warnings = Changes with a date
report-date = Date
report-happens = What happens
report-reference = Glossary, sources, disclaimer
report-glossary = Glossary
report-term = Term
report-meaning = Meaning
report-sources = Sources
report-source-label = Label
report-source-title = Title and where it is
report-disclaimer = What this report is and is not
report-missing-characters = Characters that cannot be shown
report-missing-characters-lead = The font lacks the following characters. They are written as their code points: { $codes }

## Sector guideline
guideline-kind = Sector guideline
guideline-document-title = { $title } (version { $version })
guideline-subject = A sector guideline on identity verification. Published by { $publisher }, { $date }.
guideline-running-title = { $title }, version { $version }
guideline-not-a-regulation-title = Not a regulation
guideline-not-a-regulation = This guideline is drawn up by a sector for its own members. It is not a regulation. It does not replace any law and does not lighten any duty under a law.
guideline-publisher = Publisher
guideline-version = Version
guideline-date = Date
guideline-state = State
guideline-state-draft = Draft (not final)
guideline-state-final = Final
guideline-id = Id
guideline-hash = Hash of the content
guideline-fingerprint = Fingerprint of the signing key
guideline-unsigned = Not signed
guideline-base = Base policies
guideline-framework = Framework of levels
guideline-based-on = Follows
guideline-based-on-text = { $title } ({ $body }, { $date })
guideline-cited = { $text } [{ $source }]
guideline-gap = {" "}
guideline-facts-gap = {"; "}
guideline-clause-heading = { $heading }:{" "}
guideline-obligation = [{ $word }]{" "}
guideline-required = Required
guideline-recommended = Recommended
guideline-optional = Optional
guideline-reference = For reference
guideline-obligation-legend = Every clause begins with how binding it is: required, recommended, optional or for reference. Members are asked to keep the required ones.
guideline-note-transactions = Transactions: { $text }
guideline-note-source = Source: { $text }
guideline-note-status = Standing: { $text }
guideline-note-remedy = If it is not kept yet: { $text }
guideline-annex = Annex { $number }
guideline-levels = Required levels by transaction
guideline-levels-lead = For every transaction: what is checked about the user, the required levels of proofing and authentication, and why.
guideline-levels-reason = Why these levels: { $transactions }
guideline-transaction = Transaction
guideline-attributes = What is checked
guideline-proofing = Proofing
guideline-authentication = Authentication
guideline-reason = Reason
guideline-harm = Expected harm
guideline-harm-lead = The harm of a wrong check as the sector expects it. Members rate their own service anew.
guideline-harm-title = { $transaction } – { $failure }
guideline-category = Category
guideline-rating = Impact
guideline-ways = Accepted ways (matrix of levels)
guideline-ways-lead = Rows are levels of identity proofing, columns are levels of authentication. In the last column the person is checked anew each time and nobody is authenticated.
guideline-matrix-corner = Proofing \ authentication
guideline-matrix-empty = None
guideline-matrix-legend = Marks: filled circle = accepted, cross = not accepted. Thick frame = cells that reach the required levels.
guideline-matrix-alternative = A table with levels of identity proofing as rows and levels of authentication as columns. Ways that are accepted: { $accepted }; ways that are not: { $refused }.
guideline-accepted = Accepted
guideline-refused = Not accepted
guideline-way-status = { $word } ({ $status })
guideline-ways-details = Conditions of each way
guideline-way = Way
guideline-verdict = Accepted?
guideline-way-conditions = Methods, documents, conditions
guideline-way-methods = Methods: { $text }
guideline-way-documents = Documents: { $text }
guideline-self-check = Self-check
guideline-self-check-lead = Where the answer is no, do what stands in the last column.
guideline-number = No.
guideline-question = What to check
guideline-clauses = Clauses
guideline-result = Result
guideline-yes-no = □ Yes  □ No
guideline-remedy = If the answer is no
guideline-examples = Worked examples
guideline-examples-lead = Examples of imagined members. Under this guideline the following comes out.
guideline-example-number = No.
guideline-example-situation = Situation
guideline-example-question = Question
guideline-example-answer = Answer
guideline-example-outcome = Outcome
guideline-example-day = As of { $day }
guideline-example-clauses = Clauses:{" "}
guideline-example-pair = { $name }: { $value }
guideline-example-then = {"; "}
guideline-example-departs = { $numbers }: { $value }
guideline-example-unanswered = not answered: { $numbers }
guideline-examples-shared = Given in common
guideline-examples-shared-lead = Unless an example says otherwise, these answers hold in all of them. Where an example differs, it gives the number of the question.
guideline-examples-each = Examples and outcomes
guideline-glossary = Glossary
guideline-sources = Sources
guideline-changelog = Changes and review
guideline-review = Review
guideline-changes = Changes
guideline-change = What changed
guideline-identity = How to know this document
guideline-identity-lead = By these values a copy can be compared with what the publisher issued.

## Tables of figures with charts
tables-figures = Charts and tables
tables-chart = Bar chart “{ $title }”. Its numbers are those of the table below. { $rows }
tables-chart-part = Bar chart “{ $title }”, part { $part } of { $parts }. Its numbers are those of the table below. { $rows }
tables-chart-row = { $label }: { $counts }.{" "}
tables-chart-count = { $series } { $count }
tables-chart-gap = number left out (its width stands for no number)
tables-chart-gap-read = “{ $word }” is a number that is not shown; the width of its mark stands for no number.

## Comparison of two versions
comparison-kind = Comparison of two versions
comparison-document-title = { $title } – comparison of versions { $old } and { $new }
comparison-subject = A sector guideline in its versions { $old } and { $new }, side by side. Published by { $publisher }.
comparison-new = New
comparison-old = Old
comparison-version = { $title }, version { $version } ({ $date })
comparison-head-new = New (version { $version })
comparison-head-old = Old (version { $version })
comparison-note = Remarks
comparison-new-hash = Hash (new)
comparison-old-hash = Hash (old)
comparison-summary = Main changes
comparison-table = Clauses side by side
comparison-legend = Changed words are underlined. Clauses without a change are shortened to (unchanged).
comparison-nothing = The clauses of the two versions do not differ.
comparison-omitted = (unchanged)
comparison-range = { $first } to { $last }
comparison-newly-made = (new)
comparison-deleted = (removed)
comparison-added = (added)
comparison-removed = (removed)
comparison-amended = (amended)
comparison-moved = (moved)
