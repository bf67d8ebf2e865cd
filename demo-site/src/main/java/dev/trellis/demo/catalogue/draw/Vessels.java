package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Pots, mugs, flasks: what a hot supper goes into. */
final class Vessels {

    private Vessels() {}

    static void pot(Canvas c, Paint p, Hand h, Product product) {
        double w = h.about(150, 22);
        double top = h.about(270, 25);
        if (product.name().contains("Set")) {
            c.path(
                    p.dark(),
                    "M",
                    300 - w - 40,
                    top - 60,
                    "H",
                    300 + w + 40,
                    "L",
                    300 + w + 26,
                    478,
                    "H",
                    300 - w - 26,
                    "Z");
        }
        if (product.name().contains("Oven")) {
            c.line(p.deep(), 12, "M 210 478 L 196 510 M 390 478 L 404 510");
        }
        c.line(
                Tint.STEEL_DARK,
                9,
                "M",
                300 - w,
                top + 20,
                "C",
                300 - w - 10,
                top - 150,
                300 + w + 10,
                top - 150,
                300 + w,
                top + 20);
        c.path(
                p.base(),
                "M",
                300 - w,
                top,
                "H",
                300 + w,
                "L",
                300 + w - 12,
                460,
                "Q",
                300 + w - 16,
                488,
                300 + w - 44,
                490,
                "H",
                344 - w,
                "Q",
                316 - w,
                488,
                312 - w,
                460,
                "Z");
        c.path(
                p.light(), "M", 300 - w, top, "h 52 L", 366 - w, 490, "H", 344 - w, "Q", 316 - w, 488, 312 - w, 460,
                "Z");
        c.path(p.dark(), "M", 300 + w, top, "h -40 L", 248 + w, 490, "h 8 Q", 284 + w, 488, 288 + w, 460, "Z");
        c.rect(p.dark(), 292 - w, top - 12, 2 * w + 16, 20, 9);
        c.path(p.base(), "M", 300 - w, top - 12, "Q 300", top - 58, 300 + w, top - 12, "Z")
                .circle(p.trim(), 300, top - 44, 17);
        for (int i = 1; i < 4; i++) {
            c.circle(p.deep(), 300 + w - 60, top + i * 42, 3.5);
        }
        steam(c, h);
    }

    static void pan(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(-28, 8), 1, -30, 10);
        c.rect(p.dark(), 430, 278, 190, 40, 20).circle(Tint.lighter(p.base(), 0.6), 592, 298, 9);
        c.circle(p.dark(), 300, 300, 166)
                .circle(p.base(), 300, 300, 152)
                .circle(p.light(), 300, 300, 128)
                .circle(Tint.darker(p.base(), 0.12), 300, 300, 122);
        c.circle("#fdfaf0", 262, 280, 56)
                .circle("#fdfaf0", 300, 300, 44)
                .circle(Tint.OCHRE, 266, 282, 25)
                .circle("#f0bd55", 259, 275, 9);
        c.path(Tint.CLAY, "M 320 350 q 40 -40 70 -10 q -10 40 -70 10 Z").end();
    }

    static void mug(Canvas c, Paint p, Hand h, Product product) {
        double tall = product.name().contains("Large") ? 30 : 0;
        c.line(p.dark(), 24, "M 410 310 C 500 300 500 430 404 430");
        c.path(p.base(), "M 180", 250 - tall, "H 420 L 412 460 Q 410 490 380 490 H 220 Q 190 490 188 460 Z");
        c.path(p.light(), "M 180", 250 - tall, "h 56 L 250 490 H 220 Q 190 490 188 460 Z");
        c.ellipse(p.deep(), 300, 250 - tall, 120, 24).ellipse("#5b3a26", 300, 256 - tall, 106, 17);
        c.line(p.trim(), 8, "M 180", 250 - tall, "A 120 24 0 0 0 420", 250 - tall);
        if (product.attributes().get("material").startsWith("enam")) {
            for (int i = 0; i < 34; i++) {
                c.circle(Tint.darker(p.base(), 0.35), h.about(300, 100), h.about(380, 95), h.about(2.2, 1.2));
            }
        } else {
            c.path(p.trim(), "M 300 350 l 34 56 h -68 Z M 330 376 l 26 44 h -52 Z");
        }
        steam(c, h);
    }

    static void flask(Canvas c, Paint p, Hand h, Product product) {
        c.rect(Tint.STEEL, 236, 110, 128, 96, 16)
                .rect(Tint.STEEL_LIGHT, 236, 110, 36, 96, 16)
                .rect(Tint.STEEL_DARK, 330, 110, 34, 96, 16);
        c.rect(p.base(), 226, 200, 148, 292, 24)
                .rect(p.light(), 226, 200, 42, 292, 24)
                .rect(p.dark(), 334, 200, 40, 292, 24);
        c.rect(Tint.STEEL, 226, 200, 148, 20, 6).rect(Tint.RUBBER, 226, 474, 148, 20, 9);
        c.path(Tint.PARCHMENT, "M 264 330 L 288 288 L 304 314 L 316 296 L 338 330 Z");
        c.line(p.trim(), 14, "M 376 250 C 440 260 440 410 376 420");
    }

    static void bottle(Canvas c, Paint p, Hand h, Product product) {
        boolean soft = product.name().startsWith("Ride");
        c.rect(Tint.RUBBER, 268, soft ? 130 : 112, 64, 60, 10);
        if (soft) {
            c.rect(p.trim(), 284, 100, 32, 36, 8);
        } else {
            c.ring(Tint.RUBBER, 10, 300, 100, 24);
        }
        c.path(
                p.base(),
                "M 262 182 H 338 C 350 220 390 220 392 262 V 466 Q 392 494 364 494 H 236 Q 208 494 208 466 V 262 C 210 220 250 220 262 182 Z");
        c.path(
                p.light(),
                "M 262 182 H 284 C 280 230 252 230 252 270 V 494 H 236 Q 208 494 208 466 V 262 C 210 220 250 220 262 182 Z");
        double band = h.about(350, 30);
        c.rect(p.trim(), 208, band, 184, 44, 0)
                .path(p.base(), "M 276", band + 36, "l 18 -28 l 12 16 l 8 -10 l 14 22 Z");
        if (soft) {
            c.line(p.dark(), 7, "M 208 300 Q 300 314 392 300");
        }
    }

    static void kettle(Canvas c, Paint p, Hand h, Product product) {
        double flat = product.name().startsWith("Flat") ? 60 : 0;
        c.path(p.dark(), "M 400", 390 + flat / 4, "C 440 370 450 310 490 290 L 506 306 C 480 350 470 420 400 450 Z");
        c.line(Tint.RUBBER, 16, "M 200", 290 + flat, "C 210 150 390 150 400", 290 + flat);
        c.path(
                p.base(),
                "M 220",
                280 + flat,
                "H 380 C 420 320 430 430 420 470 Q 416 492 390 492 H 210 Q 184 492 180 470 C 170 430 180 320 220",
                280 + flat,
                "Z");
        c.path(
                p.light(),
                "M 220",
                280 + flat,
                "h 40 C 226 340 224 440 232 492 H 210 Q 184 492 180 470 C 170 430 180 320 220",
                280 + flat,
                "Z");
        c.rect(p.dark(), 212, 268 + flat, 176, 20, 9).circle(p.trim(), 300, 258 + flat, 18);
        steam(c, h);
    }

    private static void steam(Canvas c, Hand h) {
        c.faded(0.55);
        for (int i = -1; i <= 1; i++) {
            double x = 300 + i * 46 + h.about(0, 8);
            c.line("#ffffff", 9, "M", x, 196, "q 18 -24 0 -48 t 0 -48");
        }
        c.end();
    }
}
