import { Icon } from '../../design/icon';
import { useSite } from '../../shared/site';
import { words } from '../../words/words';

/** The one task before the day, and what the organiser wants people to bring: one line each. */
export function ToBring() {
  const { whatToBring } = useSite();
  const text = words.myPage;
  const things = (whatToBring ?? text.bringDefault)
    .split('\n')
    .map((line) => line.replace(/^[・\-\s]+/, '').trim())
    .filter(Boolean);
  return (
    <section class="stack" aria-labelledby="to-bring">
      <h2 id="to-bring">{text.next}</h2>
      <div class="card">
        <h3>{text.bring}</h3>
        <ul class="ticks">
          {things.map((thing) => (
            <li key={thing}>
              <Icon name="check" />
              <span>{thing}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
