import { Printer } from 'lucide-react';
import { Button } from '@/design/button';
import { PageHead } from '@/design/page';
import { Toasts } from '@/design/toast';
import { Buttons, Choices, Days, Errors, Fields } from './gallery-inputs';
import { Banners, Lists, Overlays, Rest, Statuses } from './gallery-lists';

export function GalleryPage() {
  return (
    <main className="content">
      <PageHead title="部品と状態" note="見本" actions={<Button icon={Printer}>印刷</Button>} />
      <div className="mb-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,380px),1fr))] gap-4">
        <Buttons />
        <Fields />
        <Errors />
        <Statuses />
        <Banners />
        <Choices />
        <Days />
        <Rest />
        <Overlays />
      </div>
      <Lists />
      <Toasts />
    </main>
  );
}
