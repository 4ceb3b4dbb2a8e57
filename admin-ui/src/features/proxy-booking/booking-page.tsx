import { useNavigate, useSearch } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Resident } from '@/api/types';
import { Button } from '@/design/button';
import { LoadFailed, Loading } from '@/design/loading';
import { PageHead } from '@/design/page';
import { losesLaterDoses } from '@/people/later-doses';
import { kanaOf } from '@/people/names';
import { bookingWords } from '@/words/proxy-booking';
import { CallClock } from './call-clock';
import { ChangingBanner } from './changing-banner';
import { ChoosePanel } from './choose-panel';
import { ConfirmPanel, DonePanel } from './confirm-panel';
import { KeyBar, KeyHelp } from './key-help';
import type { KeyAct } from './keys';
import { LateNotices } from './late-notices';
import { offersFor } from './offers';
import { OpenForm } from './open-form';
import { PersonPanel } from './person-panel';
import type { BookingSearch, Moves } from './search';
import { ReadCode } from './sentence';
import { stepBefore, stepOf, stepOfPanel } from './steps';
import { useCall } from './use-call';
import { useChoices } from './use-choices';
import { useKeys } from './use-keys';
import { useStepFocus } from './use-step-focus';

/** ⑯ → ⑬⑭ → ⑰: one caller after another, person, choice and confirmation side by side. */
export function BookingPage() {
  const search = useSearch({ from: '/console/proxy-booking' });
  const navigate = useNavigate({ from: '/proxy-booking' });
  const choices = useChoices(search);
  const { person, changing, voucher, offers } = choices;
  const root = useRef<HTMLDivElement>(null);
  const { step, go } = useStepFocus(root, stepOf(search));
  const [detailsLater, setDetailsLater] = useState<string>();
  const [help, setHelp] = useState(false);

  const write = (next: BookingSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const registering = person !== undefined && !person.familyNameKana && detailsLater !== person.personId;

  // Where the panels stand below each other, what was booked is read first.
  const current = useCall((booked) => {
    write({});
    go(booked && matchMedia('(max-width: 1023px)').matches ? 'done' : 'number');
  });
  const { call, done } = current;
  function opened(resident: Resident, number: string, municipalityCode?: string) {
    const used = resident.vouchers.find(
      (one) => one.number === number && (!municipalityCode || one.municipalityCode === municipalityCode),
    );
    const open = offersFor(resident, []).filter((offer) => !offer.why);
    const vaccine = open.length === 1 ? open[0]?.vaccineId : undefined;
    write({ person: resident.personId, voucher: used?.id, vaccine });
    if (!resident.familyNameKana) go('register');
    else go(vaccine ? 'venue' : 'vaccine');
  }
  function act(key: KeyAct) {
    if (key.do === 'help') setHelp(true);
    if (key.do === 'back') go(stepBefore(step, search));
    if (key.do === 'book') root.current?.querySelector<HTMLElement>('[data-book]')?.click();
    if (key.do === 'panel') {
      const target = stepOfPanel(key.panel, { ...search, vaccine: choices.vaccineId });
      if (target) go(target === 'vaccine' && registering ? 'register' : target);
    }
    if (key.do === 'choose') {
      const panel = document.activeElement?.closest('[data-panel]') ?? root.current;
      panel?.querySelector<HTMLElement>(`[data-number="${key.number}"]`)?.click();
    }
  }
  useKeys(act);
  const moves: Moves = {
    onVenue: (venue) => {
      write({ ...search, venue, month: undefined, date: undefined, slot: undefined });
      go('day');
    },
    onMonth: (month) => write({ ...search, month, date: undefined, slot: undefined }),
    onDay: (date) => {
      current.forget();
      write({ ...search, month: date.slice(0, 7), date, slot: undefined });
      go('time');
    },
    onSlot: (slot) => {
      current.forget();
      write({ ...search, slot });
      go('confirm');
    },
  };

  return (
    <div className="workbench" ref={root}>
      <PageHead
        title={bookingWords.title}
        beside={<CallClock startedAt={current.startedAt} />}
        actions={
          <Button icon={Undo2} busy={current.busy} onClick={() => current.end()}>
            {bookingWords.giveUp}
          </Button>
        }
      />
      <LateNotices late={current.late} onDrop={current.dropLate} />
      {changing && (
        <ChangingBanner
          changing={changing}
          onStop={() => write({ person: search.person, voucher: search.voucher })}
        />
      )}
      <div className="panels">
        <PersonPanel
          key={`person-${call}`}
          form={
            choices.resident.isError && search.person ? (
              <LoadFailed error={choices.resident.error} onRetry={() => void choices.resident.refetch()} />
            ) : search.person && !person ? (
              <Loading rows={3} />
            ) : (
              <OpenForm
                key={call}
                known={call === 0 ? { number: voucher?.number, birthDate: person?.birthDate } : undefined}
                opened={person !== undefined}
                go={go}
                onTyped={() => {
                  current.begin();
                  if (search.person) write({});
                }}
                onOpened={opened}
              />
            )
          }
          resident={person}
          registering={registering}
          offers={offers}
          vaccineId={choices.vaccineId}
          changing={changing !== undefined}
          onRegistered={() => {
            setDetailsLater(search.person);
            go(choices.vaccineId ? 'venue' : 'vaccine');
          }}
          onVaccine={(offer) => {
            write({ person: search.person, voucher: search.voucher, vaccine: offer.vaccineId });
            go('venue');
          }}
          onChange={(change) => {
            write({ person: search.person, voucher: search.voucher, change });
            go('venue');
          }}
        />
        <ChoosePanel choices={choices} search={search} moves={moves} />
        {done && !person ? (
          <DonePanel {...done}>
            <ReadCode {...done} />
          </DonePanel>
        ) : (
          <ConfirmPanel
            key={search.slot}
            choices={choices}
            moves={moves}
            error={current.error}
            busy={current.busy}
            onBook={(overrides, reason) => {
              const { chosen } = choices;
              if (!chosen || !voucher || !person) return;
              current.book(kanaOf(person), {
                chosen,
                personId: person.personId,
                voucherId: voucher.id,
                changing,
                overrides,
                reason,
                alsoLaterDoses: losesLaterDoses(current.error) || undefined,
              });
            }}
          />
        )}
      </div>
      <KeyBar onHelp={() => setHelp(true)} />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
