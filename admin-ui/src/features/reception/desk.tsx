import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Venue } from '@/api/types';
import { Confirm } from '@/design/modal';
import { forgetToasts, toast } from '@/design/toast';
import { nameOf } from '@/people/names';
import { clock, cityTime, today } from '@/words/dates';
import { reservationStatusWords } from '@/words/status';
import { receptionWords } from '@/words/reception';
import { DayList } from './day-list';
import { DeskHead } from './desk-head';
import { DeskPerson } from './desk-person';
import { OutboxBanner } from './outbox-banner';
import { dayQuery } from './queries';
import { ResultForm } from './result-form';
import { ScanBar } from './scan-bar';
import { readCode } from './scanner';
import type { ReceptionSearch } from './search';
import { useConnected } from './use-connected';
import { useOutbox } from './use-outbox';
import { useScan } from './use-scan';
import { useScanner } from './use-scanner';
import { useSteps } from './use-steps';

/** The desk of one venue: the upper left is always ready for the next scan. */
export function Desk({ venue, onOtherVenue }: { venue: Venue; onOtherVenue?: () => void }) {
  const search = useSearch({ from: '/console/reception' });
  const navigate = useNavigate({ from: '/reception' });
  const write = (next: Partial<ReceptionSearch>) =>
    void navigate({ search: (before) => ({ ...before, venue: venue.id, ...next }), replace: true });

  const day = useQuery(dayQuery(venue.id, today()));
  const scan = useScan(venue.id, search.code, (code) =>
    write({ code, ...(code === search.code ? {} : { result: undefined }) }),
  );
  const { opened } = scan;
  const connected = useConnected(day.error, scan.error);
  const outbox = useOutbox(connected, day.dataUpdatedAt);
  const [replacing, setReplacing] = useState<string>();
  const [recent, setRecent] = useState<Readonly<Record<string, string>>>({});

  const steps = useSteps(outbox, (after, step) => {
    scan.become(after);
    const kept = step.act === 'undo' ? '' : (after.statusSince ?? '');
    setRecent((before) => ({ ...before, [after.id]: kept }));
    const name = opened?.resident ? nameOf(opened.resident) : '';
    if (step.act === 'check-in') toast(receptionWords.checkedIn(name), undefined, after.id);
    if (step.act === 'undo') toast(receptionWords.undone, undefined, after.id);
    if (step.act === 'result') {
      const takeBack = { label: receptionWords.undo, onPress: () => undo(after.id) };
      toast(receptionWords.recorded(name, reservationStatusWords[after.status]), takeBack, after.id);
      scan.close();
    }
  });
  function undo(id: string) {
    steps.mutate({
      reservation: { id },
      act: 'undo',
      body: {},
      words: receptionWords.undo,
      becomes: 'CHECKED_IN',
    });
  }
  const resulting = search.result === '1' && opened?.resident && opened.reservation?.status === 'CHECKED_IN';

  /** A scan while a result is unfinished asks before it replaces the person. */
  function open(text: string) {
    const code = readCode(text) ?? text;
    if (resulting) setReplacing(code);
    else scan.open({ code });
  }
  useScanner(open);

  return (
    <div className="desk">
      <DeskHead
        title={resulting ? receptionWords.resultTitle : receptionWords.title}
        venueName={venue.name}
        connected={connected}
        onOtherVenue={onOtherVenue}
      />
      <OutboxBanner
        outbox={outbox}
        connected={connected}
        lastSeen={day.dataUpdatedAt ? clock(cityTime(new Date(day.dataUpdatedAt))) : undefined}
      />
      {resulting && opened.reservation && opened.resident ? (
        <ResultForm
          key={opened.reservation.id}
          resident={opened.resident}
          reservation={opened.reservation}
          venueId={venue.id}
          steps={steps}
          onBack={() => write({ result: undefined })}
        />
      ) : (
        <div className="desk-columns">
          <div className="desk-left">
            <ScanBar asking={scan.asking} onCode={open} />
            <DeskPerson
              scan={scan}
              venue={venue}
              steps={steps}
              waitingIds={outbox.waiting.map((letter) => letter.reservationId)}
              onResult={() => {
                steps.reset();
                forgetToasts();
                write({ result: '1' });
              }}
            />
          </div>
          <DayList
            day={day.data}
            error={day.error}
            onRetry={() => void day.refetch()}
            search={search}
            openedId={opened?.reservation?.id}
            recent={recent}
            onShow={(show) => write({ show })}
            onName={(name) => write({ name })}
            onOpen={open}
            onUndo={(id) => {
              // A second press while the first is on its way would take back the step before, too.
              if (!steps.isPending) undo(id);
            }}
          />
        </div>
      )}
      {replacing && opened?.resident && (
        <Confirm
          title={receptionWords.unfinished}
          act={receptionWords.unfinishedDo}
          keep={receptionWords.unfinishedNot}
          onKeep={() => setReplacing(undefined)}
          onAct={() => {
            setReplacing(undefined);
            scan.open({ code: replacing });
          }}
        >
          {receptionWords.unfinishedWhy(nameOf(opened.resident))}
        </Confirm>
      )}
    </div>
  );
}
