/** The booking rules: plain Java, asked by every channel, every refusal at once. docs/rules.md lists them. */
package io.machiyaku.reservation.rules;
