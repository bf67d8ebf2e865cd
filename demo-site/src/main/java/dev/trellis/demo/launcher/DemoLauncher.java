package dev.trellis.demo.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.LifecycleException;

/** Starts the demo store and its admin in this process and keeps them up until the process is told to stop. */
public final class DemoLauncher {

    private static final PrintStream STANDARD_ERROR = System.err;

    private final LaunchOptions options;
    private final PrintStream console;

    private DemoLauncher(LaunchOptions options, PrintStream console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        var console = System.out;
        try {
            new DemoLauncher(LaunchOptions.parse(List.of(arguments)), console).launch();
        } catch (LaunchProblem problem) {
            fail(console, problem, problem.getCause() == null ? 2 : 1);
        } catch (IOException | SQLException | RuntimeException e) {
            fail(console, e, 1);
        }
    }

    /** One line for the console; the whole story for the log, once there is one. */
    private static void fail(PrintStream console, Exception e, int status) {
        if (System.err != STANDARD_ERROR) {
            e.printStackTrace();
        }
        console.println("demo-site: " + (e instanceof LaunchProblem ? e.getMessage() : e));
        System.exit(status);
    }

    private void launch() throws IOException, SQLException {
        var log = options.work().resolve("log/demo.log");
        Files.createDirectories(log.getParent());
        Files.createDirectories(options.work().resolve("tmp"));
        checkPort();
        // From here on everything that libraries print belongs into the log; the console is for people.
        var file = new PrintStream(
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
        System.setOut(file);
        System.setErr(file);

        var password = DemoCredentials.password(options.work());
        var database = database();
        var libraries = StoreLibraries.of(options.home());
        prepare(database, libraries, password);
        properties(database);

        console.println("Starting the storefront and the admin ...");
        var server = new StoreServer(options, libraries, database);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database), "stop-store"));
        try {
            server.start();
        } catch (LifecycleException e) {
            throw new LaunchProblem("The store did not start (" + e.getMessage() + "). The reason is in " + log, e);
        }
        console.println("Storefront  http://localhost:" + options.port() + "/   (login " + DemoCredentials.SHOPPER
                + " / " + password + ")");
        console.println("Admin       http://localhost:" + options.port() + "/admin   (login " + DemoCredentials.ADMIN
                + " / " + password + ")");
        console.println("Ready. Ctrl-C stops it. Log: " + log);
    }

    private void checkPort() {
        try (var socket = new ServerSocket(options.port(), 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new LaunchProblem("Port " + options.port() + " is taken. Choose another with --port.");
        }
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

    private void prepare(StoreDatabase database, StoreLibraries libraries, String password) throws IOException {
        try (var connection = database.connect()) {
            if (StoreSetup.needed(connection)) {
                console.println("Making the store's tables ...");
                StoreSetup.run(libraries, connection, database.dialect(), password);
            }
        } catch (SQLException e) {
            throw new LaunchProblem("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** The webapps' runtime-properties refer to these. */
    private void properties(StoreDatabase database) {
        System.setProperty("runtime.environment", "development");
        System.setProperty("store.dialect", database.dialect());
        System.setProperty("store.baseurl", "http://localhost:" + options.port());
        System.setProperty("store.work", options.work().toString());
    }

    private void stop(StoreServer server, StoreDatabase database) {
        console.println("Stopping ...");
        try {
            server.stop();
        } catch (LifecycleException e) {
            e.printStackTrace();
        }
        try {
            database.close();
            console.println("Stopped.");
        } catch (SQLException e) {
            e.printStackTrace();
            console.println("The database could not be closed: " + e.getMessage());
        }
    }
}
