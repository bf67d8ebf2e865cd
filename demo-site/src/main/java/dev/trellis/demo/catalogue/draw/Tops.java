package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** Everything worn on the upper body: one body, and then sleeves, hood, quilting, pile or pockets as the kind has them. */
final class Tops {

    private static final String LEFT_SLEEVE =
            "M 218 150 C 160 170 130 230 104 420 Q 100 448 132 452 L 176 456 L 214 280 Z";
    private static final String RIGHT_SLEEVE =
            "M 382 150 C 440 170 470 230 496 420 Q 500 448 468 452 L 424 456 L 386 280 Z";

    private Tops() {}

    static void draw(Canvas c, Paint p, Hand h, Product product) {
        String kind = product.kind();
        boolean vest = kind.contains("vest");
        boolean tee = kind.equals("tee");
        double hem = kind.contains("parka") || kind.startsWith("wax") ? 528 : h.about(478, 8);
        double waist = product.name().contains("Women") ? 14 : 2;
        String body = "M 218 150 Q 300 176 382 150 L 408 190 L " + (398 - waist) + " 330 L 406 " + hem + " Q 300 "
                + (hem + 16) + " 194 " + hem + " L " + (202 + waist) + " 330 L 192 190 Z";
        boolean hooded = hood(kind, product.name());
        if (hooded) {
            c.path(p.dark(), "M 212 168 C 190 60 410 60 388 168 Q 300 210 212 168 Z")
                    .path(p.deep(), "M 238 160 C 230 92 370 92 362 160 Q 300 196 238 160 Z");
        }
        if (tee) {
            c.path(p.dark(), "M 218 150 C 170 166 140 200 118 290 L 190 316 L 214 260 Z")
                    .path(p.dark(), "M 382 150 C 430 166 460 200 482 290 L 410 316 L 386 260 Z");
        } else if (!vest) {
            sleeves(c, p, kind);
        }
        c.path(p.base(), body).inside(body);
        c.path(p.dark(), "M 372 120 L 430 120 L 430 560 L 352 560 C 380 400 384 260 372 120 Z")
                .path(p.light(), "M 190 120 L 230 150 C 214 280 216 420 236 560 L 170 560 Z");
        surface(c, p, h, kind, hem);
        c.end();
        Fronts.draw(c, p, h, product, hooded, hem);
    }

    private static boolean hood(String kind, String name) {
        return switch (kind) {
            case "shell jacket", "windproof", "down parka", "insulated jacket" -> true;
            case "down jacket" -> !name.contains("Goldcrest");
            case "softshell" -> name.contains("Hooded");
            default -> false;
        };
    }

    private static void sleeves(Canvas c, Paint p, String kind) {
        boolean puffy = kind.startsWith("down") || kind.startsWith("insulated");
        for (String sleeve : new String[] {LEFT_SLEEVE, RIGHT_SLEEVE}) {
            c.path(p.dark(), sleeve).inside(sleeve);
            if (puffy) {
                for (int i = 0; i < 6; i++) {
                    c.line(p.deep(), 3, "M 90", 220 + i * 42, "Q 300", 250 + i * 42, 510, 220 + i * 42);
                }
            } else if (kind.equals("jumper")) {
                rows(c, p, 160, 460);
            }
            c.end();
        }
        c.line(
                p.trim(),
                kind.equals("jumper") || kind.equals("fleece") ? 16 : 10,
                "M 112 440 L 172 446 M 488 440 L 428 446");
    }

    private static void surface(Canvas c, Paint p, Hand h, String kind, double hem) {
        if (kind.startsWith("down") || kind.startsWith("insulated")) {
            double gap = kind.startsWith("down") ? h.about(36, 5) : h.about(54, 6);
            boolean diamond = kind.startsWith("insulated") && h.maybe(0.5);
            for (double y = 190; y < hem; y += gap) {
                if (diamond) {
                    c.line(p.deep(), 2.5, "M 180", y, "l 60 40 l 60 -40 l 60 40 l 60 -40");
                    c.line(p.deep(), 2.5, "M 180", y + 40, "l 60 -40 l 60 40 l 60 -40 l 60 40");
                } else {
                    c.line(p.deep(), 3, "M 180", y, "Q 300", y + 14, 420, y)
                            .line(p.light(), 6, "M 210", y + 12, "Q 240", y + 19, 276, y + 20);
                }
            }
        } else if (kind.startsWith("fleece") || kind.startsWith("wool")) {
            for (int i = 0; i < 90; i++) {
                c.circle(i % 2 == 0 ? p.light() : p.dark(), h.about(300, 110), h.about(330, 180), h.about(4, 1.5));
            }
        } else if (kind.equals("jumper")) {
            rows(c, p, 230, hem);
        } else if (kind.equals("vest")) {
            for (int i = 0; i < 16; i++) {
                c.line(p.dark(), 2, "M", 170 + i * 17, 140, "l 60 380")
                        .line(p.dark(), 2, "M", 430 - i * 17, 140, "l -60 380");
            }
        } else if (h.maybe(0.55)) {
            c.path(p.trim(), "M 170 120 H 430 V", h.about(236, 14), "Q 300", h.about(262, 10), "170 236 Z");
        } else if (h.maybe(0.5)) {
            double y = h.about(300, 30);
            c.rect(p.trim(), 170, y, 260, 26, 0).rect(p.light(), 170, y + 40, 260, 12, 0);
        }
    }

    private static void rows(Canvas c, Paint p, double from, double to) {
        for (double y = from; y < to; y += 30) {
            c.line(
                    p.light(),
                    5,
                    "M 80",
                    y,
                    "l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12 l 14 12 l 14 -12");
        }
    }
}
