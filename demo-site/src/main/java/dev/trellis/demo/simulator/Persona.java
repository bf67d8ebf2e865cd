package dev.trellis.demo.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of shopper. Weights are relative within a map.
 *
 * @param tier the price tier leaned to, 1 (plain) to 3 (dear)
 * @param deal how much a sale price draws, 0 to 1
 * @param visits relative number of visits
 * @param buys how readily something liked goes into the cart, 0 to 1
 * @param phone share of visits on a phone
 */
record Persona(
        String name,
        double share,
        Map<String, Double> shelves,
        Map<String, Double> activities,
        Map<String, Double> seasons,
        double tier,
        double deal,
        double visits,
        double buys,
        double phone,
        Hours hours) {

    static List<Persona> all() {
        return Table.rows("personas.txt").stream().map(Persona::of).toList();
    }

    private static Persona of(Map<String, String> row) {
        return new Persona(
                row.get("name"),
                number(row, "share"),
                Table.weights(row.get("shelves")),
                Table.weights(row.get("activities")),
                Table.weights(row.get("seasons")),
                number(row, "tier"),
                number(row, "deal"),
                number(row, "visits"),
                number(row, "buys"),
                number(row, "phone"),
                Hours.valueOf(row.get("hours").toUpperCase(Locale.ROOT)));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
