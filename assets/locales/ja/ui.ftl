### ui: sentences of the window. Keys begin with ui-.

## Window

ui-product = たしか
ui-home = ホーム
ui-settings = 設定・診断
ui-lang-ja = 日本語
ui-lang-en = English
ui-skip = 本文へ移動
ui-close = 閉じる
ui-cancel = やめる
ui-back = 戻る
ui-next = 次へ
ui-start-failed = 起動できませんでした

## Fields

ui-required = 必須
ui-error-mark = エラー
ui-field-unsaved = 未保存です。入力を終えると保存されます。
ui-field-saving = 保存しています
ui-field-refused = 保存されていません。
ui-field-mask = 数字を伏せて保存
ui-field-mask-only = 数字を伏せる
ui-field-back = 保存されている内容に戻す
ui-field-held = このまま離れると、入力した文が失われます。直すか、保存されている内容に戻してから、続けてください。
ui-closing-title = 保存できていない入力があります
ui-closing = このまま閉じると、その入力は失われます。
ui-closing-stay = 入力に戻る
ui-closing-do = 入力を捨てて閉じる

## Steps

ui-steps = 評価の手順
ui-steps-menu = 手順を表示
ui-step-service = サービスの概要
ui-step-law = 法令の確認
ui-step-proofing = 身元確認のリスク
ui-step-authentication = 当人認証のリスク
ui-step-level = 保証レベル
ui-step-method = 手法の選択
ui-step-checkpoint = 対応事項
ui-step-verification = 検証
ui-step-report = 報告書
ui-step-optional = 任意
ui-step-kept = { $count }件
ui-step-state-open = 未着手
ui-step-state-partial = 途中
ui-step-state-done = 済み

## Home

ui-to-home = ホームへ戻る
ui-open-folder = フォルダーを開く
ui-source = 出典: { $source }
ui-home-title = 評価の一覧
ui-home-new = 新しい評価
ui-home-import = ファイルから読み込む
ui-home-search = 評価を探す
ui-home-found = { $count }件見つかりました。
ui-home-nothing = 『{ $query }』に当てはまる評価はありません。
ui-home-highest = { $framework } で最も高いレベル: { $ial }、{ $aal }
ui-home-untitled = 取引と利用者は未記入
ui-home-pick = 比較に選ぶ: { $title }
ui-home-draft = 途中（{ $answered }/{ $asked } 回答済み）
ui-home-complete = 回答済み
ui-home-changed = 最終更新 { $date } { $time }
ui-home-copy = コピー
ui-home-copy-of = コピー: { $title }
ui-home-trash = ごみ箱へ
ui-home-trash-of = ごみ箱へ移す: { $title }
ui-home-trashed = 『{ $name }』をごみ箱に移しました。
ui-home-trash-undo = 元に戻す
ui-home-restored = 『{ $name }』を戻しました。
ui-home-compare = 並べて比べる
ui-home-compare-hint = 二つ選ぶと比べられます。
ui-home-more = さらに表示（{ $shown }/{ $total }）
ui-home-bin = ごみ箱を見る（{ $count }件）

## First start

ui-first-title = 本人確認の厳しさを決める
ui-first-lead = 利用者の本人確認を、どこまで厳しく行うべきかを決めるための道具です。質問に答えると、次の三つがわかります。
ui-first-how-strict = どこまで確認すべきか。必要な保証レベルと、その理由
ui-first-which = どの手法を選ぶべきか。手法の比較と、おすすめ
ui-first-prepare = 何を準備すべきか。五つの確認項目と報告書
ui-first-time = 一通り終えるまでの目安は30分です。答えはその都度保存されるので、いつでも中断できます。データはこのコンピューターの外には出ません。
ui-first-sample = 見本の評価を開く
ui-first-sample-note = 見本は架空のサービスです。自由に書き換えて試せます。

## New and copy

ui-new-title = 新しい評価
ui-new-intro = 一つの評価では、一つの取引を、一つの利用者グループについて調べます。名前はあとから変えられます。
ui-new-create = 評価を始める
ui-copy-title = 『{ $name }』の評価をコピー
ui-copy-intro = 同じサービスの別の取引や、別の利用者グループを調べるときに使います。回答はすべて引き継がれます。
ui-copy-do = コピーを作る

## Bin

ui-bin-title = ごみ箱
ui-bin-nothing = ごみ箱は空です。
ui-bin-restore = 戻す
ui-bin-restore-of = 戻す: { $name }
ui-bin-empty = ごみ箱を空にする
ui-bin-ask-title = { $count }件の評価を完全に消しますか
ui-bin-ask = 消した評価は元に戻せません。変更の記録には、消したことだけが残ります。
ui-bin-ask-do = 完全に消す
ui-bin-emptied = ごみ箱を空にしました。

## Assessment

ui-step-count = { $total }のうち{ $done }済み
ui-answered = { $done }/{ $total } 回答済み
ui-saved-at = 保存済み { $time }
ui-undo = 元に戻す
ui-redo = やり直す
ui-undone = 直前の変更を元に戻しました。
ui-redone = 元に戻した変更をやり直しました。
ui-changed-question = （質問『{ $label }』の回答）
ui-changed-rating = （「{ $label }」の影響度）
ui-changed-item = （対応事項 { $label } の記録）
ui-changed-service = （サービスの概要）
ui-changed-choice = （手法の選択と受容ステートメント）
ui-changed-text = （文案）
ui-changed-view = （基準日、枠組み、読み方）
ui-changed-sector = （業界ガイドライン）
ui-changed-evidence = （実機検証の証跡）
ui-next-step = 次の手順へ: { $step }
ui-stored-title = この評価は、ポリシー { $version } で { $date } に判定したものです
ui-stored-changes = いまのポリシーは { $version } です。判定し直すと、結果が変わります。
ui-stored-same = いまのポリシーは { $version } です。判定し直しても、結果は変わりません。
ui-stored-content-changes = ポリシーの版は同じですが、回答の区切り（しきい値）やガイドラインなどの内容が変わっています。判定し直すと、結果が変わります。
ui-stored-content-same = ポリシーの版は同じですが、回答の区切り（しきい値）やガイドラインなどの内容が変わっています。判定し直しても、結果は変わりません。
ui-stored-show = 変わる点を見る（{ $count }件）
ui-stored-adopt = いまのポリシーで判定し直す
ui-stored-adopted = いまのポリシーで判定し直しました。

## Instrument

ui-instrument-title = 必要レベル
ui-ial = 身元確認保証レベル
ui-aal = 当人認証保証レベル
ui-ladder-chosen = 選択
ui-instrument-no-login = ログインがないため、AALはありません。
ui-instrument-gate = 法律が確認の方法を定めています。レベルは参考です。
ui-instrument-changed = この回答で変わったこと
ui-instrument-unchanged = 変わったことはありません。
ui-instrument-left = 残り
ui-instrument-missing = 答えのない質問が{ $count }問あります。
ui-instrument-none-left = すべての質問に答えがあります。
ui-instrument-deciding = そのうち{ $count }問がレベルを左右します。
ui-instrument-why = このレベルになる理由

## Questions

ui-question-overview = 質問の一覧
ui-question-as-list = すべての質問を並べて表示
ui-question-number = 質問 { $number }/{ $total }
ui-question-unknown = わからない
ui-question-unknown-note = わからないときは、影響が最も大きい場合として扱います。未確定の点として報告書に残ります。
ui-question-why = なぜ尋ねるか
ui-question-example = 例
ui-question-clear = 回答を取り消す
ui-question-many = いくつでも選べます
ui-question-optional = 答えなくてもかまいません
ui-question-proposal = 選択肢は提案
ui-question-proposal-note = この質問の選択肢と区切りの値は、公的な基準ではなく、たしかの提案です。区切りの値は「設定・診断」で変えられます。
ui-question-state-open = 未回答
ui-question-state-partial = わからない
ui-question-state-done = 回答済み

## Service

ui-service-title = 評価する対象
ui-service-intro = 必要な厳しさは、取引と利用者によって変わります。一つの取引と、一つの利用者グループに絞ってください。
ui-service-name = サービス名
ui-service-name-hint = 例: フリマアプリ「ゆずりば」
ui-service-transaction = 取引
ui-service-transaction-hint = 例: 初めての出品、会員登録、高額商品の購入
ui-service-users = 利用者
ui-service-users-hint = 例: 個人の出品者
ui-service-organisation = 組織
ui-service-organisation-hint = 報告書の表紙に載ります。
ui-service-note = メモ
ui-service-note-hint = あとで読み返すための背景など。利用者の個人情報は書かないでください。

## Ratings

ui-rating-title = 影響度のまとめ
ui-rating-intro = 回答から六つの影響度が決まり、最も重いものが{ $scale }を決めます。組織の事情に合わないときは、理由を書いて変えられます。
ui-rating-none = ログインがないため、当人認証のリスクは評価しません。
ui-rating-level = { $scale } { $level } 以上が必要
ui-rating-decisive = レベルを決めています
ui-rating-derived = 回答からの影響度: { $value }
ui-rating-reason = 変えた理由: { $reason }
ui-rating-change = この影響度を変える
ui-rating-by-hand = 「{ $category }」の影響度
ui-rating-reason-label = 変える理由（報告書に載ります）
ui-rating-set = この影響度にする
ui-rating-take-back = 回答からの影響度に戻す

## Legal gate

ui-gate-title = これまでの回答からわかること
ui-gate-as-of = { $date }時点の法令で判定しています。法的な助言ではありません。
ui-gate-permitted = 認められている方法を見る（{ $count }）
ui-gate-permitted-label = { $law }で認められている方法
ui-gate-clause = 号
ui-gate-method = 方法
ui-gate-period = 期間
ui-gate-changes = これから変わること
ui-gate-duties = 守ること

## Settings

ui-settings-display = 表示
ui-settings-lang = 言語
ui-settings-theme = 明るさ
ui-theme-system = システムに合わせる
ui-theme-light = 明るい
ui-theme-dark = 暗い
ui-settings-text-size = 文字の大きさ
ui-settings-export = 書き出し
ui-settings-export-folder = 書き出し先のフォルダー
ui-settings-export-hint = 報告書などのファイルは、ここに保存されます。同じ名前のファイルは上書きしません。
ui-settings-thresholds = 区切りの値
ui-thresholds-intro = 質問の選択肢を区切る値です。いずれもたしかの提案なので、組織の実情に合わせて変えられます。変えた値は報告書に載ります。
ui-thresholds-shipped = はじめの値 { $value } { $unit }
ui-thresholds-reset = はじめの値に戻す
ui-thresholds-saved = 区切りの値を保存しました。
ui-thresholds-invalid = 1以上の整数を入力してください。
ui-thresholds-kept = いまの値は{ $value } { $unit }のままです。
ui-settings-data = データの控え
ui-data-intro = すべての評価と変更の記録を、一つのファイルに控えられます。
ui-data-backup = バックアップを作る
ui-data-restore = バックアップから復元…
ui-data-backing-up = バックアップを作っています
ui-data-restoring = 復元しています
ui-data-backed-up = バックアップを作りました
ui-data-ask-title = いまのデータを置き換えますか
ui-data-ask = いまの評価はすべて、バックアップの内容に置き換わります。いまのデータのファイルは、データのフォルダーに日付の付いた名前（tashika.replaced…）で残ります。
ui-data-ask-do = 置き換える
ui-settings-diagnosis = 診断
ui-diagnosis-version = 版
ui-diagnosis-folder = データの場所
ui-diagnosis-size = データの大きさ
ui-diagnosis-assessments = 評価の数
ui-diagnosis-audit = 変更の記録
ui-diagnosis-audit-value = { $count }件、最新の印 { $tip }
ui-diagnosis-intact = 変更の記録はつながっています。書き換えられた跡はありません。
ui-diagnosis-broken = 変更の記録がつながっていません
ui-diagnosis-broken-help = たしか以外のものがデータを書き換えた可能性があります。書き換えの前のバックアップから復元してください。
ui-diagnosis-policies = 使っているポリシー
ui-diagnosis-pack = 名前
ui-diagnosis-pack-version = 版
ui-diagnosis-pack-dated = { $version }（{ $date }）
ui-diagnosis-pack-publisher = 発行者
ui-diagnosis-pack-hash = 照合用の値
ui-diagnosis-findings = ポリシーの指摘（{ $count }件）
ui-diagnosis-no-findings = ポリシーに誤りはありません。
ui-settings-glossary = 用語集
ui-glossary-show = 用語を見る
ui-glossary-search = 用語を探す
ui-glossary-found = { $count }語

## Compare

ui-compare-title = 評価の比較

# ---- steps 5 to 8 and the comparison ----

## Sources

ui-origin = 出典
ui-origin-locator = 場所
ui-origin-note = 注
ui-origin-reading = 読み方
ui-origin-checked = 確認日
ui-contents = この画面の内容

## Levels

ui-level-no-login = ログインがないため、当人認証の保証レベルは定めません。
ui-level-cases = まだ確定していません。それぞれの場合に必要なこと
ui-path-title = どのように決まったか
ui-path-of = { $name }（{ $scale }）
ui-path-decisive-answer = この回答が決め手
ui-path-decisive = 決め手
ui-path-question = この質問を開く
ui-path-all = すべての段階を見る（{ $count }）
ui-path-less = 決め手だけを見る
ui-level-rating-title = 六つの影響度とレベル
ui-level-rating-lead = 最も重い影響度が、必要なレベルを決めます。
ui-level-rating-category = 項目
ui-level-rating-leads = { $scale } { $level } につながる
ui-level-rating-up-to = 未確定。最大で { $scale } { $level }
ui-level-rating-override = 変更あり。回答からは「{ $derived }」。理由: { $reason }
ui-level-rating-review-proofing = 身元確認の影響度を見直す
ui-level-rating-review-authentication = 当人認証の影響度を見直す
ui-what-if-title = 何があればレベルが変わるか
ui-what-if-open = 未確定の質問（影響の大きい順）
ui-what-if-given = 回答が違っていた場合
ui-what-if-none = 一つの回答でレベルが変わる質問はありません。
ui-view-title = 判定の条件
ui-view-lead = 条件を変えると、レベルと手法の判定がその条件でやり直されます。条件は報告書に載ります。
ui-view-day = いつの時点で判定するか
ui-view-today = 今日（{ $date }）
ui-view-follow = 今日
ui-view-fixed = 日付を指定する
ui-view-as-of = 判定の日付
ui-view-framework = 判定の枠組み
ui-view-reading = 身元確認の読み方
ui-view-reading-strict = 本文どおり: 検証した属性が一つでも必要なら IAL2 以上
ui-view-reading-figure = 図どおり: 影響が小さければ、検証した属性が必要でも IAL1

## Methods

ui-method-section-law = 法令
ui-method-section-recommendation = おすすめ
ui-method-section-comparison = 手法の比較
ui-method-section-plane = 負担と保証
ui-method-section-choice = 手法を選ぶ
ui-method-questions = 利用者と制約についての質問（{ $answered }/{ $asked } 回答済み）
ui-method-to-recommendation = おすすめを見る
ui-law-permitted = いま認められている手法: { $methods }
ui-law-permit = { $title }（{ $clause }）
ui-law-change = { $date }: { $text }
ui-law-open = 法令の確認を開く
ui-recommend-take = おすすめの手法を選ぶ
ui-recommend-taken = おすすめの手法を選びました。
ui-recommend-as-chosen = おすすめの手法が選ばれています。
ui-method-comparison-lead = 見出しを押すと並べ替わり、手法の名前を押すと理由と詳しい説明が開きます。使えない手法も、理由とともに残してあります。
ui-method-csv = 比較表を CSV で保存
ui-method-search = 手法を探す
ui-method-filter = 判定で絞る
ui-method-filter-all = すべての判定
ui-method-found = { $all }件のうち{ $found }件
ui-method-none-found = 当てはまる手法はありません。
ui-method-table-proofing = 身元確認の手法
ui-method-table-authentication = 当人認証の手法
ui-column-method = 手法
ui-column-verdict = 判定
ui-column-ial = IAL
ui-column-aal = AAL
ui-column-user-time = 利用者の時間
ui-column-review-time = 審査の時間
ui-column-documents = 書類
ui-column-factors = 認証の要素
ui-column-pin = 暗証番号
ui-column-phishing = フィッシング耐性
ui-column-threats = 脅威への強さ
ui-column-until = 認められる期限
ui-column-cost = 1件の費用
ui-method-all-columns = すべての列を表示
ui-method-lesser-columns = ほかの列の内容は、手法の名前を押すと見られます。
ui-tag-chosen = 選択中
ui-tag-recommended = おすすめ（{ $role }）
ui-tag-intermediate = 中間的な手法
ui-cost-label = 「{ $method }」の1件あたりの費用（円）
ui-cost-refused = 費用は0以上の整数で入力してください。
ui-yen = 円
ui-reason-against = 合わない理由
ui-reason-open = 未確定の点
ui-reason-condition = 使うための条件
ui-reason-for = 合う理由
ui-method-fields = 詳しい内容
ui-method-threats = 防げる脅威
ui-method-merits = 長所
ui-method-demerits = 短所
ui-method-cautions = 注意
ui-method-aliases = 法令での呼び名
ui-accept-title = レベル { $level } として扱う
ui-accept-text = この手法のレベルは確かめられていないため、低いほうの値で判定しています。組織の判断でレベル { $level } として扱うときは、理由を書いてください。理由は報告書に載ります。
ui-accept-reason = レベル { $level } として扱う理由
ui-accept-done = 組織の判断で、レベル { $level } として扱っています。
ui-accept-back = 低いほうの値に戻す
ui-legal-only-title = 法令の一覧だけにある手法
ui-legal-only-text = 保証レベルが定められていないため、比較には入りません。
ui-plane-title = 負担と保証の図
ui-plane-lead = 右にあるほど利用者の負担が大きく、上にあるほど保証が高い手法です。使える手法のうち、点線の角にある手法より少ない負担で、同じ高さの保証を得られるものはありません。
ui-plane-burden = 利用者の負担（右ほど大きい）
ui-plane-assurance = 保証の高さ
ui-plane-required = 必要なレベル { $level }
ui-plane-information = 参考のレベル { $level }
ui-plane-low = 未確定: レベル { $level } の場合
ui-plane-high = 未確定: レベル { $level } になる場合
ui-plane-method = 手法
ui-plane-intermediate = 中間的な手法
ui-plane-chosen = 選んだ手法
ui-plane-excluded = 使えない手法
ui-plane-front = 効率のよい境界
ui-plane-in-words = 図を文章で読む
ui-plane-text = 身元確認の{ $methods }の手法を、利用者の負担と保証の高さで並べた図です。必要なレベルは{ $level }です。数値は上の比較表にあります。
ui-plane-text-information = 身元確認の{ $methods }の手法を、利用者の負担と保証の高さで並べた図です。法令が手法を定めるため、{ $level }です。数値は上の比較表にあります。
ui-plane-text-open = 身元確認の{ $methods }の手法を、利用者の負担と保証の高さで並べた図です。レベルは{ $level }です。数値は上の比較表にあります。
ui-plane-point = { $method }: 負担 { $burden }/100、保証 { $assurance }/100
ui-choice-lead = 選んだ手法と理由を残します。必要なレベルより低い手法を選ぶときは、補う対策と、残るリスクを引き受ける人も記録します。
ui-choice-findings = 選択について確かめること
ui-choice-complete = 選択に足りないものはありません。
ui-choice-proofing = 身元確認の手法
ui-choice-authentication = 当人認証の手法
ui-choice-main = 主な手法
ui-choice-further = 併用
ui-choice-none = まだ選んでいません。
ui-choice-pick = 手法を選んでください
ui-choice-option = { $method }（{ $verdict }）
ui-choice-add-label = { $what }を加える
ui-choice-add = 加える
ui-choice-up = 上へ
ui-choice-down = 下へ
ui-choice-remove = 外す
ui-choice-up-label = 「{ $method }」を上へ
ui-choice-down-label = 「{ $method }」を下へ
ui-choice-remove-label = 「{ $method }」を外す
ui-choice-reason = この手法を選んだ理由
ui-choice-reason-hint = あとで人に説明するときの言葉で書いてください。報告書に載ります。
ui-choice-accepted-by = 残るリスクを引き受ける人（役職）
ui-choice-accepted-by-hint = 例: 事業責任者
ui-choice-accepted-on = 引き受けた日
ui-choice-accepted-on-hint = 社内で承認した日
ui-compensating-title = 補う対策
ui-compensating-text = 必要なレベルに届かない分を、何で補うかを書きます。
ui-compensating-number = 対策 { $number }
ui-compensating-control = 対策の内容
ui-compensating-comparability = 必要なレベルと同等といえる理由
ui-compensating-risk = それでも残るリスク
ui-compensating-add = 対策を加える
ui-compensating-remove = この対策を外す
ui-compensating-remove-label = 対策 { $number } を外す
ui-compensating-removed = 対策を外しました。

## Checkpoints

ui-checkpoint-lead = 導入の前に三つ、後に二つの節目があります。項目を開くと、理由、求められる証跡、担当と期限を確かめて記録できます。
ui-checkpoint-csv = 対応計画を CSV で保存
ui-phase-before = 導入前
ui-phase-after = 導入後
ui-state-open = 未着手
ui-state-doing = 作業中
ui-state-done = 完了
ui-state-not-applicable = 対象外
ui-item-search = 項目を探す
ui-item-found = { $count }項目見つかりました。
ui-item-compulsory = 必須
ui-item-due-on = 期限 { $date }
ui-item-why = なぜ必要か
ui-item-shows = 求められる証跡
ui-item-typical-owner = 担当の例
ui-item-outsourcing = 外部への委託
ui-item-state = { $item } の状態
ui-item-owner = 担当
ui-item-owner-hint = まず役割や部署で
ui-item-due = 期限
ui-item-due-hint = 終える予定の日
ui-item-evidence = 証跡
ui-item-evidence-hint = 文書の名前や置き場所
ui-item-note = メモ
ui-item-reason = 対象外とする理由
ui-items-not-applying = この評価では対象にならない項目（{ $count }）
ui-items-not-applying-why = 選んだ手法とこれまでの回答から、対象にならないと判断した項目です。選択や回答が変わると、上の一覧に移ります。
ui-draft-notice = 利用者へのお知らせの文案
ui-draft-notice-label = お知らせ
ui-draft-faq = よくある質問の文案
ui-draft-faq-label = 質問と答え
ui-draft-text = 選んだ手法から作った文案です。自由に書き直せます。〔 〕の部分は、組織の実情に合わせて埋めてください。
ui-draft-edited = 編集済み。手法を変えても、この文章は変わりません。
ui-draft-untouched = 文案のまま。手法を変えると、文章も変わります。
ui-draft-return = 文案に戻す
ui-draft-returned = 文案に戻しました。

## Report and files

ui-report-draft = この報告書はまだ「案」です
ui-report-draft-text = 次の点が片付くまで、報告書に「案」と記されます。押すと、直す場所が開きます。
ui-report-points-all = すべての点を見る（{ $count }）
ui-report-points-less = はじめの点だけを見る
ui-report-complete = すべての点が片付いています。報告書に「案」の文字は付きません。
ui-report-save-title = 保存
ui-report-lang = 報告書の言語
ui-report-save = 報告書を保存
ui-report-tashika = 評価をファイルに書き出す
ui-report-tashika-text = 評価そのものを .tashika ファイルに書き出すと、ほかのコンピューターのたしかで開けます。
ui-report-replaced-title = 書体にない文字があります
ui-report-replaced = 次の文字は、報告書では文字の番号で示されます: { $characters }
ui-preview-title = 報告書のプレビュー
ui-preview-region = 報告書のページ
ui-preview-making = 報告書を作っています
ui-preview-opening = ページを開いています
ui-preview-pages = 全{ $count }ページ
ui-preview-page = { $page }/{ $count } ページ
ui-export-saved = 保存しました
ui-export-open = フォルダーを開く
ui-export-elsewhere = 別の場所に保存…
ui-export-replaced = 次の文字は、番号で示しました: { $characters }

## Comparison

ui-compare-lead = 二つの評価のレベル、影響度、回答、手法を並べて比べます。
ui-compare-show = 表示する行
ui-compare-different = 違うところだけ（{ $count }）
ui-compare-all = すべて（{ $count }）
ui-compare-search = 行を探す
ui-compare-what = 比べる点
ui-compare-differs = 違いあり
ui-compare-same = 二つの評価に違いはありません。
ui-compare-none = 当てはまる行はありません。

## Live tests

ui-cards-title = 実機検証
ui-cards-lead = マイナンバーカードなどのカードを実際に読み、選んだ手法が動くことを確かめます。カードやリーダーがなくても、模擬カードで同じ試験ができます。
ui-cards-for = 試験の結果は『{ $title }』に保存できます。
ui-cards-open = 実機検証を開く
ui-cards-source = カード
ui-cards-no-readers = カードリーダーを使えません
ui-cards-none-connected = カードリーダーがつながっていません。
ui-cards-simulated-reader = 模擬リーダー
ui-cards-virtual = 模擬カード
ui-cards-virtual-note = カードもリーダーも要りません
ui-cards-persona = 模擬カードの種類
ui-cards-secrets = この模擬カードの暗証番号（架空のもの）
ui-cards-faults = 異常を起こす
ui-cards-faults-chosen = 異常を起こす（{ $count }件を選択中）
ui-cards-fault-search = 異常を探す
ui-cards-faults-found = { $count }件見つかりました。
ui-cards-test = 試験
ui-cards-reads = 読むもの
ui-cards-needs = 必要なもの
ui-cards-reveals = 画面に出るもの
ui-cards-method = 対応する手法: { $method }
ui-cards-start = 試験を始める
ui-cards-why-confirm = 上の文を確かめ、チェックを入れると始められます。
ui-cards-why-empty = 選んだリーダーにカードを置くと始められます。
ui-cards-why-reader = 選んだリーダーは、いま使えません。「設定・診断」で原因を調べられます。
ui-cards-why-persona = この模擬カードでは、この試験はできません。別の模擬カードか試験を選んでください。
ui-cards-on = 使っているカード: { $card }
ui-cards-asks = 入力をお待ちしています。
ui-cards-cancel = 中止
ui-cards-empty = まだ入力されていません。カードには何も送っていません。
ui-cards-send = 照合する
ui-cards-to-last = 最後の1回の確認に進む
ui-cards-last-title = 最後の1回を使いますか
ui-cards-keep-last = やめておく
ui-cards-send-last = 最後の1回を使って照合する
ui-cards-step-running = 実行中
ui-cards-step-done = 済み
ui-cards-step-failed = 止まりました
ui-cards-ms = { $value } ミリ秒
ui-cards-seconds = { $value } 秒
ui-cards-verdict-passed = 合格
ui-cards-verdict-failed = 不合格
ui-cards-verdict-refused = 見送り
ui-cards-verdict-cancelled = 中止
ui-cards-verdict-error = 中断
ui-cards-result-pass = 適合
ui-cards-result-fail = 不適合
ui-cards-result-not-checked = 未確認
ui-cards-code = お問い合わせ用のコード: { $code }
ui-cards-checks = 確かめたこと
ui-cards-attributes = カードから読んだ4情報
ui-cards-attributes-note = この画面を離れると消えます。保存されることはありません。
ui-cards-show = 表示する
ui-cards-hide = 隠す
ui-cards-times = かかった時間
ui-cards-card-time = カード
ui-cards-person-time = 人の操作
ui-cards-facts = カードと通信
ui-cards-trust = 検証に使ったルート証明書
ui-cards-traffic = やり取り
ui-cards-trace = やり取りの記録
ui-cards-trace-open = やり取りの記録を見る（{ $count }件）
ui-cards-trace-note = 暗証番号と読み取った内容は、記録に残していません。長さだけを示します。
ui-cards-trace-name = コマンド
ui-cards-trace-command = 送ったもの
ui-cards-trace-answer = 答え
ui-cards-trace-time = 時間
ui-cards-again = もう一度試験する
ui-cards-save = 証跡を評価に保存
ui-cards-save-to = 保存先: { $title }
ui-cards-save-which = 保存先の評価
ui-cards-save-here = この評価に保存
ui-cards-no-assessment = 評価がまだありません。ホームで評価を作ると、ここで選べます。
ui-cards-saved = 証跡を保存しました
ui-cards-saved-to = 保存先: 『{ $title }』。報告書の「実機検証」にも載ります。
ui-cards-open-assessment = 評価を開く
ui-cards-leave-title = 試験を中止して移動しますか
ui-cards-leave = 試験はまだ終わっていません。移動すると試験を中止し、読み取った内容を消します。
ui-cards-stay = 試験を続ける
ui-cards-leave-do = 中止して移動する
ui-cards-step-lead = 実機検証では、選んだ手法が手元のカードで実際に動くかを試せます。行うかどうかは任意で、結果が保証レベルを変えることはありません。
ui-cards-evidence = 保存した証跡（{ $count }件）
ui-cards-evidence-none = 証跡はまだありません。
ui-cards-evidence-details = 確かめたことと時間を見る
ui-cards-remove = 証跡を外す
ui-cards-remove-of = 証跡を外す: { $name }
ui-cards-removed = 証跡を外しました。
ui-cards-doctor = リーダーの診断
ui-cards-doctor-lead = カードを読めないときに、原因と対処を調べます。カードには何も送りません。
ui-cards-diagnose = 診断する
ui-cards-diagnosing = リーダーを調べています
ui-cards-print = 診断結果を印刷
ui-cards-findings = リーダーの診断結果（{ $count }件）
ui-cards-weight-ready = 問題なし
ui-cards-weight-problem = 要対処
ui-cards-weight-note = 参考
ui-settings-trust-folder = 追加のルート証明書のフォルダー
ui-settings-trust-hint = 実機検証で使うルート証明書を増やすときに、証明書を置いたフォルダーを指定します。空欄なら、付属のルート証明書だけを使います。追加したルート証明書による結果には、そのことを記します。

## Members and impact: progress, limits and what is empty

ui-members-importing = 結果のファイルを取り込んでいます
ui-members-number-large = { $largest }以下の整数を入れてください。
ui-members-to-act-none = 対応が必要な会員はいません。
ui-impact-days-most = 一度に試算できるのは{ $most }日までです。
ui-impact-no-results = 取り込んだ結果がありません
ui-impact-no-results-help = 「会員」で結果のファイルを取り込むか、架空の会員で試算してください。

## Charts and long fields

ui-chart-all = すべて表示（{ $count }行）
ui-chart-fewer = 少なく表示（全{ $count }行）
ui-chart-row = 区分
ui-chart-table = 数値の表を見る
ui-field-choose = 選ぶ（{ $count }件のうち{ $chosen }件を選択中）
ui-field-found = { $count }件見つかりました。
ui-field-narrow = 選択肢を絞る: { $label }
ui-field-narrow-short = 絞り込む
ui-field-no-options = まだ選べるものがありません。
ui-field-nothing-chosen = 選択なし
ui-field-search = この中を探す
ui-step-sector = 業界ガイドライン

## Sector guidelines: the list

ui-sector-title = 業界ガイドライン
ui-sector-lead = 業界団体が定める本人確認のガイドラインを書き、点検し、発行できます。受け取ったガイドラインに沿って評価することもできます。
ui-sector-open = 業界ガイドラインを開く
ui-sector-to-list = 業界ガイドラインの一覧へ戻る
ui-sector-version = 第{ $version }版
ui-sector-choice = { $title } 第{ $version }版
ui-sector-drafts = 作成中のガイドライン
ui-sector-drafts-none = 作成中のガイドラインはありません。
ui-sector-drafts-published = 発行した版: { $count }
ui-sector-drafts-results = 会員の結果: { $count }件
ui-sector-drafts-trash = 一覧から外す
ui-sector-drafts-trash-of = 一覧から外す: { $title }
ui-sector-drafts-trashed = 『{ $title }』を一覧から外しました。
ui-sector-installed = 受け取ったガイドライン
ui-sector-installed-none = 受け取ったガイドラインはありません。団体から受け取ったファイル（.tsector）を入れると、ここに並びます。
ui-sector-shipped = 付属の例とひな形
ui-sector-shipped-lead = 読んだり、試しに評価したり、書き始めのもとにしたりできます。どれも、業界団体の公表物ではありません。
ui-sector-read = 読む
ui-sector-read-of = 読む: { $title } 第{ $version }版
ui-sector-use = これに沿って評価する
ui-sector-use-of = これに沿って評価する: { $title } 第{ $version }版
ui-sector-draft-from = これをもとに書き始める
ui-sector-draft-from-of = これをもとに書き始める: { $title } 第{ $version }版
ui-sector-unusable = 使えません。
ui-sector-uninstall = 取り除く
ui-sector-uninstall-of = 取り除く: { $title } 第{ $version }版
ui-sector-uninstall-title = 『{ $title }』第{ $version }版を取り除きますか
ui-sector-uninstall-text = この版に沿って作った評価と回答は残りますが、取り除いている間は、適合の判定も結果ファイルの作成もできません。
ui-sector-uninstall-again = 取り除いたすぐあとなら元に戻せます。そのあとも、団体から受け取ったファイル（.tsector）があれば、また入れられます。
ui-sector-uninstall-do = 取り除く
ui-sector-uninstalled = 『{ $title }』第{ $version }版を取り除きました。

## Sector guidelines: installing

ui-sector-install = ファイルから入れる
ui-sector-install-title = このガイドラインを入れますか
ui-sector-install-name = 題名
ui-sector-install-version = 版
ui-sector-install-version-of = { $version }（{ $date }）
ui-sector-install-installed = いま入っている版
ui-sector-install-nothing = なし
ui-sector-install-publisher = 発行者
ui-sector-install-base = 基本ポリシー
ui-sector-install-base-same = いまのものと同じです
ui-sector-install-base-other = いまのものとは違います
ui-sector-fingerprint = フィンガープリント
ui-sector-install-known = この発行者の鍵は、前に確かめてあります。
ui-sector-install-unknown = この発行者の鍵は、まだ確かめていません
ui-sector-install-compare = 発行者から別の手段（会報、公式サイト、電話など）で知らされたフィンガープリントを入力し、ファイルのものと同じかどうかを見比べてください。
ui-sector-install-of-file = ファイルのフィンガープリント
ui-sector-install-told = 発行者から知らされたフィンガープリント
ui-sector-install-told-hint = ハイフンや空白は、あってもなくてもかまいません。ファイルのものを書き写すと、確かめたことになりません。
ui-sector-install-differs = 二つが違います。発行者に確かめるまで、このファイルは使わないでください。
ui-sector-install-same = 二つは同じです。
ui-sector-install-older = 入っている版（{ $installed }）より古い版（{ $version }）に替えることを承知しています。
ui-sector-install-do = ガイドラインを入れる
ui-sector-install-done = 『{ $title }』を入れました。

## Sector guidelines: a new draft and keys

ui-sector-new = 新しいガイドライン
ui-sector-new-title = 新しいガイドライン
ui-sector-new-intro = 題名と発行者は、あとから変えられます。IDは変えられません。
ui-sector-new-from = 何をもとにするか
ui-sector-new-from-hint = もとにすると、章、ルール、例が入った状態から始められます。
ui-sector-new-bare = 何もない骨組みから
ui-sector-new-name = 題名
ui-sector-new-name-hint = 例: 会議室の貸し出しでの本人確認ガイドライン
ui-sector-new-id = ID
ui-sector-new-id-hint = 半角の英小文字と数字を、ハイフンでつなぎます。例: meeting-rooms
ui-sector-new-id-proposed = 空欄なら { $id } になります。半角の英小文字と数字を、ハイフンでつないで書き換えられます。
ui-sector-new-id-wrong = 半角の英小文字、数字、ハイフンだけで書いてください。例: meeting-rooms
ui-sector-new-publisher = 発行者
ui-sector-new-publisher-hint = 団体の正式な名称を書きます。
ui-sector-new-missing = 入力してください。
ui-sector-new-do = 書き始める
ui-sector-keys = 署名の鍵
ui-sector-keys-lead = 発行するファイルに署名する鍵です。会員はフィンガープリントで、本物の発行者かどうかを確かめます。
ui-sector-key-new = 鍵を作る
ui-sector-key-label = 鍵の名前
ui-sector-key-label-hint = 自分たちが見分けるための名前です。会員には伝わりません。
ui-sector-key-do = この鍵を作る
ui-sector-key-made = 鍵を作りました。
ui-sector-key-created = 作成 { $date }
ui-sector-key-name = { $name }（{ $begin }…）
ui-sector-passphrase = 合言葉（パスフレーズ）
ui-sector-passphrase-hint = { $least }文字以上。鍵を使うたびに必要です。
ui-sector-passphrase-again = 合言葉をもう一度
ui-sector-passphrase-short = { $least }文字以上にしてください。
ui-sector-passphrase-differ = 二つの合言葉が違います。
ui-sector-passphrase-kept = 合言葉は保存されません。
ui-sector-passphrase-lost = 合言葉を忘れると、この鍵は使えなくなります。新しい鍵を作ると、会員はもう一度フィンガープリントを確かめることになります。

## Sector guidelines: the editor

ui-sector-views = ガイドラインの見方
ui-sector-tab-edit = 編集
ui-sector-tab-matrix = レベルの表
ui-sector-tab-preview = プレビュー
ui-sector-tab-examples = 例
ui-sector-tab-history = 履歴と比較
ui-sector-tab-members = 会員
ui-sector-tab-impact = 影響
ui-sector-tab-publish = 発行
ui-sector-tab-failing = 合わない例 { $count }
ui-sector-tab-upstream = 基本の変更 { $count }
ui-sector-saved = すべて保存済み
ui-sector-start = 目次から、書くところを選んでください
ui-sector-start-text = 入力はその都度保存され、点検されます。
ui-sector-entry-opening = 開いています
ui-sector-outline = 目次
ui-sector-outline-menu = 目次を表示
ui-sector-outline-search = 目次の中を探す
ui-sector-add-chapters = 章を加える
ui-sector-add-transactions = 取引を加える
ui-sector-add-operations = ルールを加える
ui-sector-add-ways = 許容手法を加える
ui-sector-add-sections = 質問のまとまりを加える
ui-sector-add-examples = 例を加える
ui-sector-add-terms = 用語を加える
ui-sector-add-sources = 出典を加える
ui-sector-state-ok = 問題なし
ui-sector-state-warning = 注意あり
ui-sector-state-error = 誤りあり
ui-sector-move-up = 上へ
ui-sector-move-down = 下へ
ui-sector-move-in = 一段下げる
ui-sector-move-out = 一段上げる
ui-sector-moved = 動かしました。
ui-sector-remove-entry = この項目を消す
ui-sector-removed = 『{ $title }』を消しました。
ui-sector-group-filled = { $count }項目（{ $filled }項目に入力済み）
ui-sector-outcome = この例から実際に出る結果
ui-sector-take-outcome = この結果を期待値にする
ui-sector-condition-join = 条件の組み合わせ
ui-sector-condition-all = すべてに当てはまる
ui-sector-condition-any = いずれかに当てはまる
ui-sector-condition-none = 次に当てはまらない
ui-sector-condition-always = 条件はありません。いつも当てはまります。
ui-sector-condition-add = 条件を加える
ui-sector-condition-remove = 条件{ $number }を外す
ui-sector-condition-number = 条件{ $number }
ui-sector-condition-subject = 何についての条件か
ui-sector-condition-answers = 回答がこのどれかであること
ui-sector-condition-tick = 回答を一つ以上選ぶと、条件が保存されます。
ui-sector-condition-least = 影響度
ui-sector-condition-or-more = { $rating }以上
ui-sector-condition-negate = これに当てはまらない場合とする（でない）
ui-sector-condition-or = {"、または "}
ui-sector-condition-is = 「{ $question }」の回答が「{ $options }」
ui-sector-condition-rating = 「{ $name }」が{ $rating }以上
ui-sector-condition-not = { $condition }、ではない
ui-sector-condition-deep = 条件が入り組んでいるため、ここでは書き換えられません。書き直すまで、このまま残ります。
ui-sector-condition-replace = 条件を消して書き直す
ui-sector-condition-unreadable = この条件は読み取れません。
ui-sector-checks = 点検
ui-sector-checking = 点検しています
ui-sector-checks-none = 指摘はありません。
ui-sector-checks-counts = 誤り { $error }、注意 { $warning }、参考 { $info }
ui-sector-checks-show = 表示する指摘
ui-sector-checks-all = すべて（{ $count }）
ui-sector-checks-error = 誤り（{ $count }）
ui-sector-checks-warning = 注意（{ $count }）
ui-sector-checks-info = 参考（{ $count }）
ui-sector-checks-here = 開いている項目（{ $count }）
ui-sector-checks-filtered = 当てはまる指摘はありません。
ui-sector-checks-example = いちばん短い例
ui-sector-checks-more = さらに表示（残り{ $count }件）

## Sector guidelines: matrix, files, examples

ui-sector-matrix = レベルの表
ui-sector-matrix-table = 身元確認と当人認証の表
ui-sector-matrix-lead = 行は身元確認、列は当人認証です。手法を選ぶと、内容を書き換えられます。選んだ手法は、Altキーと矢印キーでも動かせます。
ui-sector-matrix-corner = 身元確認
ui-sector-cell = { $row } × { $column }
ui-sector-way-accepted = 認める
ui-sector-way-refused = 認めない
ui-sector-way-add = 手法を加える
ui-sector-way-add-to = 手法を加える: { $cell }
ui-sector-way-cell = 表での位置
ui-sector-way-moved = { $cell } に動かしました。
ui-sector-preview = 文書のプレビュー
ui-sector-preview-making = 文書を作っています
ui-sector-preview-region = 文書のページ
ui-sector-files = 文書として保存
ui-sector-files-lead = 署名のない確認用のファイルです。会員に渡すものは「発行」で作ります。
ui-sector-files-lang = 文書の言語
ui-sector-save-pdf = PDFを保存
ui-sector-save-docx = Word文書を保存
ui-sector-save-folder = YAMLのフォルダーを保存
ui-sector-examples = 例
ui-sector-examples-lead = 架空の会員の回答と、そこから出るべき結果です。一つでも合わないと、発行できません。
ui-sector-examples-search = 例を探す
ui-sector-examples-show = 表示する例
ui-sector-examples-all = すべて（{ $count }）
ui-sector-examples-failing = 合わない例（{ $count }）
ui-sector-examples-none = 当てはまる例はありません。
ui-sector-example-holds = 合っています
ui-sector-example-fails = 合いません

## Sector guidelines: history and publishing

ui-sector-versions = 発行した版
ui-sector-versions-none = まだ発行していません。発行すると、版どうしを比べられます。
ui-sector-compare = 比べる
ui-sector-compare-old = 旧
ui-sector-compare-new = 新
ui-sector-compare-draft = いまの草案
ui-sector-compare-pdf = 新旧対照表をPDFで保存
ui-sector-compare-docx = 新旧対照表をWord文書で保存
ui-sector-diff-view = 比べ方
ui-sector-diff-clauses = 条項（新旧対照表）
ui-sector-diff-rules = ルール（{ $count }）
ui-sector-diff-examples = 結果が変わる例（{ $count }）
ui-sector-diff-new = 新（{ $version }）
ui-sector-diff-old = 旧（{ $version }）
ui-sector-diff-note = 備考
ui-sector-diff-field = 項目
ui-sector-diff-same = 違いはありません。
ui-sector-upstream = 基本ポリシーの変更（{ $count }件）
ui-sector-upstream-lead = この草案を書いたあとで、基本ポリシーが変わりました。受け入れるかどうかを、一つずつ決めてください。決めるまで、何も変わりません。
ui-sector-upstream-apply = 受け入れる
ui-sector-upstream-reject = 受け入れない
ui-sector-upstream-reject-do = 理由を残して、受け入れない
ui-sector-upstream-reason = 受け入れない理由
ui-sector-upstream-reason-hint = 理由は、ガイドラインの履歴に残ります。
ui-sector-upstream-applied = 変更を受け入れました。
ui-sector-upstream-rejected = 変更を受け入れませんでした。
ui-sector-publish-checks = 発行前の点検
ui-sector-publish-clear = 発行をさまたげる誤りはありません。
ui-sector-publish-blocked = 誤りが{ $count }件あるため、発行できません。
ui-sector-publish-version = 版
ui-sector-publish-now = この草案は第{ $version }版として発行されます。
ui-sector-publish-suggested = 前の版からの変更に見合うのは、第{ $version }版です。
ui-sector-publish-take = 第{ $version }版にする
ui-sector-publish-same = この版はすでに発行しています。版を上げてから発行してください。
ui-sector-publish-key = 署名して発行
ui-sector-publish-no-key = 署名の鍵がありません。
ui-sector-publish-make-key = 鍵を作りに行く
ui-sector-publish-which = 使う鍵
ui-sector-publish-do = 第{ $version }版を発行する
ui-sector-publish-frozen = 発行した版は、あとから書き換えられません。直すときは、新しい版を発行します。
ui-sector-publishing = ファイルを作って署名しています
ui-sector-published = 第{ $version }版を発行しました
ui-sector-published-next = 会員には、拡張子が .tsector のファイルを渡してください。
ui-sector-published-files = 作ったファイル
ui-sector-fingerprint-hand = このフィンガープリントを、ファイルとは別の手段（会報、公式サイトなど）で会員に知らせてください。

## Sector guidelines: members and impact

ui-sector-members = 会員の状況
ui-sector-members-lead = 会員から受け取った結果のファイル（.tresult）を取り込むと、条項ごとの状況がわかります。
ui-sector-members-import = 結果のファイルを取り込む
ui-sector-members-imported = { $count }件のファイルを調べました
ui-sector-members-messages = 一件ずつの結果を見る
ui-sector-members-none = 取り込んだ結果は、まだありません。
ui-sector-members-count = 結果は{ $results }件、会員の数は{ $members }です。
ui-sector-members-remove = 取り込んだ結果をすべて消す
ui-sector-members-ask-title = 取り込んだ結果をすべて消しますか
ui-sector-members-ask = 結果{ $results }件を消します。会員の数は{ $members }です。消すと、会員の状況は見られなくなり、草案の影響を会員の結果で試算することもできなくなります。
ui-sector-members-removed = 取り込んだ結果を消しました。
ui-sector-members-ask-again = 消したすぐあとなら元に戻せます。そのあとも、会員から受け取ったファイル（.tresult）が残っていれば、また取り込めます。
ui-sector-members-ask-do = すべて消す
ui-sector-to-act = 対応が必要な会員
ui-sector-to-act-only = 画面だけに表示します。書き出すファイルには入りません。
ui-sector-to-act-search = 会員を探す
ui-sector-to-act-made = 結果の日付 { $date }
ui-sector-export = 書き出す
ui-sector-export-none-named = 会員の名前と一社ごとの状態は、書き出すファイルに入りません。
ui-sector-export-k = 伏せずに示す最小の数
ui-sector-export-k-hint = これより小さい区分は伏せます。引き算でわかる場合は、ほかの区分や合計も伏せます。
ui-sector-export-k-now = 書き出すファイルでは、会員数が{ $k }に満たない区分を伏せ、「非表示」と書きます。引き算でわかる場合は、ほかの区分や合計も伏せます。
ui-sector-export-k-wrong = { $least }以上の整数を入れてください。
ui-sector-export-csv = CSVを保存
ui-sector-export-pdf = PDFを保存
ui-sector-impact = 草案の影響
ui-sector-impact-lead = この草案に変えると、どれだけの会員が満たさなくなるか、必要なレベルがどう変わるかを試算します。
ui-sector-impact-basis = 何で試算するか
ui-sector-impact-results = 取り込んだ会員の結果
ui-sector-impact-population = 架空の会員
ui-sector-impact-size = 架空の会員の数
ui-sector-impact-size-wrong = 1から{ $largest }までの整数を入れてください。
ui-sector-impact-seed = 乱数の種
ui-sector-impact-seed-wrong = 0以上の整数を入れてください。
ui-sector-impact-seed-hint = 同じ種からは、いつも同じ会員が作られます。
ui-sector-impact-days = 試算する日
ui-sector-impact-day = 加える日
ui-sector-impact-day-add = この日を加える
ui-sector-impact-day-remove = 外す
ui-sector-impact-day-remove-of = 外す: { $date }
ui-sector-impact-do = 試算する
ui-sector-impact-working = 試算しています
ui-sector-impact-result = 試算の結果
ui-sector-impact-assumptions = 架空の会員の前提

## Sector guidelines: an assessment under one

ui-sector-none = なし
ui-sector-of-assessment = 業界ガイドライン
ui-sector-of-assessment-hint = 選ぶと、そのガイドラインの質問が加わり、適合しているかどうかを条項ごとに確かめられます。
ui-sector-taken = ガイドラインを変えました。
ui-sector-left = ガイドラインから離れました。
ui-sector-change = 沿うガイドラインを変える
ui-sector-questions = ガイドラインの質問（{ $answered }/{ $asked } 回答済み）
ui-sector-to-result = 適合の状況へ
ui-sector-conformance = 適合の状況
ui-sector-remark = ご注意
ui-sector-ways = 使っている手法
ui-sector-way-met = 使えます
ui-sector-way-not-met = 使えません
ui-sector-way-open = 未確定です
ui-sector-way-not-applicable = 対象外です
ui-sector-levels-title = 基本と業界のレベル
ui-sector-levels = 『{ $title }』のレベル
ui-sector-levels-of = 『{ $title }』が求めるレベルを、基本の枠組みのものと並べています。
ui-sector-levels-base = 基本
ui-sector-levels-sector = 業界ガイドライン
ui-sector-levels-differs = 基本と違います
ui-sector-levels-to = 条項ごとの適合を見る
ui-sector-effects = ガイドラインが変えたこと
ui-sector-effect-open = 回答しだいです
ui-sector-instrument = 業界ガイドラインでは
ui-sector-clauses = 条項ごとの適合
ui-sector-clauses-show = 表示する条項
ui-sector-clauses-left = まだの条項（{ $count }）
ui-sector-clauses-measured = 確かめる条項（{ $count }）
ui-sector-clauses-all = すべて（{ $count }）
ui-sector-clauses-search = 条項を探す
ui-sector-clauses-done = まだの条項はありません。
ui-sector-clauses-none = 当てはまる条項はありません。
ui-sector-clause-missing = 次の質問に答えると決まります。
ui-sector-clause-remedy = すること:
ui-sector-result = 団体へ渡す結果
ui-sector-result-lead = 団体が求める回答、レベル、選んだ手法、適合の状況だけを、ファイルにまとめます。自由に書いた文章は、選ばないかぎり入りません。
ui-sector-result-make = 結果のファイルを作る
ui-sector-result-title = 団体へ渡す結果のファイル
ui-sector-result-intro = 入る内容は、下に示すものですべてです。
ui-sector-result-name = 団体・会社の名前を入れる
ui-sector-result-note = サービスのメモを入れる
ui-sector-result-content = ファイルの内容
ui-sector-result-sign = 署名
ui-sector-result-unsigned = 署名しない
ui-sector-result-save = 結果のファイルを保存
