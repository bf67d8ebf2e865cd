package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Trousers, shorts and leggings. */
final class Legs {

    private Legs() {}

    static void draw(Canvas c, Paint p, Hand h, Product product) {
        String kind = product.kind();
        boolean slim =
                kind.equals("leggings") || "slim".equals(product.attributes().get("fit"));
        double length = kind.equals("shorts")
                ? ("short".equals(product.attributes().get("fit")) ? 270 : 330)
                : product.name().contains("Breeks") ? 420 : 540;
        double wide = (slim ? 52 : 70) + h.about(0, 5);
        double t = (length - 130) / 410;
        double left = 228 - 24 * t;
        double right = 372 + 24 * t;
        double half = wide * (kind.equals("shorts") ? 1.12 : 0.82);
        boolean small = length < 440;
        c.turned(0, small ? 1.3 : 1, 0, small ? 110 : 0);
        Object[] outline = {
            "M 206 90 H 394 L",
            right + half,
            length,
            "H",
            right - half,
            "L 300 240 L",
            left + half,
            length,
            "H",
            left - half,
            "Z"
        };
        c.path(p.base(), outline);
        c.path(p.dark(), "M 394 90 L", right + half, length, "H", right + half * 0.2, "C 396 300 380 200 360 90 Z")
                .path(
                        p.light(),
                        "M 206 90 L",
                        left - half,
                        length,
                        "H",
                        left - half * 0.3,
                        "C 204 300 214 200 240 90 Z");
        c.path(p.dark(), "M 300 240 L", left + half, length, "H", left + half * 0.45, "Z");
        c.rect(kind.equals("leggings") ? p.trim() : p.dark(), 200, 74, 200, 34, 8);
        if (!kind.equals("leggings")) {
            c.inside(outline);
            details(c, p, h, product, length, left, right, half);
            c.end();
        } else {
            c.stitches(
                    p.light(),
                    "M 300 110 V 240 M",
                    left + 4,
                    240,
                    "L",
                    left,
                    length - 20,
                    "M",
                    right - 4,
                    240,
                    "L",
                    right,
                    length - 20);
            c.line(
                    p.trim(),
                    12,
                    "M",
                    left - half,
                    length - 8,
                    "H",
                    left + half,
                    "M",
                    right - half,
                    length - 8,
                    "H",
                    right + half);
        }
        c.end();
    }

    private static void details(
            Canvas c, Paint p, Hand h, Product product, double length, double left, double right, double half) {
        c.line(p.deep(), 4, "M 300 108 V 236 M 212 130 Q 250 150 256 108 M 388 130 Q 350 150 344 108");
        for (double x : new double[] {226, 300, 374}) {
            c.rect(p.deep(), x - 5, 70, 10, 42, 3);
        }
        c.circle(Tint.OCHRE, 300, 92, 8);
        if (product.attributes().get("material").contains("canvas")) {
            c.rect(p.dark(), left - half - 20, 290, 2 * half + 30, 116, 4)
                    .rect(p.dark(), right - half - 10, 290, 2 * half + 30, 116, 4);
        } else if (length > 400) {
            c.rect(p.dark(), left - half + 18, 252, half * 1.15, 84, 8)
                    .line(p.trim(), 6, "M", left - half + 26, 268, "h", half * 0.95);
        }
        if (product.name().contains("Zip-Off")) {
            c.line(
                    p.trim(),
                    7,
                    "M",
                    left - half + 2,
                    350,
                    "H",
                    left + half + 8,
                    "M",
                    right - half - 8,
                    350,
                    "H",
                    right + half - 2);
        }
        if (product.kind().equals("overtrousers")) {
            c.line(
                    p.trim(),
                    7,
                    "M 216 120 L",
                    left - half + 14,
                    length - 10,
                    "M 384 120 L",
                    right + half - 14,
                    length - 10);
        }
        if (h.maybe(0.4)) {
            c.line(p.trim(), 8, "M", right + half - 12, length - 16, "h", -half);
        }
    }
}
