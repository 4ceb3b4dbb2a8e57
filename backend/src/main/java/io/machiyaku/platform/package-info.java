/** The ground floor that every feature stands on and that knows no feature. */
package io.machiyaku.platform;
