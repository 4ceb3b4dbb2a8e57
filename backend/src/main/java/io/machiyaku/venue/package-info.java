/** Venues: where people are vaccinated, mass sites and single clinics. */
package io.machiyaku.venue;
