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

## Compare

ui-compare-title = 評価の比較
