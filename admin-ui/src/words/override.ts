/** The special override mode (管理者特別権限). */
export const overrideWords = {
  on: '管理者特別権限で操作しています。',
  means: '予約のきまりの確認を外しています。すべて操作ログに残ります。',
  reason: (reason: string) => `理由:${reason}`,
  end: 'いま終了する',
  ending: '終了しています…',
  left: (seconds: number) =>
    `残り ${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`,
} as const;
