/**
 * What Fernhollow Outfitters sells, and how it looks: plain Java, no store platform.
 *
 * <p>{@link dev.trellis.demo.catalogue.Catalogue#load()} reads the resource files under {@code /catalogue} and gives
 * the same catalogue every time; {@link dev.trellis.demo.catalogue.draw.Pictures} draws every product.
 */
package dev.trellis.demo.catalogue;
