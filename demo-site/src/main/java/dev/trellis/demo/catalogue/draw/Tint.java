package dev.trellis.demo.catalogue.draw;

/** Colours written #rrggbb, and what lies between them. */
final class Tint {

    static final String INK = "#1d2320";
    static final String PARCHMENT = "#f6f1e7";
    static final String FERN = "#1f4d3a";
    static final String MOSS = "#6b8f5e";
    static final String BARK = "#4a3728";
    static final String CLAY = "#c8553d";
    static final String OCHRE = "#d49b35";
    static final String STEEL = "#aeb5b5";
    static final String STEEL_DARK = "#7b8585";
    static final String STEEL_LIGHT = "#d9dedd";
    static final String RUBBER = "#2b302e";
    static final String WOOD = "#b98a57";
    static final String WOOD_DARK = "#8f6538";
    static final String SNOW = "#f5f8f8";
    static final String GLOW = "#ffe9a8";

    private Tint() {}

    static String lighter(String colour, double share) {
        return between(colour, "#ffffff", share);
    }

    static String darker(String colour, double share) {
        return between(colour, INK, share);
    }

    /** {@code share} 0 is the first colour, 1 the second. */
    static String between(String a, String b, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int x = Integer.parseInt(a.substring(i, i + 2), 16);
            int y = Integer.parseInt(b.substring(i, i + 2), 16);
            mixed.append(String.format("%02x", Math.round(x + (y - x) * share)));
        }
        return mixed.toString();
    }

    /** 0 black to 1 white, as the eye weighs it. */
    static double brightness(String colour) {
        int r = Integer.parseInt(colour.substring(1, 3), 16);
        int g = Integer.parseInt(colour.substring(3, 5), 16);
        int b = Integer.parseInt(colour.substring(5, 7), 16);
        return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
    }
}
