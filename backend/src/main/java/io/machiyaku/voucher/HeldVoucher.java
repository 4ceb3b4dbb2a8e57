package io.machiyaku.voucher;

/** A voucher together with whoever holds it. */
public record HeldVoucher(Voucher voucher, Person person) {}
