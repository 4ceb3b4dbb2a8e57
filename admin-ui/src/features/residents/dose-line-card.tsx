import { Calendar, Check, Circle, type LucideIcon } from 'lucide-react';
import { Card } from '@/design/page';
import { fullDate, fullDateTime } from '@/words/dates';
import { residentWords } from '@/words/residents';
import { reservationStatusWords } from '@/words/status';
import type { DoseLine, Dot } from './dose-line';

const icons: Record<Dot['kind'], LucideIcon> = { done: Check, booked: Calendar, next: Circle, end: Check };

/** The doses of each programme as a line: done solid, booked outlined, the next possible date in words. */
export function DoseLinesCard({ lines }: { lines: readonly DoseLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title={residentWords.flow} padded={false}>
      {lines.map((line) => (
        <section key={line.programmeId} className="dose-programme" aria-label={line.name}>
          <h3>{line.name}</h3>
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
        </section>
      ))}
    </Card>
  );
}

function DotWords({ dot }: { dot: Dot }) {
  const { title, lines } = wordsOf(dot);
  return (
    <span>
      <b className="block">{title}</b>
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </span>
  );
}

function wordsOf(dot: Dot): { title: string; lines: string[] } {
  const { doses } = residentWords;
  if (dot.kind === 'done')
    return { title: doses.done(dot.dose), lines: [fullDate(dot.record.date), dot.record.vaccineName] };
  if (dot.kind === 'end') return { title: doses.end(dot.dose - 1), lines: [doses.endWhy(dot.dose)] };
  if (dot.kind === 'booked') {
    const { startsAt, status, venueName } = dot.reservation;
    return {
      title: doses.booked(dot.dose, reservationStatusWords[status]),
      lines: [fullDateTime(startsAt), venueName],
    };
  }
  const { why, earliest, latest } = dot.next;
  const until = latest ? [doses.until(fullDate(latest))] : [];
  if (why.length > 0) return { title: doses.next(dot.dose), lines: why.map((refusal) => refusal.detail) };
  return {
    title: doses.next(dot.dose),
    lines: [earliest ? doses.from(fullDate(earliest)) : doses.now, ...until],
  };
}
