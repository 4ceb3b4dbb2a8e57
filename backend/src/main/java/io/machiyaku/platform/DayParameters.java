package io.machiyaku.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days in addresses, {@code 2026-11-22}, as far as the database knows them. */
@Provider
public class DayParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new Days() : null;
    }

    private static final class Days implements ParamConverter<LocalDate> {

        @Override
        public LocalDate fromString(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(text);
                if (Storable.isDay(day)) {
                    return day;
                }
            } catch (DateTimeParseException unreadable) {
                throw new BadRequestException(unreadable);
            }
            throw new BadRequestException();
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
