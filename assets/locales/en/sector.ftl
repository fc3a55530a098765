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

## The generated questions
sector-base-title = Guideline “{ $title }”

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
clause-condition-no = The condition of the clause does not hold
clause-condition-open = Whether the condition of the clause holds is not settled
clause-ways-missing = The ways in use have not been answered yet
clause-ways-met = Accepted: { $ways }
clause-ways-open = Not settled whether accepted: { $ways }
clause-ways-short = Not accepted: { $ways }
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
