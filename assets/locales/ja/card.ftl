### card

## Tests
card-test-jpki-user-auth = 利用者証明用電子証明書の試験
card-test-jpki-signature = 署名用電子証明書の試験
card-test-card-attributes = 券面の4情報の読み取り試験
card-test-card-info = カードの状態の確認

## Verdicts
card-verdict-jpki-user-auth-passed = このカードと暗証番号で署名できることを確かめました(失効は未確認)
card-verdict-jpki-signature-passed = このカードと暗証番号で署名できることを確かめました(失効は未確認)
card-verdict-card-attributes-passed = 照合番号Bで氏名・住所・生年月日・性別を読み取れることを確かめました（真正性は未確認）
card-verdict-card-info-passed = カードの状態を読み取りました（失効は未確認）
card-verdict-passed = 試験の項目をすべて確かめました（失効は未確認）
card-verdict-failed = 確かめられない項目がありました
card-verdict-refused = カードを守るため、またはカードにこの機能がないため、試験を進めませんでした
card-verdict-cancelled = 試験を途中でやめました
card-verdict-error = 機器またはカードの異常で、試験を最後まで終えられませんでした。合否は判定していません

## Roots
card-trust-production = 公的個人認証の現行のルート証明書
card-trust-jpki-test = 試験用のルート証明書（JPKI-TEST）
card-trust-simulation = 模擬カードのルート証明書
card-trust-user-added = 利用者が追加したルート証明書
card-trust-none = なし（ルート証明書による確認をしていないか、既知のルート証明書につながりません）

## Bands
card-band-simulated = 模擬カードによる結果です
card-band-running = 模擬カードを使っています。実物のカードではありません。
card-band-production = 公的個人認証の現行のルート証明書による結果です
card-band-jpki-test = 試験用のルート証明書（JPKI-TEST）による結果です
card-band-simulation = 模擬カードのルート証明書による結果です
card-band-user-added = 利用者が追加したルート証明書による結果です
card-band-none = 既知のルート証明書で裏付けられていない結果です

## Checks
card-check-signature-to-root = ルート証明書による署名
card-check-validity = 有効期間
card-check-basic-constraints = 認証局の証明書でないこと
card-check-key-usage = 鍵の用途
card-check-extended-key-usage = 拡張された鍵の用途
card-check-policy = 証明書ポリシー
card-check-key-identifier = 発行者の鍵の識別子
card-check-algorithm = アルゴリズムと鍵の長さ
card-check-possession = カードが鍵を持つこと
card-check-revocation = 失効していないこと
card-check-authenticity = 券面の情報の真正性
card-result-pass = 適合
card-result-fail = 不適合
card-result-not-checked = 未確認

## Steps
card-step-connect = カードへの接続
card-step-select = アプリケーションの選択
card-step-token = カードの種類の確認
card-step-certificate = 証明書の読み取り
card-step-chain = 証明書の検証
card-step-counter = 残り回数の確認
card-step-verify = 暗証番号の照合
card-step-sign = カードでの署名
card-step-possession = 署名の検証
card-step-attributes = 4情報の読み取り
card-step-close = 終了の処理

## Facts
card-fact-token-kind = 種類
card-fact-signature-certificate = 署名用電子証明書
card-fact-authentication-certificate = 利用者証明用電子証明書
card-fact-ca-generation = 認証局の世代
card-fact-validity = 証明書の有効期間
card-fact-key = 鍵
card-fact-tries-authentication = 利用者証明用の暗証番号の残り回数
card-fact-tries-signature = 署名用パスワードの残り回数
card-fact-tries-number-b = 照合番号Bの残り回数
card-fact-value-my-number-card = マイナンバーカード
card-fact-value-juki-card = 住民基本台帳カード
card-fact-value-android = Android のスマートフォン
card-fact-value-iphone = iPhone
card-fact-value-simulation = 模擬カードの認証局
card-fact-value-available = あり
card-fact-value-absent = なし
card-fact-value-unknown = 不明
card-fact-value-valid = 有効期間内
card-fact-value-expired = 有効期間が過ぎています
card-fact-value-not-yet-valid = 有効期間の前です
card-fact-value-rsa-2048 = RSA 2048 ビット
card-fact-value-p-384 = 楕円曲線 P-384
card-fact-value-not-accepted = 受け入れていない種類
card-fact-value-locked = ロックされています

## Evidence
card-no-reader = なし（プログラムの中の模擬カード）
card-seconds = { $seconds } 秒
card-totals = カードの時間 { $card } ミリ秒、操作を待った時間 { $person } 秒、コマンド { $commands } 回、送信 { $out } バイト、受信 { $in } バイト

### What the screen of live tests and the command line say around a test.

card-confirmation = これは自分のカードです。動作の試験であり、本人確認の実施ではありません
card-test-jpki-user-auth-reads = 利用者証明用電子証明書、残り回数、毎回変わる検証用の値への署名
card-test-jpki-user-auth-needs = マイナンバーカードと、利用者証明用の暗証番号（数字4桁）
card-test-jpki-user-auth-reveals = 氏名や住所は読みません。証明書の識別子も表示しません。
card-test-jpki-signature-reads = 署名用電子証明書、残り回数、毎回変わる検証用の値への署名
card-test-jpki-signature-needs = マイナンバーカードと、署名用のパスワード（英数字6〜16文字）
card-test-jpki-signature-reveals = 証明書に氏名、住所、生年月日、性別が入っています。伏せて表示し、画面を閉じると忘れます。
card-test-card-attributes-reads = 券面事項入力補助の4情報（氏名、住所、生年月日、性別）
card-test-card-attributes-needs = マイナンバーカードと、照合番号B（数字14桁）。個人番号を開く暗証番号は使いません。
card-test-card-attributes-reveals = 4情報を伏せて表示し、画面を閉じると忘れます。個人番号は読みません。
card-test-card-info-reads = カードの種類、証明書の有無と世代、残り回数、有効期間の状態
card-test-card-info-needs = マイナンバーカードだけです。暗証番号は要りません。
card-test-card-info-reveals = 持ち主に関する情報は表示しません。
card-secret-user-pin = 利用者証明用の暗証番号
card-secret-user-pin-hint = 数字4桁
card-secret-user-pin-wrong = 数字4桁で入力してください。カードには送っていません。
card-secret-signature-password = 署名用のパスワード
card-secret-signature-password-hint = 英字と数字で6〜16文字。小文字は大文字として送ります。
card-secret-signature-password-wrong = 英字と数字だけで、6〜16文字で入力してください。カードには送っていません。
card-secret-number-b = 照合番号B
card-secret-number-b-hint = 数字14桁。生年月日（元号の年、月、日）6桁、有効期限の西暦年4桁、セキュリティコード4桁の順です。
card-secret-number-b-wrong = 数字14桁で入力してください。カードには送っていません。
card-secret-line = { $name }: { $value }
card-tries = あと{ $tries }回試せます。
card-tries-unknown = 残り回数は、カードからまだ聞けていません。次の試験で、入力の前に表示します。
card-tries-last = あと1回だけ試せます。
card-last-try-user-pin = 残り1回です。間違えるとロックされ、市区町村の窓口でしか解除できません。
card-last-try-signature-password = 残り1回です。間違えるとロックされ、市区町村の窓口などで初期化するまで使えません。
card-last-try-number-b = 残り1回です。間違えるとロックされ、市区町村の窓口でしか解除できません。
card-timing = ガイドラインの目安は約{ $guideline }秒です。今回は、カードの処理{ $card }秒と入力{ $person }秒で、合わせて{ $sum }秒でした。
card-traffic = コマンド{ $apdus }回、送信{ $out }バイト、受信{ $in }バイト
card-reader-card = カードがあります
card-reader-empty = カードがありません
card-reader-in-use = ほかのプログラムが使っています
card-reader-unresponsive = カードが応答しません
card-service-absent = スマートカードのサービスが動いていません。リーダーをつなぎ、サービス（Linux では pcscd）を起動してください。起動すると、ここに自動で表示されます。
card-service-denied = スマートカードのサービスが、このプログラムの利用を許可していません。システムの設定で許可してください。
card-attribute-name = 氏名
card-attribute-address = 住所
card-attribute-birth = 生年月日
card-attribute-sex = 性別
card-attribute-sex-male = 男性
card-attribute-sex-female = 女性
card-attribute-sex-other = その他
card-attribute-sex-unknown = 不明

### The reader doctor: cause (card-finding-<code>) and remedy (card-finding-<code>-remedy).

card-finding-no-service = スマートカードのサービスが動いていないか、応答しません。{ $number }
card-finding-no-service-remedy = リーダーをつないでから、サービスを起動してください（Linux では pcscd、Windows では Smart Card）。
card-finding-access-denied = スマートカードのサービスが、このプログラムの利用を断りました。
card-finding-access-denied-remedy = リモート接続や、隔離された環境（サンドボックス）で動いている場合は、スマートカードの利用を許可してください。
card-finding-no-reader = リーダーが見つかりません。
card-finding-no-reader-remedy = リーダーを直接つなぎ、別の差込口でも試してください。見つからないときは、メーカーのドライバーを入れてください。
card-finding-driver-missing = 装置「{ $device }」はつながっていますが、リーダーとして使えません。ドライバーがないためです。
card-finding-driver-missing-remedy = ドライバーを入れてください（Linux では libccid）。このシステム用のドライバーがない装置の場合は、別のリーダーをお使いください。
card-finding-os-virtual-reader = これはシステムが内部の鍵のために作ったリーダーで、カードは置けません。
card-finding-os-virtual-reader-remedy = そのままで問題ありません。試験では使いません。
card-finding-reader-in-use = カードを、ほかのプログラムが使っています。
card-finding-reader-in-use-remedy = ブラウザー、署名ソフト、鍵を扱う常駐プログラムを閉じて、もう一度診断してください。たしかがほかのプログラムを止めることはありません。
card-finding-card-unsupported = 置かれているのは、この試験に使えない種類のカードです（交通系や記憶用のカードなど）。
card-finding-card-unsupported-remedy = そのカードを離し、マイナンバーカードだけを置いてください。財布ごと置くと、別のカードが先に応答することがあります。
card-finding-card-unresponsive = 何か置かれていますが、応答がありません。
card-finding-card-unresponsive-remedy = いったん離し、少し待ってから、向きを確かめて置き直してください。金属の机の上や、ケースに入れたままでは読めないことがあります。
card-finding-no-card = リーダーにカードがありません。
card-finding-no-card-remedy = カードをリーダーの印の位置に置き、動かさずにお待ちください。
card-finding-ready = カードがあり、使える状態です。

### Why a check found what it found (check-<reason>).

check-not-reached = そこまで進まなかったため、確かめていません。
check-certificate-truncated = 証明書が途中で切れています。
check-certificate-too-long = 証明書の長さの記載が、ありえない大きさです。
check-certificate-unreadable = 証明書として読めません。
check-signed-by-root = 登録済みのルートの鍵で署名されています。
check-jpki-name-unknown-key = 発行者の名前は公的個人認証ですが、登録済みのどの鍵とも合いません。同梱しているのは第{ $generations }世代です。新しい世代のカードの場合は、設定の「追加のルート証明書」か --trust でルートを追加してください。
check-unknown-issuer = 登録済みのどのルートの署名でもありません。
check-root-other-purpose = 別の用途の証明書を発行するルートで署名されています。
check-issuer-name-differs = 署名したルートと、証明書に書かれた発行者の名前が違います。
check-signature-not-evaluated = 認めていない方式の署名なので、検証していません。
check-valid-on-day = 判定日は、証明書とルートの有効期間の中です。
check-not-yet-valid = 証明書の有効期間は、判定日にはまだ始まっていません。
check-expired = 証明書の有効期限が、判定日より前に切れています。
check-validity-empty = 証明書の有効期間が、始まる前に終わっています。
check-root-not-yet-valid = ルートの有効期間は、判定日にはまだ始まっていません。
check-root-expired = ルートの有効期限が、判定日より前に切れています。
check-not-an-authority = 利用者の証明書で、認証局の証明書ではありません。
check-is-an-authority = 認証局の証明書が、利用者の証明書として使われています。
check-key-usage-fits = 鍵の用途が、この使い方に合っています。
check-key-usage-missing = 鍵の用途の記載がありません。
check-key-usage-wrong = 鍵の用途が、この使い方に合っていません。
check-key-usage-not-critical = 鍵の用途の制限が、必ず守るもの（critical）になっていません。
check-critical-extension-unknown = 必ず守るべき拡張のうち、知らないものがあります。
check-extended-key-usage-fits = クライアント認証用の証明書です。
check-extended-key-usage-not-needed = 署名用の証明書なので、この制限はありません。
check-extended-key-usage-missing = クライアント認証用であるという記載がありません。
check-extended-key-usage-wrong = 別の用途に限られた証明書です。
check-policy-fits = 証明書ポリシーが、公的個人認証のこの用途のものです。
check-policy-missing = 証明書ポリシーの記載がありません。
check-policy-wrong = 証明書ポリシーが違います。
check-policy-mobile-unconfirmed = スマートフォン用の証明書ポリシーとみられますが、公開資料で確かめられていません。
check-key-identifier-fits = 証明書が指す発行者の鍵と、ルートの鍵が一致しています。
check-key-identifier-missing = 発行者の鍵を指す記載がありません。
check-key-identifier-not-named = 発行者の鍵を指す記載がありません。追加されたルートなので、署名だけで確かめました。
check-key-identifier-differs = 証明書が指す発行者の鍵は、ルートの鍵ではありません。
check-no-root-to-compare = 比べるルートがないため、確かめていません。
check-root-without-key-identifier = 追加されたルートに鍵の識別子がないため、確かめていません。
check-algorithm-accepted = 安全とされる方式と鍵の長さです。
check-signature-algorithm-refused = 署名の方式が、認めているものではありません。
check-signature-algorithms-differ = 署名の方式の記載が、証明書の中で食い違っています。
check-key-not-accepted = 鍵の種類が、認めているものではありません。
check-key-too-small = 鍵が短すぎます。
check-extension-malformed = 拡張が重複しているか、読めません。
check-possession-proved = 毎回変わる検証用の値に、証明書の鍵で署名できました。
check-possession-not-proved = 署名が、今回の値か証明書の鍵と合いません。
check-signature-length-wrong = 返された署名の長さが、この鍵のものではありません。
check-revocation-signature-verifiers-only = 未確認です。署名用電子証明書の失効情報を受け取れるのは、公的個人認証法17条1項の署名検証者に限られます。
check-revocation-authentication-verifiers-only = 未確認です。利用者証明用電子証明書の失効情報を受け取れるのは、公的個人認証法36条1項の利用者証明検証者に限られます。
check-integrity-record-not-read = 未確認です。改ざんを確かめる記録には個人番号から作った値が含まれるため、読みません。
