package dev.trellis.widgets.card;

/** Turns a product into its card. */
@FunctionalInterface
public interface CardPrinter {

    /** @param page the request during which it is printed; nothing of its shopper may show on the card */
    Card print(Shop.Found found, Edition edition, Page page);
}
