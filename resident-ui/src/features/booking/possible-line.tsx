import { Together } from '../../design/together';
import { daysBetween } from '../../shared/dates';
import { words } from '../../words/words';

interface PossibleLineProps {
  /** The day of the dose before; without one there is nothing to draw. */
  given: string | undefined;
  /** Which dose that was. */
  dose: number;
  chosen: string;
  chosenLabel: string;
  from: string;
}

/** A line from the dose before to the first possible day shows the reason without numbers. */
export function PossibleLine({ given, dose, chosen, chosenLabel, from }: PossibleLineProps) {
  const text = words.lastSteps.notYet;
  if (!given || given >= from) return null;
  const { dates } = words;
  const share = daysBetween(given, chosen) / daysBetween(given, from);
  const inside = share > 0.05 && share < 0.95;
  // The label must not run over the edge of the drawing.
  const anchor = share < 0.3 ? 'start' : share > 0.7 ? 'end' : 'middle';
  const at = `${(10 + Math.min(Math.max(share, 0), 1) * 80).toFixed(1)}%`;

  return (
    <div class="possible-line">
      <svg role="img" aria-label={text.lineLabel(dates.day(given), dates.day(from))}>
        <line class="gap" x1="10%" x2="90%" y1="42" y2="42" />
        <svg x="10%" y="42" overflow="visible">
          <circle class="given" r="13" />
          <path class="given-tick" d="m-5 0 3.5 3.5 6.5-7" />
        </svg>
        {inside && (
          <svg x={at} y="42" overflow="visible">
            <text y="-22" text-anchor={anchor}>
              {chosenLabel}
            </text>
            <circle class="chosen-dot" r="9" />
            <path class="chosen-cross" d="m-3-3 6 6m0-6-6 6" />
          </svg>
        )}
        <svg x="90%" y="42" overflow="visible">
          <circle class="from" r="13" />
          <circle class="from" r="5" />
        </svg>
      </svg>
      <div class="possible-ends">
        <p>
          <strong class="together">{dates.dayOnly(given)}</strong>
          <span>
            <Together text={text.doseGiven(dose)} />
          </span>
        </p>
        <p>
          <strong class="together">{dates.dayOnly(from)}</strong>
          <span>{text.here}</span>
        </p>
      </div>
    </div>
  );
}
