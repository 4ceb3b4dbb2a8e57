import type { Me } from '../../api/types';
import { Icon } from '../../design/icon';
import { Together } from '../../design/together';
import { words } from '../../words/words';
import { tellsBirthDate } from './person-entry';

/** What the organiser registered and the person cannot change here. */
export function KnownFacts({ me }: { me: Me }) {
  return (
    <>
      {me.vouchers.map((voucher) => (
        <Locked key={voucher.id} label={words.person.voucher} value={voucher.number} />
      ))}
      {!tellsBirthDate(me) && me.birthDate && (
        <Locked label={words.person.birthDate} value={words.dates.birthDate(me.birthDate)} />
      )}
    </>
  );
}

function Locked({ label, value }: { label: string; value: string }) {
  return (
    <div class="field">
      <p class="label">{label}</p>
      <p class="read-only">
        <Icon name="lock" />
        <span>
          <Together text={value} />
        </span>
      </p>
    </div>
  );
}
