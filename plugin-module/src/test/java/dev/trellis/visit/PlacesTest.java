package dev.trellis.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Place BAVARIA = new Place(Optional.of("DE"), Optional.of("BY"));

    @TempDir
    private Path folder;

    @Test
    void without_a_setting_no_country_is_known_and_no_address_looked_at() {
        Places places = new Places("", "", "");

        Place place = places.of(Map.of("CF-IPCountry", "DE")::get, () -> {
            throw new IllegalStateException("looked at");
        });

        assertThat(place).isEqualTo(Place.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"DE, DE", "XX, ''", "T1, ''", "de, ''", "Germany, ''"})
    void the_proxys_header_tells_the_country(String sent, String country) {
        Places places = new Places("CF-IPCountry", "CF-Region-Code", "");

        Place place = places.of(Map.of("CF-IPCountry", sent, "CF-Region-Code", "BY")::get, Optional::empty);

        assertThat(place.country().orElse("")).isEqualTo(country);
        assertThat(place.region()).isEqualTo(country.isEmpty() ? Optional.empty() : Optional.of("BY"));
    }

    @Test
    void a_local_database_file_tells_the_country_and_region_of_an_address() throws Exception {
        Path file = TinyLocations.write(folder.resolve("tiny.mmdb"), "203.0.113.0", 24, "DE", "BY");
        try (Places places = new Places("", "", file.toString())) {
            assertThat(places.of(name -> null, () -> address("203.0.113.9"))).isEqualTo(BAVARIA);
            assertThat(places.of(name -> null, () -> address("198.51.100.1"))).isEqualTo(Place.UNKNOWN);
            assertThat(places.of(name -> null, () -> address("::1"))).isEqualTo(Place.UNKNOWN);
            assertThat(places.of(name -> null, Optional::empty)).isEqualTo(Place.UNKNOWN);
        }
    }

    @Test
    void a_file_that_is_missing_or_something_else_leaves_the_country_unknown() throws Exception {
        Path other = Files.writeString(folder.resolve("other.mmdb"), "no database");

        assertThat(new Places("", "", other.toString()).of(name -> null, () -> address("203.0.113.9")))
                .isEqualTo(Place.UNKNOWN);
        assertThat(new Places("", "", folder.resolve("none").toString()).of(name -> null, () -> address("203.0.113.9")))
                .isEqualTo(Place.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.9, -, 203.0.113.9",
                "203.0.113.9, 198.51.100.1, 203.0.113.9",
                "10.0.0.3, 198.51.100.1, 198.51.100.1",
                "10.0.0.3, '6.6.6.6, 198.51.100.1, 10.1.2.3', 198.51.100.1",
                "10.0.0.3, '10.9.9.9', 10.9.9.9",
                "10.0.0.3, 'attacker.example', -",
                "10.0.0.3, '', -"
            })
    void what_a_sender_says_of_its_address_counts_only_as_far_as_trusted_proxies_wrote_it(
            String peer, String forwarded, String address) {
        assertThat(new ClientAddress("10.0.0.0/8, ::1").of(peer, forwarded).map(InetAddress::getHostAddress))
                .isEqualTo(Optional.ofNullable(address));
    }

    @Test
    void without_trusted_proxies_the_connections_own_address_counts() {
        assertThat(new ClientAddress("").of("10.0.0.3", "198.51.100.1").map(InetAddress::getHostAddress))
                .contains("10.0.0.3");
    }

    @Test
    void a_network_that_is_none_is_named() {
        assertThatThrownBy(() -> new ClientAddress("10.0.0.0/99")).hasMessageContaining("'10.0.0.0/99'");
        assertThatThrownBy(() -> new ClientAddress("proxy.example")).hasMessageContaining("trellis.trusted-proxies");
    }

    private static Optional<InetAddress> address(String literal) {
        return ClientAddress.parse(literal);
    }
}
