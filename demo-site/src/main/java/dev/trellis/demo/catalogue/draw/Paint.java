package dev.trellis.demo.catalogue.draw;

import java.util.List;

/** One product's colours: its own in four shades, and a trim that stands out from it. */
record Paint(String light, String base, String dark, String deep, String trim) {

    private static final List<String> TRIMS = List.of("#c8553d", "#d49b35", "#f0e6cf", "#1f4d3a", "#2e6582", "#2a3238");

    static Paint of(String colour, Hand hand) {
        double own = Tint.brightness(colour);
        List<String> fitting = TRIMS.stream()
                .filter(trim -> Math.abs(Tint.brightness(trim) - own) > 0.16)
                .toList();
        return new Paint(
                Tint.lighter(colour, 0.2),
                colour,
                Tint.darker(colour, 0.2),
                Tint.darker(colour, 0.48),
                hand.oneOf(fitting));
    }
}
