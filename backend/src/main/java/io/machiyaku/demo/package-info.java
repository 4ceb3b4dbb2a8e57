/** Invented data to try Machiyaku with: three tenants, venues, slots, vouchers. Never in production. */
package io.machiyaku.demo;
