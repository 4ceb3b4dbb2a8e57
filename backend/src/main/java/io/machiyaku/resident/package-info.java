/** The resident page (⑬⑭): everything about one person in one place, for the person and for staff. */
package io.machiyaku.resident;
