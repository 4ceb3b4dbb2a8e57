import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReservationLine, SlotView } from '@/api/types';
import { useAllVenues } from '@/session/master-data';
import { useMe } from '@/session/me';
import { cityTime, clockRange, fullDateTime, spokenDate } from '@/words/dates';
import { rosterWords as words, slotPageWords } from '@/words/slots';
import { markWords, reservationStatusWords } from '@/words/status';
import { bornAndAge, inRosterOrder, isLive, kanaName } from './booked';

/** The slot's people on paper; shown only when the page is printed. */
export function Roster({ slot, lines }: { slot: SlotView; lines: readonly ReservationLine[] }) {
  const me = useMe();
  const venue = useAllVenues().find((each) => each.id === slot.venueId);
  const printedAt = usePrintTime();
  const day = slot.startsAt.slice(0, 10);
  const live = lines.filter(isLive).length;
  return (
    <section className="roster">
      <header className="roster-head">
        <div>
          <p>
            {me.tenantName} {words.title}
          </p>
          <p className="roster-venue">
            {slot.venueName}
            {venue && words.venueNumber(venue.number)}
          </p>
          <p className="roster-when">
            {day.slice(0, 4)}年{spokenDate(day)} {clockRange(slot.startsAt, slot.endsAt)}・{slot.vaccineName}
          </p>
        </div>
        <div className="roster-count">
          <p>{words.capacity(slot.capacity)}</p>
          <p>
            {words.booked} <b>{live}</b>
            {words.people}
          </p>
        </div>
      </header>
      {lines.length === 0 ? (
        <p className="roster-foot">{slotPageWords.nobody}</p>
      ) : (
        <table className="roster-table">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{slotPageWords.kana}</th>
              <th scope="col">{slotPageWords.municipality}</th>
              <th scope="col">{slotPageWords.voucherNumber}</th>
              <th scope="col">{words.birth}</th>
              <th scope="col">{words.dose}</th>
              <th scope="col">{words.checkIn}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {inRosterOrder(lines).map((line, index) => (
              <RosterRow key={line.reservationId} line={line} place={index + 1} day={day} />
            ))}
          </tbody>
        </table>
      )}
      <p className="roster-sums">
        {[words.vaccinated, words.screenedOnly, words.noShow].map((result) => (
          <span key={result}>
            {result}　　　　{words.people}
          </span>
        ))}
        <span className="roster-checked">{words.checkedBy} ＿＿＿＿＿＿＿＿</span>
      </p>
      <p className="roster-foot">{words.printed(fullDateTime(printedAt), me.name)}</p>
    </section>
  );
}

function RosterRow({ line, place, day }: { line: ReservationLine; place: number; day: string }) {
  return (
    <tr className={isLive(line) ? undefined : 'roster-cancelled'}>
      <td>{place}</td>
      <td>
        <b>{kanaName(line) ?? slotPageWords.nameless}</b>
        {line.needs && <span className="roster-needs">{line.needs}</span>}
        {line.against.length > 0 && (
          <span className="roster-needs">
            {markWords.check}:{line.against.map((refusal) => refusal.detail).join(' ')}
          </span>
        )}
      </td>
      <td>{line.provisional ? markWords.provisional : line.municipalityCode}</td>
      <td>{line.voucherNumber}</td>
      <td>{bornAndAge(line, day)}</td>
      <td>{line.dose}</td>
      <RosterBoxes line={line} />
    </tr>
  );
}

/** Boxes to tick, or the word where there is nothing left to tick. */
function RosterBoxes({ line }: { line: ReservationLine }) {
  if (line.status !== 'RESERVED' && line.status !== 'CHECKED_IN')
    return (
      <td colSpan={2} className="roster-word">
        {reservationStatusWords[line.status]}
      </td>
    );
  return (
    <>
      <td>
        <span className={`roster-box${line.status === 'CHECKED_IN' ? ' roster-ticked' : ''}`} />
      </td>
      <td>
        <span className="roster-box" /> {words.vaccinated} <span className="roster-box" />{' '}
        {words.screenedOnly}
      </td>
    </>
  );
}

function usePrintTime(): string {
  const [time, setTime] = useState(() => cityTime(new Date()));
  useEffect(() => {
    // The page is drawn for paper as soon as this returns.
    const note = () => flushSync(() => setTime(cityTime(new Date())));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return time;
}
