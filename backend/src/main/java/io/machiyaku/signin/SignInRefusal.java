package io.machiyaku.signin;

import io.machiyaku.platform.RefusalCode;

/** What a sign-in may still ask for, whoever it is that knocks; everything else that goes wrong is {@code login-failed}. */
enum SignInRefusal implements RefusalCode {
    MUNICIPALITY_CODE_NEEDED,
    /** Strangers have used up the guesses without an addition: digits of the phone number, the name, or an entry code. */
    ADDITION_NEEDED,
    /** Those with an addition too, or it is an account of staff: a code that somebody else reads out. */
    ENTRY_CODE_NEEDED,
    /** The tenant is under attack: the page first does a little work. */
    PROOF_NEEDED,
    /** No code opens a site whose use is forbidden to the voucher. */
    ENTRY_CODE_USELESS,
    ACCOUNT_UNKNOWN,
    /** Within a session: so many dates an hour are read from identity documents by one account. */
    IDENTITY_PROOFS_USED_UP
}
