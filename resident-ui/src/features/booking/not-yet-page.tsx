import './booking.css';
import { loadDays, loadMe, loadNext, loadReservations, loadVaccines } from '../../api/calls';
import { Banner } from '../../design/banner';
import { LinkButton } from '../../design/button';
import { Page } from '../../design/page';
import { Stepper } from '../../design/stepper';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { bookable, firstDay, notOpenYet } from '../../shared/appointments';
import { causeOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { previousDose, programmeOf } from './first-possible';
import { FirstPossibleCard } from './first-possible-card';

/** Says which day, why, and from when on; the main button goes to the first possible day, not back. */
export function NotYetPage() {
  const { query, to } = useAddress();
  const { vaccine, venue, date, change } = query;
  const known = useLoad('known', () =>
    Promise.all([loadMe(), loadNext(), loadVaccines(), loadReservations()]),
  );
  const programmeId = known.data && programmeOf(query, known.data[2], known.data[3]);
  const days = useLoad(
    programmeId && date && venue && vaccine && `${venue} ${vaccine} ${date.slice(0, 7)}`,
    () =>
      loadDays(
        {
          venueId: venue ?? '',
          vaccineId: vaccine ?? '',
          ...(change && { changing: change }),
        },
        (date ?? '').slice(0, 7),
      ),
  );
  const text = words.lastSteps.notYet;
  const strip = <Stepper step={2} />;
  const needsDays = Boolean(date && venue && vaccine);

  if (known.state !== 'ready' || (needsDays && days.state !== 'ready')) {
    return (
      <Page title={text.title} strip={strip} help="reasons">
        <Waiting loads={needsDays ? [known, days] : [known]} />
      </Page>
    );
  }
  const [me, next, , reservations] = known.data;
  const programme = next.find((one) => one.programmeId === programmeId);
  const dayWhy = days.data?.days.find((day) => day.date === date)?.why;
  // What ends on a known day says more than what is wrong with that day's slots.
  const waiting = programme?.why.filter(
    ({ possibleFrom }) => possibleFrom && date && date < possibleFrom,
  );
  const whys = !change && waiting?.length ? waiting : dayWhy ? [dayWhy] : (programme?.why ?? []);
  const earliest = date ? undefined : programme?.earliest;
  // Booking that has not opened has a day of its own: it is none of vaccination.
  const opening = whys.find(({ code, possibleFrom }) => code === 'not-open-yet' && possibleFrom);
  const possible = whys.length > 0 ? firstDay({ why: whys, earliest }) : earliest;
  const from = possible && opening ? opening.possibleFrom : possible;
  const dose = reservations.find(({ id }) => id === change)?.dose ?? programme?.dose ?? 1;
  const notYet = date ? text.titleDay(words.dates.dayOnly(date)) : text.title;
  const title = !from ? text.titleClosed : opening ? text.titleOpening : notYet;
  const calendar = venue && vaccine;
  const shown = from && programme && from <= programme.offeredUntil && !notOpenYet(whys);
  const seeable = shown && (calendar || bookable(programme));

  return (
    <Page key="ready" title={title} strip={strip} help="reasons">
      {whys.length > 0 && (
        <Banner kind="warn">
          {whys.map((why) => (
            <p key={why.code}>
              <strong>
                <Together text={causeOf(why)} />
              </strong>
            </p>
          ))}
        </Banner>
      )}
      <FirstPossibleCard
        from={from}
        opening={Boolean(opening)}
        dose={dose}
        given={previousDose(me, reservations, programmeId, dose)}
        chosen={date}
      />
      {programme && from && from > programme.offeredUntil && <p>{text.notShown}</p>}
      <div class="stack">
        {seeable && (
          <LinkButton
            look="primary"
            href={to(calendar ? 'book/day' : 'book', {
              vaccine,
              venue,
              change,
              month: from.slice(0, 7),
            })}
          >
            {text.see(words.dates.dayOnly(from))}
          </LinkButton>
        )}
        <LinkButton
          look="text"
          href={
            date
              ? to('book/day', { vaccine, venue, change, month: date.slice(0, 7) })
              : to('mypage')
          }
        >
          {date ? words.shell.back : words.shell.toMyPage}
        </LinkButton>
      </div>
    </Page>
  );
}
