package dev.trellis.ops.preview;

import dev.trellis.candidate.Catalog;
import dev.trellis.candidate.Models;
import dev.trellis.jpa.Previews;
import dev.trellis.profile.Profile;
import dev.trellis.recommend.Explanation;
import dev.trellis.recommend.RecommendationPipeline;
import dev.trellis.rerank.rules.Rule;
import dev.trellis.rerank.rules.RuleBook;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for questions of the admin and answers them from this node's model. */
public final class PreviewJob implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(PreviewJob.class);

    private final Previews previews;
    private final RecommendationPipeline pipeline;
    private final RuleBook book;
    private final Models models;
    private final Clock clock;

    public PreviewJob(Previews previews, RecommendationPipeline pipeline, RuleBook book, Models models, Clock clock) {
        this.previews = previews;
        this.pipeline = pipeline;
        this.book = book;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public void run() {
        previews.open(clock.instant()).forEach((id, question) -> previews.answer(id, answer(question)));
    }

    private String answer(String line) {
        try {
            Instant now = clock.instant();
            PreviewQuestion.Read read = PreviewQuestion.read(PreviewQuestion.decode(line), now);
            return read.problems().isEmpty()
                    ? answer(read.question(), now)
                    : PreviewAnswer.problem(String.join(" ", read.problems()));
        } catch (IllegalArgumentException e) {
            return PreviewAnswer.problem(e.getMessage());
        } catch (RuntimeException e) {
            // Without an answer the question would come again, and those behind it would wait.
            log.warn("A preview failed", e);
            return PreviewAnswer.problem(
                    "This cannot be previewed: a source or reranker failed. The store's log says why.");
        }
    }

    private String answer(PreviewQuestion question, Instant now) {
        Profile profile = question.profile(now);
        Catalog catalog = models.current().catalog();
        Explanation before = pipeline.explain(question.request(), profile);
        if (question.rule().isEmpty()) {
            return PreviewAnswer.of(before, null, null, catalog);
        }
        Rule draft = question.rule().get();
        List<Rule> rules = new ArrayList<>(book.rules());
        rules.removeIf(rule -> rule.id() == draft.id());
        rules.add(draft);
        Explanation after = book.trying(rules, () -> pipeline.explain(question.request(), profile));
        return PreviewAnswer.of(
                before, after, RuleBook.problems(List.of(draft), catalog).get(draft.id()), catalog);
    }
}
