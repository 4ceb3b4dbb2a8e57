import { Icon } from './icon';
import { useSite } from '../shared/site';
import { words } from '../words/words';

/** Lines, or what stands between the commas outside of brackets. */
const thing = /\n|、(?![^(]*\))/;

/** The one task before the day, and what the organiser wants people to bring: one line each. */
export function ToBring() {
  const { whatToBring } = useSite();
  const text = words.myPage;
  const things = (whatToBring ?? text.bringDefault)
    .split(thing)
    .map((line) => line.replace(/^[・\-\s]+/, '').trim())
    .filter(Boolean);
  return (
    <section class="stack" aria-labelledby="to-bring">
      <h2 id="to-bring">{text.next}</h2>
      <div class="card">
        <h3>{text.bring}</h3>
        <ul class="ticks">
          {things.map((one) => (
            <li key={one}>
              <Icon name="check" />
              <span>{one}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
