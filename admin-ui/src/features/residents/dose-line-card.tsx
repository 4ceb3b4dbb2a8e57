import { Calendar, Check, Circle, type LucideIcon } from 'lucide-react';
import { Card } from '@/design/page';
import { fullDate, fullDateTime } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';
import { reservationStatusWords } from '@/words/status';
import type { DoseLine, Dot } from './dose-line';

const icons: Record<Dot['kind'], LucideIcon> = { done: Check, booked: Calendar, next: Circle, end: Check };

/** Doses as a line: done solid, booked outlined, the next possible date in words. */
export function DoseLineCard({ line }: { line: DoseLine }) {
  return (
    <Card title={residentWords.flow(line.name)}>
      <ol className="dose-line">
        {line.dots.map((dot) => {
          const Icon = icons[dot.kind];
          return (
            <li key={dot.dose} className="dose-stop" data-kind={dot.kind}>
              <span className="dose-dot">
                <Icon aria-hidden size={17} />
              </span>
              <DotWords dot={dot} />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function DotWords({ dot }: { dot: Dot }) {
  const { doses } = residentWords;
  if (dot.kind === 'done')
    return (
      <span>
        <b className="block">{doses.done(dot.dose)}</b>
        <time>{fullDate(dot.record.date)}</time>
        <span className="block">{dot.record.vaccineName}</span>
      </span>
    );
  if (dot.kind === 'booked') {
    const { reservation } = dot;
    return (
      <span>
        <b className="block">{doses.booked(dot.dose, reservationStatusWords[reservation.status])}</b>
        <time>
          {reservation.otherVenue ? fullDate(reservation.startsAt) : fullDateTime(reservation.startsAt)}
        </time>
        <span className="block">
          {reservation.otherVenue ? peopleWords.otherVenue : reservation.venueName}
        </span>
      </span>
    );
  }
  if (dot.kind === 'end')
    return (
      <span>
        <b className="block">{doses.end(dot.dose - 1)}</b>
        {doses.endWhy(dot.dose)}
      </span>
    );
  const { next } = dot;
  const why = next.why.map((refusal) => refusal.detail);
  return (
    <span>
      <b className="block">{doses.next(dot.dose)}</b>
      {why.length > 0 ? why.join(' ') : next.earliest ? doses.from(fullDate(next.earliest)) : doses.now}
      {next.latest && <span className="block">{doses.until(fullDate(next.latest))}</span>}
    </span>
  );
}
