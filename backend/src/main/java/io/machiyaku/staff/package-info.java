/** Staff: accounts and their roles, the special override mode, and what the platform's operator does for tenants. */
package io.machiyaku.staff;
