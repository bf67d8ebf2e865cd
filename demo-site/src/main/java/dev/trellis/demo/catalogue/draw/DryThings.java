package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Bags and cases that keep water out. */
final class DryThings {

    private DryThings() {}

    static void bag(Canvas c, Paint p, Hand h, Product product) {
        double w = h.about(108, 14);
        c.path(
                p.base(),
                "M",
                300 - w + 10,
                196,
                "H",
                290 + w,
                "L",
                300 + w,
                450,
                "Q",
                300 + w,
                494,
                300,
                498,
                "Q",
                300 - w,
                494,
                300 - w,
                450,
                "Z");
        c.path(
                        p.light(),
                        "M",
                        310 - w,
                        196,
                        "h",
                        w * 0.45,
                        "L",
                        300 - w * 0.5,
                        494,
                        "Q",
                        300 - w,
                        490,
                        300 - w,
                        450,
                        "Z")
                .path(
                        p.dark(),
                        "M",
                        290 + w,
                        196,
                        "h",
                        -w * 0.3,
                        "L",
                        300 + w * 0.66,
                        490,
                        "Q",
                        300 + w,
                        484,
                        300 + w,
                        450,
                        "Z");
        roll(c, p, w);
        c.ellipse(p.dark(), 300, 478, w * 0.94, 22);
        double y = h.about(340, 24);
        c.rect(Tint.PARCHMENT, 300 - w * 0.5, y - 34, w, 76, 8)
                .line(p.base(), 8, "M", 300 - w * 0.36, y + 14, "q 14 -14 28 0 t 28 0 t 28 0");
        c.line(p.base(), 8, "M", 300 - w * 0.36, y - 8, "q 14 -14 28 0 t 28 0 t 28 0");
    }

    private static void roll(Canvas c, Paint p, double w) {
        c.rect(p.dark(), 300 - w, 150, 2 * w, 50, 22).rect(p.light(), 300 - w, 150, 2 * w, 16, 8);
        c.line(Tint.RUBBER, 22, "M", 306 - w, 172, "C", 280 - w, 90, 320 + w, 90, 294 + w, 172)
                .rect(p.trim(), 268, 88, 64, 42, 10)
                .rect(Tint.RUBBER, 290, 96, 20, 26, 4);
    }

    static void duffel(Canvas c, Paint p, Hand h, Product product) {
        double size = product.name().endsWith("90") ? 40 : 0;
        c.rect(p.base(), 80 - size, 260 - size, 440 + 2 * size, 220 + size, 70)
                .path(
                        p.light(),
                        "M",
                        150 - size,
                        262 - size,
                        "H",
                        450 + size,
                        "Q 300",
                        320 - size,
                        150 - size,
                        262 - size,
                        "Z");
        c.rect(p.dark(), 130 - size, 236 - size, 340 + 2 * size, 44, 20).rect(p.trim(), 260, 230 - size, 80, 56, 10);
        c.line(p.deep(), 24, "M 190 300 V 476 M 410 300 V 476")
                .line(p.deep(), 18, "M 190 320 C 200 410 400 410 410 320");
        c.rect(Tint.PARCHMENT, 250, 420, 100, 40, 8).line(p.base(), 7, "M 266 440 q 16 -14 34 0 t 34 0");
    }

    static void window(Canvas c, Paint p, Hand h, Product product) {
        boolean map = product.kind().startsWith("map");
        double w = map ? 190 : 110;
        c.line(p.deep(), 10, "M 300 110 C 180 40 100 160 150 230");
        c.rect(p.base(), 300 - w, 120, 2 * w, 370, 30)
                .rect(p.dark(), 300 - w, 120, 2 * w, 52, 24)
                .rect(p.trim(), 300 - w + 16, 134, 2 * w - 32, 18, 9);
        c.rect("#e9f1ee", 324 - w, 190, 2 * w - 48, 270, 14);
        if (map) {
            c.path("#cfdcb9", "M 150 250 Q 240 190 300 260 T 460 240 V 440 H 150 Z")
                    .line("#a6b78c", 4, "M 150 330 Q 240 270 320 330 T 460 310 M 150 380 Q 240 330 320 380 T 460 360")
                    .line("#6ea3b8", 9, "M 210 200 C 240 300 330 320 340 456")
                    .line(Tint.CLAY, 4, "M 170 430 C 250 400 330 420 440 280")
                    .circle(Tint.CLAY, 440, 278, 10);
        } else {
            c.rect(Tint.INK, 226, 206, 148, 238, 18)
                    .rect("#8bb6c6", 236, 222, 128, 206, 6)
                    .path(Tint.FERN, "M 236 400 L 286 320 L 314 360 L 334 336 L 364 380 V 428 H 236 Z")
                    .circle(Tint.GLOW, 330, 262, 18);
        }
    }

    static void floating(Canvas c, Paint p, Hand h, Product product) {
        c.path(p.base(), "M 300 120 Q 380 150 440 420 Q 440 480 300 490 Q 160 480 160 420 Q 220 150 300 120 Z")
                .path(p.light(), "M 300 120 Q 236 150 190 430 Q 190 470 240 486 Q 160 474 160 420 Q 220 150 300 120 Z");
        c.stitches(p.light(), "M 300 150 V 470")
                .line(Tint.RUBBER, 12, "M 330 200 C 420 160 460 100 420 70")
                .rect(Tint.RUBBER, 400, 50, 40, 26, 8)
                .ring(p.trim(), 10, 300, 104, 20);
        c.rect(p.trim(), 216, 390, 168, 34, 8);
    }

    static void throwing(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 5; i++) {
            c.line(
                    i % 2 == 0 ? Tint.GLOW : p.trim(),
                    15,
                    "M 300 200 C",
                    180 - i * 22,
                    120 + i * 14,
                    120 + i * 70,
                    40 + i * 10,
                    420 + i * 12,
                    110 + i * 26);
        }
        c.path(p.base(), "M 200 210 H 400 L 420 450 Q 420 494 300 496 Q 180 494 180 450 Z")
                .path(p.light(), "M 200 210 h 50 L 236 492 Q 180 484 180 450 Z")
                .ellipse(p.deep(), 300, 210, 100, 26);
        c.rect(Tint.PARCHMENT, 186, 320, 228, 40, 0).rect(p.trim(), 184, 400, 232, 16, 0);
    }

    static void box(Canvas c, Paint p, Hand h, Product product) {
        c.rect(p.dark(), 96, 250, 408, 230, 30)
                .rect(p.base(), 96, 230, 408, 120, 30)
                .rect(p.light(), 120, 246, 360, 22, 10);
        c.rect(Tint.RUBBER, 96, 340, 408, 14, 4)
                .rect(Tint.RUBBER, 170, 318, 56, 64, 10)
                .rect(Tint.RUBBER, 374, 318, 56, 64, 10)
                .line(Tint.RUBBER, 20, "M 220 232 C 220 170 380 170 380 232");
        c.rect(p.trim(), 262, 400, 76, 46, 8);
    }

    static void cover(Canvas c, Paint p, Hand h, Product product) {
        Object[] hood = {"M 180 220 C 190 110 410 110 420 220 L 440 420 Q 440 500 300 504 Q 160 500 160 420 Z"};
        c.path(p.base(), hood)
                .inside(hood)
                .path(p.light(), "M 140 100 H 290 C 220 200 200 400 220 520 H 140 Z")
                .path(p.dark(), "M 370 100 H 460 V 520 H 380 C 410 400 410 280 370 100 Z")
                .end();
        c.line(p.trim(), 18, "M 172 330 Q 300 370 430 330").stitches(p.deep(), "M 166 440 Q 300 500 434 440");
        for (int i = 0; i < 16; i++) {
            double x = h.about(300, 240);
            double y = h.about(180, 150);
            c.path("#7fb0c4", "M", x, y, "q 10 18 0 26 q -10 -8 0 -26 Z");
        }
    }
}
