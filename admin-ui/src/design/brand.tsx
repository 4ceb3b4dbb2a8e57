import { words } from '@/words/common';

/** Mark, tenant and name of the console. */
export function Brand({ tenant }: { tenant?: string }) {
  return (
    <>
      <img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" />
      <span>
        {tenant && <span className="brand-tenant">{tenant}</span>}
        <span className="brand-name">{words.product}</span>
      </span>
    </>
  );
}
