package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Hats and gloves. */
final class HeadsHands {

    private HeadsHands() {}

    static void beanie(Canvas c, Paint p, Hand h, Product product) {
        boolean bobble = product.name().startsWith("Bobble");
        String dome = "M 140 400 C 130 200 220 130 300 130 C 380 130 470 200 460 400 Z";
        c.path(p.base(), dome).inside(dome);
        for (int i = 0; i < 14; i++) {
            c.line(
                    i % 2 == 0 ? p.light() : p.dark(),
                    6,
                    "M",
                    130 + i * 27,
                    420,
                    "Q",
                    300 + (i - 7) * 22,
                    220,
                    300,
                    110);
        }
        if (bobble) {
            for (int i = 0; i < 12; i++) {
                c.path(p.trim(), "M", 140 + i * 30, 330, "l 15 -26 l 15 26 l -15 26 Z");
            }
        }
        c.end().rect(p.dark(), 122, 376, 356, 104, 34);
        for (int i = 0; i < 17; i++) {
            c.line(p.deep(), 3.5, "M", 144 + i * 19.5, 388, "v 80");
        }
        if (bobble) {
            c.circle(p.trim(), 300, 104, 54);
            for (int i = 0; i < 40; i++) {
                double a = i * 0.157 * 2;
                c.line(
                        i % 3 == 0 ? Tint.lighter(p.trim(), 0.3) : p.trim(),
                        11,
                        "M 300 108 L",
                        300 + Math.cos(a) * h.about(58, 6),
                        108 + Math.sin(a) * h.about(58, 6));
            }
        } else {
            c.rect(p.trim(), 280, 402, 50, 50, 6);
        }
    }

    static void earflap(Canvas c, Paint p, Hand h, Product product) {
        c.line(p.trim(), 8, "M 150 460 V 550 M 450 460 V 550");
        c.path(
                p.dark(),
                "M 116 330 Q 110 470 160 486 Q 206 470 214 390 Z M 484 330 Q 490 470 440 486 Q 394 470 386 390 Z");
        c.path(p.base(), "M 130 350 C 120 180 210 120 300 120 C 390 120 480 180 470 350 Z");
        c.line(p.deep(), 3, "M 300 120 V 350 M 220 140 Q 190 240 200 350 M 380 140 Q 410 240 400 350");
        c.path(p.trim(), "M 128 320 Q 300 250 472 320 Q 484 400 452 414 Q 300 350 148 414 Q 116 400 128 320 Z");
    }

    static void brim(Canvas c, Paint p, Hand h, Product product) {
        c.line(Tint.BARK, 5, "M 150 400 C 200 560 400 560 450 400")
                .ellipse(p.dark(), 300, 400, 250, 72)
                .ellipse(p.base(), 300, 388, 250, 70);
        c.path(p.base(), "M 166 386 C 170 220 210 190 300 190 C 390 190 430 220 434 386 Q 300 430 166 386 Z")
                .path(p.light(), "M 166 386 C 170 220 210 190 280 190 C 226 230 214 330 224 406 Q 190 398 166 386 Z");
        c.path(p.trim(), "M 166 356 Q 300 402 434 356 L 434 386 Q 300 432 166 386 Z")
                .stitches(p.deep(), "M 80 396 Q 300 470 520 396");
    }

    static void cap(Canvas c, Paint p, Hand h, Product product) {
        if (product.name().startsWith("Legion")) {
            c.path(p.light(), "M 120 340 C 90 420 110 480 150 510 Q 230 480 260 390 Z");
        }
        c.path(p.dark(), "M 300 350 C 420 340 540 380 556 430 C 470 410 380 420 300 400 Z");
        c.path(p.base(), "M 116 386 C 104 210 210 160 290 160 C 400 160 450 260 440 388 Q 280 420 116 386 Z")
                .path(p.light(), "M 116 386 C 104 210 210 160 280 160 C 190 210 180 310 190 400 Q 150 396 116 386 Z");
        c.line(p.deep(), 3.5, "M 290 160 Q 320 280 316 402 M 290 160 Q 390 230 400 396")
                .circle(p.trim(), 290, 160, 11);
        c.path(p.trim(), "M 236 300 l 22 -36 l 16 22 l 10 -14 l 20 28 Z");
    }

    static void tube(Canvas c, Paint p, Hand h, Product product) {
        String outline =
                "M 180 150 Q 300 110 420 150 C 400 260 440 360 430 470 Q 300 520 170 470 C 160 360 200 260 180 150 Z";
        c.path(p.base(), outline).inside(outline);
        int pattern = h.upTo(3);
        for (int i = 0; i < 9; i++) {
            double y = 190 + i * 36;
            if (pattern == 0) {
                c.path(
                        p.trim(),
                        "M 150",
                        y + 30,
                        "l 34 -44 l 26 34 l 24 -30 l 40 40 l 30 -44 l 34 44 l 30 -30 l 34 30 l 40 -40 l 30 40 v 10 h -340 Z");
                y += 40;
                i += 2;
            } else if (pattern == 1) {
                c.line(p.trim(), 8, "M 150", y, "Q 300", y + 30, 450, y);
            } else {
                for (int k = 0; k < 8; k++) {
                    c.circle(p.trim(), 180 + k * 34 + i % 2 * 17, y, 6);
                }
            }
        }
        c.path(p.dark(), "M 380 120 L 460 120 L 460 520 L 370 520 C 400 400 380 250 380 120 Z")
                .end();
        c.ellipse(p.deep(), 300, 150, 119, 28).line(p.light(), 6, "M 181 152 Q 300 205 419 152");
    }

    static void gloves(Canvas c, Paint p, Hand h, Product product) {
        boolean fingerless = product.name().startsWith("Fingerless");
        for (int i = 0; i < 2; i++) {
            if (i == 1) {
                c.mirrored();
            }
            c.turned(-10, 0.94, -128, i == 0 ? 6 : 18);
            glove(c, p, h, fingerless, product.attributes().get("material").contains("wool"));
            c.end();
            if (i == 1) {
                c.end();
            }
        }
    }

    private static void glove(Canvas c, Paint p, Hand h, boolean fingerless, boolean knit) {
        double tip = fingerless ? 70 : 0;
        c.line(p.dark(), 50, "M 372 330 L", 424 - tip / 3, 232 + tip / 2);
        c.line(
                p.base(),
                44,
                "M 232 260 L",
                216,
                150 + tip,
                "M 276 250 L 272",
                116 + tip,
                "M 320 252 L 326",
                122 + tip,
                "M 360 262 L 376",
                160 + tip);
        c.path(p.base(), "M 208 250 Q 296 216 384 250 L 390 330 Q 390 400 372 410 H 226 Q 210 400 208 330 Z");
        c.path(p.light(), "M 208 250 Q 230 238 250 236 L 250 410 H 226 Q 210 400 208 330 Z");
        c.rect(p.dark(), 218, 404, 162, 92, 18);
        if (knit) {
            for (int i = 0; i < 9; i++) {
                c.line(p.deep(), 3, "M", 230 + i * 17, 412, "v 76");
            }
            c.line(p.trim(), 9, "M 216 300 H 386");
        } else {
            c.line(p.trim(), 14, "M 222 438 H 376")
                    .path(p.dark(), "M 250 290 Q 300 270 350 290 L 346 360 Q 300 376 254 360 Z");
        }
    }

    static void mittens(Canvas c, Paint p, Hand h, Product product) {
        boolean down = product.attributes().get("material").contains("down");
        for (int i = 0; i < 2; i++) {
            if (i == 1) {
                c.mirrored();
            }
            c.turned(-8, 0.96, -128, i * 12);
            c.path(p.dark(), "M 366 330 C 430 300 440 230 420 220 C 396 210 370 250 350 290 Z");
            String palm = "M 214 400 C 200 300 196 130 290 126 C 384 130 392 300 374 400 Z";
            c.path(p.base(), palm).inside(palm);
            for (int k = 0; k < 6; k++) {
                if (down) {
                    c.line(p.deep(), 3.5, "M 190", 190 + k * 40, "Q 290", 206 + k * 40, 400, 190 + k * 40);
                } else if (k % 2 == 0) {
                    c.line(
                            p.trim(),
                            10,
                            "M 190",
                            230 + k * 34,
                            "l 25 16 l 25 -16 l 25 16 l 25 -16 l 25 16 l 25 -16 l 25 16 l 25 -16");
                }
            }
            c.end()
                    .rect(p.trim(), 206, 392, 174, 100, 22)
                    .line(Tint.darker(p.trim(), 0.25), 4, "M 214 424 H 372 M 214 456 H 372")
                    .end();
            if (i == 1) {
                c.end();
            }
        }
    }
}
