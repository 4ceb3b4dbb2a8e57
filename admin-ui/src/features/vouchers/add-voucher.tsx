import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { api } from '@/api/client';
import type { Voucher } from '@/api/types';
import { Banner } from '@/design/banner';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { ErrorSummary } from '@/design/error-summary';
import { digits, NumberField } from '@/design/field';
import { useFormFaults } from '@/design/form';
import { Modal } from '@/design/modal';
import { Facts } from '@/design/page';
import { ProblemBanner } from '@/design/problem-banner';
import { useMe } from '@/session/me';
import { words } from '@/words/common';
import { bothCalendars } from '@/words/dates';
import { voucherWords } from '@/words/vouchers';
import { voucherShape, type VoucherRead, type VoucherTyped } from './voucher-shape';

/** Registers one voucher after another; what will exist stands beside the form. */
export function AddVoucher({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const queries = useQueryClient();
  const [added, setAdded] = useState<readonly string[]>([]);
  const form = useForm<VoucherTyped, unknown, VoucherRead>({
    resolver: zodResolver(voucherShape),
    shouldFocusError: false,
    defaultValues: {
      municipalityCode: me.plan === 'MUNICIPALITY' ? me.tenantCode : '',
      number: '',
      birthDate: '',
    },
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const save = useMutation({
    mutationFn: ({ municipalityCode, ...voucher }: VoucherRead) =>
      api.post<Voucher>('/api/admin/vouchers', {
        ...voucher,
        municipalityCode: municipalityCode || undefined,
      }),
    onSuccess: ({ number, municipalityCode }) => {
      void queries.invalidateQueries({ queryKey: ['vouchers'] });
      setAdded((before) => [...before, number]);
      form.reset({ municipalityCode, number: '', birthDate: '' });
      document.getElementById('number')?.focus();
    },
  });
  const typed = useWatch({ control: form.control });
  const { errors } = form.formState;
  return (
    <Modal
      open
      title={voucherWords.addTitle}
      onClose={onClose}
      unsaved={form.formState.isDirty}
      preview={
        <>
          <h3 className="mb-2">{voucherWords.willBe}</h3>
          <Facts
            facts={[
              [voucherWords.municipalityCode, digits(typed.municipalityCode ?? '') || '―'],
              [voucherWords.number, digits(typed.number ?? '') || '―'],
              [voucherWords.birthDate, typed.birthDate ? bothCalendars(typed.birthDate) : '―'],
              [
                voucherWords.firstPassword,
                typed.birthDate ? voucherWords.firstPasswordIs(typed.birthDate) : '―',
              ],
            ]}
          />
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          <Button
            type="submit"
            form="voucher"
            look="primary"
            icon={Plus}
            busy={save.isPending}
            busyText={voucherWords.adding}
          >
            {voucherWords.addDo}
          </Button>
        </>
      }
    >
      <form
        id="voucher"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => void submit(save.mutateAsync)(event)}
      >
        {added.length > 0 && (
          <Banner tone="ok" live>
            <b>
              {voucherWords.added}({added.at(-1)})
            </b>
            <span className="block">{voucherWords.addNext}</span>
          </Banner>
        )}
        <ErrorSummary faults={faults} attempt={attempt} />
        <ProblemBanner error={problem} />
        <NumberField
          id="municipalityCode"
          label={voucherWords.municipalityCode}
          needed={me.plan === 'MUNICIPALITY'}
          hint={voucherWords.codeHint}
          error={errors.municipalityCode?.message}
          {...form.register('municipalityCode')}
        />
        <NumberField
          id="number"
          label={voucherWords.number}
          needed
          autoFocus
          error={errors.number?.message}
          {...form.register('number')}
        />
        <Controller
          key={added.length}
          name="birthDate"
          control={form.control}
          render={({ field }) => (
            <BirthDateField
              id="birthDate"
              needed
              error={errors.birthDate?.message}
              onChange={(date) => field.onChange(date ?? '')}
            />
          )}
        />
      </form>
    </Modal>
  );
}
