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
ui-waiting = 読み込んでいます

## Fields

ui-required = 必須
ui-error-mark = エラー
ui-errors-title = 入力内容をご確認ください
ui-field-unsaved = 未保存です。入力を終えると保存されます。
ui-field-saving = 保存しています
ui-field-refused = 保存されていません。
ui-field-mask = 数字を伏せて保存

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
ui-step-report = 報告書
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
ui-home-nothing = 「{ $query }」に当てはまる評価はありません。
ui-home-highest = 最も高いレベル: { $ial }、{ $aal }
ui-home-untitled = 取引と利用者は未記入
ui-home-pick = 比較に選ぶ: { $title }
ui-home-draft = 途中({ $answered }/{ $asked } 回答済み)
ui-home-complete = 回答済み
ui-home-changed = 最終更新 { $date } { $time }
ui-home-copy = コピー
ui-home-copy-of = コピー: { $title }
ui-home-trash = ごみ箱へ
ui-home-trash-of = ごみ箱へ移す: { $title }
ui-home-trashed = 「{ $name }」をごみ箱に移しました。
ui-home-trash-undo = 元に戻す
ui-home-restored = 「{ $name }」を戻しました。
ui-home-compare = 並べて比べる
ui-home-compare-hint = 二つ選ぶと比べられます。
ui-home-more = さらに表示({ $shown }/{ $total })
ui-home-bin = ごみ箱を見る({ $count }件)

## First start

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
ui-copy-title = 「{ $name }」の評価をコピー
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
ui-next-step = 次の手順へ: { $step }
ui-stored-title = この評価は、ポリシー { $version } で { $date } に判定したものです
ui-stored-changes = いまのポリシーは { $version } です。判定し直すと、結果が変わります。
ui-stored-same = いまのポリシーは { $version } です。判定し直しても、結果は変わりません。
ui-stored-show = 変わる点を見る({ $count }件)
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
ui-rating-reason-label = 変える理由(報告書に載ります)
ui-rating-set = この影響度にする
ui-rating-take-back = 回答からの影響度に戻す

## Legal gate

ui-gate-title = これまでの回答からわかること
ui-gate-as-of = { $date }時点の法令で判定しています。法的な助言ではありません。
ui-gate-permitted = 認められている方法を見る({ $count })
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
ui-settings-data = データの控え
ui-data-intro = すべての評価と変更の記録を、一つのファイルに控えられます。
ui-data-backup = バックアップを作る
ui-data-restore = バックアップから復元…
ui-data-backing-up = バックアップを作っています
ui-data-restoring = 復元しています
ui-data-backed-up = バックアップを作りました
ui-data-ask-title = いまのデータを置き換えますか
ui-data-ask = いまの評価はすべて、バックアップの内容に置き換わります。必要なら、先にバックアップを作ってください。
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
ui-diagnosis-pack-dated = { $version }({ $date })
ui-diagnosis-pack-publisher = 発行者
ui-diagnosis-pack-hash = 照合用の値
ui-diagnosis-findings = ポリシーの指摘({ $count }件)
ui-diagnosis-no-findings = ポリシーに誤りはありません。
ui-settings-glossary = 用語集
ui-glossary-show = 用語を見る
ui-glossary-search = 用語を探す
ui-glossary-found = { $count }語

## Compare

ui-compare-title = 評価の比較
