package dev.trellis.ops;

import dev.trellis.candidate.Models;
import dev.trellis.jpa.StoredRule;
import dev.trellis.jpa.StoredRules;
import dev.trellis.recommend.RecommendationPipeline;
import dev.trellis.rerank.rules.Rule;
import dev.trellis.rerank.rules.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the stored rules to this node, and tells the admin which of them cannot be followed. */
public final class RuleRefresh implements Runnable {

    private final StoredRules stored;
    private final RuleBook book;
    private final Models models;
    private final RecommendationPipeline pipeline;

    public RuleRefresh(StoredRules stored, RuleBook book, Models models, RecommendationPipeline pipeline) {
        this.stored = stored;
        this.book = book;
        this.models = models;
        this.pipeline = pipeline;
    }

    @Override
    public void run() {
        List<StoredRule> all = stored.all();
        List<Rule> rules = all.stream().map(StoredRule::rule).toList();
        book.put(rules);
        Map<Long, String> problems = new HashMap<>(book.prepare(models.current().catalog()));
        Set<String> units = pipeline.units();
        for (Rule rule : rules) {
            rule.unit()
                    .filter(unit -> !units.contains(unit))
                    .ifPresent(unit -> problems.putIfAbsent(
                            rule.id(),
                            "There is no unit '%s'. Known units: %s.".formatted(unit, String.join(", ", units))));
        }
        stored.flag(all, problems);
    }
}
