package io.machiyaku.signin;

import io.machiyaku.platform.RefusalCode;

/** What a sign-in may still ask for; everything else that goes wrong is one answer, {@code login-failed}. */
enum SignInRefusal implements RefusalCode {
    MUNICIPALITY_CODE_NEEDED
}
