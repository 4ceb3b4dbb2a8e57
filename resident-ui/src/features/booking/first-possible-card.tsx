import { Together } from '../../design/together';
import { nowInTokyo } from '../../shared/dates';
import { words } from '../../words/words';
import { PossibleLine } from './possible-line';

interface FirstPossibleCardProps {
  /** Without one the card names whom to ask. */
  from: string | null | undefined;
  /** It is the day on which booking opens, not one of vaccination. */
  opening: boolean;
  dose: number;
  /** The day of the dose before. */
  given: string | undefined;
  /** The day that was refused; without one the line shows today. */
  chosen: string | undefined;
}

/** The first possible day in the largest type of the site. */
export function FirstPossibleCard(props: FirstPossibleCardProps) {
  const { from, opening, dose, given, chosen } = props;
  const { dates, lastSteps } = words;
  const text = lastSteps.notYet;
  if (!from) {
    return (
      <section class="card first-possible">
        <p>
          <strong>{text.askWhom}</strong>
        </p>
      </section>
    );
  }
  return (
    <section class="card first-possible">
      <p>
        <strong>
          <Together text={opening ? text.opening : text.possible(dose)} />
        </strong>
      </p>
      <p class="secondary">{dates.year(from)}</p>
      <p class="big-date">
        <span class="together">{dates.dayOnly(from)}</span>
        <small class="together">({dates.weekdayShort(from)})</small>
      </p>
      <p>
        <strong>{text.from}</strong>
      </p>
      {!opening && (
        <PossibleLine
          given={given}
          dose={dose - 1}
          chosen={chosen ?? nowInTokyo().slice(0, 10)}
          chosenLabel={chosen ? text.chosenDay(dates.short(chosen)) : text.today}
          from={from}
        />
      )}
    </section>
  );
}
