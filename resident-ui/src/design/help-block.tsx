import { useSite } from '../shared/site';
import { words } from '../words/words';
import { Icon } from './icon';

/** Closes every page: nobody is left alone with a screen. */
export function HelpBlock({ title }: { title: string }) {
  return (
    <section class="help" aria-labelledby="help-title">
      <h2 id="help-title">{title}</h2>
      <Phone />
    </section>
  );
}

/** The organiser's number, or where it is written. */
export function Phone() {
  const { contactPhone, contactHours } = useSite();
  if (!contactPhone) return <p>{words.shell.help.noPhone}</p>;
  return (
    <>
      <PhoneLink phone={contactPhone} />
      {contactHours && <p class="secondary">{contactHours}</p>}
    </>
  );
}

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a class="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      <Icon name="phone" />
      <span class="together">{phone}</span>
    </a>
  );
}
