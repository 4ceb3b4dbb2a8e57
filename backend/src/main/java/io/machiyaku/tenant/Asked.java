package io.machiyaku.tenant;

/** Whether a resident must, may or cannot fill in a field of one's details. The console shows every field. */
public enum Asked {
    REQUIRED,
    OPTIONAL,
    HIDDEN
}
