import { cityTime, clock } from './dates';

/** A code that lets somebody in once at a device that is not known. */
export const entryCodeWords = {
  issue: '確認番号を出す',
  issuing: '出しています…',
  readOut: '相手に読み上げてください。この画面を閉じると、もう表示できません。',
  until: (until: string) =>
    `${clock(cityTime(new Date(until)))}まで、1回だけ使えます。前に出した番号があれば、それはもう使えません。`,
  ofAccount: {
    card: '職員の確認番号',
    lead: '知らない端末から入れなくなった職員に、1回だけ入れる番号を出します。',
    loginId: '相手のログインID',
    missing: 'ログインIDが空です。IDを入れてください',
    open: '確認番号を出す画面へ',
    title: (loginId: string) => `${loginId}の確認番号`,
    why: '相手が本人か、声や顔で確かめてから出してください。番号のほかに、本人のパスワードも要ります。',
  },
} as const;
