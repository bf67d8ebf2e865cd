package dev.trellis.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Product;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-05-14T11:20:00Z");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<Event> EVENTS = tell(7);

    private static List<Event> tell(long seed) {
        return new History(CATALOGUE, Clock.fixed(NOW, ZoneOffset.UTC), seed)
                .events()
                .toList();
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        assertThat(tell(7))
                .hasSameSizeAs(EVENTS)
                .map(HistoryTest::outline)
                .isEqualTo(EVENTS.stream().map(HistoryTest::outline).toList());
    }

    @Test
    void another_seed_tells_another_story() {
        assertThat(tell(8))
                .map(HistoryTest::outline)
                .isNotEqualTo(EVENTS.stream().map(HistoryTest::outline).toList());
    }

    @Test
    void it_is_told_in_order_and_ends_some_minutes_ago() {
        assertThat(EVENTS).isSortedAccordingTo(Comparator.comparing(Event::at));
        assertThat(EVENTS.get(0).at()).isBetween(NOW.minus(History.LENGTH), NOW.minus(Duration.ofDays(180)));
        assertThat(EVENTS.get(EVENTS.size() - 1).at()).isBetween(NOW.minus(Duration.ofMinutes(5)), NOW);
    }

    @Test
    void a_busy_half_year_leaves_tens_of_thousands_of_steps_and_thousands_of_orders() {
        assertThat(EVENTS).hasSizeBetween(60_000, 95_000);
        assertThat(bought()).hasSizeBetween(3_000, 5_500);
        assertThat(EVENTS.stream().map(e -> e.shopper().number()).distinct().count())
                .isGreaterThan(3_000);
    }

    @Test
    void nobody_buys_what_they_have_not_viewed_and_put_into_the_cart() {
        Map<Shopper, Set<Product>> viewed = new HashMap<>();
        Map<Shopper, Set<Product>> carted = new HashMap<>();
        for (Event e : EVENTS) {
            if (e.action() instanceof Action.ViewedProduct v) {
                viewed.computeIfAbsent(e.shopper(), s -> new HashSet<>()).add(v.product());
            } else if (e.action() instanceof Action.AddedToCart a) {
                assertThat(viewed.get(e.shopper())).contains(a.line().product());
                carted.computeIfAbsent(e.shopper(), s -> new HashSet<>())
                        .add(a.line().product());
            } else if (e.action() instanceof Action.RemovedFromCart r) {
                assertThat(carted.get(e.shopper()).remove(r.line().product())).isTrue();
            } else if (e.action() instanceof Action.Bought b) {
                Set<Product> lines = b.lines().stream().map(Line::product).collect(Collectors.toSet());
                assertThat(carted.remove(e.shopper())).isEqualTo(lines);
            }
        }
    }

    @Test
    void only_shoppers_with_an_account_log_in_and_pay() {
        assertThat(EVENTS)
                .filteredOn(e -> e.loggedIn() || e.action() instanceof Action.Bought)
                .allMatch(e -> e.shopper().account().isPresent());
        assertThat(bought()).allMatch(Event::loggedIn);
    }

    @Test
    void a_visit_stays_with_one_kind_of_thing_far_more_than_chance_would() {
        Map<UUID, List<Product>> visits = EVENTS.stream()
                .filter(e -> e.action() instanceof Action.ViewedProduct)
                .collect(Collectors.groupingBy(
                        Event::session,
                        Collectors.mapping(e -> ((Action.ViewedProduct) e.action()).product(), Collectors.toList())));
        List<Product> all = visits.values().stream().flatMap(List::stream).toList();
        Map<String, Long> shelves =
                all.stream().collect(Collectors.groupingBy(Product::categoryUrl, Collectors.counting()));
        double byChance = shelves.values().stream()
                .mapToDouble(n -> Math.pow(n / (double) all.size(), 2))
                .sum();
        long pairs = 0;
        long same = 0;
        for (List<Product> visit : visits.values()) {
            for (int i = 1; i < visit.size(); i++) {
                pairs++;
                same += visit.get(i - 1).categoryUrl().equals(visit.get(i).categoryUrl()) ? 1 : 0;
            }
        }
        assertThat(same / (double) pairs).isBetween(5 * byChance, 0.9);
    }

    @Test
    void some_products_have_been_rising_lately() {
        Set<String> rising = new History(CATALOGUE, Clock.fixed(NOW, ZoneOffset.UTC), 7).rising();
        double lately = shareOf(rising, NOW.minus(Duration.ofDays(2)), NOW);
        double before = shareOf(rising, NOW.minus(Duration.ofDays(60)), NOW.minus(Duration.ofDays(30)));
        assertThat(lately).isGreaterThan(2 * before);
    }

    @Test
    void the_demo_shopper_has_bought_before() {
        assertThat(bought())
                .filteredOn(e -> e.shopper().account().orElseThrow().email().equals(Accounts.DEMO_EMAIL))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void some_things_are_bought_again() {
        Map<String, Long> perShopperAndProduct = bought().stream()
                .flatMap(e -> ((Action.Bought) e.action())
                        .lines().stream()
                                .map(l ->
                                        e.shopper().number() + " " + l.product().slug()))
                .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        assertThat(perShopperAndProduct.values().stream().filter(n -> n > 1).count())
                .isGreaterThan(20);
    }

    private static double shareOf(Set<String> slugs, Instant from, Instant to) {
        List<Product> viewed = EVENTS.stream()
                .filter(e -> !e.at().isBefore(from) && e.at().isBefore(to))
                .filter(e -> e.action() instanceof Action.ViewedProduct)
                .map(e -> ((Action.ViewedProduct) e.action()).product())
                .toList();
        return viewed.stream().filter(p -> slugs.contains(p.slug())).count() / (double) viewed.size();
    }

    private static List<Event> bought() {
        return EVENTS.stream().filter(e -> e.action() instanceof Action.Bought).toList();
    }

    private static String outline(Event e) {
        return e.at() + " " + e.shopper().number() + " " + e.visitor() + " " + e.session() + " " + e.loggedIn() + " "
                + e.action();
    }
}
