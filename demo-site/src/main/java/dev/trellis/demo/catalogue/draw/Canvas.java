package dev.trellis.demo.catalogue.draw;

import java.util.Locale;

/** Collects SVG elements. Coordinates are those of a 600×600 sheet, y downwards; the ground is at about y = 500. */
public final class Canvas {

    private final StringBuilder svg = new StringBuilder();
    private int clips;

    /** A filled path; parts are SVG path commands and numbers in any order. */
    Canvas path(String fill, Object... parts) {
        return add("<path fill=\"", fill, "\" d=\"", d(parts), "\"/>");
    }

    /** A line with round ends. */
    Canvas line(String colour, double width, Object... parts) {
        return add(
                "<path fill=\"none\" stroke=\"",
                colour,
                "\" stroke-width=\"",
                number(width),
                "\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"",
                d(parts),
                "\"/>");
    }

    /** A row of stitches. */
    Canvas stitches(String colour, Object... parts) {
        return add(
                "<path fill=\"none\" stroke=\"",
                colour,
                "\" stroke-width=\"2.5\" stroke-dasharray=\"7 6\" opacity=\".6\" d=\"",
                d(parts),
                "\"/>");
    }

    Canvas circle(String fill, double x, double y, double r) {
        return add("<circle fill=\"", fill, "\" cx=\"", number(x), "\" cy=\"", number(y), "\" r=\"", number(r), "\"/>");
    }

    Canvas ring(String colour, double width, double x, double y, double r) {
        return add(
                "<circle fill=\"none\" stroke=\"",
                colour,
                "\" stroke-width=\"",
                number(width),
                "\" cx=\"",
                number(x),
                "\" cy=\"",
                number(y),
                "\" r=\"",
                number(r),
                "\"/>");
    }

    Canvas ellipse(String fill, double x, double y, double rx, double ry) {
        return add(
                "<ellipse fill=\"",
                fill,
                "\" cx=\"",
                number(x),
                "\" cy=\"",
                number(y),
                "\" rx=\"",
                number(rx),
                "\" ry=\"",
                number(ry),
                "\"/>");
    }

    /** A rectangle with corners of radius r. */
    Canvas rect(String fill, double x, double y, double w, double h, double r) {
        return add(
                "<rect fill=\"",
                fill,
                "\" x=\"",
                number(x),
                "\" y=\"",
                number(y),
                "\" width=\"",
                number(w),
                "\" height=\"",
                number(h),
                "\" rx=\"",
                number(r),
                "\"/>");
    }

    /** What is drawn until {@link #end} is turned about the middle of the sheet, scaled and moved. */
    Canvas turned(double degrees, double scale, double dx, double dy) {
        return add(
                "<g transform=\"translate(",
                number(300 + dx),
                " ",
                number(300 + dy),
                ") rotate(",
                number(degrees),
                ") scale(",
                number(scale),
                ") translate(-300 -300)\">");
    }

    /** What is drawn until {@link #end} is a mirror image. */
    Canvas mirrored() {
        return add("<g transform=\"translate(600 0) scale(-1 1)\">");
    }

    Canvas faded(double opacity) {
        return add("<g opacity=\"", number(opacity), "\">");
    }

    /** What is drawn until {@link #end} shows only inside this outline. */
    Canvas inside(Object... outline) {
        clips++;
        return add(
                "<clipPath id=\"c",
                clips,
                "\"><path d=\"",
                d(outline),
                "\"/></clipPath><g clip-path=\"url(#c",
                clips,
                ")\">");
    }

    Canvas end() {
        return add("</g>");
    }

    String elements() {
        return svg.toString();
    }

    Canvas add(Object... parts) {
        for (Object part : parts) {
            svg.append(part);
        }
        return this;
    }

    private static String d(Object... parts) {
        StringBuilder d = new StringBuilder();
        for (Object part : parts) {
            if (!d.isEmpty()) {
                d.append(' ');
            }
            d.append(part instanceof Number n ? number(n.doubleValue()) : part);
        }
        return d.toString();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
