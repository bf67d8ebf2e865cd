package dev.trellis;

/** The store's id of a product; for Broadleaf the product's primary key. */
public record ProductId(long value) {}
