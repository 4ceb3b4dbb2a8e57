import { words } from '../words/words';
import { Together } from './together';

interface DoseNameProps {
  /** What it protects from. */
  programme: string;
  dose: number;
  /** The product; people know the illness, staff and paper name this. */
  vaccine?: string | undefined;
}

/** 新型コロナ 1回目, and below it the product. */
export function DoseName({ programme, dose, vaccine }: DoseNameProps) {
  return <ProductName name={words.shell.doseOf(programme, dose)} vaccine={vaccine} />;
}

export function ProductName({ name, vaccine }: { name: string; vaccine: string | undefined }) {
  return (
    <>
      <Together text={name} />
      {vaccine && vaccine !== name && <small class="product">{vaccine}</small>}
    </>
  );
}
