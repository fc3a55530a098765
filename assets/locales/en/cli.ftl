### Words of the commands
template-head = An answers file of Tashika. Remove the leading "# " to answer. A question left out is unanswered; unknown means "I do not know".
template-name = Name of the service
template-many = any number, as [a, b]; unknown if you do not know
template-text = free text
template-per-method = one "method-id=number" per line; a reason may follow a colon
template-ratings = To replace a rating derived from facts, with a reason
template-choice = Chosen methods, acceptance, and the state of the checkpoints
cli-saved = Saved: { $path }
cli-imported = Imported: { $id }
cli-restored = Restored. What was there before: { $path }
cli-restored-new = Restored.
cli-demo = Sample written to { $path }
cli-policy-ok = The policies have no errors ({ $warnings } warnings).
cli-policy-errors = The policies have { $errors } errors and { $warnings } warnings.
cli-replaced = Characters that the font lacks are shown by number: { $characters }
cli-error-file = cannot be read ({ $detail })
cli-error-policies = The policies cannot be used: { $detail }
