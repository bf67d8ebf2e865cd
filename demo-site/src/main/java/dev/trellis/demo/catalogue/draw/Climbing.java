package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;
import java.util.List;

/** Rope, harness, helmet and what climbers put on their hands. */
final class Climbing {

    private Climbing() {}

    static void rope(Canvas c, Paint p, Hand h, Product product) {
        for (int i = 0; i < 9; i++) {
            double w = 150 + h.about(0, 14) - Math.abs(i - 4) * 4;
            double y = 150 + i * 36;
            c.line(i % 2 == 0 ? p.base() : p.light(), 30, "M", 300 - w, y + 10, "Q 300", y + 60, 300 + w, y + 10);
            c.line(p.trim(), 4, "M", 300 - w, y + 10, "Q 300", y + 60, 300 + w, y + 10);
        }
        c.line(p.dark(), 34, "M 300 110 C 240 120 230 420 262 470 M 300 110 C 360 120 372 420 338 470");
        for (int i = 0; i < 4; i++) {
            c.line(
                    i % 2 == 0 ? p.base() : p.dark(),
                    30,
                    "M 236",
                    250 + i * 32,
                    "Q 300",
                    270 + i * 32,
                    364,
                    250 + i * 32);
        }
        c.line(p.base(), 28, "M 330 470 C 360 520 420 500 450 540").line(Tint.RUBBER, 30, "M 440 528 L 452 542");
        c.line(p.base(), 30, "M 262 140 C 240 70 360 70 338 140");
    }

    static void harness(Canvas c, Paint p, Hand h, Product product) {
        boolean full = "full body".equals(product.attributes().get("rating"));
        if (full) {
            c.line(p.dark(), 30, "M 200 270 C 190 100 290 90 300 250 M 400 270 C 410 100 310 90 300 250");
        }
        c.path(p.base(), "M 120 250 Q 300 330 480 250 L 486 310 Q 300 396 114 310 Z")
                .path(p.light(), "M 120 250 Q 300 330 480 250 L 482 270 Q 300 350 118 270 Z");
        c.line(
                p.base(),
                46,
                "M 200 420 C 140 420 140 520 210 520 C 280 520 280 430 200 420 M 400 420 C 460 420 460 520 390 520 C 320 520 320 430 400 420");
        c.line(p.trim(), 10, "M 200 420 C 140 420 140 520 210 520 M 400 420 C 460 420 460 520 390 520");
        c.line(p.dark(), 18, "M 290 350 L 220 424 M 310 350 L 380 424").line(p.trim(), 20, "M 300 318 V 420");
        c.line(p.trim(), 9, "M 140 310 q 24 60 60 22 M 400 334 q 40 34 60 -22")
                .rect(Tint.STEEL, 330, 300, 56, 44, 8)
                .rect(p.dark(), 342, 312, 32, 20, 4);
    }

    static void helmet(Canvas c, Paint p, Hand h, Product product) {
        c.line(Tint.RUBBER, 12, "M 170 370 L 290 500 L 420 380 M 290 500 V 520");
        c.path(p.dark(), "M 110 380 Q 300 430 490 380 L 486 404 Q 300 452 116 404 Z");
        c.path(p.base(), "M 112 384 C 100 180 230 130 310 130 C 420 130 500 220 488 384 Q 300 430 112 384 Z");
        c.path(p.light(), "M 112 384 C 100 180 230 130 310 130 C 200 180 170 280 176 398 Q 140 392 112 384 Z");
        c.path(p.dark(), "M 440 392 C 450 280 420 180 360 140 C 450 170 500 250 488 384 Z");
        int vents = 2 + h.upTo(3);
        for (int i = 0; i < vents; i++) {
            double x = 230 + i * 150.0 / vents;
            c.path(
                    p.deep(), "M", x, 320, "C", x - 6, 270, x, 230, x + 14, 200, "C", x + 30, 230, x + 34, 280, x + 28,
                    322, "Q", x + 14, 332, x, 320, "Z");
        }
        c.line(p.trim(), 12, "M 114 366 Q 300 410 486 366");
    }

    static void chalk(Canvas c, Paint p, Hand h, Product product) {
        c.path(p.base(), "M 176 210 H 424 L 404 470 Q 300 510 196 470 Z")
                .inside("M 176 210 H 424 L 404 470 Q 300 510 196 470 Z");
        for (int i = 0; i < 6; i++) {
            c.rect(
                    h.oneOf(List.of(p.trim(), p.dark(), p.light(), Tint.PARCHMENT)),
                    160,
                    262 + i * 42,
                    280,
                    16 + h.upTo(16),
                    0);
        }
        c.end()
                .path(p.dark(), "M 166 190 H 434 V 246 Q 300 268 166 246 Z")
                .ellipse(Tint.PARCHMENT, 300, 192, 134, 30)
                .ellipse("#ffffff", 290, 186, 92, 18);
        c.line(p.deep(), 8, "M 420 240 C 480 260 470 340 440 360").circle(Tint.RUBBER, 438, 366, 12);
    }

    static void salve(Canvas c, Paint p, Hand h, Product product) {
        c.ellipse(Tint.STEEL_DARK, 300, 410, 170, 62)
                .rect(Tint.STEEL_DARK, 130, 350, 340, 60, 0)
                .ellipse(Tint.STEEL, 300, 350, 170, 62)
                .ellipse("#f0d28a", 300, 350, 150, 50);
        c.path("#e3bd68", "M 200 340 q 60 30 120 0 t 110 6 q -60 50 -130 44 t -100 -50 Z");
        c.turned(-16, 1, 70, -120)
                .ellipse(Tint.STEEL_DARK, 300, 306, 160, 66)
                .ellipse(Tint.MOSS, 300, 292, 160, 66)
                .ellipse(Tint.PARCHMENT, 300, 290, 118, 44);
        c.line(
                        Tint.FERN,
                        6,
                        "M 300 320 V 262 M 300 300 l 26 -16 M 300 300 l -26 -16 M 300 284 l 20 -14 M 300 284 l -20 -14")
                .end();
    }
}
