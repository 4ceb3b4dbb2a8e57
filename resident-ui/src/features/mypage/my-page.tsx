import '../../design/appointment.css';
import { useEffect, useState } from 'preact/hooks';
import { loadMe, loadNext, loadReservations } from '../../api/calls';
import type { Me } from '../../api/types';
import { Banner } from '../../design/banner';
import { Page } from '../../design/page';
import { ToBring } from '../../design/to-bring';
import { Waiting } from '../../design/waiting';
import { bookable, past, upcoming } from '../../shared/appointments';
import { nowInTokyo } from '../../shared/dates';
import { fullName } from '../../shared/full-name';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { AppointmentCard } from './appointment-card';
import { NextVaccines } from './next-vaccines';
import { OtherAppointments } from './other-appointments';
import { PastAppointments, VaccinationHistory } from './past-appointments';
import { TakenAway, takenAway } from './taken-away';

/** The next appointment is the page: this is what people open at the venue's door. */
export function MyPage() {
  const { query, replace } = useAddress();
  const [cancelled] = useState(query['cancelled']);
  const me = useLoad('me', loadMe);
  const reservations = useLoad('reservations', loadReservations);
  const next = useLoad('next', loadNext);
  const text = words.myPage;

  // News is said once: opened again, the page has nothing new to tell.
  useEffect(() => {
    if (cancelled) replace('mypage');
  }, [cancelled]);

  if (reservations.state !== 'ready' || me.state === 'loading') {
    return (
      <Page title={text.nameless}>
        <Waiting loads={[reservations, me]} />
      </Page>
    );
  }
  const now = nowInTokyo();
  const [first, ...later] = upcoming(reservations.data, now);
  const missing = [me, next].filter(({ state }) => state !== 'ready');
  return (
    <Page key="ready" title={titleOf(me.data)}>
      {cancelled && (
        <Banner kind="ok" live>
          <p>{text.cancelled}</p>
        </Banner>
      )}
      <TakenAway
        reservations={takenAway(reservations.data, now)}
        bookable={next.data?.some(bookable) ?? false}
      />
      {first && <AppointmentCard reservation={first} />}
      {first && <ToBring />}
      {later.length > 0 && <OtherAppointments reservations={later} />}
      {next.data && <NextVaccines next={next.data} first={first === undefined} />}
      {missing.length > 0 && <Waiting loads={missing} />}
      <PastAppointments reservations={past(reservations.data, now)} />
      {me.data && <VaccinationHistory items={me.data.history} />}
    </Page>
  );
}

function titleOf(me: Me | undefined): string {
  const name = me && fullName(me);
  return name ? words.myPage.name(name) : words.myPage.nameless;
}
