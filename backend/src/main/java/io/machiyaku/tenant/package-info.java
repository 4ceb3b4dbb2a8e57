/** Tenants: who organises the vaccinations, their site's settings, their terms of use. */
package io.machiyaku.tenant;
