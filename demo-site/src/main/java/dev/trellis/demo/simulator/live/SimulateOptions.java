package dev.trellis.demo.simulator.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param store where the store answers, on this machine
 * @param shoppers how many are in the shop at a time, 1 to 64
 * @param length when to stop
 * @param rate pages per second of all shoppers together, at most 50
 */
record SimulateOptions(URI store, int shoppers, Duration length, double rate, long seed) {

    private static final int MOST_SHOPPERS = 64;
    private static final double MOST_PAGES = 50;
    private static final double LONGEST_MINUTES = 24 * 60;

    static SimulateOptions parse(List<String> arguments) {
        URI store = URI.create("http://127.0.0.1:8080/");
        double shoppers = 4;
        double minutes = 5;
        double rate = 2;
        long seed = 1;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (option) {
                case "--url" -> store = loopback(value);
                case "--port" -> store = loopback("http://127.0.0.1:" + (int) number(option, value, 1, 65_535));
                case "--shoppers" -> shoppers = number(option, value, 1, MOST_SHOPPERS);
                case "--minutes" -> minutes = number(option, value, 0.05, LONGEST_MINUTES);
                case "--rate" -> rate = number(option, value, 0.1, MOST_PAGES);
                case "--seed" -> seed = (long) number(option, value, 0, Integer.MAX_VALUE);
                default ->
                    throw new IllegalArgumentException(
                            "Unknown option '" + option + "'. See demo-site/simulate --help.");
            }
        }
        return new SimulateOptions(store, (int) shoppers, Duration.ofMillis((long) (minutes * 60_000)), rate, seed);
    }

    /** Every address of the host must be this machine's own. */
    static URI loopback(String text) {
        try {
            URI store = URI.create(text.endsWith("/") ? text : text + "/");
            boolean own = "http".equals(store.getScheme())
                    && store.getHost() != null
                    && Stream.of(InetAddress.getAllByName(store.getHost())).allMatch(InetAddress::isLoopbackAddress);
            if (own) {
                return store;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not an address of a store.", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not on this machine. Simulated shoppers only visit a demo"
                + " store at http://127.0.0.1 or http://localhost.");
    }

    private static double number(String option, String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not '" + text + "'.", e);
        }
        throw new IllegalArgumentException(option + " must be from " + least + " to " + most + ".");
    }
}
