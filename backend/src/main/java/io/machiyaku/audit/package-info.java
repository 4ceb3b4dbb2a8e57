/** The operation log: who did what to whose data, when, before and after. */
package io.machiyaku.audit;
