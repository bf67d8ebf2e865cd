package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Walking poles and a staff. */
final class Poles {

    private Poles() {}

    static void poles(Canvas c, Paint p, Hand h, Product product) {
        int count = product.kind().equals("poles") ? 2 : 1;
        boolean staff = product.kind().equals("staff");
        for (int i = 0; i < count; i++) {
            c.turned(count == 1 ? 12 : i == 0 ? -9 : 11, 1, count == 1 ? 0 : i == 0 ? -66 : 66, 0);
            if (staff) {
                c.line(Tint.WOOD_DARK, 26, "M 300 60 V 530")
                        .line(Tint.WOOD, 16, "M 296 60 V 530")
                        .line("#6b4423", 22, "M 300 130 V 210")
                        .line(Tint.BARK, 6, "M 300 140 C 380 150 380 230 306 206")
                        .path(Tint.STEEL_DARK, "M 288 530 H 312 L 300 570 Z");
            } else {
                c.line(Tint.STEEL, 12, "M 300 300 V 520")
                        .line(p.base(), 16, "M 300 160 V 400")
                        .line(
                                p.trim(),
                                17,
                                h.maybe(0.5) ? "M 300 250 V 300" : "M 300 200 V 220 M 300 250 V 270 M 300 300 V 320");
                c.path("#b98a57", "M 284 70 Q 300 52 318 70 L 314 160 H 288 Z")
                        .line(Tint.darker("#b98a57", 0.2), 4, "M 287 96 H 316 M 287 116 H 316 M 287 136 H 316")
                        .rect(Tint.RUBBER, 286, 158, 28, 54, 8);
                c.line(p.deep(), 9, "M 302 76 C 360 80 366 170 306 168")
                        .rect(Tint.RUBBER, 290, 318, 22, 26, 5)
                        .ellipse(Tint.RUBBER, 300, 500, 34, 9)
                        .path(Tint.STEEL_DARK, "M 294 510 H 306 L 300 556 Z");
            }
            c.end();
        }
    }
}
