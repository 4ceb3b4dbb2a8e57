import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { Checkbox, Radios, Segments, Several } from '@/design/choice';
import { DateField } from '@/design/date-field';
import { ErrorSummary } from '@/design/error-summary';
import { NumberField, ReadOnlyField, SelectField, TextArea, TextField } from '@/design/field';
import { Key } from '@/design/key';
import { Progress } from '@/design/meter';
import { MonthGrid } from '@/design/month-grid';
import { Card, Facts } from '@/design/page';
import { RadioCards } from '@/design/radio-card';
import { Stepper } from '@/design/stepper';
import { toast } from '@/design/toast';

export function Buttons() {
  return (
    <Card title="ボタン">
      <div className="flex flex-wrap items-start gap-3">
        <Button look="primary">予約する</Button>
        <Button look="secondary">変更する</Button>
        <Button icon={Undo2}>戻る</Button>
        <Button look="text">消す</Button>
        <Button look="destructive">取り消す</Button>
        <Button look="destructive-filled">2件を取り消す</Button>
        <Button look="special">特別権限で予約する</Button>
        <Button look="vaccinated">「接種済み」で確定する</Button>
        <Button look="screened-only">「予診のみ」で確定する</Button>
        <Button look="primary" busy busyText="予約しています…">
          予約する
        </Button>
        <Button unavailable="時間を選ぶと押せます">使えない</Button>
        <Button size="small">予約者</Button>
        <Button size="touch">ちがう方です</Button>
        <Button size="touch-main" look="primary">
          受付する
        </Button>
        <span>
          <Key>Ctrl</Key> <Key>Enter</Key>
        </span>
      </div>
    </Card>
  );
}

export function Fields() {
  const [date, setDate] = useState('2026-12-01');
  return (
    <Card title="入力欄">
      <div className="grid gap-3">
        <TextField
          label="電話番号"
          needed={false}
          hint="ハイフンはあってもなくても"
          defaultValue="080-0000-1234"
        />
        <NumberField
          label="接種券番号"
          needed
          defaultValue="410012730"
          error="9けたです。10けたの番号を入れてください"
        />
        <SelectField label="会場">
          <option>すべての会場</option>
        </SelectField>
        <DateField label="開始日" needed value={date} onChange={setDate} />
        <BirthDateField needed defaultValue="1951-10-12" onChange={() => undefined} />
        <TextArea label="備考" needed={false} />
      </div>
    </Card>
  );
}

export function Errors() {
  return (
    <Card title="まちがいのまとめ">
      <div className="grid gap-3">
        <ErrorSummary
          attempt={0}
          faults={[
            { field: 'number', message: '接種券番号が9けたです' },
            { field: 'birth', message: '生年月日の月が13です' },
          ]}
        />
        <ReadOnlyField label="直せない項目" value="4100127305" />
        <Progress
          label="5,760行目を検査中"
          share={0.46}
          note="12,480行・残り およそ20秒。画面を閉じても続きます"
        />
        <Stepper
          label="登録の段階"
          steps={[
            { name: 'ファイルを選ぶ', state: 'done' },
            { name: '検査', state: 'now' },
            { name: '登録', state: 'next' },
          ]}
        />
        <Facts
          facts={[
            ['電話番号', '080-0000-1234'],
            ['メール', undefined],
          ]}
        />
      </div>
    </Card>
  );
}

export function Choices() {
  const [kind, setKind] = useState<'NORMAL' | 'SET' | 'SAME_DAY'>('SET');
  const [days, setDays] = useState<string[]>(['火', '木']);
  const [card, setCard] = useState<'a' | 'b' | 'c'>('a');
  const [after, setAfter] = useState<'no' | 'yes'>('no');
  return (
    <Card title="選ぶ">
      <div className="grid gap-3">
        <Segments
          label="種別"
          name="kind"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'NORMAL', label: '通常' },
            { value: 'SET', label: 'セット(2回1組)' },
            { value: 'SAME_DAY', label: '当日枠' },
          ]}
        />
        <Several
          label="曜日"
          look="squares"
          value={days}
          onChange={setDays}
          choices={['月', '火', '水', '木', '金', '土', '日'].map((day) => ({ value: day, label: day }))}
        />
        <Radios
          label="登録したあと"
          name="after"
          value={after}
          onChange={setAfter}
          choices={[
            { value: 'no', label: '非公開のままにする' },
            { value: 'yes', label: 'すぐ公開する' },
          ]}
        />
        <RadioCards
          label="どのワクチン"
          name="card"
          value={card}
          onChange={setCard}
          choices={[
            { value: 'a', label: '帯状疱疹 1回目', aside: '対象' },
            { value: 'b', label: 'インフルエンザ', detail: '2026/27', aside: '対象' },
            { value: 'c', label: '新型コロナ', unavailable: '今年度は接種済みです' },
          ]}
        />
        <Checkbox label="復唱して、了解をもらった" defaultChecked />
      </div>
    </Card>
  );
}

export function Days() {
  const [month, setMonth] = useState('2026-12');
  const [day, setDay] = useState('2026-12-08');
  return (
    <Card title="カレンダー">
      <MonthGrid
        month={month}
        onMonth={setMonth}
        selected={day}
        onSelect={setDay}
        onRefused={(refused) => toast(refused.why ?? '受付なし')}
        days={[2, 3, 4, 8, 9, 10, 15, 16, 17, 19, 22, 24, 25].map((each) => ({
          date: `2026-12-${String(each).padStart(2, '0')}`,
          level: each % 5 === 0 ? ('FEW' as const) : each % 7 === 3 ? ('NONE' as const) : ('MANY' as const),
          why: each % 7 === 3 ? '満席です' : undefined,
        }))}
      />
    </Card>
  );
}
