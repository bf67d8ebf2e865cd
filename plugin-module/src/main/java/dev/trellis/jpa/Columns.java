package dev.trellis.jpa;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How values cross into columns and back: the same on every database. */
final class Columns {

    private Columns() {}

    /** A time as stored: UTC without a zone, to the microsecond. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /** Text that fits: cut to the column, without the NULs and broken surrogates that PostgreSQL refuses. */
    static String text(String value, int maxLength) {
        if (value == null) {
            return null;
        }
        String cut = value.length() <= maxLength ? value : value.substring(0, maxLength);
        return new String(cut.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static Optional<Long> id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** An amount with the decimals it was given, two at least: the column pads it to five. */
    static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(value -> {
            BigDecimal plain = value.stripTrailingZeros();
            return plain.setScale(Math.max(2, plain.scale()));
        });
    }

    /** {@code ?, ?, ?} for an IN list. */
    static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }
}
