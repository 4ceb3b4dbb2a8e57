import { Syringe } from 'lucide-react';
import { useState } from 'react';
import type { HistoryItem, ReservationView, Resident } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { Card } from '@/design/page';
import { DataTable, type Column } from '@/design/table';
import { useMay } from '@/session/me';
import { words } from '@/words/common';
import { fullDate } from '@/words/dates';
import { residentWords, sourceWords } from '@/words/residents';
import { RecordDialog } from './record-dialog';
import { RemoveRecord } from './remove-record';

type Row =
  { id: string; date: string; record: HistoryItem } | { id: string; date: string; screened: ReservationView };

/** The doses on record, and the screenings, which are not counted. */
export function HistoryCard({ resident }: { resident: Resident }) {
  const mayEdit = useMay('history.edit');
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<HistoryItem>();
  const [removing, setRemoving] = useState<HistoryItem>();
  const rows: Row[] = [
    ...resident.history.map((record) => ({ id: record.id, date: record.date, record })),
    ...resident.reservations
      .filter((one) => one.status === 'SCREENED_ONLY')
      .map((screened) => ({ id: screened.id, date: screened.startsAt.slice(0, 10), screened })),
  ].sort((one, other) => other.date.localeCompare(one.date));
  return (
    <Card
      title={residentWords.history}
      aside={
        mayEdit && (
          <Button look="text" onClick={() => setAdding(true)}>
            {residentWords.addRecord}
          </Button>
        )
      }
      padded={false}
    >
      <DataTable
        caption={residentWords.history}
        columns={mayEdit ? [...columns, actsColumn(setCorrecting, setRemoving)] : columns}
        rows={rows}
        rowId={(row) => row.id}
        empty={<EmptyState icon={Syringe} title={residentWords.noHistory} why={residentWords.noHistoryWhy} />}
      />
      {adding && <RecordDialog resident={resident} onClose={() => setAdding(false)} />}
      {correcting && (
        <RecordDialog resident={resident} record={correcting} onClose={() => setCorrecting(undefined)} />
      )}
      {removing && (
        <RemoveRecord resident={resident} record={removing} onClose={() => setRemoving(undefined)} />
      )}
    </Card>
  );
}

const columns: Column<Row>[] = [
  { key: 'date', head: residentWords.date, kind: 'whole', names: true, cell: (row) => fullDate(row.date) },
  {
    key: 'vaccine',
    head: residentWords.vaccine,
    cell: (row) => ('record' in row ? row.record : row.screened).vaccineName,
  },
  {
    key: 'dose',
    head: residentWords.dose,
    kind: 'whole',
    cell: (row) => ('record' in row ? row.record.dose : residentWords.notCounted),
  },
  {
    key: 'result',
    head: residentWords.result,
    kind: 'whole',
    cell: (row) => <StatusBadge status={'record' in row ? 'VACCINATED' : 'SCREENED_ONLY'} />,
  },
  {
    key: 'lot',
    head: residentWords.lot,
    kind: 'whole',
    cell: (row) => ('record' in row && row.record.lotNumber) || words.none,
  },
  {
    key: 'doctor',
    head: residentWords.doctor,
    cell: (row) => ('record' in row && row.record.physicianName) || '―',
  },
  {
    key: 'source',
    head: residentWords.source,
    cell: (row) => ('record' in row ? sourceWords[row.record.source] : row.screened.venueName),
  },
];

/** A dose that a booking recorded is taken back with the step of the booking, not here. */
function actsColumn(
  onCorrect: (record: HistoryItem) => void,
  onRemove: (record: HistoryItem) => void,
): Column<Row> {
  return {
    key: 'acts',
    head: residentWords.acts,
    kind: 'whole',
    cell: (row) =>
      'record' in row && row.record.source !== 'RESERVATION' ? (
        <span className="flex gap-1">
          <Button size="small" onClick={() => onCorrect(row.record)}>
            {residentWords.correct}
          </Button>
          <Button size="small" look="destructive" onClick={() => onRemove(row.record)}>
            {residentWords.remove}
          </Button>
        </span>
      ) : (
        '―'
      ),
  };
}
