package dev.trellis.jpa;

import dev.trellis.rerank.rules.Rule;
import java.util.Optional;

/**
 * A rule with what became of it.
 *
 * @param changedBy the admin's user who last saved it
 * @param problem why the nodes skip it
 */
public record StoredRule(Rule rule, Optional<String> changedBy, Optional<String> problem) {}
