package dev.trellis.candidate.model;

/**
 * What one member of a blend says for an item.
 *
 * @param member the name of its algorithm
 * @param raw the member's own score, on its own scale; 0 says that it has no opinion
 * @param share what the blend adds to the item's score for it
 */
public record Contribution(String member, float raw, float share) {}
