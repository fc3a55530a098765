### Sector guidelines: results, documents, files.

## States
sector-state-met = 満たしています
sector-state-not-met = 満たしていません
sector-state-open = 未確定です
sector-state-not-applicable = 対象外です
sector-conformance-conforms = 必須の条項をすべて満たしています
sector-conformance-does-not-conform = 満たしていない必須の条項があります
sector-conformance-open = まだ決まらない必須の条項があります
sector-obligation-required = 必須
sector-obligation-recommended = 推奨
sector-obligation-optional = 任意
sector-obligation-reference = 参考
sector-column-aal1 = AAL 1（単要素）
sector-column-aal2 = AAL 2（二要素）
sector-column-aal3 = AAL 3（二要素・耐タンパ）
sector-column-each-time = その都度身元確認
sector-row = IAL { $level }
sector-level-none = 求めません
sector-level-none-or = { $scale } { $level }以下（求めない場合を含む） 未確定

## Names
sector-title = { $title } 第{ $version }版
sector-other-way = 表にない手法

## The generated questions
sector-base-title = ガイドライン「{ $title }」

## What a guideline changed
sector-effect-tighten-level = { $scale }を{ $level }以上にします
sector-effect-relax-level = { $scale }を{ $level }まで緩めます
sector-effect-replace-level = { $scale }を{ $level }に定めます
sector-effect-remove-level = { $scale }を求めません
sector-effect-pair-rule = IALとAALの組合せの決まりを当てはめません
sector-effect-method = 「{ $name }」を認めません
sector-effect-document = 書類「{ $name }」を認めません
sector-effect-item-tighten = 対応事項「{ $name }」を必ず行うものとします
sector-effect-item-relax = 対応事項「{ $name }」を対象外とします
sector-effect-question-remove = 質問「{ $name }」を尋ねません
sector-effect-permit = 法令が認める「{ $name }」を、この業界では使いません
sector-effect-question-replace = 質問「{ $name }」の例を差し替えます
sector-effect-threshold = しきい値「{ $name }」を変えます
sector-effect-law = 法令「{ $name }」に触れます
sector-effect-open = { $effect }（回答しだいで決まります）
sector-effect-from = { $effect }（{ $date }から）

## Ways
way-unknown = 許容手法表にない手法です
way-not-accepted = このガイドラインでは認めていない手法です
way-transaction-open = 取引が未回答のため、使える手法か決まりません
way-other-transaction = この取引では使えない手法です
way-method-open = { $axis }の手法がまだ選ばれていません。この手法に当たるのは、{ $methods }です
way-method-other = 選んだ{ $axis }の手法は、この手法に当たりません。当たるのは、{ $methods }です
way-ial-short = 身元確認が IAL { $own } で、必要な IAL { $low } に届きません
way-ial-open = 身元確認は IAL { $own } です。必要なレベルが IAL { $low }〜{ $high } で未確定です
way-aal-short = 当人認証が AAL { $own } で、必要な AAL { $low } に届きません
way-aal-open = 当人認証は AAL { $own } です。必要なレベルが AAL { $low }〜{ $high } で未確定です

## Clauses
clause-other-transaction = この取引についての条項ではありません
clause-condition-no = 条項の条件に当たりません
clause-condition-open = 条項の条件に当たるか、まだ決まりません
clause-ways-missing = 使う手法がまだ答えられていません
clause-ways-met = 許容された手法です：{ $ways }
clause-ways-open = 許容されるか、まだ決まらない手法があります：{ $ways }
clause-ways-short = 許容されていない手法があります：{ $ways }
clause-ial-met = 身元確認のレベルに届いています：{ $ways }
clause-ial-open = 身元確認のレベルに届くか、まだ決まりません：{ $ways }
clause-ial-short = 身元確認のレベルが足りません：{ $ways }
clause-aal-met = 当人認証のレベルに届いています：{ $ways }
clause-aal-open = 当人認証のレベルに届くか、まだ決まりません：{ $ways }
clause-aal-short = 当人認証のレベルが足りません：{ $ways }
clause-method-chosen = 認められていない手法「{ $method }」が選ばれています
clause-method-not-chosen = 「{ $method }」は選ばれていません
clause-nothing-chosen = 手法がまだ選ばれていません
clause-item-done = 対応事項「{ $item }」が済んでいます
clause-item-open = 対応事項「{ $item }」がまだ済んでいません
clause-item-left-out = 対応事項「{ $item }」が対象外とされています
clause-question-hidden = ほかの回答により、問う必要がありません
clause-self-check-yes = 自己点検で「はい」と答えました
clause-self-check-no = 自己点検で「はい」ではない答えでした
clause-self-check-open = 自己点検の質問がまだ答えられていません

## Documents
sector-review = { $months }か月ごとに見直します。{ $text }
sector-levels-base = 基本のレベル
sector-levels-sector = このガイドラインのレベル
sector-conformance = 適合
sector-clause = 条項{ $number }
sector-matrix-required = 太枠は、いずれかの取引で必要なレベルに届くところです。
sector-effect-reason = { $effect }。{ $reason }
sector-harm-proofing = 身元確認を誤った場合
sector-harm-authentication = 当人認証を破られた場合
