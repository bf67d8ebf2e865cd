package dev.trellis.signal.wire;

import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.RejectionReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The fields of a JSON object by name and type. A field that is absent or null reads as null. */
final class Fields {

    private static final BigDecimal LARGEST_ID = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int MOST_DIGITS = 40;

    private final String path;
    private final Map<String, Object> values;

    Fields(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name) throws MalformedSignalException {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "has to be text");
    }

    boolean flag(String name) throws MalformedSignalException {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(name, "has to be true or false");
    }

    BigDecimal number(String name) throws MalformedSignalException {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof BigDecimal number)) {
            throw wrong(name, "has to be a number");
        }
        // Arithmetic with 1e999999999 would write out all its digits.
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new MalformedSignalException(RejectionReason.OUT_OF_RANGE, path + name, "has too many digits");
        }
        return number;
    }

    Double decimal(String name) throws MalformedSignalException {
        BigDecimal number = number(name);
        return number == null ? null : number.doubleValue();
    }

    /** A whole number from 0 on. */
    Long id(String name) throws MalformedSignalException {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(LARGEST_ID) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new MalformedSignalException(
                    RejectionReason.OUT_OF_RANGE, path + name, "has to be a whole number from 0 on");
        }
        return number.longValueExact();
    }

    Integer count(String name) throws MalformedSignalException {
        Long number = id(name);
        return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
    }

    UUID uuid(String name) throws MalformedSignalException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            // The parser also takes shortened forms, and those would be two names for one id.
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, "has to be a UUID");
        }
        throw wrong(name, "has to be a UUID");
    }

    Instant instant(String name) throws MalformedSignalException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Times.parse(text);
            if (Times.areStorable(instant)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            throw wrong(name, "has to be a UTC time such as 2026-03-01T12:00:00.000Z");
        }
        throw new MalformedSignalException(RejectionReason.OUT_OF_RANGE, path + name, "has to be after 1970");
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws MalformedSignalException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new MalformedSignalException(RejectionReason.OUT_OF_RANGE, path + name, "is none of the known values");
    }

    Fields object(String name) throws MalformedSignalException {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?>) {
            return new Fields(path + name + ".", Json.object(value));
        }
        throw wrong(name, "has to be an object");
    }

    Map<String, String> texts(String name) throws MalformedSignalException {
        Fields object = object(name);
        if (object == null) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : object.values.keySet()) {
            if (object.has(key)) {
                if (!(object.values.get(key) instanceof String text)) {
                    throw wrong(name, "has to hold texts");
                }
                texts.put(key, text);
            }
        }
        return texts;
    }

    List<Fields> objects(String name) throws MalformedSignalException {
        List<Fields> fields = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof Map<?, ?>)) {
                throw wrong(name, "has to hold objects");
            }
            fields.add(new Fields(path + name + "[" + fields.size() + "].", Json.object(element)));
        }
        return fields;
    }

    List<?> list(String name) throws MalformedSignalException {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "has to be an array");
    }

    <T> T needed(String name, T value) throws MalformedSignalException {
        if (value == null) {
            throw MalformedSignalException.missing(path + name);
        }
        return value;
    }

    MalformedSignalException wrong(String name, String detail) {
        return new MalformedSignalException(RejectionReason.WRONG_TYPE, path + name, detail);
    }
}
