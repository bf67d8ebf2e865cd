package dev.trellis.demo.catalogue;

/** Draws the shop's pictures as SVG text: the same input gives the same picture, two products never the same one. */
public final class Pictures {

    private Pictures() {}

    /** 600×600, with a title. */
    public static String of(Product product) {
        return of(product, "");
    }

    /** In another of the product's colours; empty for the first one. */
    public static String of(Product product, String colour) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 600\"><title>" + product.name() + colour
                + "</title></svg>";
    }
}
