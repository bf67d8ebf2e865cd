package dev.trellis.visit;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file in MaxMind's format with countries or cities (GeoLite2, DB-IP Lite and others), read where it lies. */
final class LocationDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocationDatabase.class);

    private final Reader reader;

    private LocationDatabase(Reader reader) {
        this.reader = reader;
    }

    /** Empty, and said in the log, if there is no such file or it is something else. */
    static Optional<LocationDatabase> open(String file) {
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            if (!Files.isRegularFile(Path.of(file))) {
                throw new IOException("there is no such file");
            }
            return Optional.of(new LocationDatabase(new Reader(Path.of(file).toFile(), new CHMCache())));
        } catch (IOException | RuntimeException unreadable) {
            log.error(
                    "Trellis goes on without knowing countries: '{}' could not be opened ({}). Correct "
                            + "trellis.visit.location-database, or leave it empty.",
                    file,
                    unreadable.getMessage());
            return Optional.empty();
        }
    }

    Place of(InetAddress address) {
        try {
            Map<?, ?> found = reader.get(address, Map.class);
            return found == null ? Place.UNKNOWN : place(found);
        } catch (IOException e) {
            throw new UncheckedIOException("The location database could not be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Place place(Map<?, ?> found) {
        Optional<String> region = found.get("subdivisions") instanceof List<?> list && !list.isEmpty()
                ? code(list.get(0))
                : Optional.empty();
        return new Place(code(found.get("country")), region);
    }

    private static Optional<String> code(Object part) {
        return part instanceof Map<?, ?> map && map.get("iso_code") instanceof String code
                ? Optional.of(code)
                : Optional.empty();
    }
}
