package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What everybody wants: well-loved products, the season, and a few products that have been rising lately. */
final class Fashion {

    private static final int RISING = 10;
    private static final Duration RISE = Duration.ofDays(12);

    private record Season(int peak, double swing) {}

    private final Instant now;
    private final Map<String, Season> seasons = new HashMap<>();
    private final Map<String, Double> love = new HashMap<>();
    private final Set<String> rising = new HashSet<>();

    Fashion(Assortment assortment, Instant now, long seed) {
        this.now = now;
        Draw draw = new Draw(seed);
        Table.rows("shelves.txt")
                .forEach(row -> seasons.put(
                        row.get("shelf"),
                        new Season(Integer.parseInt(row.get("peak")), Double.parseDouble(row.get("swing")))));
        for (Product product : assortment.products()) {
            love.put(product.slug(), draw.noise(0.55) * (product.featured() ? 1.8 : 1));
        }
        List<Product> candidates = new ArrayList<>(assortment.products().stream()
                .filter(p -> p.available() && p.ageDays() > 5)
                .toList());
        while (rising.size() < RISING && !candidates.isEmpty()) {
            Product next = draw.weighted(
                            candidates, p -> Math.pow(season(Assortment.shelf(p), now), 2) * (p.ageDays() < 40 ? 6 : 1))
                    .orElseThrow();
            candidates.removeIf(p -> p.categoryUrl().equals(next.categoryUrl()));
            rising.add(next.slug());
        }
    }

    /** Slugs of the products whose demand has been growing for some days. */
    Set<String> rising() {
        return Set.copyOf(rising);
    }

    /** Demand for a product relative to its shelf, around 1. */
    double pull(Product product, Instant at) {
        double sinceRise = RISE.toMinutes() - Duration.between(at, now).toMinutes();
        double rise = rising.contains(product.slug()) && sinceRise > 0 ? 1 + 6.0 * sinceRise / RISE.toMinutes() : 1;
        return love.get(product.slug()) * rise;
    }

    /** Demand for a shelf at a time of the year, around 1. */
    double season(String shelf, Instant at) {
        Season season = seasons.get(shelf);
        if (season == null) {
            return 1;
        }
        double day = at.atZone(ZoneOffset.UTC).getDayOfYear();
        double peakDay = (season.peak() - 0.5) * 30.4;
        return 1 + season.swing() * 0.9 * Math.cos((day - peakDay) / 365.0 * 2 * Math.PI);
    }
}
