package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Boots, shoes and what one wears in them. */
final class Feet {

    private Feet() {}

    static void boots(Canvas c, Paint p, Hand h, Product product) {
        boolean leather = product.attributes().get("material").contains("leather");
        double tall = "winter".equals(product.attributes().get("season")) ? 46 : h.about(10, 14);
        c.turned(-4, 0.82, 70, -36);
        boot(c, p.deep(), p.dark(), p, tall, leather);
        c.end();
        c.turned(h.about(0, 2), 0.96, -22, 24);
        boot(c, p.base(), p.light(), p, tall, leather);
        c.end();
    }

    private static void boot(Canvas c, String body, String top, Paint p, double tall, boolean leather) {
        double collar = 170 - tall;
        c.path(
                Tint.RUBBER,
                "M 118 470 H 500 Q 520 470 518 496 L 510 514 H 470 l -8 -12 h -26 l -8 12 h -40 l -8 -12 h -26 l -8 12 h -60 l -8 -12 h -22 l -8 12 h -40 l -8 -12 h -22 l -8 12 H 126 Q 112 500 118 470 Z");
        c.path(p.trim(), "M 118 456 H 506 L 514 474 H 116 Z");
        c.path(
                body,
                "M 122 458 C 118 360 140 300 146 240 L 140",
                collar,
                "Q 220",
                collar - 26,
                292,
                collar,
                "L 300 262 C 330 318 420 330 470 372 C 504 400 508 430 506 458 Z");
        c.path(
                top,
                "M 122 458 C 118 360 140 300 146 240 L 140",
                collar,
                "Q 172",
                collar - 16,
                200,
                collar - 14,
                "C 196 300 190 400 206 458 Z");
        c.path(
                leather ? Tint.darker(body, 0.16) : Tint.RUBBER,
                "M 376 458 C 380 400 420 366 462 366 C 504 396 508 430 506 458 Z");
        c.path(
                Tint.lighter(body, 0.3),
                "M 138",
                collar + 4,
                "Q 220",
                collar - 24,
                294,
                collar + 4,
                "L 292",
                collar + 34,
                "Q 220",
                collar + 8,
                140,
                collar + 34,
                "Z");
        for (int i = 0; i < 6; i++) {
            double x = 284 + i * 17 - (i < 3 ? 6 - i * 2 : 0);
            double y = collar + 46 + i * (300 - collar - 40) / 5.5;
            c.line(Tint.PARCHMENT, 7, "M", x - 34, y + 8, "L", x + 14 + i * 3, y + 2)
                    .circle(Tint.OCHRE, x - 38, y + 9, 5);
        }
        c.stitches(Tint.lighter(body, 0.45), "M 214 456 C 200 380 214 300 222 240");
    }

    static void shoes(Canvas c, Paint p, Hand h, Product product) {
        boolean run = product.kind().startsWith("trail") || product.kind().startsWith("climb");
        c.turned(-10, 0.78, 60, -90);
        shoe(c, p.dark(), p.deep(), p, run, h);
        c.end();
        c.turned(0, 1, -8, 10);
        shoe(c, p.base(), p.light(), p, run, h);
        c.end();
    }

    private static void shoe(Canvas c, String body, String high, Paint p, boolean run, Hand h) {
        c.path(
                run ? Tint.PARCHMENT : Tint.RUBBER,
                "M 70 424 C 60 470 80 490 110 492 H 500 C 540 490 552 462 540 440 Z");
        c.path(
                Tint.RUBBER,
                "M 82 476 C 90 496 110 500 130 500 H 486 C 520 500 538 486 544 466 C 400 486 200 490 82 476 Z");
        c.path(
                body,
                "M 74 436 C 66 380 90 330 96 290 Q 140 272 190 300 C 214 330 240 330 262 316 C 320 360 420 360 490 396 C 530 412 544 430 540 444 C 400 462 200 462 74 436 Z");
        c.path(
                high,
                "M 74 436 C 66 380 90 330 96 290 Q 116 282 140 284 C 132 340 140 400 170 450 C 130 446 100 442 74 436 Z");
        c.path(p.trim(), "M 210 456 C 230 400 260 380 300 346 L 336 358 C 300 390 270 420 262 458 Z");
        c.path(
                run ? p.trim() : Tint.darker(body, 0.3),
                "M 450 456 C 460 420 480 400 500 402 C 534 416 546 430 540 444 Q 500 452 450 456 Z");
        c.path(Tint.lighter(body, 0.35), "M 196 304 C 214 330 240 330 262 316 L 280 330 C 250 350 210 346 190 322 Z");
        for (int i = 0; i < 4; i++) {
            c.line(Tint.PARCHMENT, 7, "M", 262 + i * 34, 336 + i * 9, "l 26 -22");
        }
        c.line(Tint.darker(body, 0.3), 6, "M 98 294 q -14 -24 8 -34");
    }

    static void sandals(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 2; i++) {
            c.turned(i == 0 ? -14 : 12, 0.9, i == 0 ? -86 : 88, i * 14 - 4);
            c.path(
                    Tint.RUBBER,
                    "M 300 70 C 390 70 400 180 380 280 C 370 340 390 400 380 460 C 370 530 230 530 220 460 C 210 400 230 340 220 280 C 200 180 210 70 300 70 Z");
            c.path(
                    Tint.lighter(p.deep(), 0.25),
                    "M 300 90 C 370 90 380 180 362 280 C 352 340 370 400 360 456 C 350 506 250 506 240 456 C 230 400 248 340 238 280 C 220 180 230 90 300 90 Z");
            c.line(p.base(), 34, "M 222 180 C 270 220 330 250 384 250 M 384 170 C 330 210 270 240 220 260");
            c.line(p.trim(), 8, "M 222 180 C 270 220 330 250 384 250");
            c.line(p.base(), 34, "M 222 400 Q 300 360 380 400").rect(Tint.RUBBER, 352, 378, 34, 26, 5);
            c.end();
        }
    }

    static void slippers(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 2; i++) {
            c.turned(i == 0 ? 0 : -8, i == 0 ? 1 : 0.8, i == 0 ? -10 : 70, i == 0 ? 20 : -100);
            String body = i == 0 ? p.base() : p.dark();
            c.path(Tint.RUBBER, "M 90 466 H 510 Q 530 480 510 500 H 100 Q 76 490 90 466 Z");
            c.path(
                    body,
                    "M 92 470 C 80 380 100 300 110 230 Q 180 206 250 230 C 262 320 330 340 420 352 C 510 366 530 420 520 470 Z");
            for (int k = 0; k < 5; k++) {
                c.line(
                        Tint.darker(body, 0.25),
                        4,
                        "M",
                        96 + k * 6,
                        290 + k * 44,
                        "Q",
                        200 + k * 40,
                        300 + k * 44,
                        262 + k * 62,
                        300 + k * 34);
            }
            c.path(p.trim(), "M 106 236 Q 180 206 252 232 L 254 264 Q 180 240 102 268 Z")
                    .end();
        }
    }

    static void socks(Canvas c, Paint p, Hand h, Product product) {
        double tall =
                switch (product.attributes().getOrDefault("height", "crew")) {
                    case "knee" -> 70;
                    case "ankle" -> -120;
                    case "crew" -> -40;
                    default -> 0;
                };
        int pattern = h.upTo(4);
        c.turned(10, 0.9, 70, -14);
        sock(c, p.dark(), p, tall, pattern);
        c.end();
        c.turned(-2, 0.96, -56, 14);
        sock(c, p.base(), p, tall, pattern);
        c.end();
    }

    private static void sock(Canvas c, String body, Paint p, double tall, int pattern) {
        double top = 160 - tall;
        Object[] outline = {
            "M 214",
            top,
            "H 346 L 344 320 C 350 372 420 390 462 420 C 510 456 476 506 430 504 C 360 502 270 486 232 420 C 212 380 218 300 214",
            top,
            "Z"
        };
        c.path(body, outline).inside(outline);
        String mark = Tint.between(body, p.trim(), 0.8);
        for (int i = 0; i < 9; i++) {
            double y = top + 70 + i * 42;
            switch (pattern) {
                case 0 -> c.rect(mark, 180, y, 300, 14, 0);
                case 1 -> c.line(mark, 7, "M 200", y, "l 25 18 l 25 -18 l 25 18 l 25 -18 l 25 18 l 25 -18 l 25 18");
                case 2 -> c.path(mark, "M 280", y - 16, "l 15 18 l -15 18 l -15 -18 Z");
                default -> c.line(Tint.lighter(body, 0.22), 5, "M", 222 + i * 15, top, "V 520");
            }
        }
        c.path(p.trim(), "M 214 396 C 216 440 250 480 290 490 L 300 430 C 280 420 262 400 256 370 Z");
        c.path(p.trim(), "M 420 388 C 510 430 500 520 420 510 C 400 470 400 420 420 388 Z");
        c.rect(Tint.lighter(body, 0.18), 200, top - 10, 160, 56, 0);
        for (int i = 0; i < 12; i++) {
            c.line(Tint.darker(body, 0.14), 3, "M", 220 + i * 11, top, "v 46");
        }
        c.end();
    }

    static void gaiters(Canvas c, Paint p, Hand h, Product product) {
        double top = product.name().startsWith("Short") ? 270 : 130;
        for (int i = 0; i < 2; i++) {
            c.turned(i == 0 ? -5 : 5, 0.94, i == 0 ? -95 : 95, 0);
            c.path(
                    p.base(),
                    "M 214",
                    top,
                    "H 386 L 372 380 C 372 430 400 460 420 500 H 180 C 200 460 228 430 228 380 Z");
            c.path(p.dark(), "M 226 360 L 374 360 C 372 430 400 460 420 500 H 180 C 200 460 228 430 226 360 Z");
            c.path(p.light(), "M 214", top, "h 40 L 262 360 H 226 Z").rect(p.trim(), 208, top - 8, 184, 28, 10);
            c.line(p.deep(), 16, "M 300", top, "V 492").line(Tint.RUBBER, 10, "M 190 500 Q 300 540 410 500");
            c.end();
        }
    }
}
