package dev.trellis;

/** The store's id of a registered customer; for Broadleaf the customer's primary key. */
public record CustomerId(long value) {}
