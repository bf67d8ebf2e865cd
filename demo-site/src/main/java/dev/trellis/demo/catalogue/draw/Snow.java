package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Things for deep snow. */
final class Snow {

    private Snow() {}

    static void shoes(Canvas c, Paint p, Hand h, Product product) {
        boolean wood = product.attributes().get("material").contains("wood");
        boolean paw = product.name().startsWith("Leveret");
        String rim = wood ? Tint.WOOD : paw ? p.base() : Tint.STEEL;
        for (int i = 0; i < 2; i++) {
            c.turned(i == 0 ? -12 : 12, 0.96, i == 0 ? -100 : 100, 0);
            String outline = wood
                    ? "M 300 60 C 400 60 400 260 372 380 L 306 560 H 294 L 228 380 C 200 260 200 60 300 60 Z"
                    : "M 300 70 C 394 70 396 200 384 300 L 372 490 Q 366 540 300 540 Q 234 540 228 490 L 216 300 C 204 200 206 70 300 70 Z";
            c.path(wood ? "#e7d6b2" : paw ? p.light() : p.base(), outline).inside(outline);
            for (int k = 0; wood && k < 16; k++) {
                c.line(
                        "#a98455",
                        3,
                        "M 180",
                        60 + k * 36,
                        "L 420",
                        160 + k * 36,
                        "M 420",
                        60 + k * 36,
                        "L 180",
                        160 + k * 36);
            }
            if (!wood) {
                c.path(p.dark(), "M 340 60 H 420 V 560 H 330 C 356 400 360 200 340 60 Z");
            }
            c.end().line(rim, 17, outline);
            c.rect(Tint.RUBBER, 246, 250, 108, 150, 26)
                    .rect(p.trim(), 236, 276, 128, 24, 8)
                    .rect(p.trim(), 236, 340, 128, 24, 8)
                    .rect(Tint.STEEL_LIGHT, 340, 270, 26, 36, 4)
                    .rect(Tint.STEEL_LIGHT, 340, 334, 26, 36, 4)
                    .end();
        }
    }

    static void sledge(Canvas c, Paint p, Hand h, Product product) {
        if (product.attributes().get("material").contains("wood")) {
            c.line(Tint.WOOD_DARK, 17, "M 80 470 H 470 C 560 470 560 360 500 340")
                    .line(Tint.WOOD, 17, "M 110 490 H 500 C 590 490 580 370 520 350");
            c.line(Tint.WOOD_DARK, 14, "M 170 480 V 350 M 300 480 V 350 M 430 480 V 350");
            for (int i = 0; i < 4; i++) {
                c.line(
                        i % 2 == 0 ? Tint.WOOD : Tint.darker(Tint.WOOD, 0.1),
                        22,
                        "M",
                        120 + i * 6,
                        316 + i * 20,
                        "H",
                        500 + i * 6);
            }
            c.line(Tint.CLAY, 7, "M 516 346 C 580 300 560 200 470 180");
            return;
        }
        boolean haul = product.name().startsWith("Haul");
        c.path(p.dark(), "M 60 420 Q 70 480 130 490 H 470 Q 550 480 570 380 Q 520 440 440 440 H 140 Q 90 440 60 420 Z");
        c.path(
                        p.base(),
                        "M 50 390 C 60 450 110 450 150 450 H 440 C 510 450 550 400 576 350 C 580 390 566 450 500 470 H 120 Q 60 460 50 390 Z")
                .path(p.light(), "M 90 400 Q 300 340 540 376 Q 500 440 440 446 H 150 Q 100 440 90 400 Z");
        if (haul) {
            c.rect(p.trim(), 140, 320, 330, 110, 46)
                    .line(Tint.RUBBER, 12, "M 210 322 V 428 M 310 322 V 428 M 400 322 V 428")
                    .line(Tint.STEEL_DARK, 10, "M 560 370 L 596 200");
        } else {
            c.line(p.dark(), 8, "M 150 410 H 470 M 170 428 H 450")
                    .line(Tint.OCHRE, 8, "M 560 372 C 590 260 480 180 420 210");
        }
    }

    static void saw(Canvas c, Paint p, Hand h, Product product) {
        c.turned(-28, 1, 0, 0).path(Tint.STEEL, "M 220 262 H 570 L 556 330 H 220 Z");
        c.path(
                Tint.STEEL_DARK,
                "M 220 330 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 l 14 22 l 14 -22 Z");
        c.rect(p.base(), 30, 250, 200, 96, 40)
                .rect(Tint.between(p.deep(), Tint.INK, 0.3), 76, 280, 108, 38, 19)
                .circle(p.trim(), 262, 296, 14)
                .circle(p.trim(), 500, 296, 12)
                .end();
    }

    static void shovel(Canvas c, Paint p, Hand h, Product product) {
        c.turned(h.about(22, 6), 1, 0, 0)
                .line(Tint.STEEL, 24, "M 300 140 V 360")
                .line(p.trim(), 24, "M 300 210 V 240")
                .path(Tint.RUBBER, "M 240 60 H 360 V 90 L 316 130 V 150 H 284 V 130 L 240 90 Z");
        c.path(p.base(), "M 196 330 H 404 L 412 480 Q 400 552 300 560 Q 200 552 188 480 Z")
                .path(p.light(), "M 196 330 h 50 L 240 552 Q 196 534 188 480 Z")
                .line(p.deep(), 8, "M 262 350 V 540 M 338 350 V 540")
                .rect(p.dark(), 276, 316, 48, 70, 10)
                .circle(p.deep(), 220, 380, 9)
                .circle(p.deep(), 380, 380, 9)
                .end();
    }
}
