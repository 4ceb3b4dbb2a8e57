import { useSite } from '../shared/site';
import { words } from '../words/words';
import { Icon } from './icon';

/** Closes every page: nobody is left alone with a screen. */
export function HelpBlock({ title }: { title: string }) {
  const { contactPhone } = useSite();
  return (
    <section class="help" aria-labelledby="help-title">
      <h2 id="help-title">{title}</h2>
      {contactPhone ? (
        <a class="phone" href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          <span class="together">{contactPhone}</span>
        </a>
      ) : (
        <p>{words.shell.help.noPhone}</p>
      )}
    </section>
  );
}
