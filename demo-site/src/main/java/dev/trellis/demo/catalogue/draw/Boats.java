package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Boats, blades and buoyancy. */
final class Boats {

    private Boats() {}

    static void kayak(Canvas c, Paint p, Hand h, Product product) {
        double metres = Double.parseDouble(product.attributes().get("measure").replace(" m", ""));
        double half = 150 + metres * 24;
        double belly = 74 - metres * 5 + h.about(0, 4);
        double l = 300 - half;
        double r = 300 + half;
        c.turned(h.about(-9, 3), 1.32 - metres * 0.06, 0, 62);
        c.path(
                p.base(),
                "M",
                l,
                282,
                "C",
                l + 90,
                250,
                180,
                262,
                300,
                262,
                "S",
                r - 90,
                250,
                r,
                276,
                "C",
                r - 50,
                320 + belly * 0.6,
                400,
                330 + belly,
                300,
                330 + belly,
                "S",
                l + 50,
                330 + belly * 0.5,
                l,
                282,
                "Z");
        c.path(
                p.dark(),
                "M",
                l,
                282,
                "C",
                l + 60,
                330,
                200,
                350,
                300,
                350,
                "S",
                r - 60,
                330,
                r,
                276,
                "C",
                r - 50,
                320 + belly * 0.6,
                400,
                330 + belly,
                300,
                330 + belly,
                "S",
                l + 50,
                330 + belly * 0.5,
                l,
                282,
                "Z");
        c.path(
                p.light(), "M", l, 282, "C", l + 90, 250, 180, 262, 300, 262, "S", r - 90, 250, r, 276, "C", r - 90,
                272, 400, 284, 300, 284, "S", l + 90, 278, l, 282, "Z");
        c.ellipse(p.deep(), 300, 272, 78, 20)
                .ellipse(Tint.RUBBER, 300, 275, 62, 13)
                .path(Tint.RUBBER, "M 226 274 Q 216 226 246 226 L 258 270 Z");
        if (metres > 4) {
            c.ellipse(p.deep(), l + 120, 270, 34, 9).ellipse(p.deep(), r - 120, 268, 34, 9);
        }
        c.line(p.trim(), 7, "M", l + 30, 296, "C 180 340 420 340", r - 30, 292);
        c.line(Tint.RUBBER, 5, "M", l + 40, 272, "L", l + 130, 264, "M", r - 40, 268, "L", r - 130, 262);
        paddleAcross(c, p);
        c.end();
        ripple(c);
    }

    static void canoe(Canvas c, Paint p, Hand h, Product product) {
        boolean cedar = product.attributes().get("material").contains("wood");
        String base = cedar ? "#b07a45" : p.base();
        c.turned(h.about(-6, 3), 1, 0, 50);
        c.path(Tint.darker(base, 0.45), "M 40 240 Q 300 330 560 240 Q 540 320 300 326 Q 60 320 40 240 Z");
        c.line(Tint.WOOD, 16, "M 190 284 H 236 M 380 284 H 424")
                .rect(Tint.WOOD_DARK, 180, 280, 66, 14, 4)
                .rect(Tint.WOOD_DARK, 360, 280, 66, 14, 4);
        String hull = "M 40 240 Q 300 350 560 240 C 560 330 500 410 300 412 C 100 410 40 330 40 240 Z";
        c.path(base, hull).inside(hull);
        c.path(Tint.darker(base, 0.2), "M 20 340 Q 300 400 580 340 V 430 H 20 Z");
        if (cedar) {
            for (int i = 0; i < 6; i++) {
                c.line(Tint.darker(base, 0.25), 2.5, "M 30", 262 + i * 24, "Q 300", 366 + i * 16, 570, 262 + i * 24);
            }
        } else {
            c.path(p.trim(), "M 20 290 Q 300 370 580 290 V 306 Q 300 388 20 306 Z");
        }
        c.end().line(Tint.WOOD, 10, "M 40 240 Q 300 350 560 240").end();
        ripple(c);
    }

    static void packraft(Canvas c, Paint p, Hand h, Product product) {
        c.turned(-6, 1, 0, 30);
        c.path(p.dark(), "M 90 330 C 90 180 510 180 510 330 C 510 460 90 460 90 330 Z")
                .path(p.base(), "M 90 310 C 90 170 510 170 510 310 C 510 430 90 430 90 310 Z")
                .path(Tint.darker(p.deep(), 0.2), "M 160 310 C 160 226 440 226 440 310 C 440 376 160 376 160 310 Z");
        c.path(p.light(), "M 100 290 C 130 190 300 176 400 200 C 280 196 170 220 130 310 Z")
                .rect(p.trim(), 250, 300, 100, 50, 24)
                .line(p.trim(), 6, "M 92 336 C 140 440 460 440 508 336");
        paddleAcross(c, p);
        c.end();
        ripple(c);
    }

    static void kayakPaddle(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(-38, 6), 1.06, 0, 0);
        c.line(Tint.darker(p.base(), 0.3), 15, "M 40 300 H 560").line(p.trim(), 15, "M 280 300 H 320");
        c.path(p.base(), "M -20 290 C -30 256 60 240 120 292 L 120 308 C 70 330 -10 330 -20 290 Z")
                .path(p.light(), "M -14 284 C -10 256 60 250 118 296 Z");
        c.path(p.base(), "M 620 310 C 630 344 540 360 480 308 L 480 292 C 530 270 610 270 620 310 Z")
                .path(p.light(), "M 614 300 C 600 276 530 274 482 300 Z");
        c.circle(Tint.RUBBER, 150, 300, 14).circle(Tint.RUBBER, 450, 300, 14).end();
    }

    static void canoePaddle(Canvas c, Paint p, Hand h, Product product) {
        boolean wood = product.attributes().get("material").contains("wood");
        String blade = wood ? Tint.WOOD : p.base();
        c.turned(h.about(24, 8), 1, 0, 0);
        c.line(wood ? Tint.WOOD_DARK : Tint.STEEL, 17, "M 300 80 V 340")
                .path(
                        wood ? Tint.WOOD_DARK : Tint.RUBBER,
                        "M 262 44 H 338 Q 350 60 322 76 L 310 100 H 290 L 278 76 Q 250 60 262 44 Z");
        c.path(
                blade,
                wood
                        ? "M 300 300 C 350 340 352 480 320 548 Q 300 572 280 548 C 248 480 250 340 300 300 Z"
                        : "M 300 300 C 370 330 372 380 370 520 Q 368 552 340 554 H 260 Q 232 552 230 520 C 228 380 230 330 300 300 Z");
        c.line(Tint.darker(blade, 0.2), 6, "M 300 320 V 520")
                .line(p.trim(), 12, wood ? "M 262 500 H 338" : "M 234 500 H 366")
                .end();
    }

    static void aid(Canvas c, Paint p, Hand h, Product product) {
        c.path(p.deep(), "M 226 130 Q 300 210 374 130 L 400 200 H 200 Z");
        c.path(
                        p.base(),
                        "M 196 110 L 240 110 C 250 190 270 220 292 230 V 486 H 206 Q 176 486 176 450 V 300 C 176 250 206 220 196 110 Z")
                .path(
                        p.base(),
                        "M 404 110 L 360 110 C 350 190 330 220 308 230 V 486 H 394 Q 424 486 424 450 V 300 C 424 250 394 220 404 110 Z");
        c.path(
                p.dark(),
                "M 404 110 L 384 110 C 376 220 394 240 394 300 V 486 Q 424 486 424 450 V 300 C 424 250 394 220 404 110 Z");
        c.line(p.deep(), 5, "M 300 232 V 486")
                .line(p.trim(), 20, "M 178 330 H 422 M 178 420 H 422")
                .rect(Tint.RUBBER, 276, 314, 48, 32, 6)
                .rect(Tint.RUBBER, 276, 404, 48, 32, 6);
        c.rect(Tint.SNOW, 206, 170, 26, 40, 3).rect(Tint.SNOW, 368, 170, 26, 40, 3);
        if (product.name().contains("Guide")) {
            c.rect(p.dark(), 196, 246, 82, 70, 10).rect(p.dark(), 322, 246, 82, 70, 10);
        }
    }

    static void deck(Canvas c, Paint p, Hand h, Product product) {
        c.ellipse(p.deep(), 300, 384, 240, 112)
                .ellipse(p.base(), 300, 368, 240, 110)
                .ellipse(p.light(), 270, 350, 160, 70);
        c.path(p.dark(), "M 190 360 L 204 280 H 396 L 410 360 Q 300 420 190 360 Z")
                .path(p.base(), "M 190 360 L 204 280 H 270 L 262 392 Q 220 384 190 360 Z")
                .ellipse(p.light(), 300, 280, 97, 34)
                .ellipse(Tint.darker(p.deep(), 0.4), 300, 284, 82, 26)
                .line(p.trim(), 6, "M 400 330 q 60 20 40 -50");
        c.line("#e87b35", 16, "M 270 470 q 30 34 60 0").line(p.trim(), 6, "M 96 400 C 130 500 470 500 504 400");
    }

    private static void paddleAcross(Canvas c, Paint p) {
        c.line(Tint.STEEL_DARK, 10, "M 170 200 L 430 330")
                .ellipse(p.trim(), 148, 190, 44, 17)
                .ellipse(p.trim(), 454, 341, 44, 17);
    }

    private static void ripple(Canvas c) {
        c.faded(0.6)
                .line(
                        "#ffffff",
                        5,
                        "M 70 462 q 20 -10 40 0 t 40 0 t 40 0 M 250 486 q 20 -10 40 0 t 40 0 t 40 0 t 40 0 M 430 456 q 20 -10 40 0 t 40 0")
                .end();
    }
}
