package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Product;

/** How one kind of thing is drawn. */
@FunctionalInterface
interface Sketch {

    void draw(Canvas c, Paint p, Hand h, Product product);
}
