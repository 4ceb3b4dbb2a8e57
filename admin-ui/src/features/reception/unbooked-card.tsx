import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, UserRound } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import type { ReservationView, Resident, Venue } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button, ButtonLink } from '@/design/button';
import { Segments } from '@/design/choice';
import { ProblemBanner } from '@/design/problem-banner';
import { useAttemptKey } from '@/people/attempt-key';
import { voucherOf } from '@/people/names';
import { useVaccines } from '@/session/master-data';
import { clock, spokenDate, today } from '@/words/dates';
import { spokenDay } from '@/words/spoken';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { DeskCard, toneOf, WhoIsIt } from './person-card';
import { TodaySlots } from './today-slots';
import type { Opened } from './use-scan';

type Props = {
  opened: Opened;
  resident: Resident;
  venue: Venue;
  /** Booked or moved into today: open the person again with it. */
  onBooked: (reservation: ReservationView) => void;
  onClose: () => void;
};

/** Known, but not booked here today: move the booking to today, book a walk-in, or send away kindly. */
export function UnbookedCard(props: Props) {
  const { opened, resident, onClose } = props;
  const other = opened.outcome === 'NOT_TODAY' ? opened.others[0] : undefined;
  return (
    <DeskCard tone={toneOf(opened.outcome)} head={receptionWords.heads[opened.outcome]}>
      <WhoIsIt resident={resident} />
      {opened.outcome === 'MUST_NOT' ? (
        <>
          {opened.against.map((refusal) => (
            <p key={refusal.code} className="desk-said">
              {refusal.detail}
            </p>
          ))}
          <div className="desk-pair">
            <ButtonLink
              size="touch"
              icon={UserRound}
              to="/residents/$personId"
              params={{ personId: resident.personId }}
            >
              {receptionWords.hub}
            </ButtonLink>
            <Button size="touch" look="secondary" onClick={onClose}>
              {receptionWords.next}
            </Button>
          </div>
        </>
      ) : other ? (
        <MoveToday {...props} other={other} />
      ) : (
        <WalkIn {...props} />
      )}
    </DeskCard>
  );
}

/** When and where the person is booked instead. */
export function OtherBooking({ other, venueId }: { other: ReservationView; venueId: string }) {
  return (
    <div className="desk-other">
      <b className="text-few">{receptionWords.otherDay}</b>
      <b className="desk-when">
        <time>
          {spokenDate(other.startsAt)} {!other.otherVenue && clock(other.startsAt)}
        </time>
      </b>
      <span>
        {other.otherVenue
          ? peopleWords.otherVenue
          : `${other.venueId === venueId ? receptionWords.here : other.venueName}・${other.vaccineName} ${peopleWords.dose(other.dose)}`}
      </span>
    </div>
  );
}

function MoveToday({ resident, venue, other, onBooked, onClose }: Props & { other: ReservationView }) {
  const stay = (
    <Button size="touch" icon={Check} onClick={onClose}>
      {receptionWords.leaveAsIs}
    </Button>
  );
  const take = useTake(onBooked);
  return (
    <>
      <OtherBooking other={other} venueId={venue.id} />
      <p>「{receptionWords.sayOther(spokenDay(other.startsAt, today()))}」</p>
      <ProblemBanner error={take.error} />
      {other.otherVenue ? (
        <div className="desk-pair">{stay}</div>
      ) : (
        <TodaySlots
          personId={resident.personId}
          venueId={venue.id}
          vaccineId={other.vaccineId}
          changing={other.id}
          label={receptionWords.moveToday}
          busy={take.isPending}
          busyText={receptionWords.moving}
          onTake={({ slot }) =>
            take.mutate({
              path: `/api/admin/reservations/${other.id}/change`,
              body: { slotId: slot.id },
            })
          }
          beside={stay}
        />
      )}
    </>
  );
}

function WalkIn({ opened, resident, venue, onBooked, onClose }: Props) {
  const vaccines = useVaccines();
  const take = useTake(onBooked);
  const possible = resident.next
    .filter((next) => next.why.length === 0 && !next.bookedReservationId)
    .flatMap((next) => next.vaccineIds.map((vaccineId) => ({ vaccineId, dose: next.dose })))
    .filter(({ vaccineId }) => venue.vaccineIds.includes(vaccineId));
  const [vaccineId, setVaccineId] = useState(possible[0]?.vaccineId);
  const chosen = possible.find((each) => each.vaccineId === vaccineId) ?? possible[0];
  const read = resident.vouchers.find((one) => opened.asked.code.endsWith(one.number));
  const voucher = voucherOf(resident.vouchers, read?.id);
  const away = (
    <Button size="touch" onClick={onClose}>
      {receptionWords.next}
    </Button>
  );
  if (!chosen || !voucher)
    return (
      <>
        <Banner tone="few">
          <b>{receptionWords.noVaccine}</b>
          {resident.next
            .flatMap((next) => next.why)
            .map((why) => (
              <span key={why.detail} className="block">
                {why.detail}
              </span>
            ))}
        </Banner>
        <div className="desk-pair">{away}</div>
      </>
    );
  const nameOf = (id: string) => vaccines.find((vaccine) => vaccine.id === id)?.name ?? '';
  return (
    <>
      {possible.length > 1 ? (
        <Segments
          label={receptionWords.vaccine}
          name="walk-in-vaccine"
          value={chosen.vaccineId}
          onChange={setVaccineId}
          choices={possible.map((each) => ({
            value: each.vaccineId,
            label: `${nameOf(each.vaccineId)} ${peopleWords.dose(each.dose)}`,
          }))}
        />
      ) : (
        <p>
          <b>
            {nameOf(chosen.vaccineId)} {peopleWords.dose(chosen.dose)}
          </b>
        </p>
      )}
      <ProblemBanner error={take.error} />
      <TodaySlots
        key={chosen.vaccineId}
        personId={resident.personId}
        venueId={venue.id}
        vaccineId={chosen.vaccineId}
        label={receptionWords.bookToday}
        busy={take.isPending}
        busyText={receptionWords.booking}
        onTake={({ slot, dose }) =>
          take.mutate({
            path: '/api/admin/reservations',
            body: { voucherId: voucher.id, slotId: slot.id, dose, walkIn: true },
          })
        }
        beside={away}
      />
    </>
  );
}

function useTake(onBooked: (reservation: ReservationView) => void) {
  const queries = useQueryClient();
  const key = useAttemptKey();
  return useMutation({
    mutationFn: async ({ path, body }: { path: string; body: object }) => {
      const idempotencyKey = key.of({ path, body });
      const answer = await api.post<ReservationView | { reservations: ReservationView[] }>(path, body, {
        idempotencyKey,
      });
      return 'reservations' in answer ? answer.reservations[0] : answer;
    },
    onSuccess: (reservation) => {
      key.forget();
      void queries.invalidateQueries({ queryKey: ['reception'] });
      void queries.invalidateQueries({ queryKey: ['residents'] });
      if (reservation) onBooked(reservation);
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['residents'] }),
  });
}
