package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Bags, quilts and mats. */
final class Beds {

    private Beds() {}

    static void mummy(Canvas c, Paint p, Hand h, Product product) {
        if (product.name().startsWith("Haybarn") || product.name().startsWith("Curlew 5")) {
            blanket(c, p, h);
            return;
        }
        c.turned(h.about(-24, 8), 1.04, 0, 10);
        Object[] outline = {
            "M 300 84 C 388 84 414 150 410 220 C 406 330 372 430 356 500 C 350 528 250 528 244 500 C 228 430 194 330 190 220 C 186 150 212 84 300 84 Z"
        };
        c.path(p.base(), outline);
        c.inside(outline);
        c.path(p.dark(), "M 345 60 L 440 60 L 440 540 L 318 540 C 330 400 372 240 345 60 Z");
        double gap = h.about(38, 7);
        for (double y = 180; y < 520; y += gap) {
            c.line(p.deep(), 2.2, "M 180", y, "Q 300", y + 26, 430, y);
            c.line(p.light(), 5, "M 200", y + 10, "Q 260", y + 24, 300, y + 24);
        }
        c.end();
        c.ellipse(p.trim(), 300, 158, 72, 62).ellipse(p.deep(), 300, 164, 54, 44);
        c.path(Tint.lighter(p.trim(), 0.55), "M 262 184 C 280 168 322 168 340 184 C 344 206 256 206 262 184 Z");
        c.line(p.trim(), 6, "M 364 182 C 384 290 350 400 330 470").circle(Tint.STEEL_LIGHT, 364, 186, 7);
        c.end();
    }

    private static void blanket(Canvas c, Paint p, Hand h) {
        c.turned(h.about(-14, 5), 1, 0, 10);
        c.rect(p.base(), 150, 110, 300, 400, 26);
        String check = Tint.lighter(p.trim(), 0.35);
        c.inside(
                "M 150 136 q 0 -26 26 -26 h 248 q 26 0 26 26 L 450 250 C 400 270 330 240 300 262 C 250 290 200 250 150 268 Z");
        c.rect(Tint.lighter(p.trim(), 0.6), 150, 100, 300, 200, 0);
        for (int i = 0; i < 9; i++) {
            c.line(check, 9, "M", 160 + i * 36, 100, "v 200").line(check, 5, "M 150", 120 + i * 32, "h 300");
        }
        c.end();
        for (double y = 300; y < 500; y += h.about(44, 1)) {
            c.line(p.dark(), 3, "M 152", y, "Q 300", y + 10, 448, y);
        }
        c.line(p.trim(), 6, "M 440 270 V 490 Q 438 502 426 503 H 180").circle(Tint.STEEL_LIGHT, 440, 272, 7);
        c.rect(Tint.PARCHMENT, 200, 128, 200, 66, 30);
        c.end();
    }

    static void quilt(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(-10, 5), 1, 0, 0);
        Object[] outline = {"M 150 130 Q 300 105 450 130 Q 470 300 400 490 Q 300 515 200 490 Q 130 300 150 130 Z"};
        c.path(p.base(), outline).inside(outline);
        for (double y = 165; y < 500; y += 46) {
            c.line(p.deep(), 2.4, "M 120", y, "Q 300", y + 14, 480, y);
            c.line(p.light(), 6, "M 170", y + 16, "Q 230", y + 26, 285, y + 27);
        }
        c.line(p.deep(), 2.4, "M 300 90 V 520");
        c.path(p.trim(), "M 330 90 C 360 190 430 230 480 250 L 480 90 Z");
        c.path(Tint.lighter(p.trim(), 0.25), "M 330 90 C 360 190 430 230 480 250 L 440 170 Z");
        c.end();
        c.end();
    }

    static void rolledFoam(Canvas c, Paint p, Hand h, Product product) {
        if (product.name().contains("Fold")) {
            for (int i = 0; i < 8; i++) {
                double x = 110 + i * 46;
                c.path(
                        i % 2 == 0 ? p.base() : p.dark(),
                        "M",
                        x,
                        470,
                        "L",
                        x + 23,
                        210 - i % 2 * 4,
                        "L",
                        x + 69,
                        216,
                        "L",
                        x + 46,
                        474,
                        "Z");
                dots(c, i % 2 == 0 ? p.light() : p.base(), x + 36, 260, 5);
            }
            return;
        }
        if (product.name().contains("Square")) {
            c.turned(h.about(-8, 6), 1, 0, 30)
                    .rect(p.dark(), 148, 160, 304, 304, 26)
                    .rect(p.base(), 140, 148, 304, 304, 26);
            for (int i = 0; i < 6; i++) {
                dots(c, p.light(), 172 + i * 48, 190, 6);
            }
            c.end();
            return;
        }
        c.path(p.base(), "M 120 350 L 120 470 Q 320 500 520 470 L 520 350 Z");
        roll(c, p, 190, 350, 110);
        c.line(p.trim(), 12, "M 380 372 V 482 M 470 366 V 474");
    }

    static void rolledAir(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(-30, 8), 1.02, 0, 0);
        Object[] outline = {"M 222 70 Q 300 50 378 70 Q 398 300 372 530 Q 300 548 228 530 Q 202 300 222 70 Z"};
        c.path(p.base(), outline).inside(outline);
        boolean across = h.maybe(0.5);
        for (int i = 1; i < (across ? 12 : 5); i++) {
            if (across) {
                c.line(p.dark(), 5, "M 200", 66 + i * 40, "Q 300", 80 + i * 40, 400, 66 + i * 40);
                c.line(p.light(), 4, "M 232", 84 + i * 40, "Q 270", 92 + i * 40, 300, 92 + i * 40);
            } else {
                c.line(p.dark(), 5, "M", 206 + i * 38, 60, "Q", 204 + i * 38, 300, 206 + i * 38, 540);
                c.line(p.light(), 4, "M", 222 + i * 38, 90, "V 500");
            }
        }
        c.rect(p.trim(), 200, 60, 200, 70, 0);
        c.end();
        c.circle(Tint.INK, 352, 96, 13).circle(Tint.STEEL, 352, 96, 6).end();
    }

    private static void roll(Canvas c, Paint p, double x, double y, double r) {
        c.circle(p.dark(), x, y, r + 10).circle(p.light(), x, y, r);
        for (double k = r; k > 12; k -= 22) {
            c.ring(p.dark(), 5, x, y, k - 6);
        }
    }

    private static void dots(Canvas c, String colour, double x, double y, int count) {
        for (int i = 0; i < count; i++) {
            c.ellipse(colour, x, y + i * 46, 9, 11);
        }
    }
}
