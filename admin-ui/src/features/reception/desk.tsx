import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Venue } from '@/api/types';
import { forgetDone } from '@/design/toast';
import { today } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { withStatus } from './day';
import { DayList } from './day-list';
import { DeskBanners } from './desk-banners';
import { DeskHead } from './desk-head';
import { DeskPerson } from './desk-person';
import { forgetRefused, letterOf, refusalOf, resend, useUnsent } from './unsent-steps';
import { noteRead } from './last-read';
import { dayQuery } from './queries';
import { ResultForm } from './result-form';
import { ScanBar } from './scan-bar';
import { readCode } from './scanner';
import type { ReceptionSearch } from './search';
import { playAnswer } from './sounds';
import { UnfinishedQuestion, type Waiting } from './unfinished-question';
import { useDeskNews } from './use-desk-news';
import { useKeepFocus } from './use-keep-focus';
import { useScan } from './use-scan';
import { useScanner } from './use-scanner';

/** The desk of one venue: the upper left is always ready for the next scan. */
export function Desk({ venue, onOtherVenue }: { venue: Venue; onOtherVenue?: () => void }) {
  const search = useSearch({ from: '/console/reception' });
  const navigate = useNavigate({ from: '/reception' });
  const write = (next: (before: ReceptionSearch) => Partial<ReceptionSearch>) =>
    void navigate({ search: (before) => ({ ...before, venue: venue.id, ...next(before) }), replace: true });

  const day = useQuery(dayQuery(venue.id, today()));
  const scan = useScan(venue.id, search.code, day.data, (code) =>
    write((before) => ({ code, ...(code === before.code ? {} : { result: undefined }) })),
  );
  const { opened } = scan;
  const unsent = useUnsent();
  useDeskNews(scan, day.data);
  const letter = letterOf(unsent, opened?.reservation?.id);
  const resulting =
    search.result === '1' && opened?.reservation?.status === 'CHECKED_IN' && opened.resident && !letter?.waits
      ? { resident: opened.resident, reservation: opened.reservation }
      : undefined;

  const [waiting, setWaiting] = useState<Waiting>();
  /** What would take an unfinished result from the screen asks first. */
  function unlessUnfinished(next: Waiting) {
    if (resulting) setWaiting(next);
    else next.go();
  }
  function read(text: string) {
    const code = readCode(text);
    const act = receptionWords.unfinishedDo;
    if (code) return unlessUnfinished({ go: () => scan.open({ code }), act });
    if (resulting) playAnswer(false);
    unlessUnfinished({ go: () => scan.refuse(text), act, said: receptionWords.unreadable(text) });
  }
  useScanner({ onBegin: () => (resulting ? noteRead('') : scan.begin()), onRead: read });
  function close() {
    if (opened?.reservation) forgetRefused(opened.reservation.id);
    scan.close();
  }
  const box = useKeepFocus(
    [
      !!resulting,
      scan.asking,
      scan.unreadable,
      scan.old,
      opened?.asked.code,
      opened?.reservation?.status,
      letter?.waits,
      refusalOf(unsent, opened?.reservation?.id) !== undefined,
    ].join(),
  );
  const shownDay = unsent.letters
    .filter(({ waits }) => waits)
    .reduce((list, each) => list && withStatus(list, each.reservationId, { status: each.becomes }), day.data);

  const banners = (
    <DeskBanners
      day={day.data}
      heardAt={day.dataUpdatedAt}
      openedId={opened?.reservation?.id}
      onOpen={read}
    />
  );

  return (
    <div className="desk" ref={box}>
      <DeskHead
        title={resulting ? receptionWords.resultTitle : receptionWords.title}
        venueName={venue.name}
        onOtherVenue={
          onOtherVenue && (() => unlessUnfinished({ go: onOtherVenue, act: receptionWords.unfinishedLeave }))
        }
      />
      {resulting ? (
        <ResultForm
          key={resulting.reservation.id}
          {...resulting}
          venueId={venue.id}
          screenedOnly={opened?.outcome === 'MUST_NOT'}
          old={scan.old}
          notices={banners}
          onBack={() => write(() => ({ result: undefined }))}
        />
      ) : (
        <div className="desk-columns">
          <div className="desk-left">
            <ScanBar asking={scan.asking} onCode={read} />
            <DeskPerson
              scan={{ ...scan, close }}
              venue={venue}
              onResult={() => {
                if (opened?.reservation) forgetRefused(opened.reservation.id);
                forgetDone();
                write(() => ({ result: '1' }));
              }}
            />
          </div>
          <div className="desk-right">
            {banners}
            <DayList
              day={shownDay}
              error={day.error}
              onRetry={() => {
                void day.refetch();
                void resend();
              }}
              search={search}
              openedId={opened?.reservation?.id}
              onShow={(show) => write(() => ({ show }))}
              onName={(name) => write(() => ({ name }))}
              onOpen={read}
            />
          </div>
        </div>
      )}
      {resulting && (
        <UnfinishedQuestion
          resident={resulting.resident}
          waiting={waiting}
          onStay={() => opened && noteRead(opened.asked.code)}
          onAnswered={() => setWaiting(undefined)}
        />
      )}
    </div>
  );
}
