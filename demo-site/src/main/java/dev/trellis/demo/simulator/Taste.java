package dev.trellis.demo.simulator;

import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one shopper likes: a mixture of two personas, bent by noise of their own. */
final class Taste {

    /** Weight of a shelf, activity or season no persona names, so that tastes never exclude. */
    private static final double RARELY = 0.12;

    private final Map<String, Double> shelves = new HashMap<>();
    private final Map<String, Double> activities = new HashMap<>();
    private final Map<String, Double> seasons = new HashMap<>();
    private final long quirk;
    private final double tier;
    private final double deal;

    Taste(Persona main, Persona second, double mainShare, Draw draw) {
        blend(shelves, main.shelves(), second.shelves(), mainShare, draw);
        blend(activities, main.activities(), second.activities(), mainShare, draw);
        blend(seasons, main.seasons(), second.seasons(), mainShare, draw);
        this.tier = main.tier() + 0.4 * draw.gaussian();
        this.deal = Math.max(0, Math.min(1, main.deal() + 0.2 * draw.gaussian()));
        this.quirk = draw.bits();
    }

    double shelf(String slug) {
        return shelves.getOrDefault(slug, 0.15 * RARELY);
    }

    /** How much the shopper wants a product, relative to others of its shelf. */
    double appeal(Product product, double relativePrice) {
        double activity = activities.getOrDefault(product.attributes().getOrDefault("activity", ""), RARELY);
        double season = seasons.getOrDefault(product.attributes().getOrDefault("season", ""), RARELY);
        double tierGap = product.brand().tier() - tier;
        double priceGap = relativePrice - 0.45 * (tier - 2);
        double bargain = product.salePrice().isPresent() ? 1 + 1.5 * deal : 1;
        return activity
                * Math.sqrt(season)
                * Math.exp(-tierGap * tierGap / 2.4 - priceGap * priceGap / 1.4)
                * bargain
                * Math.exp(0.7 * whim(product.brand().slug()))
                * Math.exp(0.4 * whim(product.slug()));
    }

    /** Prefers the shopper's size and favourite colours. */
    double fits(Sku sku, List<String> sizes) {
        String size = sku.choice().get("size");
        int mine = (int) Math.floorMod(quirk, Math.max(1, sizes.size()));
        double sizeFit = size == null || sizes.isEmpty() || sizes.get(mine).equals(size) ? 1 : 0.02;
        return sizeFit * Math.exp(1.2 * whim(sku.choice().getOrDefault("colour", "")));
    }

    /** A lasting liking or dislike of something by its name, about standard normal. */
    private double whim(String name) {
        long mixed = (quirk ^ name.hashCode() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 31;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += (mixed >>> (16 * i) & 0xFFFF) / 65536.0;
        }
        return (sum - 2) * 1.73;
    }

    private static void blend(
            Map<String, Double> into,
            Map<String, Double> main,
            Map<String, Double> second,
            double mainShare,
            Draw draw) {
        double mainSum = main.values().stream().mapToDouble(x -> x).sum();
        double secondSum = second.values().stream().mapToDouble(x -> x).sum();
        main.forEach((k, w) -> into.merge(k, mainShare * w / mainSum, Double::sum));
        second.forEach((k, w) -> into.merge(k, (1 - mainShare) * w / secondSum, Double::sum));
        into.replaceAll((k, w) -> w * draw.noise(0.45));
    }
}
