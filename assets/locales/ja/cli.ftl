### コマンドの言葉
template-head = Tashika の回答ファイルです。行頭の「# 」を外して回答します。答えのない質問は未回答、unknown は「わからない」です。
template-name = サービスの名前
template-many = いくつでも選べます（[a, b] の形）。わからないときは unknown
template-text = 自由に書きます
template-per-method = 「手法の id=数」を 1 行に 1 つ書きます。コロンの後に理由を書けます
template-ratings = 事実から導いた影響度を、理由を添えて置き換えるとき
template-choice = 選んだ手法と承認、対応事項の状況
cli-saved = 保存しました: { $path }
cli-imported = 取り込みました: { $id }
cli-restored = 復元しました。元のファイル: { $path }
cli-restored-new = 復元しました。
cli-demo = 見本を作りました: { $path }
cli-policy-ok = ポリシーに誤りはありません（警告 { $warnings }）。
cli-policy-errors = ポリシーに誤りが { $errors } 件、警告が { $warnings } 件あります。
cli-replaced = フォントにない文字を番号で示しました: { $characters }
cli-error-file = 読めません（{ $detail }）
cli-error-policies = ポリシーを使えません: { $detail }
