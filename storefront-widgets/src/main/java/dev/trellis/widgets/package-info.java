/**
 * What a store's templates and scripts see of Trellis, in the order of a page's life:
 *
 * <ol>
 *   <li>{@link dev.trellis.widgets.unit} asks the recommender and puts its reasons into words
 *   <li>{@link dev.trellis.widgets.card} keeps a rendered card per product
 *   <li>{@link dev.trellis.widgets.page} holds the tags that templates write
 *   <li>{@link dev.trellis.widgets.web} answers the browser: units, assets
 * </ol>
 */
package dev.trellis.widgets;
