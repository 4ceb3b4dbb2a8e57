package io.machiyaku.signin;

import java.time.Duration;
import java.util.List;

/**
 * How many guesses are compared, and within what time. The sliding windows bound a subject as a whole: beyond them nobody is
 * shut out, a stranger has to add something. The pauses slow down whoever guesses at one place, on one device or within a
 * session: one minute from so many guesses on, doubled with each, fifteen at most. What they add up to stands in
 * docs/security.md.
 */
enum Limit {
    /** From devices on which nobody has come in with this voucher before. */
    VOUCHER(Bounds.OF_STRANGERS),
    /** Likewise with the last digits of the phone number or the family name, which may be guessed too. */
    VOUCHER_WITH_ADDITION(Bounds.OF_STRANGERS),
    VOUCHER_AND_ADDRESS(5, Bounds.OF_A_SITTING),
    ADDITION_AND_ADDRESS(5, Bounds.OF_A_SITTING),
    VOUCHER_AND_DEVICE(5, Bounds.OF_A_SITTING),

    ACCOUNT(Bounds.OF_STRANGERS),
    ACCOUNT_AND_ADDRESS(5, Bounds.OF_A_SITTING),
    CODE_AND_ADDRESS(5, Bounds.OF_A_SITTING),
    ACCOUNT_AND_DEVICE(5, Bounds.OF_A_SITTING),

    /** Of people who are signed in, who are told that they have to wait. */
    OWN_PASSWORD(5, Bounds.OF_A_SITTING),
    BIRTH_DATE_BY_ACCOUNT(10, Bounds.OF_A_CALL),
    BIRTH_DATE_OF_VOUCHER(10, Bounds.OF_A_CALL),
    /** Dates read from an identity document for people whose date is not known: any date would do there. */
    IDENTITY_PROOF_BY_ACCOUNT(Bounds.OF_A_DESK);

    record Window(Duration width, int guesses) {

        String seconds() {
            return width.toSeconds() + " seconds";
        }
    }

    private static final class Bounds {

        /** Eight: of a crowd of guesses at the same moment. Ten and thirty: see the odds in docs/security.md. */
        static final List<Window> OF_STRANGERS = List.of(
                new Window(Duration.ofMinutes(1), 8),
                new Window(Duration.ofHours(1), 10),
                new Window(Duration.ofDays(1), 30));

        /** How long pauses remember; they bound by waiting, never by this number. */
        static final List<Window> OF_A_SITTING = List.of(new Window(Duration.ofHours(6), 1_000));

        static final List<Window> OF_A_DESK = List.of(new Window(Duration.ofHours(1), 60));

        static final List<Window> OF_A_CALL = List.of(new Window(Duration.ofMinutes(15), 1_000));
    }

    private final List<Window> windows;
    private final Integer pausesFrom;

    Limit(List<Window> windows) {
        this.windows = windows;
        this.pausesFrom = null;
    }

    Limit(int pausesFrom, List<Window> memory) {
        this.windows = memory;
        this.pausesFrom = pausesFrom;
    }

    List<Window> windows() {
        return windows;
    }

    /** The guess that begins the first pause; null where there are none. */
    Integer pausesFrom() {
        return pausesFrom;
    }
}
