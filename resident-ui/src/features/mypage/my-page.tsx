import '../../design/appointment.css';
import { loadMe, loadNext, loadReservations } from '../../api/calls';
import type { Me } from '../../api/types';
import { Banner } from '../../design/banner';
import { Page } from '../../design/page';
import { Waiting } from '../../design/waiting';
import { past, upcoming } from '../../shared/appointments';
import { nowInTokyo } from '../../shared/dates';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { AppointmentCard } from './appointment-card';
import { NextVaccines } from './next-vaccines';
import { OtherAppointments } from './other-appointments';
import { PastAppointments, VaccinationHistory } from './past-appointments';
import { ToBring } from './to-bring';

/** The next appointment is the page: this is what people open at the venue's door. */
export function MyPage() {
  const { query } = useAddress();
  const me = useLoad('me', loadMe);
  const reservations = useLoad('reservations', loadReservations);
  const next = useLoad('next', loadNext);
  const text = words.myPage;

  if (me.state !== 'ready' || reservations.state !== 'ready' || next.state !== 'ready') {
    return (
      <Page title={text.nameless}>
        <Waiting loads={[me, reservations, next]} />
      </Page>
    );
  }
  const now = nowInTokyo();
  const [first, ...later] = upcoming(reservations.data, now);
  return (
    <Page key="ready" title={titleOf(me.data)}>
      {query['cancelled'] && (
        <Banner kind="ok" live>
          <p>{text.cancelled}</p>
        </Banner>
      )}
      {first && <AppointmentCard reservation={first} />}
      {first && <ToBring />}
      {later.length > 0 && <OtherAppointments reservations={later} />}
      <NextVaccines next={next.data} first={first === undefined} />
      <PastAppointments reservations={past(reservations.data, now)} />
      <VaccinationHistory items={me.data.history} />
    </Page>
  );
}

function titleOf(me: Me): string {
  const name =
    [me.familyName, me.givenName].filter(Boolean).join(' ') ||
    [me.familyNameKana, me.givenNameKana].filter(Boolean).join(' ');
  return name ? words.myPage.name(name) : words.myPage.nameless;
}
