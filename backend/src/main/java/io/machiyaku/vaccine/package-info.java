/** Programmes, vaccine products and their dose rules: legal age, intervals, who is eligible. Pure Java, no framework. */
package io.machiyaku.vaccine;
