package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** What goes on a back or over a shoulder. */
final class Packs {

    private Packs() {}

    static void pack(Canvas c, Paint p, Hand h, Product product) {
        double w = h.about(128, 10);
        double top = h.about(150, 12);
        c.line(p.deep(), 26, "M", 300 - w + 20, 200, "C", 300 - w - 70, 240, 300 - w - 60, 420, 300 - w + 10, 450);
        c.line(p.deep(), 26, "M", 300 + w - 20, 200, "C", 300 + w + 70, 240, 300 + w + 60, 420, 300 + w - 10, 450);
        c.rect(p.dark(), 286 - w, 330, 60, 140, 24).rect(p.dark(), 254 + w, 330, 60, 140, 24);
        c.path(
                p.base(), "M", 300 - w, 230, "Q", 300 - w, 190, 340 - w, 190, "H", 260 + w, "Q", 300 + w, 190, 300 + w,
                230, "L", 312 + w, 460, "Q", 310 + w, 496, 274 + w, 496, "H", 326 - w, "Q", 290 - w, 496, 288 - w, 460,
                "Z");
        c.path(
                p.light(), "M", 300 - w, 230, "Q", 300 - w, 190, 340 - w, 190, "h 20 C", 330 - w, 300, 330 - w, 400,
                344 - w, 496, "H", 326 - w, "Q", 290 - w, 496, 288 - w, 460, "Z");
        lid(c, p, h, w, top);
        c.rect(p.dark(), 224, 330, 152, 130, 26)
                .line(p.trim(), 6, "M 236 362 H 364")
                .rect(p.trim(), 352, 358, 26, 10, 5);
        c.line(p.deep(), 10, "M 252 236 V 334 M 348 236 V 334");
        c.rect(Tint.RUBBER, 240, 280, 24, 18, 4).rect(Tint.RUBBER, 336, 280, 24, 18, 4);
        if (h.maybe(0.6)) {
            c.rect(p.trim(), 196, 498, 208, 40, 20)
                    .circle(Tint.lighter(p.trim(), 0.25), 214, 518, 15)
                    .line(p.deep(), 8, "M 250 492 V 542 M 350 492 V 542");
        }
        label(c, p, 300, 402);
    }

    private static void lid(Canvas c, Paint p, Hand h, double w, double top) {
        if (h.maybe(0.35)) {
            c.path(p.dark(), "M", 330 - w, 200, "L", 340 - w, top - 20, "H", 260 + w, "L", 270 + w, 200, "Z");
            c.rect(p.trim(), 336 - w, top - 34, 2 * w - 72, 22, 10).line(p.deep(), 9, "M 300", top - 30, "V 300");
        } else {
            c.path(
                    p.dark(),
                    "M",
                    288 - w,
                    246,
                    "Q",
                    284 - w,
                    top,
                    350 - w,
                    top,
                    "H",
                    250 + w,
                    "Q",
                    316 + w,
                    top,
                    312 + w,
                    246,
                    "Q 300 268",
                    288 - w,
                    246,
                    "Z");
            c.line(p.trim(), 6, "M", 320 - w, 206, "H", 280 + w).line(p.deep(), 12, "M 280", top, "q 20 -34 40 0");
        }
    }

    static void daypack(Canvas c, Paint p, Hand h, Product product) {
        double s = product.kind().startsWith("kid") ? 0.82 : 1;
        c.turned(0, s, 0, s < 1 ? 40 : 6);
        c.line(p.deep(), 12, "M 276 130 q 24 -44 48 0");
        c.line(p.deep(), 24, "M 196 220 C 130 270 140 410 186 450 M 404 220 C 470 270 460 410 414 450");
        double curve = h.about(120, 14);
        Object[] body = {
            "M 180 240 C 180", curve, 420, curve, 420, 240, "L 432 452 Q 430 496 388 496 H 212 Q 170 496 168 452 Z"
        };
        c.path(p.base(), body).inside(body);
        c.path(p.light(), "M 150 100 H 280 C 226 200 218 400 236 496 H 150 Z")
                .path(p.dark(), "M 386 100 H 450 V 500 H 396 C 412 400 410 220 386 100 Z");
        c.end();
        c.line(p.deep(), 5, "M 190 300 C 186 150 414 150 410 300").circle(p.trim(), 190, 302, 8);
        if (product.attributes().get("material").startsWith("cotton")) {
            c.path(p.dark(), "M 172 230 C 176 130 424 130 428 230 L 420 330 Q 300 350 180 330 Z");
            c.rect("#8a5a34", 232, 300, 26, 96, 6)
                    .rect("#8a5a34", 342, 300, 26, 96, 6)
                    .rect(Tint.OCHRE, 230, 352, 30, 22, 4)
                    .rect(Tint.OCHRE, 340, 352, 30, 22, 4);
        } else {
            c.path(p.dark(), "M 206 350 Q 300 330 394 350 L 400 450 Q 398 474 376 474 H 224 Q 202 474 200 450 Z");
            c.line(p.trim(), 6, "M 214 366 Q 300 348 386 366").rect(p.trim(), 372, 362, 12, 34, 6);
        }
        if (product.kind().startsWith("kid")) {
            c.circle(Tint.PARCHMENT, 262, 250, 24)
                    .circle(Tint.PARCHMENT, 338, 250, 24)
                    .circle(Tint.INK, 264, 254, 10)
                    .circle(Tint.INK, 336, 254, 10);
            c.path(Tint.OCHRE, "M 286 274 h 28 l -14 22 Z");
        } else {
            label(c, p, 300, 424);
        }
        c.end();
    }

    static void duffel(Canvas c, Paint p, Hand h, Product product) {
        c.line(p.deep(), 18, "M 210 280 C 210 130 390 130 390 280");
        c.rect(p.base(), 70, 250, 460, 220, 90)
                .path(p.dark(), "M 440 250 Q 530 250 530 360 Q 530 470 440 470 Q 490 360 440 250 Z");
        c.path(p.light(), "M 160 250 Q 70 250 70 360 Q 70 470 160 470 Q 110 360 160 250 Z");
        c.line(p.deep(), 22, "M 210 252 V 468 M 390 252 V 468")
                .line(p.trim(), 7, "M 130 276 H 470")
                .rect(p.trim(), 462, 268, 34, 16, 6);
        label(c, p, 300, 380);
    }

    static void vest(Canvas c, Paint p, Hand h, Product product) {
        c.path(p.deep(), "M 212 136 Q 300 196 388 136 L 412 330 Q 300 360 188 330 Z");
        c.path(p.base(), "M 196 130 L 262 150 L 270 480 Q 210 500 184 470 L 176 320 Q 164 220 196 130 Z");
        c.path(p.base(), "M 404 130 L 338 150 L 330 480 Q 390 500 416 470 L 424 320 Q 436 220 404 130 Z");
        c.path(p.dark(), "M 190 300 L 264 300 L 268 400 L 184 400 Z M 410 300 L 336 300 L 332 400 L 416 400 Z");
        c.rect(Tint.between(p.trim(), "#ffffff", 0.3), 198, 210, 54, 150, 24)
                .rect(Tint.between(p.trim(), "#ffffff", 0.3), 348, 210, 54, 150, 24);
        c.rect(p.trim(), 212, 176, 26, 40, 8).rect(p.trim(), 362, 176, 26, 40, 8);
        c.line(p.deep(), 9, "M 266 250 H 334 M 268 370 H 332");
    }

    static void shoulder(Canvas c, Paint p, Hand h, Product product) {
        c.line(p.deep(), 20, "M 120 330 C 60 90 420 20 478 330");
        c.rect(p.base(), 96, 300, 408, 190, 26)
                .path(p.dark(), "M 96 320 Q 96 296 120 296 H 480 Q 504 296 504 320 V 410 Q 300 440 96 410 Z");
        c.line(p.trim(), 16, "M 190 300 V 450 M 410 300 V 450")
                .rect(Tint.RUBBER, 174, 430, 32, 26, 5)
                .rect(Tint.RUBBER, 394, 430, 32, 26, 5);
        label(c, p, 300, 366);
    }

    static void label(Canvas c, Paint p, double x, double y) {
        c.rect(Tint.lighter(p.base(), 0.65), x - 24, y - 14, 48, 28, 6)
                .path(p.deep(), "M", x - 14, y + 8, "l 11 -16 l 7 10 l 5 -6 l 7 12 Z");
    }
}
