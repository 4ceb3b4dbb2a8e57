/** Vaccination records: doses given here, imported or entered; what counts as a dose. */
package io.machiyaku.history;
