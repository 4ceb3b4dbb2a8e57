package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.util.UUID;

/** A dose that someone has had: recorded here, imported or entered. The product is null where it is not known. */
public record Received(UUID programmeId, int dose, LocalDate date, Product product) {}
