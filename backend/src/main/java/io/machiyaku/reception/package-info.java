/** The day at the venue: reception, check-in and results. */
package io.machiyaku.reception;
