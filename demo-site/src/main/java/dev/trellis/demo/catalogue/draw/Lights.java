package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Lamps for the head, the table and the bicycle. */
final class Lights {

    private Lights() {}

    static void headtorch(Canvas c, Paint p, Hand h, Product product) {
        glow(c, 300, 350, 190);
        c.line(p.dark(), 44, "M 120 330 C 110 190 490 190 480 330");
        c.line(p.trim(), 12, "M 120 322 C 112 184 488 184 480 322");
        c.line(p.base(), 46, "M 120 332 C 130 400 230 420 300 420 C 370 420 470 400 480 332");
        double w = h.about(92, 14);
        c.rect(Tint.RUBBER, 300 - w, 316, 2 * w, 132, 34).rect(p.base(), 308 - w, 316, 2 * w - 16, 36, 16);
        boolean twin = h.maybe(0.4);
        if (twin) {
            lens(c, 300 - w / 2.2, 392, 36);
            lens(c, 300 + w / 2.2, 392, 28);
        } else {
            lens(c, 300, 394, 46);
            c.circle("#d8432f", 300 + w - 22, 394, 9).circle("#d8432f", 300 - w + 22, 394, 9);
        }
        c.rect(p.trim(), 276, 306, 48, 18, 8);
    }

    static void lantern(Canvas c, Paint p, Hand h, Product product) {
        glow(c, 300, 320, 230);
        if (product.name().startsWith("Paper") || product.name().startsWith("Fold")) {
            c.line(Tint.BARK, 5, "M 300 60 V 150");
            c.circle(Tint.between(p.light(), Tint.GLOW, 0.55), 300, 310, 160);
            for (int i = 1; i < 8; i++) {
                double y = 150 + i * 40;
                double half = Math.sqrt(Math.max(0, 160 * 160 - (y - 310) * (y - 310)));
                c.line(p.base(), 4, "M", 300 - half, y, "Q 300", y + 14, 300 + half, y);
            }
            c.rect(p.dark(), 256, 138, 88, 22, 8).rect(p.dark(), 256, 462, 88, 22, 8);
            return;
        }
        c.line(p.dark(), 10, "M 220 210 C 220 90 380 90 380 210");
        c.path(p.base(), "M 212 232 Q 216 170 300 168 Q 384 170 388 232 Z");
        c.rect(Tint.GLOW, 224, 232, 152, 168, 10).rect("#fff6d8", 246, 244, 60, 144, 20);
        c.line(p.dark(), 6, "M 224 232 V 400 M 376 232 V 400 M 300 232 V 400");
        c.rect(p.base(), 206, 396, 188, 92, 20)
                .rect(p.dark(), 206, 452, 188, 36, 18)
                .circle(p.trim(), 300, 436, 20);
    }

    static void oil(Canvas c, Paint p, Hand h, Product product) {
        glow(c, 300, 310, 220);
        c.line(p.dark(), 8, "M 206 420 V 210 C 206 80 394 80 394 210 V 420");
        c.path(p.base(), "M 250 196 Q 300 120 350 196 Z").rect(p.dark(), 240, 192, 120, 18, 6);
        c.ellipse("#fff3cf", 300, 300, 78, 92);
        c.path("#f2a33a", "M 300 240 C 330 290 326 340 300 346 C 274 340 270 290 300 240 Z")
                .path("#fde08a", "M 300 284 C 314 310 312 338 300 340 C 288 338 286 310 300 284 Z");
        c.line(p.dark(), 5, "M 226 270 Q 300 290 374 270 M 226 330 Q 300 350 374 330");
        c.rect(p.dark(), 244, 384, 112, 20, 6)
                .path(p.base(), "M 220 402 H 380 L 400 470 Q 400 492 378 492 H 222 Q 200 492 200 470 Z");
        c.path(p.light(), "M 220 402 h 40 L 254 492 H 222 Q 200 492 200 470 Z").circle(p.trim(), 372, 424, 11);
    }

    static void string(Canvas c, Paint p, Hand h, Product product) {
        for (int row = 0; row < 3; row++) {
            double y = 160 + row * 120;
            c.line(p.dark(), 4, "M 30", y, "Q 300", y + 110, 570, y);
            for (int i = 0; i < 7; i++) {
                double x = 80 + i * 74;
                double sag = y + 55 * (1 - Math.pow((x - 300) / 270, 2));
                c.circle("#fff0bb", x, sag + 16, 26)
                        .circle(Tint.OCHRE, x, sag + 16, 11)
                        .circle("#fffbe8", x - 3, sag + 13, 5);
            }
        }
    }

    static void torch(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(-32, 8), 1, 0, 20);
        c.faded(0.6).path(Tint.GLOW, "M 430 240 L 700 90 L 700 510 L 430 360 Z").end();
        c.rect(p.base(), 80, 258, 270, 84, 18).rect(p.light(), 80, 258, 270, 26, 14);
        for (int i = 0; i < 9; i++) {
            c.line(p.dark(), 5, "M", 130 + i * 18, 262, "V 338");
        }
        c.path(p.dark(), "M 346 258 L 400 226 H 440 V 374 H 400 L 346 342 Z").ellipse("#fff6d8", 440, 300, 16, 70);
        c.rect(p.trim(), 296, 250, 34, 14, 6).end();
    }

    static void bike(Canvas c, Paint p, Hand h, Product product) {
        boolean rear = product.name().contains("Rear");
        if (product.name().contains("Set")) {
            lamp(c, p, 215, 300, false);
            lamp(c, p, 420, 340, true);
        } else {
            lamp(c, p, 300, 310, rear);
        }
    }

    private static void lamp(Canvas c, Paint p, double x, double y, boolean rear) {
        if (!rear) {
            glow(c, x, y, 180);
        }
        c.line(Tint.STEEL_DARK, 30, "M", x - 160, y + 128, "H", x + 160);
        c.path(Tint.RUBBER, "M", x - 30, y + 60, "h 60 l 14 86 h -88 Z");
        c.rect(rear ? "#8f241d" : p.base(), x - 80, y - 90, 160, 170, 44);
        if (rear) {
            for (int i = 0; i < 9; i++) {
                c.circle(i % 2 == 0 ? "#ff6a55" : "#d8432f", x - 42 + i % 3 * 42, y - 48 + i / 3 * 42, 16);
            }
        } else {
            c.rect(p.light(), x - 80, y - 90, 160, 40, 36);
            lens(c, x, y, 58);
            c.rect(p.trim(), x - 24, y - 104, 48, 18, 8);
        }
    }

    private static void lens(Canvas c, double x, double y, double r) {
        c.circle(Tint.STEEL, x, y, r).circle("#fff3c2", x, y, r * 0.84).circle("#ffffff", x, y, r * 0.46);
        c.circle(Tint.OCHRE, x, y, r * 0.16);
    }

    private static void glow(Canvas c, double x, double y, double r) {
        c.faded(0.3)
                .circle(Tint.GLOW, x, y, r)
                .end()
                .faded(0.4)
                .circle("#fff6d8", x, y, r * 0.72)
                .end();
    }
}
