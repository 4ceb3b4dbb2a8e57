import type { Level, ReservationStatus } from '@/api/types';

export const reservationStatusWords: Record<ReservationStatus, string> = {
  RESERVED: '予約済み',
  CHECKED_IN: '受付済み',
  VACCINATED: '接種済み',
  SCREENED_ONLY: '予診のみ',
  CANCELLED: 'キャンセル',
  NO_SHOW: '未来場',
};

export const levelWords: Record<Level, string> = {
  MANY: '空きあり',
  FEW: '残りわずか',
  NONE: '空きなし',
  CLOSED: '受付なし',
};

export const markWords = {
  published: '公開',
  unpublished: '非公開',
  set: 'セット',
  sameDay: '当日枠',
  otherMunicipality: '住所地外',
  provisional: '仮',
  unverified: '未確認',
  phoneOnly: '電話専用',
  override: '特別権限',
  locked: 'ロック中',
  allowed: '利用できる',
  check: '確認',
} as const;
