import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Scan } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { birthDateOf } from '@/people/birth-date';
import { kanaBeside, nameOf } from '@/people/names';
import { useVaccines } from '@/session/master-data';
import { clockRange, eraDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import type { DeskBooking, DeskResident } from './opened';

export type CardTone = 'ok' | 'few' | 'err';

const icons: Record<CardTone, LucideIcon> = { ok: CircleCheck, few: TriangleAlert, err: CircleX };

/** Green: booked here today. Amber: not. Red: must not be vaccinated today, or unknown. */
export function toneOf(outcome: Scan['outcome']): CardTone {
  if (outcome === 'BOOKED_HERE') return 'ok';
  return outcome === 'MUST_NOT' || outcome === 'UNKNOWN' ? 'err' : 'few';
}

/** The answer to a scan: colour, icon and sentence, announced when it appears. */
export function DeskCard({ tone, head, children }: { tone: CardTone; head: string; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <section className={`desk-card desk-card-${tone}`} aria-label={head}>
      <div className="desk-card-head" role={tone === 'err' ? 'alert' : 'status'}>
        <Icon aria-hidden size={30} />
        <h2 tabIndex={-1}>{head}</h2>
      </div>
      <div className="desk-card-body">{children}</div>
    </section>
  );
}

/** Name and birth date large enough to compare with a card held beside the tablet. */
export function WhoIsIt({ resident, reservation }: { resident: DeskResident; reservation?: DeskBooking }) {
  const kana = kanaBeside(resident);
  return (
    <>
      <div className="desk-name">
        {reservation && (
          <span className="float-right">
            <StatusBadge status={reservation.status} />
          </span>
        )}
        {kana && <span className="desk-small block">{kana}</span>}
        <b>{nameOf(resident)} さん</b>
        {!resident.familyNameKana && (
          <Link className="block" to="/residents/$personId" params={{ personId: resident.personId }}>
            {receptionWords.registerName}
          </Link>
        )}
      </div>
      <dl className="desk-facts">
        <div>
          <dt>{receptionWords.birthDate}</dt>
          <dd>{birthDateOf(resident, eraDate)}</dd>
        </div>
        <div>
          <dt>{receptionWords.age}</dt>
          <dd>{resident.ageToday === undefined ? '―' : peopleWords.age(resident.ageToday)}</dd>
        </div>
        {reservation && (
          <>
            <div>
              <dt>{receptionWords.slotTime}</dt>
              <dd>{clockRange(reservation.startsAt, reservation.endsAt)}</dd>
            </div>
            <div>
              <dt>{receptionWords.vaccine}</dt>
              <dd>
                <VaccineName of={reservation} />{' '}
                <span className="whole">{peopleWords.dose(reservation.dose)}</span>
              </dd>
            </div>
          </>
        )}
      </dl>
      {resident.needs && (
        <p className="desk-note">
          <Info aria-hidden size={22} />
          <b>{resident.needs}</b>
        </p>
      )}
      {resident.deceasedOn && (
        <p className="desk-note">
          <CircleAlert aria-hidden size={22} />
          <b>{peopleWords.deceased(eraDate(resident.deceasedOn))}</b>
        </p>
      )}
    </>
  );
}

/** The list names vaccines by id only. */
export function VaccineName({ of }: { of: DeskBooking }) {
  const vaccines = useVaccines();
  return of.vaccineName ?? vaccines.find(({ id }) => id === of.vaccineId)?.name ?? '';
}
