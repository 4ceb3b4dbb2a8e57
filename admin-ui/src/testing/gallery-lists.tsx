import { CalendarDays, Copy, Eye, EyeOff, Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Badge, LevelSign, MarkBadge, StatusBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import { BulkBar } from '@/design/bulk-bar';
import { Button } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { SelectField, TextField } from '@/design/field';
import { FilterBar } from '@/design/filter-bar';
import { ActMenu } from '@/design/menu';
import { Meter, Remaining } from '@/design/meter';
import { Confirm, Modal } from '@/design/modal';
import { Card } from '@/design/page';
import { Pager } from '@/design/pager';
import { DataTable } from '@/design/table';
import { toast } from '@/design/toast';

export function Statuses() {
  return (
    <Card title="状態のことば">
      <div className="flex flex-wrap gap-2.5">
        {(['RESERVED', 'CHECKED_IN', 'VACCINATED', 'SCREENED_ONLY', 'CANCELLED', 'NO_SHOW'] as const).map(
          (status) => (
            <StatusBadge key={status} status={status} />
          ),
        )}
        {(['MANY', 'FEW', 'NONE', 'CLOSED'] as const).map((level) => (
          <LevelSign key={level} level={level} />
        ))}
        {(
          [
            'published',
            'unpublished',
            'set',
            'sameDay',
            'otherMunicipality',
            'provisional',
            'phoneOnly',
            'override',
            'locked',
            'allowed',
            'check',
          ] as const
        ).map((mark) => (
          <MarkBadge key={mark} mark={mark} />
        ))}
        <Badge look="faint">1回目</Badge>
        <Badge look="err">エラー</Badge>
      </div>
      <div className="mt-4 grid gap-2">
        {[
          [24, 24],
          [21, 24],
          [4, 10],
          [22, 20],
          [0, 12],
        ].map(([booked = 0, capacity = 0]) => (
          <span key={booked} className="flex items-center gap-6">
            <Meter booked={booked} capacity={capacity} />
            <Remaining
              remaining={Math.max(0, capacity - booked)}
              overbooked={Math.max(0, booked - capacity)}
            />
          </span>
        ))}
      </div>
    </Card>
  );
}

export function Banners() {
  return (
    <Card title="お知らせの帯">
      <div className="grid gap-2">
        <Banner tone="info">2回分をまとめて予約します</Banner>
        <Banner tone="ok">予約を変更しました</Banner>
        <Banner tone="few">筆談を希望されています</Banner>
        <Banner tone="warn">定員を2人超えています</Banner>
        <Banner tone="err">保存できませんでした</Banner>
        <Banner tone="special" actions={<Button icon={X}>いま終了する</Button>}>
          <b>管理者特別権限で操作しています。</b>
        </Banner>
      </div>
      <div className="mt-4">
        <EmptyState
          icon={CalendarDays}
          title="12月の予約枠は、まだありません"
          why="追加すると、ここに並びます"
          action={
            <Button look="primary" icon={Plus}>
              予約枠を追加
            </Button>
          }
        />
      </div>
    </Card>
  );
}

export function Rest() {
  return (
    <Card title="メニュー・一時のお知らせ">
      <div className="flex flex-wrap gap-3">
        <ActMenu
          label="操作"
          button="操作"
          acts={[
            { key: 'edit', label: '変更する', icon: Pencil, onPress: () => undefined },
            { key: 'copy', label: '複製する', icon: Copy, onPress: () => undefined },
            { key: 'delete', label: '削除する', icon: X, destructive: true, onPress: () => undefined },
          ]}
        />
        <Button onClick={() => toast('接種済みにしました', { label: '取り消す', onPress: () => undefined })}>
          お知らせを出す
        </Button>
      </div>
    </Card>
  );
}

export function Overlays() {
  const [open, setOpen] = useState(location.hash === '#modal');
  const [asking, setAsking] = useState(location.hash === '#confirm');
  return (
    <Card title="重なる画面">
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setOpen(true)}>予約枠を追加</Button>
        <Button look="destructive" onClick={() => setAsking(true)}>
          取り消す
        </Button>
      </div>
      <Modal
        title="予約枠を追加"
        open={open}
        onClose={() => setOpen(false)}
        unsaved
        note="続けて別の枠も追加できます"
        preview={<b>できあがる予約枠</b>}
        actions={<Button look="primary">64件をまとめて登録</Button>}
      >
        <TextField label="予約枠名" needed defaultValue="帯状疱疹 12月" />
      </Modal>
      {asking && (
        <Confirm
          title="2件の予約を取り消しますか"
          act="2件を取り消す"
          keep="取り消さない"
          onAct={() => setAsking(false)}
          onKeep={() => setAsking(false)}
        >
          1回目を取り消すと、2回目も取り消されます。
        </Confirm>
      )}
    </Card>
  );
}

const rows = [
  { id: '1', time: '9:30〜10:00', name: 'さくらの中央 午前A', booked: 24, capacity: 24, published: true },
  { id: '2', time: '10:00〜10:30', name: 'さくらの中央 午前A', booked: 21, capacity: 24, published: true },
  { id: '3', time: '14:00〜14:30', name: 'さくらの中央 電話専用', booked: 4, capacity: 10, published: false },
  { id: '4', time: '9:30〜10:00', name: '川沿い 午前', booked: 22, capacity: 20, published: true },
];

export function Lists() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['3']));
  const [on, setOn] = useState(false);
  return (
    <>
      <FilterBar
        onSearch={() => undefined}
        onClear={() => undefined}
        chips={[
          { label: '今日', on, onPress: () => setOn(!on) },
          { label: '満席', on: true, onPress: () => undefined },
        ]}
      >
        <SelectField label="ワクチン">
          <option>すべて</option>
        </SelectField>
        <TextField label="予約枠名" />
      </FilterBar>
      <Card padded={false}>
        <BulkBar
          count={selected.size}
          consequence="公開すると、すぐ住民の画面に出ます"
          onStop={() => setSelected(new Set())}
        >
          <Button look="primary" icon={Eye}>
            {selected.size}件を公開する
          </Button>
          <Button look="secondary" icon={EyeOff}>
            非公開にする
          </Button>
        </BulkBar>
        <DataTable
          caption="予約枠"
          rows={rows}
          rowId={(row) => row.id}
          empty={null}
          selection={{ selected, onChange: setSelected, label: (id) => `${id}行目を選ぶ` }}
          sort={{ key: 'time', direction: 'ascending' }}
          onSort={() => undefined}
          columns={[
            { key: 'time', head: '時間', cell: (row) => row.time, kind: 'whole', sortable: true },
            { key: 'name', head: '予約枠名', cell: (row) => row.name, names: true },
            {
              key: 'booked',
              head: '予約/定員',
              cell: (row) => <Meter booked={row.booked} capacity={row.capacity} />,
            },
            {
              key: 'left',
              head: '残り',
              kind: 'number',
              cell: (row) => (
                <Remaining
                  remaining={Math.max(0, row.capacity - row.booked)}
                  overbooked={Math.max(0, row.booked - row.capacity)}
                />
              ),
            },
            {
              key: 'published',
              head: '公開',
              cell: (row) => <MarkBadge mark={row.published ? 'published' : 'unpublished'} />,
            },
            { key: 'act', head: '操作', cell: () => <Button>予約者</Button> },
          ]}
        />
        <Pager page={0} size={4} total={1284} onTurn={() => undefined} />
      </Card>
    </>
  );
}
