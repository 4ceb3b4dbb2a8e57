import { words } from '../../words/words';

/** Where on a voucher the number stands. */
export function VoucherPicture() {
  const text = words.signin;
  return (
    <div class="voucher-help">
      <svg viewBox="0 0 128 74" aria-hidden="true" focusable="false">
        <rect class="paper" x="1" y="1" width="126" height="72" rx="3" />
        <path class="print" d="M9 11h66M9 20h92M9 29h54" />
        <rect class="frame" x="7" y="44" width="114" height="22" rx="5" />
        <text x="64" y="60" text-anchor="middle">
          0123456789
        </text>
      </svg>
      <div>
        <p>{text.voucherPicture}</p>
        <details>
          <summary>{text.voucherLost}</summary>
          <p>{text.voucherLostText}</p>
        </details>
      </div>
    </div>
  );
}
