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
ui-waiting = Loading

## Fields

ui-required = required
ui-error-mark = Error
ui-errors-title = Please check what you entered
ui-field-unsaved = Not saved yet. It is saved when you stop typing.
ui-field-saving = Saving
ui-field-refused = Not saved.
ui-field-mask = Mask the digits and save

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
ui-step-report = Report
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
ui-home-highest = Highest: { $ial }, { $aal }
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
ui-next-step = Next step: { $step }
ui-stored-title = Evaluated under policies { $version } on { $date }
ui-stored-changes = The policies are now { $version }. Evaluating again would change the result.
ui-stored-same = The policies are now { $version }. Evaluating again would change nothing.
ui-stored-show = Show what would change ({ $count })
ui-stored-adopt = Evaluate under the current policies
ui-stored-adopted = Evaluated under the current policies.

## Instrument

ui-instrument-title = Required levels
ui-ial = Identity assurance level
ui-aal = Authenticator assurance level
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
ui-settings-data = Backup
ui-data-intro = All assessments and the audit log can be kept in one file.
ui-data-backup = Make a backup
ui-data-restore = Restore a backup…
ui-data-backing-up = Making the backup
ui-data-restoring = Restoring
ui-data-backed-up = The backup was made
ui-data-ask-title = Replace the current data?
ui-data-ask = All current assessments are replaced by those of the backup. Make a backup first if you need them.
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
