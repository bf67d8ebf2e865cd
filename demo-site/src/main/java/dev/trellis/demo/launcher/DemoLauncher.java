package dev.trellis.demo.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.LifecycleException;

/** Starts the demo store and its admin in this process and keeps them up until the process is told to stop. */
public final class DemoLauncher {

    private static final PrintStream CONSOLE = System.out;

    private final LaunchOptions options;
    private final Path log;
    private volatile boolean up;

    private DemoLauncher(LaunchOptions options) {
        this.options = options;
        this.log = options.work().resolve("log/demo.log");
    }

    /** Exit status: 2 for what the caller can set right on the command line, 1 for anything else. */
    public static void main(String[] arguments) {
        try {
            new DemoLauncher(LaunchOptions.parse(List.of(arguments))).launch();
        } catch (LaunchProblem problem) {
            fail(problem, problem.getMessage(), problem.getCause() == null ? 2 : 1);
        } catch (IOException | RuntimeException e) {
            fail(e, e.toString(), 1);
        }
    }

    /** One line for the console; the whole story for the log, once there is one. */
    private static void fail(Exception e, String message, int status) {
        if (System.out != CONSOLE) {
            e.printStackTrace();
        }
        CONSOLE.println("demo-site: " + message);
        System.exit(status);
    }

    private void launch() throws IOException {
        var start = System.nanoTime();
        checkPort(options.port(), "--port");
        if (options.metricsPort() != 0) {
            checkPort(options.metricsPort(), "--metrics-port");
        }
        openLog();
        var credentials = DemoCredentials.in(options.work());
        var database = database();
        var libraries = StoreLibraries.of(options.home());
        prepare(database, libraries, credentials);
        properties(database);

        CONSOLE.println("Starting the storefront and the admin ...");
        var server = new StoreServer(options, libraries, database);
        var stop = new Thread(() -> stop(server, database), "stop-store");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            server.start();
        } catch (LifecycleException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            close(database);
            throw new LaunchProblem("The store did not start (" + e.getMessage() + "). The reason is in " + log, e);
        }
        up = true;
        announce(credentials, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static void checkPort(int port, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw new LaunchProblem("Port " + port + " is taken. Choose another with " + option + ".");
        }
    }

    /** From here on everything that libraries print belongs into the log; the console is for people. */
    private void openLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        var file = new PrintStream(
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
        System.setOut(file);
        System.setErr(file);
    }

    private StoreDatabase database() {
        if (options.databaseUrl() == null) {
            return StoreDatabase.inFolder(options.work().resolve("db"));
        }
        var password = System.getenv("TRELLIS_DB_PASSWORD");
        return new StoreDatabase(
                options.databaseUrl(),
                options.databaseUser() == null ? System.getProperty("user.name") : options.databaseUser(),
                password == null ? "" : password);
    }

    private void prepare(StoreDatabase database, StoreLibraries libraries, DemoCredentials credentials)
            throws IOException {
        try (var connection = database.connect();
                var setup = new StoreSetup(libraries)) {
            if (StoreSetup.needed(connection)) {
                CONSOLE.println("Making the store's tables ...");
                setup.create(connection, database.dialect(), credentials.password());
            } else if (credentials.justMade()) {
                setup.changeAdminPassword(connection, credentials.password());
            }
        } catch (SQLException e) {
            throw new LaunchProblem(
                    String.valueOf(e.getMessage()).contains("lock")
                            ? "Another demo store is running on " + options.work() + ". Stop it first."
                            : "The database does not answer: " + e.getMessage(),
                    e);
        }
    }

    /** The webapps' runtime-properties refer to these. */
    private void properties(StoreDatabase database) {
        System.setProperty("runtime.environment", "development");
        System.setProperty("store.dialect", database.dialect());
        System.setProperty("store.baseurl", "http://localhost:" + options.port());
        System.setProperty("store.work", options.work().toString());
        System.setProperty("store.metrics.port", String.valueOf(options.metricsPort()));
    }

    private void announce(DemoCredentials credentials, long seconds) {
        var address = "http://localhost:" + options.port();
        var login = "%-11s %s%n            login %s / %s%n";
        CONSOLE.println();
        CONSOLE.printf(login, "Storefront", address + "/", DemoCredentials.SHOPPER, credentials.password());
        CONSOLE.printf(login, "Admin", address + "/admin", DemoCredentials.ADMIN, credentials.password());
        if (options.metricsPort() != 0) {
            CONSOLE.printf("%-11s http://127.0.0.1:%d/metrics%n", "Metrics", options.metricsPort());
        }
        CONSOLE.println();
        CONSOLE.println("Ready after " + seconds + " s. Ctrl-C stops it. Log: " + log);
    }

    private void stop(StoreServer server, StoreDatabase database) {
        CONSOLE.println("Stopping ...");
        try {
            // A server that still starts would first finish that; what it has committed is safe without.
            if (up) {
                server.stop();
            }
        } catch (LifecycleException e) {
            e.printStackTrace();
        }
        close(database);
        CONSOLE.println("Stopped.");
    }

    private static void close(StoreDatabase database) {
        try {
            database.close();
        } catch (SQLException e) {
            e.printStackTrace();
            CONSOLE.println("demo-site: The database could not be closed: " + e.getMessage());
        }
    }
}
