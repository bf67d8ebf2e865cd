package dev.trellis.visit;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The country of a request, from a header that the store's proxy sets or else from a local database file; nowhere
 * unless one of them is set. The address is looked at and forgotten.
 */
public final class Places implements AutoCloseable {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern REGION = Pattern.compile("[A-Z0-9]{1,3}");

    /** What content delivery networks say for "not known" and "Tor". */
    private static final Set<String> NO_COUNTRY = Set.of("XX", "ZZ", "T1");

    private final String countryHeader;
    private final String regionHeader;
    private final Optional<LocationDatabase> database;

    /**
     * @param countryHeader a header that the store's proxy always sets or removes, for example {@code CF-IPCountry};
     *     empty for none
     * @param file a database file in MaxMind's format; empty for none
     */
    public Places(String countryHeader, String regionHeader, String file) {
        this.countryHeader = countryHeader.strip();
        this.regionHeader = regionHeader.strip();
        this.database = LocationDatabase.open(file.strip());
    }

    /** @param address asked for only if it is needed */
    public Place of(Function<String, String> header, Supplier<Optional<InetAddress>> address) {
        Optional<String> country = value(header, countryHeader, COUNTRY).filter(code -> !NO_COUNTRY.contains(code));
        if (country.isPresent()) {
            return new Place(country, value(header, regionHeader, REGION));
        }
        Place found = database.flatMap(file -> address.get().map(file::of)).orElse(Place.UNKNOWN);
        return new Place(
                found.country().filter(code -> COUNTRY.matcher(code).matches()),
                found.region().filter(code -> REGION.matcher(code).matches()));
    }

    @Override
    public void close() throws Exception {
        if (database.isPresent()) {
            database.get().close();
        }
    }

    private static Optional<String> value(Function<String, String> header, String name, Pattern form) {
        return name.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(header.apply(name))
                        .filter(text -> form.matcher(text).matches());
    }
}
