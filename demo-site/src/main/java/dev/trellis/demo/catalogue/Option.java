package dev.trellis.demo.catalogue;

import java.util.List;

/** Something a shopper chooses: {@code name} is {@code colour} or {@code size}, {@code values} in display order. */
public record Option(String name, List<String> values) {}
