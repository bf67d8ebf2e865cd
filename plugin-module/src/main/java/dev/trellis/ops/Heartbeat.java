package dev.trellis.ops;

import dev.trellis.jpa.Node;
import dev.trellis.jpa.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Reports this node to the database, where the admin reads it, and signs off when the store stops. */
public final class Heartbeat implements Runnable, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Where a node's figures come from. */
    public interface Figures {
        Node.Queue queue();

        Optional<String> lastError();
    }

    private final NodeName name;
    private final Nodes nodes;
    private final Figures figures;
    private final TrainingJob training;
    private final Clock clock;
    private final Instant startedAt;
    private boolean first = true;

    public Heartbeat(NodeName name, Nodes nodes, Figures figures, TrainingJob training, Clock clock) {
        this.name = name;
        this.nodes = nodes;
        this.figures = figures;
        this.training = training;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        if (first) {
            nodes.forgetBefore(now.minus(FORGOTTEN_AFTER));
            first = false;
        }
        nodes.report(new Node(name.value(), startedAt, now, figures.queue(), figures.lastError(), training.last()));
    }

    @Override
    public void destroy() {
        try {
            nodes.forget(name.value());
        } catch (RuntimeException e) {
            log.info("Node {} could not sign off; the admin shows it as silent for a day.", name.value(), e);
        }
    }
}
