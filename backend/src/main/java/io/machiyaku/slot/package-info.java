/** Slots: seats for one vaccine at one venue and time, alone or as sets of two. */
package io.machiyaku.slot;
