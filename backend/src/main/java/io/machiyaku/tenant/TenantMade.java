package io.machiyaku.tenant;

import java.util.UUID;

/** Fired inside the transaction that makes a tenant: features add what every tenant starts with. */
public record TenantMade(UUID tenantId) {}
