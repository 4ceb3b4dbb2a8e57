/** Reservations: what can be booked, and the one service through which every channel books, changes and cancels. */
package io.machiyaku.reservation;
