import type { Next } from '../../api/types';
import { Empty } from '../../design/banner';
import { LinkButton } from '../../design/button';
import { Together } from '../../design/together';
import { bookable, firstDay } from '../../shared/appointments';
import { reasonOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';

interface NextVaccinesProps {
  next: Next[];
  /** No appointment yet: booking is the page's one button. */
  first: boolean;
}

/** What may be booked now, and from when on the rest may. */
export function NextVaccines({ next, first }: NextVaccinesProps) {
  const { to } = useAddress();
  const text = words.myPage;
  const open = next.filter(bookable);
  const later = next.filter((one) => !bookable(one) && !one.bookedReservationId);

  if (!first && open.length === 0 && later.length === 0) return null;
  return (
    <div class="stack no-print">
      {first && (
        <Empty
          icon="calendar"
          title={text.nothing}
          why={open.length > 0 ? text.mayBook : text.mayNotBook}
        >
          <ul class="may-book">
            {open.map((one) => (
              <MayBook key={one.programmeId} one={one} />
            ))}
          </ul>
        </Empty>
      )}
      {first && open.length > 0 && (
        <LinkButton look="primary" icon="plus" href={to('book')}>
          {text.reserve}
        </LinkButton>
      )}
      {!first &&
        open.map((one) => (
          <LinkButton
            key={one.programmeId}
            icon="plus"
            href={to('book', { vaccine: only(one.vaccineIds) })}
          >
            <Together text={text.reserveNext(words.shell.doseOf(one.programmeName, one.dose))} />
          </LinkButton>
        ))}
      {later.length > 0 && (
        <ul class="stack">
          {later.map((one) => (
            <li class="card" key={one.programmeId}>
              <h2 class="as-h3">
                <Together text={words.shell.doseOf(one.programmeName, one.dose)} />
              </h2>
              <p>
                <Together text={one.why.map(reasonOf).join('。') || text.noVenue} />
              </p>
              {one.why.length > 0 && (
                <a class="row-link" href={to('book/not-yet', { programme: one.programmeId })}>
                  {words.shell.whenPossible}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function MayBook({ one }: { one: Next }) {
  const text = words.myPage;
  const from = firstDay(one);
  return (
    <li>
      <strong>
        <Together text={words.shell.doseOf(one.programmeName, one.dose)} />
      </strong>
      {from && <span class="secondary together">{text.possibleFrom(words.dates.day(from))}</span>}
    </li>
  );
}

function only(ids: string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}
