import { useNavigate } from '@tanstack/react-router';
import type { SlotForm } from '@/api/types';
import { Confirm } from '@/design/modal';
import { toast } from '@/design/toast';
import { useAllVenues } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { BatchProblem } from './batch-problem';
import { draftLine } from './drafts';
import { useRegisterSlots } from './queries';

/** One confirmation for everything; afterwards the list shows what was made. */
export function AddConfirm({ forms, onKeep }: { forms: SlotForm[]; onKeep: () => void }) {
  const navigate = useNavigate({ from: '/slots' });
  const venues = useAllVenues();
  const registration = useRegisterSlots();
  const published = forms.filter((form) => form.published).length;
  const seconds = forms.filter((form) => form.set).length;
  function act() {
    registration.mutate(forms, {
      onSuccess: (made) => {
        toast(words.done(made.slots.length));
        void navigate({ search: searchFor(forms), ignoreBlocker: true });
      },
    });
  }
  return (
    <Confirm
      title={words.ask(forms.length)}
      act={words.act(forms.length)}
      keep={words.keep}
      look="primary"
      busy={registration.isPending}
      busyText={words.registering}
      onAct={act}
      onKeep={onKeep}
    >
      <BatchProblem error={registration.error} />
      <ul className="mb-3 list-disc pl-5">
        {groupsOf(forms).map((group) => (
          <li key={`${group[0]?.venueId} ${group[0]?.vaccineId} ${group[0]?.name}`}>
            {venues.find((venue) => venue.id === group[0]?.venueId)?.name} <b>{group[0]?.name}</b>{' '}
            {draftLine({ forms: group })}
          </li>
        ))}
      </ul>
      {seconds > 0 && <p>{words.withSeconds(seconds)}</p>}
      <p>{published > 0 ? words.published(published) : words.hidden}</p>
    </Confirm>
  );
}

/** Slots of one venue, vaccine and name stand in one line. */
function groupsOf(forms: readonly SlotForm[]): SlotForm[][] {
  const groups = new Map<string, SlotForm[]>();
  for (const form of forms) {
    const key = [form.venueId, form.vaccineId, form.name].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()];
}

/** The conditions under which the list shows the new slots. */
function searchFor(forms: readonly SlotForm[]) {
  const days = forms.map((form) => form.startsAt.slice(0, 10)).sort();
  const venueIds = new Set(forms.map((form) => form.venueId));
  return {
    venueId: venueIds.size === 1 ? forms[0]?.venueId : undefined,
    from: days[0],
    to: days.at(-1),
  };
}
