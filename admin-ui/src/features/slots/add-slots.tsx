import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { Check, Plus, User, Users } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { SlotForm } from '@/api/types';
import { Button } from '@/design/button';
import { Segments } from '@/design/choice';
import { ErrorSummary } from '@/design/error-summary';
import { useFormFaults } from '@/design/form';
import { LeaveGuard, samePage, type Place } from '@/design/leave-guard';
import { Modal } from '@/design/modal';
import { useAllVenues, useVaccines } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { slotWords } from '@/words/slots';
import { AddConfirm } from './add-confirm';
import { AddFields } from './add-fields';
import { AddPreview } from './add-preview';
import { keyOf, momentsOf } from './pattern';
import { childPreset, emptySlot, isForChildren, slotFormsOf, slotShape, type SlotTyped } from './slot-shape';
import { refusedAmong, mostSlots, useTrial, type Draft } from './trial';

type Audience = 'adult' | 'child';

/** The dialog for new slots: form left, what it makes right; several can be put aside and registered at once. */
export function AddSlots({ audience, venueId }: { audience: Audience; venueId?: string }) {
  const navigate = useNavigate({ from: '/slots' });
  const child = audience === 'child';
  const form = useSlotForm(audience, venueId);
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<SlotForm[]>();
  const formId = useId();
  const typed = useWatch({ control: form.control }) as SlotTyped;
  const current = formsNow(typed, excluded, child);
  const trial = useTrial(drafts, current);
  const piled = drafts.flatMap((draft) => draft.forms);
  const inForm = refusedAmong(current, trial.inForm).length;
  const total = piled.length + countNow(typed, excluded);
  const untouched = piled.length > 0 && typed.first === '' && typed.name === '';

  const pile = submit(async () => {
    setDrafts([...drafts, { id: (drafts.at(-1)?.id ?? 0) + 1, forms: current }]);
    setExcluded(new Set());
    form.reset({ ...form.getValues(), name: '', first: '', last: '' }, { keepDefaultValues: true });
    form.setFocus('name');
  });
  const askForAll = submit(async () => setAsking([...piled, ...current]));
  const ask = untouched ? () => setAsking(piled) : () => void askForAll();
  const unsaved = drafts.length > 0 || form.formState.isDirty;
  const close = () =>
    void navigate({
      search: (before) => ({ ...before, add: undefined }),
      replace: true,
      ignoreBlocker: true,
    });

  return (
    <>
      <Modal
        title={slotWords.add}
        open
        onClose={close}
        unsaved={unsaved}
        headAside={<AudienceSwitch audience={audience} />}
        note={piled.length > 0 ? words.piled(piled.length) : words.note}
        preview={
          <AddPreview
            {...{ typed, current, excluded, trial, drafts }}
            onExclude={setExcluded}
            onDraft={(draft) =>
              setDrafts(drafts.map((each) => (each.id === draft.id ? draft : each)).filter(hasForms))
            }
          />
        }
        actions={
          <>
            <Button
              look="secondary"
              icon={Plus}
              unavailable={blockedBy(total, inForm)}
              onClick={() => void pile()}
            >
              {words.pile}
            </Button>
            <Button
              type="submit"
              form={formId}
              look="primary"
              icon={Check}
              unavailable={blockedBy(total, inForm + refusedAmong(piled, trial.inDrafts).length)}
            >
              {words.register(total)}
            </Button>
          </>
        }
      >
        <form
          id={formId}
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <ErrorSummary faults={faults} attempt={attempt} />
          <AddFields form={form} child={child} problem={problem} />
        </form>
      </Modal>
      <LeaveGuard unsaved={unsaved} within={stillAdding} />
      {asking && <AddConfirm forms={asking} onKeep={() => setAsking(undefined)} />}
    </>
  );
}

function AudienceSwitch({ audience }: { audience: Audience }) {
  const navigate = useNavigate({ from: '/slots' });
  return (
    <Segments
      name="audience"
      label={words.audience}
      labelHidden
      choices={[
        { value: 'adult', label: words.adult, icon: User },
        { value: 'child', label: words.child, icon: Users },
      ]}
      value={audience}
      onChange={(add) => void navigate({ search: (before) => ({ ...before, add }), replace: true })}
    />
  );
}

/** The form; switching between adults and children sets what is preset for each. */
function useSlotForm(audience: Audience, venueId: string | undefined) {
  const venues = useAllVenues();
  const vaccines = useVaccines();
  const child = audience === 'child';
  const childVaccineId = child ? vaccines.find(isForChildren)?.id : undefined;
  const onlyVenue = venues.length === 1 ? venues[0]?.id : undefined;
  const form = useForm({
    resolver: zodResolver(slotShape),
    shouldFocusError: false,
    defaultValues: { ...emptySlot, venueId: venueId ?? onlyVenue ?? '' },
  });
  useEffect(() => {
    const preset = child ? childPreset(childVaccineId) : { vaccineId: '', ageFrom: '', ageTo: '' };
    for (const [field, value] of Object.entries(preset)) form.setValue(field as keyof SlotTyped, value);
    form.clearErrors();
  }, [child, childVaccineId, form]);
  return form;
}

function formsNow(typed: SlotTyped, excluded: ReadonlySet<string>, child: boolean): SlotForm[] {
  const read = slotShape.safeParse(typed);
  if (!read.success) return [];
  const kept = momentsOf(typed).filter((moment) => !excluded.has(keyOf(moment)));
  return slotFormsOf(read.data, kept, child);
}

function countNow(typed: SlotTyped, excluded: ReadonlySet<string>): number {
  return momentsOf(typed).filter((moment) => !excluded.has(keyOf(moment))).length;
}

function blockedBy(total: number, refused: number): string | undefined {
  if (total > mostSlots) return words.tooMany(mostSlots);
  return refused > 0 ? words.refusedFirst : undefined;
}

/** Switching between adults and children keeps the dialog and what is piled. */
function stillAdding(now: Place, next: Place): boolean {
  return samePage(now, next) && Boolean((next.search as { add?: string }).add);
}

function hasForms(draft: Draft): boolean {
  return draft.forms.length > 0;
}
