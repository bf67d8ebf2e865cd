package dev.trellis.demo.catalogue.draw;

import java.util.List;

/** The front page's valley at the end of a day, 1600×720: calm on the left, where the words stand. */
final class Landscape {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 720;

    private Landscape() {}

    static String hero() {
        Canvas c = new Canvas();
        Hand h = new Hand("fernhollow");
        sky(c);
        range(c, h, "#b9c6b4", 330, 120, 9);
        mist(c, 380, 0.55);
        range(c, h, "#8faa90", 415, 90, 11);
        mist(c, 455, 0.5);
        range(c, h, "#5f8a6c", 480, 60, 8);
        pines(c, h, "#3f7058", 500, 44, 34, 0, WIDTH);
        mist(c, 520, 0.38);
        c.path("#3a6b50", "M 0 560 C 260 500 520 590 840 560 S 1300 500 1600 548 V 720 H 0 Z");
        river(c);
        pines(c, h, "#2b5a44", 560, 78, 15, 1180, WIDTH);
        pines(c, h, "#2b5a44", 580, 74, 8, 0, 330);
        c.path("#2a5a43", "M 0 640 C 300 590 560 640 900 622 S 1380 590 1600 630 V 720 H 0 Z");
        camp(c);
        c.path(Tint.FERN, "M 0 690 C 360 650 700 700 1000 680 S 1440 664 1600 690 V 720 H 0 Z");
        ferns(c, h);
        birds(c);
        return Pictures.svg(WIDTH, HEIGHT, "Tents in a misty valley at dusk", c);
    }

    private static void sky(Canvas c) {
        List<String> bands = List.of("#f3dfbd", "#f5e4c6", "#f6e9d1", "#f6eddb", "#f6f1e7");
        for (int i = 0; i < bands.size(); i++) {
            c.rect(bands.get(bands.size() - 1 - i), 0, i * 70, WIDTH, HEIGHT, 0);
        }
        c.faded(0.35).circle("#f7d79a", 1120, 262, 150).end();
        c.faded(0.6).circle("#f4c777", 1120, 262, 104).end();
        c.circle("#efb45c", 1120, 262, 70);
        c.faded(0.7);
        for (double[] cloud : new double[][] {{260, 120, 1.2}, {760, 84, 0.8}, {1420, 140, 1}}) {
            double s = cloud[2];
            c.rect("#fffaf0", cloud[0] - 110 * s, cloud[1], 220 * s, 26 * s, 13 * s)
                    .rect("#fffaf0", cloud[0] - 60 * s, cloud[1] - 20 * s, 130 * s, 34 * s, 17 * s);
        }
        c.end();
    }

    private static void range(Canvas c, Hand h, String colour, double y, double rise, int summits) {
        StringBuilder line = new StringBuilder("M 0 " + (int) y);
        double step = (double) WIDTH / summits;
        for (int i = 0; i < summits; i++) {
            double x = i * step;
            int top = (int) (y - rise * (0.35 + 0.65 * Math.abs(Math.sin(i * 1.7 + y))) + h.about(0, 12));
            line.append(" Q ")
                    .append((int) (x + step / 2))
                    .append(' ')
                    .append(top)
                    .append(' ')
                    .append((int) (x + step))
                    .append(' ')
                    .append((int) (y + h.about(0, 14)));
        }
        c.path(colour, line.append(" V 720 H 0 Z"));
    }

    private static void mist(Canvas c, double y, double strength) {
        c.faded(strength);
        c.path(
                "#f6efe0", "M 0", y, "C 240", y - 26, 420, y + 18, 700, y, "S 1180", y - 30, 1600, y + 6, "V", y + 30,
                "C 1200", y + 14, 900, y + 44, 620, y + 26, "S 200", y + 44, 0, y + 24, "Z");
        c.end();
    }

    private static void pines(
            Canvas c, Hand h, String colour, double y, double size, int count, double from, double to) {
        for (int i = 0; i < count; i++) {
            double x = from + (i + 0.5) * (to - from) / count + h.about(0, 22);
            double s = h.about(size, size * 0.3);
            double foot = y + h.about(8, 12);
            c.path(
                    colour,
                    "M",
                    x,
                    foot - 2.3 * s,
                    "l",
                    s * 0.34,
                    s * 0.72,
                    "h",
                    -s * 0.14,
                    "l",
                    s * 0.34,
                    s * 0.74,
                    "h",
                    -s * 0.16,
                    "l",
                    s * 0.34,
                    s * 0.84,
                    "h",
                    -s * 1.44,
                    "l",
                    s * 0.34,
                    -s * 0.84,
                    "h",
                    -s * 0.16,
                    "l",
                    s * 0.34,
                    -s * 0.74,
                    "h",
                    -s * 0.14,
                    "Z");
        }
    }

    private static void river(Canvas c) {
        c.path(
                "#bfd3c8",
                "M 720 562 C 780 574 690 590 760 606 C 850 626 640 650 560 720 H 860 C 800 660 960 640 900 606 C 850 584 790 580 800 560 Z");
        c.line("#e6efe6", 4, "M 740 600 h 60 M 700 660 h 80 M 790 630 h 50");
    }

    private static void camp(Canvas c) {
        tent(c, 1090, 640, 1.15, Tint.CLAY);
        tent(c, 1330, 628, 0.9, Tint.OCHRE);
        tent(c, 930, 630, 0.62, "#4b93a6");
        c.line(Tint.BARK, 7, "M 1212 664 L 1248 652 M 1214 652 L 1250 664");
        c.path("#f2a33a", "M 1216 654 C 1212 628 1230 624 1230 600 C 1246 622 1250 632 1246 654 Z")
                .path("#fde08a", "M 1224 654 C 1222 638 1232 632 1232 620 C 1240 634 1242 642 1240 654 Z");
        c.faded(0.16).ellipse(Tint.GLOW, 1231, 662, 90, 16).end();
    }

    private static void tent(Canvas c, double x, double y, double s, String colour) {
        Paint p = Paint.of(colour, new Hand(colour));
        c.faded(0.2).ellipse(Tint.INK, x, y + 4, 128 * s, 12 * s).end();
        c.path(
                p.base(),
                "M",
                x - 120 * s,
                y,
                "C",
                x - 100 * s,
                y - 90 * s,
                x - 50 * s,
                y - 150 * s,
                x,
                y - 152 * s,
                "C",
                x + 60 * s,
                y - 150 * s,
                x + 108 * s,
                y - 80 * s,
                x + 124 * s,
                y,
                "Z");
        c.path(
                p.dark(),
                "M",
                x,
                y - 152 * s,
                "C",
                x + 60 * s,
                y - 150 * s,
                x + 108 * s,
                y - 80 * s,
                x + 124 * s,
                y,
                "H",
                x + 50 * s,
                "C",
                x + 56 * s,
                y - 70 * s,
                x + 30 * s,
                y - 130 * s,
                x,
                y - 152 * s,
                "Z");
        c.path(
                p.light(),
                "M",
                x - 120 * s,
                y,
                "C",
                x - 100 * s,
                y - 90 * s,
                x - 50 * s,
                y - 150 * s,
                x,
                y - 152 * s,
                "C",
                x - 40 * s,
                y - 120 * s,
                x - 76 * s,
                y - 60 * s,
                x - 84 * s,
                y,
                "Z");
        c.path(
                p.deep(),
                "M",
                x - 14 * s,
                y - 96 * s,
                "C",
                x - 40 * s,
                y - 60 * s,
                x - 48 * s,
                y - 30 * s,
                x - 52 * s,
                y,
                "H",
                x + 30 * s,
                "C",
                x + 26 * s,
                y - 40 * s,
                x + 10 * s,
                y - 70 * s,
                x - 14 * s,
                y - 96 * s,
                "Z");
        c.path(
                Tint.GLOW,
                "M",
                x - 14 * s,
                y - 72 * s,
                "C",
                x - 30 * s,
                y - 44 * s,
                x - 34 * s,
                y - 20 * s,
                x - 36 * s,
                y,
                "H",
                x + 16 * s,
                "C",
                x + 12 * s,
                y - 30 * s,
                x + 4 * s,
                y - 52 * s,
                x - 14 * s,
                y - 72 * s,
                "Z");
    }

    private static void ferns(Canvas c, Hand h) {
        for (int i = 0; i < 16; i++) {
            double x = i < 7 ? 30 + i * 62 : 1010 + (i - 7) * 68;
            double lean = h.about(0, 26);
            double tall = h.about(62, 20);
            String green = h.oneOf(List.of("#3f7a55", "#2f6b4f", "#6b8f5e"));
            c.line(green, 4, "M", x, 724, "q", lean * 0.2, -tall * 0.6, lean, -tall);
            for (int k = 1; k < 7; k++) {
                double t = k / 7.0;
                double fx = x + lean * t * t * 0.9;
                double fy = 724 - tall * t;
                double reach = 20 * (1.1 - t);
                c.line(green, 3.4, "M", fx, fy, "l", -reach, -reach * 0.4, "M", fx, fy, "l", reach, -reach * 0.4);
            }
        }
    }

    private static void birds(Canvas c) {
        for (double[] b : new double[][] {{930, 170, 1}, {975, 150, 0.7}, {1010, 185, 0.8}, {1340, 210, 0.7}}) {
            c.line(
                    "#5b6b5f",
                    3.5 * b[2],
                    "M",
                    b[0] - 16 * b[2],
                    b[1],
                    "q",
                    8 * b[2],
                    -12 * b[2],
                    16 * b[2],
                    0,
                    "q",
                    8 * b[2],
                    -12 * b[2],
                    16 * b[2],
                    0);
        }
    }
}
