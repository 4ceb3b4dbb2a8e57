package io.machiyaku.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;

/**
 * Refuses in requests what the database cannot keep, as a field of bad format: the null character, half a surrogate pair,
 * days outside of the years 1 to 9999, and local times that name a zone, which would be read as if they did not. A field
 * that is there twice is refused too: which one was meant?
 */
@Singleton
class StorableJson implements ObjectMapperCustomizer {

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** Last of all, so that nobody's reading of texts and days comes before this one. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.registerModule(new SimpleModule("storable")
                .addDeserializer(String.class, new Only<>(String.class, StringDeserializer.instance, Storable::isText))
                .addDeserializer(
                        LocalDate.class, new Only<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Storable::isDay))
                .addDeserializer(LocalDateTime.class, new Local())
                .addDeserializer(
                        Instant.class,
                        new Only<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                instant -> instant.isAfter(FIRST) && instant.isBefore(LAST))));
    }

    /** Reads as usual and takes only what can be kept. */
    private static class Only<T> extends StdScalarDeserializer<T> {
        private final transient JsonDeserializer<T> usual;
        private final transient Predicate<T> storable;

        Only(Class<T> type, JsonDeserializer<T> usual, Predicate<T> storable) {
            super(type);
            this.usual = usual;
            this.storable = storable;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T value = usual.deserialize(parser, context);
            if (value != null && !storable.test(value)) {
                throw context.weirdStringException("", handledType(), "cannot be stored");
            }
            return value;
        }
    }

    /** A time of the city. */
    private static final class Local extends Only<LocalDateTime> {

        Local() {
            super(LocalDateTime.class, LocalDateTimeDeserializer.INSTANCE, time -> Storable.isDay(time.toLocalDate()));
        }

        @Override
        public LocalDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.getText().endsWith("Z")) {
                throw context.weirdStringException("", LocalDateTime.class, "names a zone");
            }
            return super.deserialize(parser, context);
        }
    }
}
