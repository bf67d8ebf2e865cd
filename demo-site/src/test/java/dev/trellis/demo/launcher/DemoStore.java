package dev.trellis.demo.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A demo store in a process of its own, for integration tests: on a free port, with a work folder of its own.
 *
 * <p>{@link #shared()} gives all tests of a run one store, since a start takes half a minute; {@link #start} gives a test
 * its own. Needs the build's target/store.classpath, so these are tests of the verify phase.
 */
public final class DemoStore implements AutoCloseable {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final long START_SECONDS = 900;
    private static final long STOP_SECONDS = 60;

    private static DemoStore shared;

    private final Process process;
    private final int port;
    private final Path work;
    private final List<String> console = new ArrayList<>();
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean ready;

    private DemoStore(Process process, int port, Path work) {
        this.process = process;
        this.port = port;
        this.work = work;
        var reader = new Thread(this::readConsole, "demo-store-console");
        reader.setDaemon(true);
        reader.start();
    }

    /** The run's one store, empty at first; it ends with the tests. Its log is target/demo-store/log/demo.log. */
    public static synchronized DemoStore shared() {
        if (shared == null) {
            var work = HOME.resolve("target/demo-store");
            delete(work);
            shared = start(work);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /**
     * Returns when the store answers.
     *
     * @param work kept afterwards, so that a second start on it finds its data
     * @param options as of demo-site/start, apart from --port
     */
    public static DemoStore start(Path work, String... options) {
        try {
            Files.createDirectories(work.resolve("tmp"));
            var port = freePort();
            var store = new DemoStore(
                    new ProcessBuilder(command(port, work, options))
                            .redirectErrorStream(true)
                            .start(),
                    port,
                    work);
            store.awaitReady();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the slash at the end; the admin is at "admin" below it. */
    public URI uri() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Of the admin and of the demo shopper. */
    public String password() {
        try {
            return Files.readString(work.resolve("credentials")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return work.resolve("log/demo.log");
    }

    /** What a person would see. */
    public List<String> console() {
        synchronized (console) {
            return List.copyOf(console);
        }
    }

    /** Asks the store to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The store did not stop by itself. See " + log());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the store as a power cut would: it gets no chance to finish anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void awaitReady() {
        try {
            if (!decided.await(START_SECONDS, TimeUnit.SECONDS) || !ready) {
                process.destroy();
                throw new IllegalStateException(
                        "The store did not start: " + String.join(" / ", console()) + ". See " + log());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private void readConsole() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (console) {
                    console.add(line);
                }
                if (line.startsWith("Ready")) {
                    ready = true;
                    decided.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            decided.countDown();
        }
    }

    private static List<String> command(int port, Path work, String... options) {
        var libraries = StoreLibraries.of(HOME);
        var weaver = libraries.forServer().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("spring-instrument"))
                .findFirst()
                .orElseThrow();
        var classPath = Stream.concat(Stream.of(libraries.classes()), libraries.forServer().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-javaagent:" + weaver,
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + work.resolve("tmp"),
                "-cp",
                classPath,
                DemoLauncher.class.getName(),
                "--home",
                HOME.toString(),
                "--work",
                work.toString(),
                "--port",
                String.valueOf(port)));
        command.addAll(List.of(options));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
