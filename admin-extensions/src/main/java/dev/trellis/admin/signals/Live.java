package dev.trellis.admin.signals;

import dev.trellis.jpa.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How things stand at this moment.
 *
 * @param newest when the newest stored signal happened
 * @param today signals stored since midnight UTC
 */
record Live(Optional<Instant> newest, long today, List<NodeState> nodes) {

    /** @param silent its heartbeat is overdue */
    record NodeState(Node node, boolean silent) {}

    static Live of(Optional<Instant> newest, long today, List<Node> nodes, Instant now, Duration silentAfter) {
        return new Live(
                newest,
                today,
                nodes.stream()
                        .map(node -> new NodeState(node, node.updatedAt().isBefore(now.minus(silentAfter))))
                        .toList());
    }

    public boolean running() {
        return nodes.stream().anyMatch(node -> !node.silent());
    }

    public long queued() {
        return nodes.stream()
                .filter(node -> !node.silent())
                .mapToLong(node -> node.node().queue().depth())
                .sum();
    }

    public long written() {
        return nodes.stream().mapToLong(node -> node.node().queue().written()).sum();
    }

    public long lost() {
        return nodes.stream().mapToLong(node -> node.node().queue().dropped()).sum();
    }

    /** Bytes of all journals. */
    public long onDisk() {
        return nodes.stream()
                .mapToLong(node -> node.node().queue().journalBytes())
                .sum();
    }

    public Optional<String> journalProblem() {
        return nodes.stream()
                .filter(node -> !node.silent())
                .flatMap(node -> node.node().queue().journalProblem().stream())
                .findFirst();
    }

    /** Of all nodes that read a topic; empty if none does. */
    public Optional<Long> lag() {
        List<Long> lags = nodes.stream()
                .filter(node -> !node.silent())
                .flatMap(node -> node.node().reading().stream())
                .map(Node.Reading::lag)
                .toList();
        return lags.isEmpty()
                ? Optional.empty()
                : Optional.of(lags.stream().mapToLong(Long::longValue).sum());
    }

    public long failures() {
        return nodes.stream().mapToLong(node -> node.node().queue().failures()).sum();
    }

    public Optional<Node.Training> lastTraining() {
        return nodes.stream()
                .flatMap(node -> node.node().training().stream())
                .max(Comparator.comparing(Node.Training::at));
    }
}
