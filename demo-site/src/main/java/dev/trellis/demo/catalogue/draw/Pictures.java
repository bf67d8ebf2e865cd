package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Colours;
import dev.trellis.demo.catalogue.Product;
import java.util.Locale;

/** Draws the shop's pictures as SVG text: the same input gives the same picture, two products never the same one. */
public final class Pictures {

    private Pictures() {}

    /** 600×600, with a title. */
    public static String of(Product product) {
        return of(product, "");
    }

    /** In another of the product's colours; empty for the first one. */
    public static String of(Product product, String colour) {
        String shown = !colour.isEmpty()
                ? colour
                : product.colours().isEmpty()
                        ? product.attributes().getOrDefault("colour", "Ochre")
                        : product.colours().get(0);
        Canvas canvas = new Canvas();
        Backdrop.draw(canvas, new Hand(product.slug() + " backdrop"), product);
        canvas.faded(0.13).ellipse(Tint.INK, 300, 508, 215, 22).end();
        Paint paint = Paint.of(Colours.hex(shown), new Hand(product.slug() + " paint"));
        Sketches.of(product.kind()).draw(canvas, paint, new Hand(product.slug()), product);
        return svg(600, 600, title(product, shown), canvas);
    }

    private static String title(Product product, String colour) {
        return product.name() + ", " + product.kind() + " by " + product.brand().name() + ", "
                + colour.toLowerCase(Locale.ROOT);
    }

    static String svg(int width, int height, String title, Canvas canvas) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + ' ' + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\"><title>"
                + title.replace("&", "&amp;").replace("<", "&lt;") + "</title>" + canvas.elements() + "</svg>\n";
    }
}
