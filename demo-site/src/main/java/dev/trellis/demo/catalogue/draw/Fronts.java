package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** The middle of a top: collar, zip or buttons, pockets, label. */
final class Fronts {

    private Fronts() {}

    static void draw(Canvas c, Paint p, Hand h, Product product, boolean hooded, double hem) {
        String kind = product.kind();
        switch (kind) {
            case "tee", "vest" ->
                c.path(p.deep(), "M 250 158 Q 300 214 350 158 Q 300 176 250 158 Z")
                        .line(p.trim(), 7, "M 246 156 Q 300 222 354 156");
            case "top" -> {
                boolean zip = product.name().contains("Zip");
                c.path(p.dark(), "M 246 160 Q 300 180 354 160 L 348 124 Q 300 140 252 124 Z");
                if (zip) {
                    c.line(p.trim(), 7, "M 300 136 V 262").circle(p.trim(), 300, 266, 8);
                } else {
                    c.line(p.trim(), 7, "M 244 160 Q 300 188 356 160");
                }
            }
            case "jumper" ->
                c.path(p.dark(), "M 240 162 Q 300 190 360 162 L 354 118 Q 300 138 246 118 Z")
                        .line(p.trim(), 18, "M 198", hem - 8, "Q 300", hem + 8, 402, hem - 8);
            case "smock", "paddle jacket" -> {
                c.path(p.dark(), "M 240 162 Q 300 190 360 162 L 352 116 Q 300 136 248 116 Z")
                        .line(Tint.RUBBER, 24, "M 200", hem - 10, "Q 300", hem + 6, 400, hem - 10);
                c.rect(p.dark(), 226, 320, 148, 96, 16).line(p.trim(), 7, "M 238 344 H 362 M 300 140 V 240");
            }
            case "waxed jacket", "wool jacket" -> {
                c.path("#6b4a2d", "M 236 160 L 300 214 L 364 160 L 350 118 Q 300 142 250 118 Z")
                        .line(p.deep(), 4, "M 300 212 V", hem + 6);
                for (int i = 0; i < 4; i++) {
                    c.circle(Tint.OCHRE, 316, 250 + i * 62, 9);
                }
                pocket(c, p, 218, 380);
                pocket(c, p, 324, 380);
            }
            default -> zipped(c, p, h, kind, hooded, hem);
        }
        if (!kind.equals("vest") && !kind.equals("jumper")) {
            c.path(Tint.lighter(p.base(), 0.6), "M 336 244 l 11 -17 l 7 10 l 5 -7 l 8 14 Z");
        }
    }

    private static void zipped(Canvas c, Paint p, Hand h, String kind, boolean hooded, double hem) {
        boolean half = kind.equals("fleece") && h.maybe(0.4);
        if (!hooded) {
            c.path(p.dark(), "M 240 162 Q 300 186 360 162 L 352 112 Q 300 132 248 112 Z");
        }
        double end = half ? 280 : hem + 6;
        c.line(p.deep(), 12, "M 300 150 V", end)
                .line(p.trim(), 6, "M 300 150 V", end)
                .rect(p.trim(), 294, 176, 12, 30, 6);
        if (kind.startsWith("fleece") && !half) {
            c.rect(p.trim(), 322, 262, 60, 56, 8).line(p.deep(), 4, "M 326 276 H 378");
        } else if (!half) {
            c.line(p.deep(), 6, "M 226 360 L 250 430 M 374 360 L 350 430");
            c.line(p.trim(), 3, "M 226 360 L 250 430 M 374 360 L 350 430");
        }
    }

    private static void pocket(Canvas c, Paint p, double x, double y) {
        c.rect(p.dark(), x, y, 58, 74, 6)
                .path(p.deep(), "M", x - 2, y, "h 62 v 22 l -31 12 l -31 -12 Z")
                .circle(Tint.OCHRE, x + 29, y + 22, 5);
    }

    static void poncho(Canvas c, Paint p, Hand h, Product product) {
        c.path(p.dark(), "M 240 150 C 226 60 374 60 360 150 Q 300 190 240 150 Z")
                .path(p.deep(), "M 262 146 C 256 92 344 92 338 146 Q 300 170 262 146 Z");
        c.path(
                p.base(),
                "M 240 150 Q 300 190 360 150 C 420 190 500 360 520 490 Q 410 470 300 516 Q 190 470 80 490 C 100 360 180 190 240 150 Z");
        c.path(p.light(), "M 240 150 C 180 190 100 360 80 490 Q 130 480 180 482 C 190 380 220 240 256 162 Z")
                .path(p.dark(), "M 360 150 C 420 190 500 360 520 490 Q 470 480 420 482 C 410 380 380 240 344 162 Z");
        c.line(p.trim(), 6, "M 300 176 V 260")
                .rect(p.dark(), 250, 330, 100, 80, 14)
                .line(p.trim(), 6, "M 262 352 H 338");
    }
}
