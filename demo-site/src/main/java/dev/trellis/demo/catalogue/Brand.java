package dev.trellis.demo.catalogue;

/** A maker. {@code character} says in a few words what it is known for; {@code tier} runs from 1 (plain) to 3 (dear). */
public record Brand(String slug, String name, String character, int tier) {}
