package dev.trellis.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.endpoint.AnswerCounts;
import dev.trellis.kafka.KafkaLink;
import dev.trellis.signal.CheckedIntake;
import dev.trellis.signal.IntakeLimits;
import dev.trellis.signal.Rejections;
import dev.trellis.store.DirectTransport;
import dev.trellis.store.DurableSignalQueue;
import dev.trellis.store.InMemorySignalStore;
import dev.trellis.store.QueueSettings;
import dev.trellis.store.journal.JournalLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard asks for what Trellis serves, and for all of it. */
class DashboardTest {

    private static final Path DASHBOARD = Path.of("docs/grafana/trellis-signals.json");
    private static final Pattern ASKED = Pattern.compile("trellis_[a-z_]+");
    private static final Pattern SERVED = Pattern.compile("^(trellis_[a-z_]+)", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void every_name_on_the_dashboard_is_served_and_every_name_served_is_on_it() throws IOException {
        assertThat(names(ASKED, Files.readString(DASHBOARD))).isEqualTo(names(SERVED, served()));
    }

    private String served() {
        Clock clock = Clock.systemUTC();
        Rejections rejections = new Rejections();
        MeteredSignalStore store = new MeteredSignalStore(new InMemorySignalStore());
        KafkaLink kafka = new KafkaLink("direct", null, store, rejections, clock);
        try (DurableSignalQueue queue = DurableSignalQueue.open(
                        folder,
                        JournalLimits.of(10, 0),
                        new DirectTransport(store),
                        rejections,
                        new QueueSettings(10, 1, 1_000, 100),
                        clock);
                Metrics metrics = Metrics.of(
                        List.of(
                                new IntakeMetrics(
                                        new CheckedIntake(
                                                IntakeLimits.of(true, 400),
                                                queue,
                                                List.of(),
                                                List.of(),
                                                rejections,
                                                clock),
                                        rejections),
                                new QueueMetrics(queue, clock),
                                new TransportMetrics(kafka),
                                store,
                                new AnswerCounts()),
                        0)) {
            return metrics.scrape();
        }
    }

    /** A histogram is one thing under three names, and its maximum is not asked for. */
    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            names.add(found.group().replaceAll("_seconds_(bucket|sum|count|max)$", "_seconds"));
        }
        return names;
    }
}
