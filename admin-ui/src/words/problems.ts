import type { Problem, ProblemCode } from '@/api/problem';

/** What an answer means for the person at the desk, where the server sends no sentence or a word more helps. */
export const problemWords = {
  'voucher-unknown': 'この接種券番号は登録されていません。番号を券面と比べてください',
  'voucher-blocked': 'この接種券は使えません。管理者に確かめてください',
  'site-closed': '予約サイトは受付をしていません',
  'venue-unpublished': 'この会場は非公開です',
  'vaccine-withdrawn': 'この会場は、このワクチンの取り扱いをやめています',
  'slot-unpublished': 'この予約枠は非公開です',
  'slot-past': 'この予約枠の時間は過ぎています。ほかの枠を選んでください',
  'same-day-closed': '当日の予約は受け付けていない枠です。明日より後の枠を選んでください',
  'not-open-yet': 'この予約枠は、まだ受付が始まっていません',
  'beyond-offered-period': '住民が予約できる期間より先の日です',
  'slot-full': 'この予約枠は満席です。ほかの時間を選んでください',
  'too-young': '接種の日に、対象の年齢になっていません',
  'too-old': '接種の日に、対象の年齢を過ぎています',
  'dose-not-next': '次に受ける回数と違います。接種の記録を確かめてください',
  'dose-not-offered': 'この予約枠では、その回数の接種はできません',
  'interval-too-short': '前の接種から、決められた間隔がまだ空いていません',
  'vaccine-differs': '1回目と違うワクチンです。同じワクチンの枠を選んでください',
  'programme-differs': 'いまの予約とは違う接種の枠です。同じ接種の枠を選んでください',
  'already-reserved': 'この回数の予約は、すでにあります。予約の変更を使ってください',
  'first-dose-missing': '1回目の接種も予約もありません。先に1回目を予約してください',
  'set-second-full': 'セットの2回目が満席です。ほかのセット枠を選んでください',
  'deadline-passed': '変更と取り消しの期限を過ぎています',
  'already-recorded': 'この回数の接種は、すでに記録されています',
  'already-checked-in': 'この予約は受付がすんでいます。変えるときは、先に受付を取り消してください',
  'outside-your-venues': '担当していない会場です。担当の会場を選んでください',
  'override-reason-missing': 'きまりの確認を外すときは、理由を入れてください',
  'door-closed': 'この経路からの予約は止めています。管理者に確かめてください',
  'door-full': 'この経路の席は、残っていません。ほかの時間を選んでください',
  'birth-date-unknown': '生年月日がわからないため、年齢を確かめられません。先に生年月日を登録してください',
  'terms-not-accepted': '利用規約に同意すると、使えるようになります',
  'details-missing': '登録内容が足りません。先に登録内容を入れてください',
  'later-dose-conflicts': 'この変更で、後の回の予約ができなくなります。後の回も取り消すか、確かめてください',
  'idempotency-key-reused': '前の操作と内容が変わりました。画面を読み込み直して、もう一度操作してください',
  'login-failed':
    '自治体番号・ログインID・パスワードのどれかが違うか、間違いが続いたため少しの間入れません。確かめて、もう一度入れてください',
  'entry-code-needed':
    'このログインIDでは、間違いが続いています。前に使った端末から入るか、管理者に6けたの確認番号を聞いて入れてください',
  unauthenticated: 'ログインが終わっています。もう一度ログインしてください',
  forbidden: 'この操作をする権限がありません',
  'password-change-required': '先に、はじめのパスワードを変えてください',
  'municipality-code-needed': '同じ番号の接種券が2つあります。自治体番号も入れてください',
  'identity-proofs-used-up':
    '確認書類で生年月日を入れられるのは、ひとつのアカウントで1時間に60人までです。1時間ほど待つか、ほかの担当者に頼んでください',
  'not-found': '見つかりません。消されたか、担当の外にあるか、アドレスが違います',
  'bad-request': '送った内容を読み取れませんでした。入力を確かめてください',
  'validation-failed': '入力に直すところがあります',
  'stale-version': '開いたあとに内容が変わっていました。いまの内容を確かめて、もう一度直してください',
  'too-large': 'ファイルが大きすぎます',
  'too-slow': '送信が途中で止まりました。通信を確かめて、もう一度試してください',
  'address-too-long': '検索の言葉が長すぎます。短くして、もう一度試してください',
  'headers-too-large':
    'ブラウザーの記録が多すぎて受け取れません。このサイトのCookieを消してから、開き直してください',
  'unsupported-media-type': 'この種類のファイルは使えません',
  'too-many-requests': '操作が多すぎます。少し待ってから、もう一度試してください',
  busy: 'つながりにくくなっています。登録ずみの予約や記録は消えていません。少し待ってから、もう一度試してください',
  'internal-error':
    'システムの不具合で、最後まで進めませんでした。画面を読み込み直して、結果を確かめてください',
  'voucher-exists': 'この自治体番号と接種券番号は、すでに登録されています',
  'venue-number-taken': 'この会場番号は、すでに使われています。会場一覧を見て、別の番号にしてください',
  'vaccine-has-slots': '取り扱いをやめるワクチンに、これからの予約枠があります',
  'programme-fixed': '予約の記録がある枠は、違う接種のワクチンに変えられません。新しい枠を登録してください',
  'not-begun-yet': '予約の時間になるまで、「未来場」にはできません',
  'scan-of-another-person':
    '最後に読み取った番号は、この人のものではありません。何も記録していません。もう一度読み取ってください',
  'later-dose-recorded': '後の回の接種が記録されています。先にその記録を確かめてください',
  'slot-has-bookings': '予約が入っている枠は削除できません。先に予約を変更するか取り消してください',
  'capacity-below-booked': '入っている予約より定員が少なくなります',
  'slot-clash': '同じ会場・時間・ワクチン・名前の予約枠が、すでにあります',
  'tenant-exists': 'この番号の実施主体は、すでにあります',
  'status-not-possible': 'いまの状態からは、その状態にできません。画面を読み込み直してください',
  'undo-expired': '10分を過ぎたため、元に戻せません。理由を入れて訂正してください',
  'idempotency-key-missing': '操作の番号がありません。画面を読み込み直してください',
  'password-too-weak': '推測されやすいパスワードです。別のパスワードにしてください',
  'password-wrong': 'いまのパスワードが違います。もう一度入れてください',
  unreachable: 'サーバーにつながりません。通信を確かめてから、もう一度試してください',
} satisfies Partial<Record<ProblemCode, string>>;

/** The server's answer was lost: nobody knows yet whether it was done. */
const lostAnswer =
  '返事が届かず、できたかどうか確かめられていません。つながったら画面を読み込み直して、いまの内容を確かめてください';

const saidByServer = new Set([400, 409]);

/** The sentences to show: the server's own where it knows the date or the number, else the words above. */
export function problemSentences(problem: Problem): string[] {
  if (problem.uncertain) return [lostAnswer];
  if (problem.refusals.length > 0)
    return problem.refusals.map((refusal) => refusal.detail || wordsFor(refusal.code));
  if (saidByServer.has(problem.status) && problem.detail) return [problem.detail];
  return [wordsFor(problem.code, problem.detail)];
}

function wordsFor(code: string, said = ''): string {
  const words: Record<string, string> = problemWords;
  return words[code] ?? (said || problemWords['internal-error']);
}
