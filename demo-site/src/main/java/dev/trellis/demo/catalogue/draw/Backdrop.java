package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;
import java.util.List;

/** Where a thing is shown: its season's sky, its activity's ground. Pale, so that the thing itself stands out. */
final class Backdrop {

    private Backdrop() {}

    static void draw(Canvas c, Hand h, Product product) {
        String season = product.attributes().getOrDefault("season", "all year");
        String activity = product.attributes().getOrDefault("activity", "hiking");
        String sky = sky(season, h);
        c.rect(sky, 0, 0, 600, 600, 0);
        if (product.categoryUrl().startsWith("/wear")) {
            studio(c, h, sky);
            return;
        }
        light(c, h, season, sky);
        switch (activity) {
            case "paddling" -> water(c, h, sky);
            case "climbing" -> crags(c, h, sky);
            case "mountaineering", "winter walking" -> peaks(c, h, sky);
            default -> hills(c, h, sky, activity);
        }
        if (season.equals("winter")) {
            flakes(c, h);
        }
    }

    /** For tiles: always a landscape, also where clothes are shown. */
    static void wide(Canvas c, Hand h, Product product) {
        String sky = sky(product.attributes().get("season"), h);
        c.rect(sky, 0, 0, 600, 600, 0);
        light(c, h, product.attributes().get("season"), sky);
        if (product.categoryUrl().startsWith("/snow")) {
            peaks(c, h, sky);
            flakes(c, h);
        } else if (product.categoryUrl().startsWith("/water")) {
            water(c, h, sky);
        } else {
            hills(c, h, sky, product.attributes().get("activity"));
        }
    }

    private static String sky(String season, Hand h) {
        return switch (season) {
            case "summer" -> h.oneOf(List.of("#f7ecd0", "#f5e6cf", "#eef0d6"));
            case "winter" -> h.oneOf(List.of("#dfe9ee", "#e4e8f0", "#e6eef0"));
            case "three-season" -> h.oneOf(List.of("#e4ecdd", "#efe8d8", "#e3ebe6"));
            default -> h.oneOf(List.of("#f2ebdd", "#eceadf", "#e8ece4"));
        };
    }

    private static void studio(Canvas c, Hand h, String sky) {
        c.circle(Tint.between(sky, "#ffffff", 0.55), h.about(300, 30), h.about(290, 20), h.about(235, 15));
        c.path(
                Tint.darker(sky, 0.07),
                "M 0",
                520,
                "C",
                150,
                h.about(490, 18),
                430,
                h.about(545, 18),
                600,
                505,
                "L 600 600 L 0 600 Z");
    }

    private static void light(Canvas c, Hand h, String season, String sky) {
        String colour = season.equals("winter") ? "#ffffff" : season.equals("summer") ? "#f2c46d" : "#f8ecc8";
        c.faded(0.75).circle(Tint.between(sky, colour, 0.8), h.about(300, 200), h.about(140, 40), h.about(62, 16));
        c.end();
    }

    private static void hills(Canvas c, Hand h, String sky, String activity) {
        ridge(c, h, Tint.between(sky, Tint.MOSS, 0.24), 300);
        ridge(c, h, Tint.between(sky, Tint.MOSS, 0.42), 365);
        if (!activity.equals("cycling")) {
            trees(c, h, Tint.between(sky, Tint.FERN, 0.5));
        }
        ground(c, h, Tint.between(sky, Tint.MOSS, 0.66));
        if (activity.equals("cycling") || activity.equals("running")) {
            c.path(
                    Tint.between(sky, "#ffffff", 0.35),
                    "M 0 585 C 180 545 330 560 600 520 L 600 560 C 350 590 200 580 60 600 L 0 600 Z");
        }
    }

    private static void peaks(Canvas c, Hand h, String sky) {
        String rock = Tint.between(sky, "#56646e", 0.34);
        for (int i = 0; i < 3; i++) {
            double x = 90 + i * 210 + h.about(0, 40);
            double top = h.about(190, 50);
            double half = h.about(190, 30);
            c.path(rock, "M", x - half, 470, "L", x, top, "L", x + half, 470, "Z");
            c.path(
                    Tint.SNOW,
                    "M",
                    x,
                    top,
                    "L",
                    x + half * 0.32,
                    top + (470 - top) * 0.32,
                    "l",
                    -half * 0.14,
                    -10,
                    "l",
                    -half * 0.12,
                    26,
                    "l",
                    -half * 0.14,
                    -22,
                    "l",
                    -half * 0.12,
                    12,
                    "Z");
        }
        c.path(
                Tint.SNOW,
                "M 0",
                h.about(440, 15),
                "C 150",
                h.about(405, 15),
                420,
                h.about(470, 15),
                "600 425 L 600 600 L 0 600 Z");
        c.path("#e2eaec", "M 0 520 C 200", h.about(490, 12), "400", h.about(545, 12), "600 505 L 600 600 L 0 600 Z");
    }

    private static void crags(Canvas c, Hand h, String sky) {
        String rock = Tint.between(sky, "#8a7a68", 0.38);
        double x = h.about(60, 50);
        c.path(
                rock,
                "M 0 600 L 0",
                h.about(160, 30),
                "L",
                x + 60,
                h.about(130, 25),
                "L",
                x + 130,
                260,
                "L",
                x + 120,
                380,
                "L",
                x + 200,
                470,
                "L",
                x + 190,
                600,
                "Z");
        c.path(
                Tint.between(sky, "#8a7a68", 0.26),
                "M 600 600 L 600",
                h.about(240, 30),
                "L",
                520,
                h.about(220, 25),
                "L 470 340 L 420 420 L 400 600 Z");
        ground(c, h, Tint.between(sky, Tint.MOSS, 0.5));
    }

    private static void water(Canvas c, Hand h, String sky) {
        ridge(c, h, Tint.between(sky, Tint.MOSS, 0.3), 300);
        ridge(c, h, Tint.between(sky, Tint.FERN, 0.32), 350);
        String water = Tint.between(sky, "#4b93a6", 0.5);
        c.rect(water, 0, 400, 600, 200, 0);
        for (int i = 0; i < 9; i++) {
            double x = h.about(300, 270);
            double y = 415 + i * 20;
            c.line(Tint.lighter(water, 0.4), 4, "M", x - 30, y, "q 15 -8 30 0 t 30 0");
        }
    }

    private static void ridge(Canvas c, Hand h, String colour, double y) {
        c.path(
                colour,
                "M 0",
                y + h.about(0, 25),
                "C 120",
                y - h.about(45, 25),
                210,
                y + h.about(30, 20),
                320,
                y - h.about(10, 25),
                "S 500",
                y - h.about(50, 25),
                600,
                y + h.about(0, 25),
                "L 600 600 L 0 600 Z");
    }

    private static void ground(Canvas c, Hand h, String colour) {
        c.path(
                colour,
                "M 0",
                h.about(465, 14),
                "C 170",
                h.about(440, 14),
                400,
                h.about(490, 14),
                600,
                h.about(455, 14),
                "L 600 600 L 0 600 Z");
    }

    private static void trees(Canvas c, Hand h, String colour) {
        int count = 3 + h.upTo(5);
        for (int i = 0; i < count; i++) {
            double x = h.maybe(0.5) ? h.about(65, 60) : h.about(535, 60);
            double y = h.about(450, 16);
            double s = h.about(44, 14);
            c.path(
                    colour, "M", x, y - 2 * s, "l", s * 0.5, s, "h", -s * 0.2, "l", s * 0.35, s, "h", -s * 1.3, "l",
                    s * 0.35, -s, "h", -s * 0.2, "Z");
        }
    }

    private static void flakes(Canvas c, Hand h) {
        for (int i = 0; i < 26; i++) {
            c.circle("#ffffff", h.about(300, 295), h.about(230, 225), h.about(3.6, 1.6));
        }
    }
}
