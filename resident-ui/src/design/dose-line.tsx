import { words } from '../words/words';

interface DoseLineProps {
  dose: number;
  startsAt: string;
  /** Left out where only the beginning matters. */
  endsAt?: string;
}

/** Dose, date and time of one appointment: the date is the hero. */
export function DoseLine({ dose, startsAt, endsAt }: DoseLineProps) {
  const { dates, shell } = words;
  return (
    <div class="dose-line">
      <p class="dose-box">
        <b>{dose}</b>
        <span>{shell.doseUnit}</span>
      </p>
      <p class="when-words">
        <span class="secondary">{dates.year(startsAt)}</span>
        <strong class="dose-day together">{dates.day(startsAt)}</strong>
        <strong>
          <span class="together">{dates.time(startsAt)}</span>
          {endsAt && <span class="together">{dates.timeTo(startsAt, endsAt)}</span>}
        </strong>
      </p>
    </div>
  );
}
