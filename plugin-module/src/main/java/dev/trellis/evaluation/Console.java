package dev.trellis.evaluation;

import dev.trellis.candidate.model.Training;
import java.io.PrintStream;

/** Shows progress on the error stream: one line that is written again and again on a terminal, a line now and then elsewhere. */
final class Console implements Training.Progress {

    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;
    private static final int WIDTH = 100;

    private final PrintStream err;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private String task = "";
    private long last = System.nanoTime();
    private boolean dirty;

    Console(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    synchronized void task(String name) {
        task = name;
    }

    @Override
    public synchronized void at(String what, long done, long of) {
        long now = System.nanoTime();
        if (now - last < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = now;
        String share = of > 0 ? " %,d of %,d".formatted(done, of) : done > 0 ? " %,d".formatted(done) : "";
        String line = "%s %s%s"
                .formatted(clock(now), task.isEmpty() || what.startsWith(task) ? what : task + ": " + what, share);
        if (terminal) {
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
            err.print("\r" + cut + "\u001b[K");
            err.flush();
            dirty = true;
        } else {
            err.println(line);
        }
    }

    /** A line that stays. */
    synchronized void say(String line) {
        if (dirty) {
            err.print("\r\u001b[K");
            dirty = false;
        }
        err.println(line);
    }

    private String clock(long now) {
        long seconds = (now - began) / 1_000_000_000L;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
