package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;
import java.util.List;

/** Karabiners, nuts, axes: what jingles on a harness. */
final class Metal {

    private Metal() {}

    static void draws(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 3; i++) {
            c.turned(-8 + i * 8, 0.86, -150 + i * 150, Math.abs(i - 1) * -10 + 10);
            krab(c, i % 2 == 0 ? Tint.STEEL : p.trim(), 300, 150, 0.9, true);
            c.rect(p.base(), 280, 220, 40, 170, 14).line(p.trim(), 6, "M 300 230 V 380");
            krab(c, i % 2 == 0 ? p.trim() : Tint.STEEL, 300, 450, 0.9, false);
            c.end();
        }
    }

    static void carabiner(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(18, 10), 2.2, 0, 0);
        krab(c, p.base(), 300, 300, 1, false);
        if (product.name().contains("Screw")) {
            c.rect(p.trim(), 329, 282, 20, 44, 5);
        }
        c.end();
    }

    private static void krab(Canvas c, String metal, double x, double y, double s, boolean up) {
        double k = up ? -s : s;
        c.line(
                metal,
                17 * s,
                "M",
                x + 36 * s,
                y - 52 * k,
                "C",
                x + 20 * s,
                y - 96 * k,
                x - 36 * s,
                y - 88 * k,
                x - 36 * s,
                y - 40 * k,
                "L",
                x - 30 * s,
                y + 46 * k,
                "C",
                x - 24 * s,
                y + 88 * k,
                x + 34 * s,
                y + 84 * k,
                x + 40 * s,
                y + 44 * k);
        c.line(Tint.darker(metal, 0.25), 12 * s, "M", x + 37 * s, y - 48 * k, "L", x + 40 * s, y + 42 * k);
        c.line(Tint.lighter(metal, 0.45), 4 * s, "M", x - 38 * s, y - 40 * k, "L", x - 33 * s, y + 40 * k);
    }

    static void belay(Canvas c, Paint p, Hand h, Product product) {
        c.line(Tint.STEEL_DARK, 12, "M 300 390 C 260 520 420 520 340 390");
        c.path(p.dark(), "M 190 170 H 410 L 440 400 H 160 Z").path(p.base(), "M 190 170 H 390 L 416 400 H 160 Z");
        c.rect(Tint.darker(p.deep(), 0.4), 200, 200, 80, 40, 20).rect(Tint.darker(p.deep(), 0.4), 306, 200, 80, 40, 20);
        c.path(p.deep(), "M 190 280 H 396 L 400 300 H 188 Z M 180 330 H 402 L 406 350 H 178 Z")
                .ring(p.base(), 22, 290, 130, 44)
                .rect(p.trim(), 250, 366, 90, 18, 8);
    }

    static void nuts(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 9; i++) {
            double x = 300 + (i - 4) * 44;
            double y = 470 - Math.abs(i - 4) * 16;
            double w = 12 + i * 2.4;
            c.line(
                    Tint.STEEL_DARK,
                    5,
                    "M 300 120 Q",
                    (300 + x) / 2 + 6,
                    260,
                    x - 5,
                    y - 30,
                    "M 300 120 Q",
                    (300 + x) / 2 + 14,
                    260,
                    x + 5,
                    y - 30);
            String metal = h.oneOf(List.of("#c8553d", "#d49b35", "#6b8f5e", "#4b93a6", "#946a93", "#b6bcbd"));
            c.path(
                            metal,
                            "M",
                            x - w * 0.8,
                            y - 34,
                            "L",
                            x + w * 0.8,
                            y - 34,
                            "L",
                            x + w,
                            y + 22,
                            "L",
                            x - w,
                            y + 22,
                            "Z")
                    .path(
                            Tint.darker(metal, 0.25),
                            "M",
                            x + w * 0.2,
                            y - 34,
                            "L",
                            x + w * 0.8,
                            y - 34,
                            "L",
                            x + w,
                            y + 22,
                            "L",
                            x + w * 0.4,
                            y + 22,
                            "Z");
        }
        krab(c, p.trim(), 300, 110, 0.9, false);
    }

    static void axe(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(28, 8), 1, 0, 0);
        c.line(p.base(), 24, "M 300 130 V 500")
                .line(Tint.RUBBER, 28, "M 300 390 V 486")
                .path(Tint.STEEL, "M 288 500 H 312 L 300 560 Z");
        c.path(Tint.STEEL, "M 288 106 H 312 L 316 144 H 284 Z")
                .path(Tint.STEEL_LIGHT, "M 312 110 C 390 110 450 150 480 200 C 420 160 370 146 314 144 Z")
                .path(Tint.STEEL_DARK, "M 288 108 L 190 96 L 186 160 L 286 142 Z");
        c.line(p.trim(), 14, "M 304 126 C 380 220 380 330 318 440").end();
    }

    static void crampons(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 2; i++) {
            double x = 180 + i * 240;
            c.path(
                    Tint.STEEL_DARK,
                    "M",
                    x - 60,
                    130,
                    "Q",
                    x,
                    90,
                    x + 60,
                    130,
                    "L",
                    x + 50,
                    280,
                    "Q",
                    x + 20,
                    330,
                    x + 50,
                    360,
                    "L",
                    x + 50,
                    470,
                    "Q",
                    x,
                    510,
                    x - 50,
                    470,
                    "L",
                    x - 50,
                    360,
                    "Q",
                    x - 20,
                    330,
                    x - 50,
                    280,
                    "Z");
            c.path(
                    Tint.STEEL_LIGHT,
                    "M",
                    x - 36,
                    150,
                    "Q",
                    x,
                    126,
                    x + 36,
                    150,
                    "L",
                    x + 26,
                    270,
                    "Q",
                    x,
                    320,
                    x + 26,
                    366,
                    "L",
                    x + 28,
                    450,
                    "Q",
                    x,
                    474,
                    x - 28,
                    450,
                    "L",
                    x - 26,
                    366,
                    "Q",
                    x,
                    320,
                    x - 26,
                    270,
                    "Z");
            for (int k = 0; k < 4; k++) {
                double y = 150 + k * 96 + (k > 1 ? 20 : 0);
                c.path(Tint.STEEL_DARK, "M", x - 54, y, "l -26 14 l 26 14 Z M", x + 54, y, "l 26 14 l -26 14 Z");
            }
            c.path(Tint.STEEL, "M", x - 36, 116, "l 6 -50 l 16 42 Z M", x + 36, 116, "l -6 -50 l -16 42 Z")
                    .line(Tint.CLAY, 14, "M", x - 60, 240, "Q", x, 280, x + 60, 240);
        }
    }
}
