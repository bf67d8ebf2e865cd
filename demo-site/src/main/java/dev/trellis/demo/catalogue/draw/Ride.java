package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** What a bicycle carries and wears. */
final class Ride {

    private Ride() {}

    static void panniers(Canvas c, Paint p, Hand h, Product product) {
        wheel(c, 300, 420, 150);
        c.line(Tint.STEEL_DARK, 12, "M 110 190 H 490 M 300 200 V 420");
        boolean leather = product.attributes().get("material").contains("canvas");
        for (int i = 0; i < 2; i++) {
            double x = i == 0 ? 96 : 316;
            double s = i == 0 ? 0 : 0;
            c.rect(p.base(), x, 200 + s, 190, 250, 26)
                    .path(p.light(), "M", x, 226, "q 0 -26 26 -26 h 24 v 250 h -24 q -26 0 -26 -26 Z")
                    .rect(p.dark(), x - 4, 190, 198, leather ? 110 : 50, 20);
            String strap = leather ? "#8a5a34" : p.trim();
            c.rect(strap, x + 46, 190, 20, 170, 6)
                    .rect(strap, x + 124, 190, 20, 170, 6)
                    .rect(Tint.RUBBER, x + 42, 330, 28, 24, 5)
                    .rect(Tint.RUBBER, x + 120, 330, 28, 24, 5);
            c.rect("#e9efe9", x + 30, 400, 130, 14, 5);
        }
    }

    static void saddle(Canvas c, Paint p, Hand h, Product product) {
        boolean small = product.name().startsWith("Tuck");
        c.line(Tint.STEEL, 22, "M 170 290 L 130 560");
        c.path(
                Tint.RUBBER,
                "M 60 220 C 110 190 190 210 330 214 C 360 216 350 246 320 246 C 240 250 200 290 110 276 C 60 270 40 240 60 220 Z");
        if (small) {
            c.path(p.base(), "M 180 262 H 330 Q 352 300 330 350 H 210 Q 176 310 180 262 Z")
                    .line(p.trim(), 7, "M 196 300 H 338")
                    .rect(p.dark(), 220, 250, 24, 110, 5);
        } else {
            c.path(
                            p.base(),
                            "M 180 262 C 260 240 420 210 520 190 Q 566 190 560 240 C 540 310 360 400 230 400 Q 176 370 180 262 Z")
                    .path(p.dark(), "M 180 320 C 300 350 470 320 556 250 C 530 310 360 400 230 400 Q 190 376 180 320 Z")
                    .path(
                            p.light(),
                            "M 190 264 C 270 246 420 220 520 200 Q 540 200 548 210 C 440 236 300 270 190 290 Z");
            c.line(p.trim(), 14, "M 270 250 C 260 300 270 360 290 394 M 380 226 C 374 280 384 330 400 362")
                    .rect("#e9efe9", 500, 214, 44, 14, 5)
                    .line(p.deep(), 9, "M 510 196 q 20 -30 40 0");
        }
    }

    static void bar(Canvas c, Paint p, Hand h, Product product) {
        c.line(Tint.STEEL_DARK, 20, "M 60 240 C 120 190 200 210 300 210 C 400 210 480 190 540 240")
                .line(Tint.RUBBER, 34, "M 60 240 L 30 330 M 540 240 L 570 330");
        if (product.name().startsWith("Feed")) {
            c.path(p.base(), "M 220 230 H 380 L 366 460 Q 300 490 234 460 Z")
                    .path(p.light(), "M 220 230 h 40 L 262 474 Q 244 470 234 460 Z")
                    .ellipse(p.deep(), 300, 230, 80, 22)
                    .circle("#b0824f", 280, 226, 12)
                    .circle("#8f6538", 312, 230, 13)
                    .circle("#c99f63", 296, 218, 10)
                    .rect(p.trim(), 224, 330, 152, 22, 6);
        } else if (product.name().startsWith("Picnic")) {
            c.rect(p.base(), 160, 230, 280, 220, 22)
                    .path(p.dark(), "M 156 240 q 0 -18 18 -18 H 426 q 18 0 18 18 V 320 Q 300 340 156 320 Z")
                    .rect("#8a5a34", 222, 300, 22, 90, 5)
                    .rect("#8a5a34", 356, 300, 22, 90, 5)
                    .rect("#e9f1ee", 190, 236, 220, 52, 8)
                    .line(Tint.CLAY, 4, "M 206 274 q 40 -30 90 -8 t 96 -10");
        } else {
            c.rect(p.base(), 90, 240, 420, 150, 70)
                    .rect(p.light(), 110, 252, 380, 34, 17)
                    .path(p.dark(), "M 90 320 H 510 Q 508 390 440 390 H 160 Q 92 390 90 320 Z")
                    .line(p.trim(), 18, "M 210 240 V 390 M 390 240 V 390")
                    .rect(Tint.RUBBER, 196, 300, 28, 30, 5)
                    .rect(Tint.RUBBER, 376, 300, 28, 30, 5);
        }
        c.rect(Tint.RUBBER, 252, 196, 30, 60, 8).rect(Tint.RUBBER, 318, 196, 30, 60, 8);
    }

    static void frame(Canvas c, Paint p, Hand h, Product product) {
        wheel(c, 90, 470, 110);
        wheel(c, 510, 470, 110);
        c.line(
                Tint.STEEL,
                18,
                "M 180 190 L 250 460 L 440 200 L 200 230 M 440 180 L 510 470 M 250 460 L 90 470 L 190 226");
        if (product.name().startsWith("Top")) {
            c.path(p.base(), "M 250 150 H 400 L 412 204 L 240 222 Z").line(p.trim(), 7, "M 262 172 H 394");
        } else {
            boolean full = product.name().endsWith("Full");
            c.path(p.base(), full ? "M 214 240 L 422 214 L 262 432 Z" : "M 214 240 L 422 214 L 360 300 L 232 306 Z")
                    .path(
                            p.dark(),
                            full ? "M 236 326 L 340 326 L 262 432 Z" : "M 226 280 L 374 280 L 360 300 L 232 306 Z")
                    .line(p.trim(), 7, "M 232 262 L 390 242");
            c.line(p.deep(), 12, "M 260 226 v 20 M 370 212 v 20");
        }
    }

    static void helmet(Canvas c, Paint p, Hand h, Product product) {
        boolean trail = product.name().startsWith("Badger");
        c.line(Tint.RUBBER, 12, "M 180 360 L 290 490 L 410 380").rect(Tint.RUBBER, 274, 476, 34, 34, 8);
        c.path(p.deep(), "M 90 370 C 180 420 420 420 500 350 L 496 384 C 410 440 190 440 96 394 Z");
        c.path(p.base(), "M 88 376 C 70 220 190 130 320 134 C 440 138 520 230 506 350 C 420 410 180 420 88 376 Z");
        c.path(p.light(), "M 88 376 C 70 220 190 130 320 134 C 210 160 130 250 140 392 Q 110 388 88 376 Z");
        int vents = product.name().startsWith("Swallow") ? 5 : 3 + h.upTo(2);
        for (int i = 0; i < vents; i++) {
            double x = 170 + i * 270.0 / vents;
            c.path(
                    p.deep(), "M", x, 330, "C", x + 4, 270, x + 20, 220, x + 60, 180, "C", x + 60, 230, x + 50, 280,
                    x + 40, 336, "Q", x + 20, 342, x, 330, "Z");
        }
        if (trail) {
            c.path(p.trim(), "M 470 260 C 540 250 590 290 596 320 C 560 320 510 320 480 330 Z");
        }
        c.line(p.trim(), 11, "M 92 352 C 180 400 420 392 504 330");
    }

    static void bell(Canvas c, Paint p, Hand h, Product product) {
        c.line(Tint.STEEL_DARK, 34, "M 40 440 H 560").rect(Tint.RUBBER, 250, 400, 100, 80, 14);
        c.path("#a87a2b", "M 130 350 C 130 200 220 150 300 150 C 380 150 470 200 470 350 Q 300 410 130 350 Z")
                .path("#d3a647", "M 130 350 C 130 200 220 150 300 150 C 360 150 400 190 410 370 Q 260 400 130 350 Z")
                .path("#efd28a", "M 170 330 C 176 230 230 184 280 176 C 230 220 214 280 214 350 Q 186 342 170 330 Z");
        c.circle("#8a6220", 300, 150, 17)
                .line("#8a6220", 15, "M 440 370 L 530 330")
                .circle("#8a6220", 534, 328, 18);
    }

    static void pump(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(-34, 6), 1, 0, 0);
        c.line(Tint.RUBBER, 12, "M 520 300 C 580 300 590 390 530 400")
                .rect(p.base(), 60, 272, 330, 56, 22)
                .rect(p.light(), 60, 272, 330, 18, 9)
                .rect(Tint.STEEL, 384, 284, 120, 32, 8)
                .rect(p.trim(), 486, 270, 44, 60, 12);
        for (int i = 0; i < 8; i++) {
            c.line(p.dark(), 5, "M", 96 + i * 14, 278, "V 322");
        }
        c.end();
    }

    static void kit(Canvas c, Paint p, Hand h, Product product) {
        c.rect(Tint.STEEL_DARK, 120, 300, 360, 180, 26).rect(Tint.STEEL, 120, 290, 360, 30, 12);
        c.turned(-8, 1, 10, -110)
                .rect(Tint.CLAY, 110, 270, 380, 150, 26)
                .rect(Tint.PARCHMENT, 150, 300, 300, 90, 12)
                .ring(Tint.INK, 8, 230, 350, 26)
                .ring(Tint.INK, 8, 370, 350, 26)
                .line(Tint.INK, 7, "M 230 350 L 276 310 H 340 L 370 350 M 276 310 L 300 350 L 340 310")
                .end();
        c.circle(Tint.RUBBER, 190, 400, 28)
                .circle(Tint.RUBBER, 260, 410, 22)
                .rect("#e6bb3c", 310, 380, 120, 34, 10)
                .rect(Tint.PARCHMENT, 310, 424, 90, 26, 6);
    }

    static void reflectors(Canvas c, Paint p, Hand h, Product product) {
        if (product.name().startsWith("Ankle")) {
            c.line(p.dark(), 60, "M 150 330 C 150 220 450 220 450 330")
                    .line(p.base(), 64, "M 150 330 C 150 440 450 440 450 330")
                    .line("#eef3f0", 18, "M 150 334 C 154 440 446 440 450 334");
            return;
        }
        wheel(c, 300, 320, 210);
        for (int i = 0; i < 12; i++) {
            double a = i * Math.PI / 6;
            c.line(
                    i % 2 == 0 ? "#f4f8f6" : p.base(),
                    12,
                    "M",
                    300 + Math.cos(a) * 90,
                    320 + Math.sin(a) * 90,
                    "L",
                    300 + Math.cos(a) * 180,
                    320 + Math.sin(a) * 180);
        }
    }

    static void highVest(Canvas c, Paint p, Hand h, Product product) {
        c.path(
                p.base(),
                "M 200 110 H 250 Q 276 200 296 220 V 480 H 180 V 260 Q 206 190 200 110 Z M 400 110 H 350 Q 324 200 304 220 V 480 H 420 V 260 Q 394 190 400 110 Z");
        c.rect("#eef3f0", 180, 330, 116, 28, 0)
                .rect("#eef3f0", 304, 330, 116, 28, 0)
                .rect("#eef3f0", 180, 410, 116, 28, 0)
                .rect("#eef3f0", 304, 410, 116, 28, 0)
                .line("#eef3f0", 24, "M 226 118 Q 230 260 226 322 M 374 118 Q 370 260 374 322");
        c.line(p.deep(), 5, "M 300 220 V 480");
    }

    static void wheel(Canvas c, double x, double y, double r) {
        c.ring(Tint.RUBBER, 16, x, y, r).ring(Tint.STEEL, 5, x, y, r - 13);
        for (int i = 0; i < 10; i++) {
            double a = i * Math.PI / 10;
            c.line(
                    Tint.STEEL,
                    2,
                    "M",
                    x - Math.cos(a) * (r - 14),
                    y - Math.sin(a) * (r - 14),
                    "L",
                    x + Math.cos(a) * (r - 14),
                    y + Math.sin(a) * (r - 14));
        }
        c.circle(Tint.STEEL_DARK, x, y, 13);
    }
}
