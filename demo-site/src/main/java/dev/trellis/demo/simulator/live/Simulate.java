package dev.trellis.demo.simulator.live;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.simulator.Passers;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends simulated shoppers into a running store until the time is up or it is told to stop. */
public final class Simulate {

    private static final int REPORT_SECONDS = 10;
    private static final int ENOUGH_FAILURES = 10;

    private final SimulateOptions options;
    private final PrintStream console;
    private final Clock clock;
    private final Tally tally = new Tally();
    private final AtomicInteger failuresInARow = new AtomicInteger();

    private Simulate(SimulateOptions options, PrintStream console, Clock clock) {
        this.options = options;
        this.console = console;
        this.clock = clock;
    }

    /** Ends with status 0, with 1 if the store made trouble, and with 2 if it could not begin. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            SimulateOptions options = SimulateOptions.parse(List.of(arguments));
            Simulate simulate = new Simulate(options, System.out, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(simulate::summarize, "summary"));
            simulate.run();
            System.exit(simulate.tally.clean() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("simulate: " + e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws InterruptedException {
        console.printf(
                "%d shoppers in %s for %d s, %.1f requests a second. Ctrl-C stops them.%n",
                options.shoppers(), options.store(), options.length().toSeconds(), options.rate());
        Instant end = clock.instant().plus(options.length());
        Passers passers = new Passers(Catalogue.load(), clock, options.seed());
        Pace pace = new Pace(options.rate());
        ExecutorService shoppers = Executors.newFixedThreadPool(options.shoppers());
        for (int i = 0; i < options.shoppers(); i++) {
            shoppers.execute(() -> shop(passers, pace, end));
        }
        shoppers.shutdown();
        long left = options.length().toSeconds();
        while (left > 0 && !shoppers.awaitTermination(Math.min(left, REPORT_SECONDS), TimeUnit.SECONDS)) {
            left -= REPORT_SECONDS;
            console.println(tally.line());
        }
        shoppers.shutdownNow();
        shoppers.awaitTermination(REPORT_SECONDS, TimeUnit.SECONDS);
    }

    private void shop(Passers passers, Pace pace, Instant end) {
        while (clock.instant().isBefore(end)
                && failuresInARow.get() < ENOUGH_FAILURES
                && !Thread.currentThread().isInterrupted()) {
            try {
                new LiveVisit(new Browser(options.store(), pace, tally), tally).play(passers.next());
                failuresInARow.set(0);
            } catch (IOException e) {
                failuresInARow.incrementAndGet();
                tally.problem(e instanceof ConnectException ? "nothing answers there" : String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void summarize() {
        console.println();
        console.println(tally.summary());
        if (failuresInARow.get() >= ENOUGH_FAILURES) {
            console.println("Gave up. Is the store running? demo-site/start starts it; --port says where it answers.");
        }
    }
}
