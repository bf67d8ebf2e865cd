package dev.trellis.store;

import dev.trellis.contract.RandomSignals;
import dev.trellis.jpa.JdbcSignalStore;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import dev.trellis.store.journal.JournalLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A node in a process of its own, to be killed: signals from several threads into queue, journal and PostgreSQL. Before a
 * batch is sent its ids go into the file {@code sent}, and once they are acknowledged into {@code acknowledged}.
 */
final class DoomedNode {

    static final String READY = "ready";
    private static final int THREADS = 3;

    private DoomedNode() {}

    /** {@code url folder seed}: sends until it is killed. Seed {@code -}: delivers what is there and ends by itself. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        DurableSignalQueue queue = DurableSignalQueue.open(
                folder.resolve("journal"),
                JournalLimits.of(1024, 0),
                new DirectTransport(new JdbcSignalStore(RestartablePostgres.database(arguments[0]), Clock.systemUTC())),
                new Rejections(),
                new QueueSettings(2_000, 20, 120_000, 1_000),
                Clock.systemUTC());
        System.out.println(READY);
        if (arguments[2].equals("-")) {
            queue.close();
            System.exit(queue.status().undelivered() == 0 ? 0 : 1);
        }
        FileChannel sent = log(folder.resolve("sent"));
        FileChannel acknowledged = log(folder.resolve("acknowledged"));
        for (int thread = 0; thread < THREADS; thread++) {
            RandomSignals signals = new RandomSignals(1_000L * Integer.parseInt(arguments[2]) + thread);
            new Thread(() -> send(queue, signals, sent, acknowledged)).start();
        }
    }

    private static void send(
            DurableSignalQueue queue, RandomSignals signals, FileChannel sent, FileChannel acknowledged) {
        for (int i = 0; ; i++) {
            List<Signal> batch =
                    IntStream.range(0, 1 + i % 20).mapToObj(n -> signals.next()).toList();
            note(sent, batch);
            List<Boolean> kept = queue.keep(batch);
            List<Signal> taken = new ArrayList<>();
            for (int n = 0; n < batch.size(); n++) {
                if (kept.get(n)) {
                    taken.add(batch.get(n));
                }
            }
            note(acknowledged, taken);
        }
    }

    private static FileChannel log(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void note(FileChannel file, List<Signal> signals) {
        String lines =
                signals.stream().map(signal -> signal.header().eventId() + "\n").collect(Collectors.joining());
        try {
            file.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
