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
clause-not-in-force = 基準日には当てはまりません（開始前か終了後です）
clause-condition-no = 条項の条件に当たりません
clause-condition-open = 条項の条件に当たるか、まだ決まりません
clause-ways-missing = 使う手法がまだ答えられていません
clause-ways-met = 許容された手法です：{ $ways }
clause-ways-open = 許容されるか、まだ決まらない手法があります：{ $ways }
clause-ways-short = 許容されていない手法があります：{ $ways }
clause-ways-other-methods = 許容された手法ですが、選んだ身元確認や当人認証の手法がそれに当たりません：{ $ways }
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

## A result under a guideline
sector-under = 業界ガイドライン：{ $guideline }
sector-side-by-side = 基本のレベル：{ $base }　ガイドラインのレベル：{ $sector }
sector-clause-line = 条項{ $number }（{ $obligation }）「{ $clause }」：{ $state }
sector-clause-why = { $said }。{ $why }
sector-clause-remedy = { $said }。すること：{ $remedy }

## What differs between two versions
sector-diff-title = 第{ $old }版から第{ $new }版へ
sector-diff-same = 違いはありません。
sector-diff-elsewhere = この言語で見る条項・ルール・例の結果に違いはありません。ヘッダー、例、用語、出典、またはもう一つの言語が違います。
sector-diff-clauses = 条項
sector-diff-rules = ルール
sector-diff-examples = 結果が変わる例
sector-diff-added = （追加）
sector-diff-removed = （削除）
sector-diff-changed = （改正）
sector-diff-moved = （移動）

## Sealed files
sector-known-none = なし
sector-make-under-none = 業界ガイドラインに沿った評価ではありません
sector-make-under-other = { $found } に沿った評価で、{ $wanted } に沿ったものではありません
seal-measure-packed = ファイルのバイト数
seal-measure-unpacked = 展開後のバイト数
seal-measure-files = ファイルの数
seal-measure-manifest = 一覧のバイト数
seal-measure-document = バイト数
seal-path-outside = フォルダーの外を指しています
seal-path-empty-part = 空の部分があります
seal-path-character = どのシステムでも使える文字ではありません
seal-path-device = Windows の装置の名前です
seal-path-too-long = 200 バイトを超えています
seal-path-twice = 二度出てきます
seal-path-capitals = 大文字と小文字だけが違う名前があります
seal-path-file-and-folder = ファイルでもフォルダーでもあります
seal-path-link = リンクです
seal-alteration-layout = 発行のときの形ではありません
seal-alteration-content = 中のファイルの内容が変わっています
seal-alteration-missing = 中のファイルが足りません
seal-alteration-added = ファイルが加えられています
seal-alteration-hash = 内容がハッシュと合いません

## Results of members
sector-result-new = 新しい結果です
sector-result-replaced = 前の結果と入れ替えました
sector-result-older = より新しい結果があります。変えていません
sector-result-same = すでにある結果です。変えていません
sector-figures-members = 会員数：{ $members }
sector-figures-left-out = { $k }に満たない会員の数と、そこから割り出せる数は示していません。
sector-figures-empty-rows = 選ばれた手法の表とレベルの表では、会員が0の行を省いています。
sector-figures-too-few = 会員が{ $k }に満たないため、数を示しません。
sector-figures-conformance = 適合
sector-figures-conformance-moves = 適合の変わり方
sector-figures-clauses = 条項ごと
sector-figures-ways = 使われている手法（会員ごとに複数）
sector-figures-proofing = 選ばれた身元確認の手法（会員ごとに複数）
sector-figures-authentication = 選ばれた当人認証の手法（会員ごとに複数）
sector-figures-levels = { $scale }：{ $first }と{ $second }
sector-figures-level-pairs = { $scale }の組み合わせ：{ $first } → { $second }
sector-figures-level = レベル
sector-figures-time = 利用者がかける秒数（主な手法）
sector-figures-review = 審査にかかる時間（主な手法）
sector-figures-cost = 1件当たりの円（主な手法）
sector-figures-what = 区分
sector-figures-clause = 条項
sector-figures-count = 会員
sector-figures-gap = 非表示
sector-figures-none = なし
sector-figures-no-longer = 今のガイドラインにないもの
sector-figures-not-asked = その版では尋ねていません
sector-figures-unknown = 不明
sector-figures-from = { $from }以上
sector-review-none = 審査なし
sector-review-immediate = 即時
sector-review-minutes = 数分
sector-review-days = 数日
sector-review-week = 1週間以上

## The desk: lists, files, results of members
file-sector-draft = 案
file-sector-comparison = 新旧対照表
sector-remark-newer = より新しい第{ $version }版が入っています
sector-remark-installed-first = 同じ id のガイドラインを取り込んでいます。版を指定しないときは、そちらを使います
sector-members-outdated = 前の版での結果です。今の版で作り直してもらいます
sector-members-broken = { $clause }：満たしていません
sector-members-open = { $clause }：決まっていません
sector-chart-conformance = 会員{ $members }のうち{ $conforms }が、必須の条項をすべて満たしています。
sector-chart-clauses = 満たしていない会員が最も多い条項は「{ $clause }」です（{ $members }）。
sector-chart-clauses-none = 満たされていない条項はありません。
sector-chart-several = 一つの会員がいくつも使うことがあるので、足しても会員の数にはなりません。
sector-chart-quartiles = 数のわかる会員は{ $known }です。下から4分の1は{ $lower }、中央は{ $median }、4分の3は{ $upper }です。
sector-chart-no-figures = 数のわかる会員がいません。
sector-chart-levels = レベルが変わる会員は{ $members }です。
sector-handover-about = ファイルについて
sector-handover-basis = 何に基づくか
sector-handover-levels = レベルと影響度
sector-handover-answers = 協会が求めた回答
sector-handover-methods = 手法と費用
sector-handover-clauses = 条項の状態
sector-handover-more = そのほか
sector-handover-of = { $part }：{ $about }
sector-handover-format = 形式
sector-handover-member = 会員の符号（名前は含みません）
sector-handover-subject = 評価の符号
sector-handover-made-at = 作成日時
sector-handover-name = サービス名
sector-handover-note = メモ
sector-handover-sector = ガイドライン
sector-handover-policy = ポリシー
sector-handover-as-of = 基準日
sector-handover-framework = 枠組み
sector-handover-reading = 読み方
sector-handover-transaction = 手続
sector-handover-conformance = 適合
sector-handover-part-id = id
sector-handover-part-version = 版
sector-handover-part-hash = ハッシュ
sector-handover-unknown = わかりません

## What a draft would change
sector-export-members = 会員の状況
sector-export-impact = 案の影響
sector-impact-members = 会員{ $members }の結果を、案に当てはめました。
sector-impact-population = 架空の会員{ $members }を案に当てはめました（乱数の種：{ $seed }）。
sector-impact-summary = { $day }の時点で、会員{ $members }のうち新たに不適合になるのは{ $newly }です。レベルが変わるのは、IALが{ $ial }、AALが{ $aal }です。
sector-impact-levels = { $scale }：前と後
sector-impact-before = 今のガイドライン
sector-impact-after = 案
sector-impact-clauses = 変わる会員のいる条項だけを示します。
sector-impact-newly-broken = 新たに満たさない
sector-impact-still-broken = 前から満たさない
sector-impact-no-longer-broken = 満たすようになる
sector-impact-newly-open = 新たに決まらない
sector-impact-untouched = 変わらない
sector-impact-same = 変わらない
sector-impact-less = 減る
sector-impact-more = 増える
sector-impact-no-way = 使える手法が残らない
sector-impact-median = 変わる会員での差の中央は{ $median }です。
sector-impact-left-out = 利用者の一部が、ここに挙げるものを持たないために使える手法を失う会員です。
sector-need-my-number-card = マイナンバーカード
sector-need-ic-document = ICチップのある本人確認書類
sector-need-photo-document = 顔写真のある本人確認書類
sector-need-any-document = 本人確認書類
sector-need-smartphone = スマートフォン
sector-need-nfc-device = ICチップを読める機器
sector-need-phone-card = スマートフォンの電子証明書
sector-need-pin = 暗証番号
sector-need-registered-address = 登録された住所
sector-need-source-account = 確認済みのほかの口座やアカウント
sector-need-age = 年齢

## What a draft would change
sector-replay-members = 会員から届いた結果に当てはめました。
sector-replay-population = 架空の会員 { $size } 件（乱数の種 { $seed }）に当てはめました。
sector-replay-falls-away = 足りなくなる手法
sector-replay-refused = 選ばれた手法のうち法令が認めないもの
sector-replay-time = 利用者がかける秒数
sector-replay-cost = 1件当たりの円
sector-replay-left-out = 一部の利用者に使える手法がない会員（利用者に足りないもの別）
