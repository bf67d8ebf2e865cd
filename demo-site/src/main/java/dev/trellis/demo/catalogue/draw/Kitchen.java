package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Stoves. */
final class Kitchen {

    private Kitchen() {}

    static void gas(Canvas c, Paint p, Hand h, Product product) {
        if (product.name().startsWith("Kettlebird")) {
            tower(c, p);
            return;
        }
        boolean low = product.name().startsWith("Low");
        c.turned(0, low ? 1.1 : 1.28, 0, low ? -10 : -50);
        double y = low ? 380 : 330;
        if (low) {
            c.line(Tint.RUBBER, 9, "M 330 440 C 430 430 420 500 480 470");
            canister(c, p, 470, 385, 0.72);
            c.line(Tint.STEEL, 12, "M 240 400 L 130 490 M 240 400 L 350 490 M 240 400 L 240 492");
        } else {
            canister(c, p, 300, 380, 1.1);
        }
        double x = low ? 240 : 300;
        c.rect(Tint.STEEL_DARK, x - 12, y, 24, 66, 5).rect(Tint.STEEL, x - 12, y, 10, 66, 5);
        c.path(Tint.STEEL, "M", x - 46, y - 16, "L", x + 46, y - 16, "L", x + 26, y + 12, "L", x - 26, y + 12, "Z");
        c.rect(Tint.STEEL_LIGHT, x - 50, y - 26, 100, 13, 6);
        flames(c, x, y - 24, h);
        c.line(
                Tint.STEEL_DARK,
                9,
                "M",
                x - 20,
                y + 6,
                "L",
                x - 100,
                y - 40,
                "V",
                y - 78,
                "M",
                x + 20,
                y + 6,
                "L",
                x + 100,
                y - 40,
                "V",
                y - 78);
        c.line(p.trim(), 8, "M", x + 12, y + 40, "H", x + 92, "m 0 -16 v 32").end();
    }

    private static void tower(Canvas c, Paint p) {
        canister(c, p, 300, 440, 0.8);
        c.rect(Tint.STEEL_DARK, 240, 390, 120, 34, 8);
        c.path(Tint.STEEL_DARK, "M 216 352 H 384 V 392 H 216 Z");
        for (int i = 0; i < 9; i++) {
            c.line(Tint.STEEL_LIGHT, 4, "M", 226 + i * 18.5, 356, "V 390");
        }
        c.rect(p.base(), 208, 150, 184, 204, 12)
                .rect(p.light(), 208, 150, 50, 204, 12)
                .rect(p.dark(), 352, 150, 40, 204, 12);
        c.rect(Tint.RUBBER, 200, 134, 200, 24, 11).rect(Tint.RUBBER, 282, 116, 36, 22, 8);
        c.line(p.trim(), 15, "M 394 190 H 436 V 310 H 394");
        c.circle(p.trim(), 300, 250, 30)
                .path(p.base(), "M 300 228 C 318 248 314 268 300 272 C 286 268 282 248 300 228 Z");
    }

    static void table(Canvas c, Paint p, Hand h, Product product) {
        boolean two = !product.name().endsWith("Single");
        double w = two ? 420 : 300;
        double x = 300 - w / 2;
        c.path(p.dark(), "M", x + 10, 340, "L", x - 8, 190, "L", x + w + 8, 190, "L", x + w - 10, 340, "Z");
        c.path(p.base(), "M", x + 20, 332, "L", x + 6, 202, "L", x + w - 6, 202, "L", x + w - 20, 332, "Z");
        c.rect(p.base(), x, 380, w, 96, 14)
                .rect(p.dark(), x, 440, w, 36, 14)
                .rect(Tint.STEEL, x - 6, 336, w + 12, 52, 10);
        for (int i = 0; i < (two ? 2 : 1); i++) {
            double cx = two ? x + 110 + i * 200 : 300;
            c.ellipse(Tint.STEEL_DARK, cx, 350, 78, 15).ellipse(Tint.RUBBER, cx, 348, 48, 9);
            flames(c, cx, 350, h);
            c.line(Tint.STEEL_LIGHT, 7, "M", cx - 84, 340, "h 168");
            c.circle(Tint.RUBBER, cx, 428, 22).line(p.trim(), 6, "M", cx, 428, "l 10 -12");
        }
        c.rect(Tint.RUBBER, x + 24, 474, 30, 16, 4).rect(Tint.RUBBER, x + w - 54, 474, 30, 16, 4);
    }

    static void spirit(Canvas c, Paint p, Hand h, Product product) {
        double s = product.name().startsWith("Thimble") ? 0.9 : 1.15;
        c.turned(0, s, 0, 40);
        c.path(p.base(), "M 200 350 H 400 L 382 480 Q 300 496 218 480 Z");
        c.path(p.light(), "M 200 350 H 250 L 256 484 Q 236 482 218 480 Z");
        c.ellipse(p.dark(), 300, 350, 100, 22).ellipse(Tint.darker(p.deep(), 0.3), 300, 352, 64, 13);
        for (int i = 0; i < 7; i++) {
            c.circle(p.deep(), 222 + i * 26, 384 + Math.abs(i - 3) * -2, 6);
        }
        c.turned(0, 1.35, 0, 30);
        flames(c, 300, 322, h);
        c.end();
        c.line(p.trim(), 5, "M 214 440 Q 300 458 386 440").end();
    }

    static void wood(Canvas c, Paint p, Hand h, Product product) {
        boolean chimney = product.name().startsWith("Sheepcote");
        if (chimney) {
            c.rect(Tint.RUBBER, 374, 60, 46, 240, 6)
                    .rect(Tint.STEEL_DARK, 368, 110, 58, 14, 4)
                    .rect(Tint.STEEL_DARK, 368, 200, 58, 14, 4);
            c.faded(0.5)
                    .circle("#ffffff", 410, 40, 22)
                    .circle("#ffffff", 440, 14, 30)
                    .end();
        }
        c.line(Tint.RUBBER, 14, "M 190 470 L 170 510 M 410 470 L 430 510");
        c.path(p.dark(), "M 150 290 H 450 L 436 478 H 164 Z");
        c.path(p.base(), "M 150 290 H 410 L 400 478 H 164 Z");
        c.rect(p.light(), 138, 276, 324, 22, 8);
        c.path(
                Tint.darker(p.deep(), 0.4),
                "M 210 340 H 350 Q 362 340 360 352 L 352 440 H 208 L 200 352 Q 198 340 210 340 Z");
        c.turned(0, 1.1, -18, 40);
        flames(c, 296, 402, h);
        c.end();
        c.line(Tint.WOOD_DARK, 15, "M 222 432 L 330 420 M 240 418 L 342 434");
        if (!chimney) {
            flames(c, 300, 280, h);
        }
        c.circle(p.trim(), 366, 388, 9);
    }

    static void petrol(Canvas c, Paint p, Hand h, Product product) {
        c.line(Tint.STEEL_DARK, 8, "M 250 440 C 330 470 360 420 430 430");
        c.rect(p.trim(), 410, 300, 86, 190, 26)
                .rect(Tint.STEEL, 434, 262, 38, 44, 6)
                .rect(Tint.RUBBER, 426, 248, 54, 18, 6);
        c.line(Tint.STEEL, 12, "M 200 420 L 90 492 M 200 420 L 310 492 M 200 420 V 494");
        c.ellipse(Tint.STEEL_DARK, 200, 392, 66, 20)
                .ellipse(Tint.STEEL, 200, 380, 66, 20)
                .ellipse(Tint.RUBBER, 200, 378, 40, 10);
        flames(c, 200, 378, h);
        c.line(Tint.STEEL_DARK, 9, "M 120 400 V 330 M 280 400 V 330");
    }

    static void flames(Canvas c, double x, double y, Hand h) {
        for (int i = -2; i <= 2; i++) {
            double tall = h.about(54 - Math.abs(i) * 10, 8);
            double fx = x + i * 17;
            c.path(
                    i % 2 == 0 ? "#f2a33a" : "#f7c65b",
                    "M",
                    fx - 10,
                    y,
                    "C",
                    fx - 14,
                    y - tall * 0.5,
                    fx,
                    y - tall * 0.6,
                    fx,
                    y - tall,
                    "C",
                    fx + 4,
                    y - tall * 0.6,
                    fx + 14,
                    y - tall * 0.5,
                    fx + 10,
                    y,
                    "Z");
        }
    }

    private static void canister(Canvas c, Paint p, double x, double y, double s) {
        c.path(
                p.trim(),
                "M",
                x - 80 * s,
                y + 30 * s,
                "Q",
                x - 80 * s,
                y,
                x - 44 * s,
                y - 4 * s,
                "H",
                x + 44 * s,
                "Q",
                x + 80 * s,
                y,
                x + 80 * s,
                y + 30 * s,
                "V",
                y + 96 * s,
                "Q",
                x,
                y + 118 * s,
                x - 80 * s,
                y + 96 * s,
                "Z");
        c.rect(Tint.STEEL, x - 26 * s, y - 18 * s, 52 * s, 18 * s, 4);
        c.rect(Tint.PARCHMENT, x - 80 * s, y + 46 * s, 160 * s, 26 * s, 0);
        c.path(Tint.FERN, "M", x, y + 48 * s, "q", 10 * s, 10 * s, 0, 22 * s, "q", -10 * s, -12 * s, 0, -22 * s);
    }
}
