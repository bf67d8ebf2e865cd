package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;
import java.util.List;

/** Roofs for the night. */
final class Tents {

    private Tents() {}

    static void tent(Canvas c, Paint p, Hand h, Product product) {
        String sleeps = product.attributes().getOrDefault("capacity", "");
        if (sleeps.startsWith("four") || sleeps.startsWith("five") || sleeps.startsWith("six")) {
            tunnel(c, p, h);
        } else if (sleeps.startsWith("one") || product.brand().tier() == 3 && h.maybe(0.4)) {
            ridge(c, p, h);
        } else {
            dome(c, p, h, "winter".equals(product.attributes().get("season")));
        }
    }

    private static void dome(Canvas c, Paint p, Hand h, boolean winter) {
        double top = h.about(205, 18);
        double lean = h.about(-20, 34);
        double apex = 300 + lean;
        guys(c, 70, 530);
        c.path(
                p.base(),
                "M 88 490 C 120",
                top + 110,
                apex - 90,
                top,
                apex,
                top,
                "C",
                apex + 90,
                top,
                490,
                top + 120,
                516,
                490,
                "Z");
        c.path(
                p.dark(),
                "M",
                apex,
                top,
                "C",
                apex + 90,
                top,
                490,
                top + 120,
                516,
                490,
                "L 372 490 C 390 380",
                apex + 60,
                top + 40,
                apex,
                top,
                "Z");
        c.path(
                p.light(),
                "M 88 490 C 120",
                top + 110,
                apex - 90,
                top,
                apex,
                top,
                "C",
                apex - 70,
                top + 50,
                170,
                400,
                160,
                490,
                "Z");
        if (winter) {
            c.line(p.trim(), 6, "M 104 440 C 200", top + 120, apex + 20, top + 40, apex + 74, top + 36);
            c.line(p.trim(), 6, "M 506 440 C 420", top + 120, apex - 10, top + 30, apex - 84, top + 40);
            c.path(Tint.SNOW, "M 84 492 Q 90 470 130 476 L 120 496 Z M 520 492 Q 510 470 470 476 L 480 496 Z");
        }
        c.line(
                p.trim(),
                7,
                "M 88 490 C 120",
                top + 110,
                apex - 90,
                top,
                apex,
                top,
                "C",
                apex + 90,
                top,
                490,
                top + 120,
                516,
                490);
        door(c, p, h, 266 + lean / 3, top + 95);
        vent(c, p, apex + 62, top + 62);
    }

    private static void ridge(Canvas c, Paint p, Hand h) {
        double top = h.about(225, 20);
        double back = h.about(300, 18);
        guys(c, 60, 545);
        c.path(p.dark(), "M 235", top, "L 470", back, "L 535 480 L 345 500 Z");
        c.path(p.base(), "M 235", top, "L 345 500 L 100 490 Z");
        c.path(p.light(), "M 235", top, "L 150 493 L 100 490 Z");
        c.path(p.deep(), "M 240", top + 70, "C 232 390 215 440 195 494 L 290 498 C 275 440 250 390 240", top + 70, "Z");
        c.path(p.trim(), "M 240", top + 70, "C 260 380 300 440 322 499 L 290 498 C 275 440 250 390 240", top + 70, "Z");
        c.line(p.trim(), 6, "M 235", top, "L 470", back);
        c.line(Tint.STEEL_DARK, 6, "M 235", top - 14, "L 235", top + 8);
        c.stitches(p.light(), "M 300", top + 30, "L 400 490 M 400", back - 18, "L 475 485");
    }

    private static void tunnel(Canvas c, Paint p, Hand h) {
        double top = h.about(215, 14);
        guys(c, 40, 565);
        c.path(p.dark(), "M 220", top, "C 380", top - 6, 520, top + 90, 548, 490, "L 300 490 Z");
        c.path(p.base(), "M 220", top, "C 330", top - 4, 400, top + 60, 420, 490, "L 240 490 Z");
        c.path(p.light(), "M 60 490 C 70", top + 70, 140, top, 220, top, "C 300", top, 360, top + 80, 372, 490, "Z");
        c.path(
                p.deep(),
                "M 132 490 C 136",
                top + 130,
                170,
                top + 85,
                215,
                top + 85,
                "C 262",
                top + 85,
                296,
                top + 130,
                300,
                490,
                "Z");
        c.path(
                p.trim(),
                "M 300 490 C 296",
                top + 130,
                262,
                top + 85,
                215,
                top + 85,
                "C 250",
                top + 120,
                268,
                top + 190,
                262,
                490,
                "Z");
        c.path(Tint.GLOW, "M 160 490 C 170 440 200 420 220 420 C 245 420 258 450 260 490 Z");
        c.inside("M 40 500 V", top - 8, "H 220 C 380", top - 10, 520, top + 88, 552, 500, "Z");
        for (double x : new double[] {372, 462, 545}) {
            c.line(
                    p.trim(),
                    6,
                    "M",
                    x,
                    490,
                    "C",
                    x - 10,
                    top + 150 + (x - 372) * 0.2,
                    x - 40,
                    top + 40 + (x - 372) * 0.3,
                    x - 132 + (x - 372) * 0.16,
                    top + 2 + (x - 372) * 0.2);
        }
        c.end();
        c.rect(Tint.lighter(p.light(), 0.5), 405, 385, 46, 34, 6).line(p.deep(), 3, "M 428 385 L 428 419");
    }

    static void bell(Canvas c, Paint p, Hand h, Product product) {
        double top = h.about(150, 12);
        guys(c, 30, 570);
        c.path(
                p.base(),
                "M 300",
                top,
                "C 270 260 170 350 85 400 L 100 500 L 500 500 L 515 400 C 430 350 330 260 300",
                top,
                "Z");
        c.path(
                p.light(),
                "M 300",
                top,
                "C 270 260 170 350 85 400 L 100 500 L 215 500 L 220 410 C 250 330 290 240 300",
                top,
                "Z");
        c.path(
                p.dark(),
                "M 300",
                top,
                "C 330 260 430 350 515 400 L 500 500 L 400 500 L 392 410 C 360 330 312 240 300",
                top,
                "Z");
        c.line(p.deep(), 3, "M 85 400 Q 300 440 515 400");
        c.path(Tint.BARK, "M 300 300 C 280 370 262 430 258 500 L 342 500 C 338 430 320 370 300 300 Z");
        c.path(Tint.GLOW, "M 300 350 C 290 400 280 450 278 500 L 322 500 C 320 450 310 400 300 350 Z");
        c.path(p.light(), "M 300 300 C 280 370 262 430 258 500 L 236 500 C 246 420 270 350 300 300 Z");
        c.path(p.light(), "M 300 300 C 320 370 338 430 342 500 L 364 500 C 354 420 330 350 300 300 Z");
        c.line(Tint.WOOD_DARK, 7, "M 300", top - 26, "L 300", top + 4);
        for (int i = 0; i < 6; i++) {
            c.path(
                    h.oneOf(List.of(Tint.CLAY, Tint.OCHRE, Tint.MOSS)),
                    "M",
                    112 + i * 66,
                    452 - (i % 2) * 4,
                    "l 30 0 l -15 26 Z");
        }
        c.line(Tint.BARK, 2, "M 100 450 Q 300 458 500 448");
    }

    static void tarp(Canvas c, Paint p, Hand h, Product product) {
        double left = h.about(225, 22);
        double right = h.about(260, 22);
        c.line(Tint.WOOD_DARK, 9, "M 130", left, "L 120 500 M 480", right, "L 486 500");
        c.line(Tint.BARK, 2.5, "M 130", left, "L 45 490 M 480", right, "L 560 490");
        c.path(p.dark(), "M 130", left, "Q 300", (left + right) / 2 + 26, 480, right, "L 540 400 Q 400 372 330 392 Z");
        c.path(
                p.base(),
                "M 130",
                left,
                "Q 300",
                (left + right) / 2 + 26,
                480,
                right,
                "Q 400 360 330 420 Q 190 400 60 430 Q 110 330 130",
                left,
                "Z");
        c.path(p.light(), "M 130", left, "Q 110 330 60 430 Q 120 412 180 410 Q 150 320 130", left, "Z");
        c.line(p.trim(), 5, "M 60 430 Q 190 400 330 420");
        c.ellipse(Tint.darker(p.dark(), 0.3), 280, 496, 110, 10);
        c.rect(p.trim(), 200, 470, 150, 24, 12).circle(p.light(), 212, 482, 9);
    }

    private static void door(Canvas c, Paint p, Hand h, double x, double top) {
        c.path(
                p.deep(), "M", x, top, "C", x - 60, top + 80, x - 78, 430, x - 86, 490, "L", x + 76, 490, "C", x + 66,
                430, x + 44, top + 80, x, top, "Z");
        c.path(
                Tint.GLOW, "M", x - 6, top + 60, "C", x - 40, 420, x - 46, 450, x - 50, 490, "L", x + 40, 490, "C",
                x + 34, 440, x + 20, top + 110, x - 6, top + 60, "Z");
        if (h.maybe(0.6)) {
            c.path(
                    p.trim(), "M", x, top, "C", x + 44, top + 80, x + 66, 430, x + 76, 490, "L", x + 40, 490, "C",
                    x + 46, 430, x + 24, top + 90, x, top, "Z");
        } else {
            c.path(
                    p.trim(), "M", x, top, "C", x - 60, top + 80, x - 78, 430, x - 86, 490, "L", x - 48, 490, "C",
                    x - 50, 430, x - 30, top + 90, x, top, "Z");
        }
    }

    private static void vent(Canvas c, Paint p, double x, double y) {
        c.path(p.deep(), "M", x, y, "q 26 4 34 34 q -26 2 -34 -34 Z");
    }

    private static void guys(Canvas c, double left, double right) {
        c.line(Tint.BARK, 2.5, "M 160 350 L", left, 505, "M 440 340 L", right, 505);
        c.line(Tint.OCHRE, 5, "M", left, 498, "l -5 14 M", right, 498, "l 5 14");
    }
}
