import { useEffect, useState } from 'preact/hooks';
import { grouped } from '../shared/check-in-code';
import { words } from '../words/words';

interface CheckInCodeProps {
  code: string;
  /** Says whose code it is where several doses stand in one card. */
  dose?: number;
}

/** Shown at the venue's door. The QR holds the code only, never a voucher number or a birth date. */
export function CheckInCode({ code, dose }: CheckInCodeProps) {
  const text = words.myPage.code;
  return (
    <div class="code">
      <Qr text={code} />
      <div>
        <p class="secondary">{text.show}</p>
        <strong>
          <span aria-hidden="true">{grouped(code)}</span>
          <span class="unseen">{code.split('').join(' ')}</span>
        </strong>
        <p class="secondary">{dose ? text.ofDose(dose) : text.name}</p>
      </div>
    </div>
  );
}

interface Drawing {
  size: number;
  path: string;
}

function Qr({ text }: { text: string }) {
  const [drawing, draw] = useState<Drawing>();
  useEffect(() => {
    let wanted = true;
    void import('uqr').then(({ encode }) => {
      const { size, data } = encode(text, { ecc: 'M', border: 2 });
      const path = data
        .flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : '')))
        .join('');
      if (wanted) draw({ size, path });
    });
    return () => {
      wanted = false;
    };
  }, [text]);

  return (
    <div class="qr" role="img" aria-label={words.myPage.code.qr}>
      {drawing && (
        <svg viewBox={`0 0 ${drawing.size} ${drawing.size}`} shape-rendering="crispEdges">
          <path d={drawing.path} fill="currentColor" />
        </svg>
      )}
    </div>
  );
}
