### ui: sentences of the window. Keys begin with ui-.

## Window

ui-product = Tashika
ui-home = Home
ui-settings = Settings and diagnosis
ui-lang-ja = 日本語
ui-lang-en = English
ui-skip = Skip to content
ui-close = Close
ui-cancel = Cancel
ui-back = Back
ui-next = Next
ui-start-failed = Tashika could not start

## Fields

ui-required = required
ui-error-mark = Error
ui-field-unsaved = Not saved yet. It is saved when you stop typing.
ui-field-saving = Saving
ui-field-refused = Not saved.
ui-field-mask = Mask the digits and save
ui-field-mask-only = Mask the digits
ui-field-back = Return to what is saved
ui-field-held = If you leave now, what you entered is lost. Please correct it or return to what is saved before you go on.
ui-closing-title = Something you entered is not saved
ui-closing = If the window closes now, what you entered is lost.
ui-closing-stay = Back to the field
ui-closing-do = Discard it and close

## Steps

ui-steps = Steps of the assessment
ui-steps-menu = Show the steps
ui-step-service = The service
ui-step-law = Legal check
ui-step-proofing = Proofing risk
ui-step-authentication = Authentication risk
ui-step-level = Assurance levels
ui-step-method = Choice of methods
ui-step-checkpoint = What to prepare
ui-step-verification = Verification
ui-step-report = Report
ui-step-optional = optional
ui-step-kept = { $count } kept
ui-step-state-open = not started
ui-step-state-partial = in progress
ui-step-state-done = done

## Home

ui-to-home = Back to home
ui-open-folder = Open the folder
ui-source = Source: { $source }
ui-home-title = Assessments
ui-home-new = New assessment
ui-home-import = Import a file
ui-home-search = Find an assessment
ui-home-found = { $count } found.
ui-home-nothing = No assessment matches “{ $query }”.
ui-home-highest = Highest under { $framework }: { $ial }, { $aal }
ui-home-untitled = Transaction and users not given yet
ui-home-pick = Select for comparison: { $title }
ui-home-draft = In progress ({ $answered } of { $asked } answered)
ui-home-complete = Answered
ui-home-changed = Changed { $date }, { $time }
ui-home-copy = Copy
ui-home-copy-of = Copy: { $title }
ui-home-trash = Move to bin
ui-home-trash-of = Move to bin: { $title }
ui-home-trashed = “{ $name }” was moved to the bin.
ui-home-trash-undo = Put it back
ui-home-restored = “{ $name }” was put back.
ui-home-compare = Compare side by side
ui-home-compare-hint = Select two to compare them.
ui-home-more = Show more ({ $shown } of { $total })
ui-home-bin = Show the bin ({ $count })

## First start

ui-first-title = Decide how strictly to check
ui-first-lead = Tashika helps you decide how strictly to check who your users are. You answer questions; it tells you three things.
ui-first-how-strict = How strict to be: the required assurance levels, with reasons
ui-first-which = Which method to choose: a comparison and a recommendation
ui-first-prepare = What to prepare: five checkpoints and a report
ui-first-time = A first pass takes about 30 minutes. Every answer is saved as you give it, so you can stop at any time. Nothing leaves this computer.
ui-first-sample = Open the sample assessment
ui-first-sample-note = The sample is an invented service. Change anything you like.

## New and copy

ui-new-title = New assessment
ui-new-intro = One assessment looks at one transaction for one group of users. You can change the name later.
ui-new-create = Start the assessment
ui-copy-title = Copy an assessment of “{ $name }”
ui-copy-intro = For another transaction or another group of users of the same service. All answers are carried over.
ui-copy-do = Make the copy

## Bin

ui-bin-title = Bin
ui-bin-nothing = The bin is empty.
ui-bin-restore = Put back
ui-bin-restore-of = Put back: { $name }
ui-bin-empty = Empty the bin
ui-bin-ask-title = Delete { $count } assessments for good?
ui-bin-ask = They cannot be brought back. The audit log keeps only that they were deleted.
ui-bin-ask-do = Delete for good
ui-bin-emptied = The bin was emptied.

## Assessment

ui-step-count = { $done } of { $total } done
ui-answered = { $done } of { $total } answered
ui-saved-at = Saved { $time }
ui-undo = Undo
ui-redo = Redo
ui-undone = The last change was undone.
ui-redone = The change was made again.
ui-changed-question = It was the answer to “{ $label }”.
ui-changed-rating = It was the rating of “{ $label }”.
ui-changed-item = It was the record of item { $label }.
ui-changed-service = It was the description of the service.
ui-changed-choice = It was the choice of methods or the acceptance statement.
ui-changed-text = It was a draft text.
ui-changed-view = It was the day, the framework or the reading.
ui-changed-sector = It was the sector guideline.
ui-changed-evidence = It was evidence of a live test.
ui-next-step = Next step: { $step }
ui-stored-title = Evaluated under policies { $version } on { $date }
ui-stored-changes = The policies are now { $version }. Evaluating again would change the result.
ui-stored-same = The policies are now { $version }. Evaluating again would change nothing.
ui-stored-content-changes = The version of the policies is the same, but thresholds, the guideline or other contents have changed. Evaluating again would change the result.
ui-stored-content-same = The version of the policies is the same, but thresholds, the guideline or other contents have changed. Evaluating again would change nothing.
ui-stored-show = Show what would change ({ $count })
ui-stored-adopt = Evaluate under the current policies
ui-stored-adopted = Evaluated under the current policies.

## Instrument

ui-instrument-title = Required levels
ui-ial = Identity assurance
ui-aal = Authenticator assurance
ui-ladder-chosen = chosen
ui-instrument-no-login = There is no login, so there is no AAL.
ui-instrument-gate = A law lays down the method. The levels are information only.
ui-instrument-changed = What this answer changed
ui-instrument-unchanged = Nothing changed.
ui-instrument-left = What is left
ui-instrument-missing = { $count } questions have no answer yet.
ui-instrument-none-left = Every question has an answer.
ui-instrument-deciding = { $count } of them can change a level:
ui-instrument-why = Why these levels

## Questions

ui-question-overview = All questions
ui-question-as-list = Show all questions at once
ui-question-number = Question { $number } of { $total }
ui-question-unknown = Not known
ui-question-unknown-note = What is not known counts as the most serious case and is listed in the report as an open point.
ui-question-why = Why we ask
ui-question-example = Example
ui-question-clear = Take the answer back
ui-question-many = Choose any number
ui-question-optional = May be left out
ui-question-proposal = Options are our proposal
ui-question-proposal-note = The options and limits of this question are a proposal of Tashika, not an official standard. The limits can be changed under settings.
ui-question-state-open = not answered
ui-question-state-partial = not known
ui-question-state-done = answered

## Service

ui-service-title = What is assessed
ui-service-intro = How strict to be depends on the transaction and on the users. Keep to one transaction and one group of users.
ui-service-name = Name of the service
ui-service-name-hint = For example: Flea market app Yuzuriba
ui-service-transaction = Transaction
ui-service-transaction-hint = For example: first listing, sign-up, costly purchase
ui-service-users = Users
ui-service-users-hint = For example: private sellers
ui-service-organisation = Organisation
ui-service-organisation-hint = Printed on the cover of the report.
ui-service-note = Note
ui-service-note-hint = Background for later readers. Please do not write personal data of users here.

## Ratings

ui-rating-title = Ratings at a glance
ui-rating-intro = Your answers give six ratings, and the heaviest decides the { $scale }. Where they do not fit your organisation, you can change one and write down why.
ui-rating-none = There is no login, so authentication risk is not assessed.
ui-rating-level = Needs { $scale } { $level } or more
ui-rating-decisive = Decides the level
ui-rating-derived = Rating from the answers: { $value }
ui-rating-reason = Reason for the change: { $reason }
ui-rating-change = Change this rating
ui-rating-by-hand = Rating of “{ $category }”
ui-rating-reason-label = Reason for the change (printed in the report)
ui-rating-set = Use this rating
ui-rating-take-back = Return to the rating from the answers

## Legal gate

ui-gate-title = What the answers so far mean
ui-gate-as-of = As of { $date }. This is not legal advice.
ui-gate-permitted = Show the permitted methods ({ $count })
ui-gate-permitted-label = Methods permitted under { $law }
ui-gate-clause = Item
ui-gate-method = Method
ui-gate-period = Period
ui-gate-changes = Coming changes
ui-gate-duties = Duties

## Settings

ui-settings-display = Display
ui-settings-lang = Language
ui-settings-theme = Theme
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-settings-text-size = Text size
ui-settings-export = Export
ui-settings-export-folder = Export folder
ui-settings-export-hint = Reports and other files are saved here. Existing files are never overwritten.
ui-settings-thresholds = Limits between answers
ui-thresholds-intro = These values separate the options of questions. All are proposals of Tashika and can be adjusted to your organisation. Changed values are printed in the report.
ui-thresholds-shipped = Shipped: { $value } { $unit }
ui-thresholds-reset = Return to the shipped values
ui-thresholds-saved = The limits were saved.
ui-thresholds-invalid = Please enter a whole number of 1 or more.
ui-thresholds-kept = The value in force stays { $value } { $unit }.
ui-settings-data = Backup
ui-data-intro = All assessments and the audit log can be kept in one file.
ui-data-backup = Make a backup
ui-data-restore = Restore a backup…
ui-data-backing-up = Making the backup
ui-data-restoring = Restoring
ui-data-backed-up = The backup was made
ui-data-ask-title = Replace the current data?
ui-data-ask = All current assessments are replaced by those of the backup. The current data file is kept in the data folder under a dated name (tashika.replaced…).
ui-data-ask-do = Replace
ui-settings-diagnosis = Diagnosis
ui-diagnosis-version = Version
ui-diagnosis-folder = Data folder
ui-diagnosis-size = Size of the data
ui-diagnosis-assessments = Assessments
ui-diagnosis-audit = Audit log
ui-diagnosis-audit-value = { $count } records, latest mark { $tip }
ui-diagnosis-intact = The audit log is unbroken. There is no sign of tampering.
ui-diagnosis-broken = The audit log is broken
ui-diagnosis-broken-help = Something other than Tashika may have changed the data. Restore a backup from before.
ui-diagnosis-policies = Policies in use
ui-diagnosis-pack = Name
ui-diagnosis-pack-version = Version
ui-diagnosis-pack-dated = { $version } ({ $date })
ui-diagnosis-pack-publisher = Publisher
ui-diagnosis-pack-hash = Hash
ui-diagnosis-findings = Findings in the policies ({ $count })
ui-diagnosis-no-findings = The policies have no errors.
ui-settings-glossary = Glossary
ui-glossary-show = Show the terms
ui-glossary-search = Find a term
ui-glossary-found = { $count } terms

## Compare

ui-compare-title = Comparison of assessments

# ---- steps 5 to 8 and the comparison ----

## Sources

ui-origin = Source
ui-origin-locator = Where
ui-origin-note = Note
ui-origin-reading = How it was read
ui-origin-checked = Last checked
ui-contents = On this screen

## Levels

ui-level-no-login = Nobody logs in, so no authentication level is set.
ui-level-cases = Not settled yet. What each case would need
ui-path-title = How the levels came about
ui-path-of = { $name } ({ $scale })
ui-path-decisive-answer = This answer decides
ui-path-decisive = Decides
ui-path-question = Open this question
ui-path-all = Show every step ({ $count })
ui-path-less = Show only what decides
ui-level-rating-title = The six ratings and their levels
ui-level-rating-lead = The heaviest rating decides the level that is needed.
ui-level-rating-category = Category
ui-level-rating-leads = leads to { $scale } { $level }
ui-level-rating-up-to = open; up to { $scale } { $level }
ui-level-rating-override = Changed by hand. The answers say “{ $derived }”. Reason: { $reason }
ui-level-rating-review-proofing = Review the proofing ratings
ui-level-rating-review-authentication = Review the authentication ratings
ui-what-if-title = What would change the levels
ui-what-if-open = Open questions, strongest first
ui-what-if-given = If an answer were different
ui-what-if-none = No single answer would change a level.
ui-view-title = Conditions of this result
ui-view-lead = Change a condition, and levels and methods are worked out under it. The report states the conditions.
ui-view-day = Day of the result
ui-view-today = Today ({ $date })
ui-view-follow = Today
ui-view-fixed = A given day
ui-view-as-of = Result as of
ui-view-framework = Framework
ui-view-reading = Reading of the proofing rule
ui-view-reading-strict = By the text: any validated attribute means IAL2 or more
ui-view-reading-figure = By the figure: with little harm, IAL1 even if attributes are validated

## Methods

ui-method-section-law = Laws
ui-method-section-recommendation = Recommendation
ui-method-section-comparison = Comparison
ui-method-section-plane = Burden and assurance
ui-method-section-choice = Your choice
ui-method-questions = Questions about users and constraints ({ $answered } of { $asked } answered)
ui-method-to-recommendation = Go to the recommendation
ui-law-permitted = Permitted now: { $methods }
ui-law-permit = { $title } ({ $clause })
ui-law-change = { $date }: { $text }
ui-law-open = Open the legal step
ui-recommend-take = Choose what is recommended
ui-recommend-taken = The recommended methods are chosen.
ui-recommend-as-chosen = You have chosen what is recommended.
ui-method-comparison-lead = Press a heading to sort, or the name of a method for reasons and details. Methods you cannot use stay in the table with the reason.
ui-method-csv = Save the comparison as CSV
ui-method-search = Find a method
ui-method-filter = Verdict
ui-method-filter-all = Every verdict
ui-method-found = { $found } of { $all }
ui-method-none-found = No method matches.
ui-method-table-proofing = Proofing methods
ui-method-table-authentication = Authentication methods
ui-column-method = Method
ui-column-verdict = Verdict
ui-column-ial = IAL
ui-column-aal = AAL
ui-column-user-time = User time
ui-column-review-time = Review time
ui-column-documents = Documents
ui-column-factors = Factors
ui-column-pin = PIN
ui-column-phishing = Phishing resistance
ui-column-threats = Threats resisted
ui-column-until = Permitted until
ui-column-cost = Cost per check
ui-method-all-columns = Show all columns
ui-method-lesser-columns = What the other columns hold is shown when you open a method.
ui-tag-chosen = Chosen
ui-tag-recommended = Recommended ({ $role })
ui-tag-intermediate = Intermediate method
ui-cost-label = Cost per check of “{ $method }” in yen
ui-cost-refused = Enter the cost as a whole number, 0 or more.
ui-yen = yen
ui-reason-against = Why not
ui-reason-open = Still open
ui-reason-condition = Conditions of use
ui-reason-for = Why
ui-method-fields = Details
ui-method-threats = Threats
ui-method-merits = Merits
ui-method-demerits = Demerits
ui-method-cautions = Cautions
ui-method-aliases = Names in law
ui-accept-title = Count it as level { $level }
ui-accept-text = The level of this method is not confirmed, so the lower value counts. If your organisation decides to count it as level { $level }, give the reason. The report prints it.
ui-accept-reason = Reason for counting it as level { $level }
ui-accept-done = Your organisation counts this method as level { $level }.
ui-accept-back = Return to the lower value
ui-legal-only-title = Methods that exist only in a statute
ui-legal-only-text = No level is defined for them, so they are not compared.
ui-plane-title = Burden and assurance as a chart
ui-plane-lead = The further right, the greater the burden on users; the higher, the more assurance. Of the methods you can use, none reaches the assurance of those at the corners of the dotted line with less burden.
ui-plane-burden = Burden on users (greater to the right)
ui-plane-assurance = Assurance
ui-plane-required = Required level { $level }
ui-plane-information = Level { $level } for information
ui-plane-low = Open: if level { $level }
ui-plane-high = Open: if it becomes level { $level }
ui-plane-method = Method
ui-plane-intermediate = Intermediate method
ui-plane-chosen = Chosen method
ui-plane-excluded = Method you cannot use
ui-plane-front = Efficient front
ui-plane-in-words = Read the chart as text
ui-plane-text = { $methods } proofing methods by burden on users and by assurance. The required level is { $level }. The figures are in the table above.
ui-plane-text-information = { $methods } proofing methods by burden on users and by assurance. A law prescribes the methods: { $level }. The figures are in the table above.
ui-plane-text-open = { $methods } proofing methods by burden on users and by assurance. The level is { $level }. The figures are in the table above.
ui-plane-point = { $method }: burden { $burden } of 100, assurance { $assurance } of 100
ui-choice-lead = Record what you chose and why. If a method is below the required level, also record what makes up for it and who accepts the remaining risk.
ui-choice-findings = To check about the choice
ui-choice-complete = The choice is complete.
ui-choice-proofing = Proofing methods
ui-choice-authentication = Authentication methods
ui-choice-main = Main
ui-choice-further = Also
ui-choice-none = Nothing chosen yet.
ui-choice-pick = Pick a method
ui-choice-option = { $method } ({ $verdict })
ui-choice-add-label = Add to { $what }
ui-choice-add = Add
ui-choice-up = Up
ui-choice-down = Down
ui-choice-remove = Remove
ui-choice-up-label = Move “{ $method }” up
ui-choice-down-label = Move “{ $method }” down
ui-choice-remove-label = Remove “{ $method }”
ui-choice-reason = Why these methods
ui-choice-reason-hint = In the words you would use to explain it later. The report prints it.
ui-choice-accepted-by = Remaining risk accepted by (role)
ui-choice-accepted-by-hint = For example: head of business
ui-choice-accepted-on = Accepted on
ui-choice-accepted-on-hint = Day of the approval
ui-compensating-title = Compensating controls
ui-compensating-text = Say what makes up for the part of the required level that is missing.
ui-compensating-number = Control { $number }
ui-compensating-control = Control
ui-compensating-comparability = Why it is comparable to the required level
ui-compensating-risk = Risk that remains
ui-compensating-add = Add a control
ui-compensating-remove = Remove this control
ui-compensating-remove-label = Remove control { $number }
ui-compensating-removed = The control was removed.

## Checkpoints

ui-checkpoint-lead = Three checkpoints come before launch and two after it. Open an item to see why it matters and what shows that it is done, and to record owner and due date.
ui-checkpoint-csv = Save the plan as CSV
ui-phase-before = Before launch
ui-phase-after = After launch
ui-state-open = Open
ui-state-doing = Doing
ui-state-done = Done
ui-state-not-applicable = Not applicable
ui-item-search = Find an item
ui-item-found = { $count } items found.
ui-item-compulsory = compulsory
ui-item-due-on = due { $date }
ui-item-why = Why
ui-item-shows = Evidence asked for
ui-item-typical-owner = Typical owner
ui-item-outsourcing = Outsourcing
ui-item-state = State of { $item }
ui-item-owner = Owner
ui-item-owner-hint = A role or department first
ui-item-due = Due
ui-item-due-hint = Planned day of completion
ui-item-evidence = Evidence
ui-item-evidence-hint = Name of the document, or where it is
ui-item-note = Note
ui-item-reason = Why it does not apply
ui-items-not-applying = Items that do not apply here ({ $count })
ui-items-not-applying-why = By the chosen methods and the answers so far, these do not apply. They move to the list above when choice or answers change.
ui-draft-notice = Draft of the notice to users
ui-draft-notice-label = Notice
ui-draft-faq = Draft of questions and answers
ui-draft-faq-label = Questions and answers
ui-draft-text = Made from the chosen methods; rewrite it freely. Fill in the parts in brackets for your organisation.
ui-draft-edited = Edited. It stays as it is when the methods change.
ui-draft-untouched = As drafted. It changes with the methods.
ui-draft-return = Return to the draft
ui-draft-returned = Returned to the draft.

## Report and files

ui-report-draft = This report is still a draft
ui-report-draft-text = The report says DRAFT until these points are settled. Press one to go where it is mended.
ui-report-points-all = Show every point ({ $count })
ui-report-points-less = Show fewer points
ui-report-complete = Every point is settled. The report does not say DRAFT.
ui-report-save-title = Save
ui-report-lang = Language of the report
ui-report-save = Save the report
ui-report-tashika = Export the assessment
ui-report-tashika-text = A .tashika file holds the assessment itself and opens in Tashika on another computer.
ui-report-replaced-title = The font lacks some characters
ui-report-replaced = The report shows these as code points: { $characters }
ui-preview-title = Preview of the report
ui-preview-region = Pages of the report
ui-preview-making = Making the report
ui-preview-opening = Opening the pages
ui-preview-pages = { $count } pages
ui-preview-page = Page { $page } of { $count }
ui-export-saved = Saved
ui-export-open = Open the folder
ui-export-elsewhere = Save elsewhere…
ui-export-replaced = Shown as code points: { $characters }

## Comparison

ui-compare-lead = Levels, ratings, answers and methods of two assessments, side by side.
ui-compare-show = Rows
ui-compare-different = Differences only ({ $count })
ui-compare-all = All ({ $count })
ui-compare-search = Find a row
ui-compare-what = What
ui-compare-differs = differs
ui-compare-same = The two assessments do not differ.
ui-compare-none = No row matches.

## Live tests

ui-cards-title = Live tests
ui-cards-lead = Read a real My Number card and see whether the method you chose works. Without a card or a reader, the same tests run on a virtual card.
ui-cards-for = The result can be saved to “{ $title }”.
ui-cards-open = Open live tests
ui-cards-source = Card
ui-cards-no-readers = Card readers are not available
ui-cards-none-connected = No card reader is connected.
ui-cards-simulated-reader = virtual reader
ui-cards-virtual = Virtual card
ui-cards-virtual-note = needs no card and no reader
ui-cards-persona = Kind of virtual card
ui-cards-secrets = Secrets of this virtual card (invented)
ui-cards-faults = Make something go wrong
ui-cards-faults-chosen = Make something go wrong ({ $count } selected)
ui-cards-fault-search = Find a fault
ui-cards-faults-found = { $count } found.
ui-cards-test = Test
ui-cards-reads = Reads
ui-cards-needs = Needs
ui-cards-reveals = Reveals
ui-cards-method = Method: { $method }
ui-cards-start = Start the test
ui-cards-why-confirm = Tick the statement above to start.
ui-cards-why-empty = Put a card on the selected reader to start.
ui-cards-why-reader = The selected reader cannot be used now. “Settings and diagnosis” tells why.
ui-cards-why-persona = This virtual card cannot do this test. Choose another card or another test.
ui-cards-on = Card in use: { $card }
ui-cards-asks = Waiting for your entry.
ui-cards-cancel = Stop
ui-cards-empty = Nothing was entered, and nothing was sent to the card.
ui-cards-send = Verify
ui-cards-to-last = Continue to the confirmation
ui-cards-last-title = Use the last try?
ui-cards-keep-last = Keep the last try
ui-cards-send-last = Use the last try to verify
ui-cards-step-running = running
ui-cards-step-done = done
ui-cards-step-failed = stopped here
ui-cards-ms = { $value } ms
ui-cards-seconds = { $value } s
ui-cards-verdict-passed = Passed
ui-cards-verdict-failed = Failed
ui-cards-verdict-refused = Not carried out
ui-cards-verdict-cancelled = Stopped
ui-cards-verdict-error = Broken off
ui-cards-result-pass = Pass
ui-cards-result-fail = Fail
ui-cards-result-not-checked = Not checked
ui-cards-code = Code for support: { $code }
ui-cards-checks = Checks
ui-cards-attributes = The four attributes from the card
ui-cards-attributes-note = Gone when you leave this screen, and never saved.
ui-cards-show = Show
ui-cards-hide = Hide
ui-cards-times = Time taken
ui-cards-card-time = card
ui-cards-person-time = person
ui-cards-facts = Card and traffic
ui-cards-trust = Root of the chain
ui-cards-traffic = Traffic
ui-cards-trace = Trace
ui-cards-trace-open = Show the trace ({ $count } commands)
ui-cards-trace-note = Secrets and what was read are not recorded; only their length is shown.
ui-cards-trace-name = Command
ui-cards-trace-command = Sent
ui-cards-trace-answer = Answer
ui-cards-trace-time = Time
ui-cards-again = Test again
ui-cards-save = Save as evidence
ui-cards-save-to = Saved to: { $title }
ui-cards-save-which = Assessment to save it to
ui-cards-save-here = Save to this assessment
ui-cards-no-assessment = There is no assessment yet. Create one on the home page to select it here.
ui-cards-saved = Evidence saved
ui-cards-saved-to = Saved to “{ $title }”. It also appears in the report, under “Live tests”.
ui-cards-open-assessment = Open the assessment
ui-cards-leave-title = Stop the test and leave
ui-cards-leave = The test has not ended. Leaving stops it and forgets what was read.
ui-cards-stay = Continue the test
ui-cards-leave-do = Stop and leave
ui-cards-step-lead = A live test tries whether a method works with a card at hand. It is optional, and its result never changes a level.
ui-cards-evidence = Evidence kept ({ $count })
ui-cards-evidence-none = There is no evidence yet.
ui-cards-evidence-details = Show checks and times
ui-cards-remove = Remove the evidence
ui-cards-remove-of = Remove the evidence: { $name }
ui-cards-removed = The evidence was removed.
ui-cards-doctor = Reader diagnosis
ui-cards-doctor-lead = When a card cannot be read, this looks for the cause and the remedy. Nothing is sent to the card.
ui-cards-diagnose = Run the diagnosis
ui-cards-diagnosing = Looking at the readers
ui-cards-print = Print the findings
ui-cards-findings = Reader diagnosis: findings ({ $count })
ui-cards-weight-ready = Ready
ui-cards-weight-problem = To be solved
ui-cards-weight-note = Note
ui-settings-trust-folder = Folder of additional roots
ui-settings-trust-hint = Roots that live tests shall trust beyond the ones that come with Tashika. Leave it empty to use those alone. Results that rest on a root of yours say so.

## Members and impact: progress, limits and what is empty

ui-members-importing = Importing result files
ui-members-number-large = Enter a whole number of at most { $largest }.
ui-members-to-act-none = No member has anything left to do.
ui-impact-days-most = Choose at most { $most } days at a time.
ui-impact-no-results = There are no imported results
ui-impact-no-results-help = Import result files under Members, or work it out from imagined members.

## Charts and long fields

ui-chart-all = Show all rows ({ $count })
ui-chart-fewer = Show fewer rows (of { $count })
ui-chart-row = Row
ui-chart-table = Show the numbers as a table
ui-field-choose = Choose ({ $chosen } of { $count } chosen)
ui-field-found = { $count } found.
ui-field-narrow = Narrow the choices: { $label }
ui-field-narrow-short = Narrow
ui-field-no-options = There is nothing to choose yet.
ui-field-nothing-chosen = Nothing chosen
ui-field-search = Search here
ui-step-sector = Sector guideline

## Sector guidelines: the list

ui-sector-title = Sector guidelines
ui-sector-lead = Write, check and publish an association’s guideline on identity verification, or assess a service under one you were given.
ui-sector-open = Open sector guidelines
ui-sector-to-list = Back to sector guidelines
ui-sector-version = Version { $version }
ui-sector-choice = { $title }, version { $version }
ui-sector-drafts = Your drafts
ui-sector-drafts-none = You have no drafts.
ui-sector-drafts-published = Versions published: { $count }
ui-sector-drafts-results = Results of members: { $count }
ui-sector-drafts-trash = Put away
ui-sector-drafts-trash-of = Put away: { $title }
ui-sector-drafts-trashed = “{ $title }” was put away.
ui-sector-installed = Installed guidelines
ui-sector-installed-none = There are none. Install a file (.tsector) from an association, and it stands here.
ui-sector-shipped = Examples and drafts that come with Tashika
ui-sector-shipped-lead = Read them, try an assessment under them, or start a draft from them. None is published by an association.
ui-sector-read = Read
ui-sector-read-of = Read: { $title }, version { $version }
ui-sector-use = Assess under it
ui-sector-use-of = Assess under it: { $title }, version { $version }
ui-sector-draft-from = Start a draft from it
ui-sector-draft-from-of = Start a draft from it: { $title }, version { $version }
ui-sector-unusable = It cannot be used.
ui-sector-uninstall = Remove
ui-sector-uninstall-of = Remove: { $title } (version { $version })
ui-sector-uninstall-title = Remove version { $version } of “{ $title }”?
ui-sector-uninstall-text = Assessments made under this version stay with their answers. While it is removed, they cannot be judged by it, and no result files can be made of them.
ui-sector-uninstall-again = You can undo this right after. Later, install it again from the file (.tsector) that the association sent you.
ui-sector-uninstall-do = Remove it
ui-sector-uninstalled = “{ $title }”, version { $version }, was removed.

## Sector guidelines: installing

ui-sector-install = Install from a file
ui-sector-install-title = Install this guideline?
ui-sector-install-name = Title
ui-sector-install-version = Version
ui-sector-install-version-of = { $version } ({ $date })
ui-sector-install-installed = Installed now
ui-sector-install-nothing = None
ui-sector-install-publisher = Publisher
ui-sector-install-base = Base policies
ui-sector-install-base-same = the same as here
ui-sector-install-base-other = not the ones here
ui-sector-fingerprint = Fingerprint
ui-sector-install-known = The publisher’s key was confirmed before.
ui-sector-install-unknown = The publisher’s key has not been confirmed yet
ui-sector-install-compare = Type the fingerprint that the publisher told you by another way, such as a newsletter, its site or by phone, and compare it with that of the file.
ui-sector-install-of-file = Fingerprint of the file
ui-sector-install-told = Fingerprint that the publisher told you
ui-sector-install-told-hint = Hyphens and spaces do not matter. Copying it from the file would confirm nothing.
ui-sector-install-differs = The two differ. Do not use the file before you have asked the publisher.
ui-sector-install-same = The two are the same.
ui-sector-install-older = I agree to replace the installed version ({ $installed }) by an older one ({ $version }).
ui-sector-install-do = Install the guideline
ui-sector-install-done = “{ $title }” was installed.

## Sector guidelines: a new draft and keys

ui-sector-new = New guideline
ui-sector-new-title = New guideline
ui-sector-new-intro = Title and publisher can be changed later. The ID cannot.
ui-sector-new-from = Start from
ui-sector-new-from-hint = Chapters, rules and examples are taken over.
ui-sector-new-bare = A bare skeleton
ui-sector-new-name = Title
ui-sector-new-name-hint = For example: Guideline on identity verification in renting meeting rooms
ui-sector-new-id = ID
ui-sector-new-id-hint = Small letters and digits, joined by hyphens, for example meeting-rooms.
ui-sector-new-id-proposed = Left empty, it becomes { $id }. Use small letters and digits, joined by hyphens.
ui-sector-new-id-wrong = Use small letters, digits and hyphens only, for example meeting-rooms.
ui-sector-new-publisher = Publisher
ui-sector-new-publisher-hint = The full name of the association.
ui-sector-new-missing = Please fill this in.
ui-sector-new-do = Start the draft
ui-sector-keys = Signing keys
ui-sector-keys-lead = Published files are signed with a key. By its fingerprint, members tell the real publisher.
ui-sector-key-new = Make a key
ui-sector-key-label = Name of the key
ui-sector-key-label-hint = For yourselves; members do not see it.
ui-sector-key-do = Make this key
ui-sector-key-made = The key was made.
ui-sector-key-created = made { $date }
ui-sector-key-name = { $name } ({ $begin }…)
ui-sector-passphrase = Passphrase
ui-sector-passphrase-hint = At least { $least } characters. It is needed whenever the key is used.
ui-sector-passphrase-again = Passphrase again
ui-sector-passphrase-short = Use at least { $least } characters.
ui-sector-passphrase-differ = The two passphrases differ.
ui-sector-passphrase-kept = The passphrase is not kept.
ui-sector-passphrase-lost = Without its passphrase a key is lost. With a new key, members have to confirm the fingerprint again.

## Sector guidelines: the editor

ui-sector-views = Views of the guideline
ui-sector-tab-edit = Edit
ui-sector-tab-matrix = Level matrix
ui-sector-tab-preview = Preview
ui-sector-tab-examples = Examples
ui-sector-tab-history = History
ui-sector-tab-members = Members
ui-sector-tab-impact = Impact
ui-sector-tab-publish = Publish
ui-sector-tab-failing = failing { $count }
ui-sector-tab-upstream = base changes { $count }
ui-sector-saved = Everything is saved
ui-sector-start = Choose what to work on in the outline
ui-sector-start-text = What you enter is saved and checked at once.
ui-sector-entry-opening = Opening
ui-sector-outline = Outline
ui-sector-outline-menu = Show the outline
ui-sector-outline-search = Search the outline
ui-sector-add-chapters = Add a chapter
ui-sector-add-transactions = Add a transaction
ui-sector-add-operations = Add a rule
ui-sector-add-ways = Add a way
ui-sector-add-sections = Add a section
ui-sector-add-examples = Add an example
ui-sector-add-terms = Add a term
ui-sector-add-sources = Add a source
ui-sector-state-ok = no findings
ui-sector-state-warning = has warnings
ui-sector-state-error = has errors
ui-sector-move-up = Move up
ui-sector-move-down = Move down
ui-sector-move-in = Move in
ui-sector-move-out = Move out
ui-sector-moved = Moved.
ui-sector-remove-entry = Delete this entry
ui-sector-removed = “{ $title }” was deleted.
ui-sector-group-filled = { $count } fields, { $filled } filled
ui-sector-outcome = What comes out of this example
ui-sector-take-outcome = Expect this result
ui-sector-condition-join = How conditions combine
ui-sector-condition-all = All of these hold
ui-sector-condition-any = Any of these holds
ui-sector-condition-none = This does not hold
ui-sector-condition-always = No condition; it always applies.
ui-sector-condition-add = Add a condition
ui-sector-condition-remove = Remove condition { $number }
ui-sector-condition-number = Condition { $number }
ui-sector-condition-subject = What it is about
ui-sector-condition-answers = The answer is one of these
ui-sector-condition-tick = The condition is saved once an answer is ticked.
ui-sector-condition-least = Rating
ui-sector-condition-or-more = { $rating } or higher
ui-sector-condition-negate = Turn it round (not)
ui-sector-condition-or = {", or "}
ui-sector-condition-is = “{ $question }” is answered “{ $options }”
ui-sector-condition-rating = “{ $name }” is { $rating } or higher
ui-sector-condition-not = Not: { $condition }
ui-sector-condition-deep = The condition is nested too deeply to be changed here. It stays until you replace it.
ui-sector-condition-replace = Clear it and write a new one
ui-sector-condition-unreadable = The condition cannot be read.
ui-sector-checks = Checks
ui-sector-checking = Checking
ui-sector-checks-none = There are no findings.
ui-sector-checks-counts = Errors { $error }, warnings { $warning }, notes { $info }
ui-sector-checks-show = Findings to show
ui-sector-checks-all = All ({ $count })
ui-sector-checks-error = Errors ({ $count })
ui-sector-checks-warning = Warnings ({ $count })
ui-sector-checks-info = Notes ({ $count })
ui-sector-checks-here = The open entry ({ $count })
ui-sector-checks-filtered = No finding of this kind.
ui-sector-checks-example = The shortest example
ui-sector-checks-more = Show more ({ $count } left)

## Sector guidelines: matrix, files, examples

ui-sector-matrix = Level matrix
ui-sector-matrix-table = Table of proofing and authentication
ui-sector-matrix-lead = Rows are proofing, columns authentication. Choose a way to change it. With Alt and the arrow keys it moves from cell to cell.
ui-sector-matrix-corner = Proofing
ui-sector-cell = { $row } × { $column }
ui-sector-way-accepted = Accepted
ui-sector-way-refused = Not accepted
ui-sector-way-add = Add a way
ui-sector-way-add-to = Add a way: { $cell }
ui-sector-way-cell = Cell
ui-sector-way-moved = Moved to { $cell }.
ui-sector-preview = Preview of the document
ui-sector-preview-making = Making the document
ui-sector-preview-region = Pages of the document
ui-sector-files = Save as a document
ui-sector-files-lead = Unsigned files for review. What members get is made under Publish.
ui-sector-files-lang = Language of the document
ui-sector-save-pdf = Save the PDF
ui-sector-save-docx = Save the Word document
ui-sector-save-folder = Save the folder of YAML files
ui-sector-examples = Examples
ui-sector-examples-lead = Imagined members and what must come out for them. Nothing is published while one fails.
ui-sector-examples-search = Search the examples
ui-sector-examples-show = Examples to show
ui-sector-examples-all = All ({ $count })
ui-sector-examples-failing = Failing ({ $count })
ui-sector-examples-none = No example of this kind.
ui-sector-example-holds = Holds
ui-sector-example-fails = Fails

## Sector guidelines: history and publishing

ui-sector-versions = Published versions
ui-sector-versions-none = Nothing is published yet. Once it is, versions can be compared.
ui-sector-compare = Compare
ui-sector-compare-old = Old
ui-sector-compare-new = New
ui-sector-compare-draft = The present draft
ui-sector-compare-pdf = Save the comparison as PDF
ui-sector-compare-docx = Save the comparison as a Word document
ui-sector-diff-view = What to compare
ui-sector-diff-clauses = Clauses (comparison table)
ui-sector-diff-rules = Rules ({ $count })
ui-sector-diff-examples = Examples whose result changes ({ $count })
ui-sector-diff-new = New ({ $version })
ui-sector-diff-old = Old ({ $version })
ui-sector-diff-note = Note
ui-sector-diff-field = Field
ui-sector-diff-same = There is no difference.
ui-sector-upstream = Changes of the base policies ({ $count })
ui-sector-upstream-lead = The base policies changed after this draft was written. Decide on each change; nothing changes until you do.
ui-sector-upstream-apply = Apply
ui-sector-upstream-reject = Reject
ui-sector-upstream-reject-do = Reject with this reason
ui-sector-upstream-reason = Why it is rejected
ui-sector-upstream-reason-hint = The reason stays in the history of the guideline.
ui-sector-upstream-applied = The change was applied.
ui-sector-upstream-rejected = The change was rejected.
ui-sector-publish-checks = Before publishing
ui-sector-publish-clear = Nothing stands in the way.
ui-sector-publish-blocked = It cannot be published while there are errors: { $count }.
ui-sector-publish-version = Version
ui-sector-publish-now = This draft will be published as version { $version }.
ui-sector-publish-suggested = The changes since the last version call for version { $version }.
ui-sector-publish-take = Make it version { $version }
ui-sector-publish-same = This version is published already. Raise the version first.
ui-sector-publish-key = Sign and publish
ui-sector-publish-no-key = There is no signing key.
ui-sector-publish-make-key = Go and make a key
ui-sector-publish-which = Key to use
ui-sector-publish-do = Publish version { $version }
ui-sector-publish-frozen = A published version cannot be changed. To correct it, publish a new one.
ui-sector-publishing = Making and signing the files
ui-sector-published = Version { $version } was published
ui-sector-published-next = Hand members the file that ends in .tsector.
ui-sector-published-files = Files that were made
ui-sector-fingerprint-hand = Tell members this fingerprint by another way than the file, such as a newsletter or your site.

## Sector guidelines: members and impact

ui-sector-members = Where members stand
ui-sector-members-lead = Import the result files (.tresult) that members handed in, and see where they stand clause by clause.
ui-sector-members-import = Import result files
ui-sector-members-imported = Files looked at: { $count }
ui-sector-members-messages = Show each of them
ui-sector-members-none = No results have been imported yet.
ui-sector-members-count = Results: { $results }. Members: { $members }.
ui-sector-members-remove = Delete all imported results
ui-sector-members-ask-title = Delete all imported results?
ui-sector-members-ask = Results to be deleted: { $results }. Members: { $members }. Without them, you cannot see where members stand, nor work out the impact of a draft from their results.
ui-sector-members-removed = The imported results were deleted.
ui-sector-members-ask-again = You can undo this right after. Later, files of members that you still have (.tresult) can be imported again.
ui-sector-members-ask-do = Delete them
ui-sector-to-act = Members still to act
ui-sector-to-act-only = Shown on the screen only. It is in no exported file.
ui-sector-to-act-search = Search members
ui-sector-to-act-made = result of { $date }
ui-sector-export = Export
ui-sector-export-none-named = Names of members and their single states are in no exported file.
ui-sector-export-k = Smallest group that is shown
ui-sector-export-k-hint = Smaller groups are left out, and others or the total where subtraction would reveal them.
ui-sector-export-k-now = In exported files, groups of fewer than { $k } members are left out, and others or the total where subtraction would reveal them.
ui-sector-export-k-wrong = Enter a whole number of at least { $least }.
ui-sector-export-csv = Save as CSV
ui-sector-export-pdf = Save as PDF
ui-sector-impact = Impact of the draft
ui-sector-impact-lead = Works out how many members would no longer conform under this draft, and whose required level would change.
ui-sector-impact-basis = Worked out from
ui-sector-impact-results = Imported results of members
ui-sector-impact-population = Imagined members
ui-sector-impact-size = Number of imagined members
ui-sector-impact-size-wrong = Enter a whole number from 1 to { $largest }.
ui-sector-impact-seed = Seed
ui-sector-impact-seed-wrong = Enter a whole number of at least 0.
ui-sector-impact-seed-hint = The same seed always makes the same members.
ui-sector-impact-days = Days to look at
ui-sector-impact-day = Another day
ui-sector-impact-day-add = Add this day
ui-sector-impact-day-remove = Remove
ui-sector-impact-day-remove-of = Remove: { $date }
ui-sector-impact-do = Work it out
ui-sector-impact-working = Working it out
ui-sector-impact-result = What comes out
ui-sector-impact-assumptions = Assumptions about imagined members

## Sector guidelines: an assessment under one

ui-sector-none = None
ui-sector-of-assessment = Sector guideline
ui-sector-of-assessment-hint = Its questions are added, and you see clause by clause whether the guideline is kept.
ui-sector-taken = The guideline was changed.
ui-sector-left = The guideline was left.
ui-sector-change = Change the guideline
ui-sector-questions = Questions of the guideline ({ $answered }/{ $asked } answered)
ui-sector-to-result = To conformance
ui-sector-conformance = Conformance
ui-sector-remark = Please note
ui-sector-ways = Ways in use
ui-sector-way-met = Accepted
ui-sector-way-not-met = Not accepted
ui-sector-way-open = Open
ui-sector-way-not-applicable = Not applicable
ui-sector-levels-title = Levels: base and sector
ui-sector-levels = Levels of “{ $title }”
ui-sector-levels-of = Levels required by “{ $title }” beside those of the base framework.
ui-sector-levels-base = Base
ui-sector-levels-sector = Sector guideline
ui-sector-levels-differs = differs from the base
ui-sector-levels-to = See conformance clause by clause
ui-sector-effects = What the guideline changes
ui-sector-effect-open = depends on open answers
ui-sector-instrument = Under the sector guideline
ui-sector-clauses = Conformance clause by clause
ui-sector-clauses-show = Clauses to show
ui-sector-clauses-left = Still to do ({ $count })
ui-sector-clauses-measured = Measured ({ $count })
ui-sector-clauses-all = All ({ $count })
ui-sector-clauses-search = Search clauses
ui-sector-clauses-done = Nothing is left to do.
ui-sector-clauses-none = No clause of this kind.
ui-sector-clause-missing = These answers are still missing:
ui-sector-clause-remedy = What to do:
ui-sector-result = Result for the association
ui-sector-result-lead = A file with the answers that the association asks for, levels, chosen methods and conformance. No free text is in it unless you tick it.
ui-sector-result-make = Make a result file
ui-sector-result-title = Result file for the association
ui-sector-result-intro = Everything that will be in the file is shown below.
ui-sector-result-name = Put in the name of the organisation
ui-sector-result-note = Put in the note of the service
ui-sector-result-content = Content of the file
ui-sector-result-sign = Signature
ui-sector-result-unsigned = Not signed
ui-sector-result-save = Save the result file
