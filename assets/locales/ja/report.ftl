### report

## Document
report-kind = 本人確認レベル検討報告書
report-document-title = { $service }　本人確認レベル検討報告書
report-subject = 「{ $service }」の身元確認と当人認証について、{ $date }時点で検討した結果です。
report-draft-mark = 案
report-state-draft = 案（未確定の事項があります。一覧は「未確定の事項と期日」にあります）
report-state-final = 確定
report-contents = 目次
report-organisation = 事業者
report-as-of = 基準日
report-state = 状態
report-framework = レベルの枠組み
report-framework-short = 枠組みの略称
report-document-id = 文書番号
report-policy = 判定に使ったポリシー
report-policy-hash = ポリシーのハッシュ

## Summary
report-summary = 要約（意思決定をされる方へ）
report-level-settled = 必要なレベル：{ $level }
report-level-information = 保証レベル：{ $level }
report-level-open = 想定される範囲：{ $level }
report-no-login = このサービスではログインを行わないため、当人認証のレベルは定めません。
report-summary-methods = 推奨する手法
report-summary-next = 次に行うこと
report-summary-dates = 期日のある変更
report-summary-open = 未確定の事項
report-summary-more-items = ほかに { $count } 件の必須項目があります。「五つのチェックポイント」をご覧ください。
report-summary-more-open = ほかに { $count } 件あります。「未確定の事項と期日」をご覧ください。
report-nothing-open = 未確定の事項はありません。
report-item = 番号
report-todo = 実施すること
report-owner = 担当
report-due = 期限
report-undecided = 未定

## Service and scope
report-service = サービスと対象範囲
report-service-lead = 一つの評価は、一つの取引と一つの利用者層を対象とします。この報告書の結論は、次の範囲だけに当てはまります。
report-service-name = サービス
report-transaction = 取引
report-users = 利用者層
report-note = 備考
report-reading = 表の読み方
report-framework-notice = 枠組みについての注意

## Legal gate
report-gate = 法令の確認
report-permitted = 基準日に認められている手法
report-method = 手法
report-clause = 根拠
report-period = 期間
report-changes = 予定されている変更
report-duties = あわせて求められること

## Answers
report-answers = 回答
report-answers-lead = 質問は、サービスの事実を尋ねるものです。「わからない」は安全側に扱い、未確定の事項として残します。
report-question = 質問
report-answer = 回答
report-leads-to = 導かれる影響度
report-thresholds = 回答の区切りに使った値
report-thresholds-lead = 区切りの値は、このツールの提案に基づくもので、事業者や業界ごとに調整できます。
report-threshold = 区切り
report-value = 値

## Ratings and levels
report-ratings = 影響度
report-ratings-lead = 誤りが起きたときの影響を六つの区分で表します。「回答から」は事実から導いた値、「手動」は理由を添えて改めた値です。
report-category = 区分
report-derived = 回答から
report-overridden = 手動
report-rating = 採用
report-covering-level = 対応するレベル
report-decides = 決め手
report-override-reasons = 手動で改めた理由
report-derivation = 保証レベルとその根拠
report-under = { $what }　―　{ $framework }
report-cases = 未確定の回答ごとに必要となるレベル
report-level-origin = レベルの由来
report-proofing = 身元確認
report-authentication = 当人認証
report-ladder-required = 必要
report-ladder-information = 参考
report-ladder-possible = 未確定
report-ladder-chosen = 選択
report-ladder-caption = 棒が長いほど高いレベルです。塗りつぶしは必要なレベル、薄い塗りは法令が手法を定めるときの参考のレベル、斜線は未回答により確定していない範囲、三角は選んだ手法のレベルを示します。

## Methods
report-methods = 手法の比較
report-methods-lead = すべての手法を同じ条件で比べ、採れる理由と採れない理由を示します。採れない手法も一覧に残しています。
report-plane = 負担と保証の関係
report-plane-lead = 右にあるほど利用者の負担が大きく、上にあるほど保証が高い手法です。点線の上にある手法は、同じ負担でより高い保証を得られる手法がほかにないものです。
report-plane-burden = 利用者の負担（右ほど大きい）
report-plane-assurance = 保証の高さ
report-plane-band = レベル { $level }
report-plane-required = 必要なレベル
report-plane-information = 参考のレベル
report-plane-case = 未確定の場合分け：レベル
report-plane-method = 手法
report-plane-intermediate = 中間的な手法
report-plane-chosen = 選択した手法
report-plane-excluded = 採れない手法
report-plane-front = 効率のよい境界
report-proofing-methods = 身元確認の手法
report-proofing-reasons = 身元確認の手法ごとの理由
report-authentication-methods = 当人認証の手法
report-authentication-reasons = 当人認証の手法ごとの理由
report-legal-only = 法令だけが定める手法
report-legal-only-lead = 次の手法は法令の一覧にありますが、保証レベルは定められていません。
report-where = 定めのある箇所
report-level = レベル
report-user-time = 所要時間
report-review-time = 審査時間
report-documents = 本人確認書類
report-pin = 暗証番号
report-factors = 認証要素
report-detail = { $name }：{ $text }
report-phishing = フィッシング耐性
report-until = 法令の期限
report-verdict = 判定
report-verdict-legend = 判定の印：塗りつぶしの丸＝採用できる、半分の丸＝条件付きで採用できる、白丸＝未回答の内容による、ばつ＝採用できない。
report-method-and-verdict = 手法と判定
report-reasons = 理由
report-cost = 1件あたりの費用（入力値）：{ $cost }

## Recommendation
report-recommendation = 推奨する手法
report-recommendation-lead = 必要なレベル、法令、利用者が持つ書類と端末を満たす手法のうち、優先事項に照らして選んだものです。

## Acceptance statement
report-acceptance = 受容声明
report-acceptance-lead = 必要なレベルと選択したレベル、その差を補う対策、残るリスクを記録し、責任者が受け入れることを示すための書面です。
report-acceptance-levels = 必要なレベルと選択したレベル
report-scale = 対象
report-required = 必要
report-chosen = 選択
report-chosen-methods = 選択した手法
report-acceptance-reason = 選択の理由
report-not-given = まだ記入されていません。
report-reliance = ほかの事業者の確認結果の利用
report-compensating = 補完する対策
report-no-compensating = 補完する対策は登録されていません。
report-control = 対策
report-comparability = 同等と考える理由
report-residual-risk = 残るリスク
report-acceptance-findings = 不足している事項
report-approval = 承認
report-accepted-by = 承認者
report-accepted-on = 承認日

## Checkpoints
report-checkpoints = 五つのチェックポイント
report-checkpoints-lead = 導入前の三つと導入後の二つに分けて、準備する事項と状態を示します。
report-checkpoint = チェックポイント{ $number }　{ $title }
report-compulsory = 必須
report-item-why = 理由：{ $text }
report-item-evidence = 証跡：{ $text }
report-item-note = メモ：{ $text }
report-owner-and-due = 担当・期限
report-item-outsourcing = 外部委託：{ $text }
report-item-state = 状態
report-state-legend = 状態の印：空の四角＝未着手、半分の四角＝対応中、チェックの入った四角＝完了、横線の入った四角＝対象外。

## Drafts
report-drafts = 周知文とよくある質問の案
report-drafts-lead = 選択した手法から作成した下書きです。事業者名や窓口、期日を実情に合わせて改めてからお使いください。
report-notice = 利用者への周知文（案）
report-faq = よくある質問（案）
report-faq-question = 問：{ $question }

## Live tests
report-evidence = 実機検証
report-evidence-lead = カードリーダーを使い、カードと暗証番号で署名などができることを試した記録です。失効しているかどうかは確認していません（未確認）。法令に基づく本人確認を行ったものではありません。
report-evidence-scope = この結果から保証レベルを導くことはありません。氏名などの個人の情報は記録していません。
report-evidence-legend = 検査の印：チェック＝確かめました、ばつ＝満たしていません、横線＝確認していません。
report-evidence-time = 実施日時
report-evidence-reader = カードリーダー
report-evidence-persona = 模擬カード
report-evidence-faults = 起こした異常
report-evidence-roots = 検証に使ったルート
report-evidence-facts = カードの状態
report-evidence-checks = 検査
report-evidence-check = 検査の内容
report-evidence-result = 結果
report-evidence-reason = 理由
report-evidence-times = 所要時間
report-evidence-step = 手順
report-evidence-milliseconds = ミリ秒
report-evidence-card-time = カードの時間の合計
report-evidence-person-time = 操作を待った時間
report-evidence-commands = カードへのコマンド数
report-evidence-traffic = 通信量
report-evidence-bytes = 送信 { $out } バイト、受信 { $in } バイト

## Open points and reference
report-open = 未確定の事項と期日
report-missing = 報告書の確定に足りない事項
report-missing-lead = 次の事項がそろうまで、この報告書は案として扱います。
report-open-points = 確認が必要な事項
report-dated-warnings = 期日のある変更
report-date = 期日
report-happens = 内容
report-reference = 用語、出典、免責
report-glossary = 用語
report-term = 用語
report-meaning = 意味
report-sources = 出典
report-source-label = 略称
report-source-title = 名称と所在
report-disclaimer = この報告書の位置づけ
report-missing-characters = 表示できない文字
report-missing-characters-lead = 使用している書体にない文字は、文字コードに置き換えて表示しています：{ $codes }
