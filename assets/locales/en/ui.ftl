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

## Compare

ui-compare-title = Comparison of assessments
