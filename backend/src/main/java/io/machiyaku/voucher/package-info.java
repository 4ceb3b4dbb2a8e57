/** People and the vouchers they hold: registration, birth dates, details, who may be looked up by whom. */
package io.machiyaku.voucher;
