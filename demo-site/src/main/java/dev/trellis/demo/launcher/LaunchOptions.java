package dev.trellis.demo.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param port where the store answers, on 127.0.0.1
 * @param databaseUrl a JDBC URL, or null for the file-based database in the work folder
 * @param databaseUser null with the file-based database
 * @param withTrellis false boots the bare store, to compare with
 * @param metricsPort where Prometheus reads the storefront's figures, on 127.0.0.1; 0 for nowhere
 * @param home the demo-site folder: webapps in src/main, libraries in target
 * @param work everything a running store writes
 */
record LaunchOptions(
        int port, String databaseUrl, String databaseUser, boolean withTrellis, int metricsPort, Path home, Path work) {

    static LaunchOptions parse(List<String> arguments) {
        var port = 8080;
        String databaseUrl = null;
        String databaseUser = null;
        var withTrellis = true;
        var metricsPort = 0;
        var home = Path.of("").toAbsolutePath();
        Path work = null;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--db" -> databaseUrl = value(option, rest);
                case "--db-user" -> databaseUser = value(option, rest);
                case "--metrics-port" -> metricsPort = port(value(option, rest));
                case "--without-trellis" -> withTrellis = false;
                case "--home" ->
                    home = Path.of(value(option, rest)).toAbsolutePath().normalize();
                case "--work" ->
                    work = Path.of(value(option, rest)).toAbsolutePath().normalize();
                default -> throw new LaunchProblem("Unknown option '" + option + "'. See demo-site/start --help.");
            }
        }
        return new LaunchOptions(
                port,
                databaseUrl,
                databaseUser,
                withTrellis,
                metricsPort,
                home,
                work == null ? home.resolve(".work") : work);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new LaunchProblem("Option " + option + " needs a value. See demo-site/start --help.");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new LaunchProblem("'" + text + "' is not a port number.", notANumber);
        }
        throw new LaunchProblem("Port " + text + " is out of range (1 to 65535).");
    }
}
