package io.machiyaku.tenant;

import io.machiyaku.platform.RefusalCode;

/** Why a tenant cannot be made as ordered. */
public enum TenantRefusal implements RefusalCode {
    TENANT_EXISTS,
    MUNICIPALITY_CODE_WRONG,
    SLUG_NOT_POSSIBLE
}
