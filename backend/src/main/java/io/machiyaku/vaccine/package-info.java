/**
 * Programmes, vaccine products and their dose rules: legal age, intervals, who is eligible. The rules are pure Java; the
 * catalogue around them keeps each tenant's own products in the database.
 */
package io.machiyaku.vaccine;
