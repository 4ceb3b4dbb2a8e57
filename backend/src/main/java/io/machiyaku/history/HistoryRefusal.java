package io.machiyaku.history;

import io.machiyaku.platform.RefusalCode;

/** Why a dose cannot be entered as asked. */
public enum HistoryRefusal implements RefusalCode {
    DOSE_RECORDED_BEFORE,
    LATER_DOSE_RECORDED,
    DATE_IN_FUTURE,
    DATE_BEFORE_BIRTH,
    DATE_OUT_OF_ORDER,
    VACCINE_OF_OTHER_PROGRAMME,
    RECORD_FROM_RESERVATION,
    RECORD_VOID,
    SOURCE_OF_RECEPTION
}
