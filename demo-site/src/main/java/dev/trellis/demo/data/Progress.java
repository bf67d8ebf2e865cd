package dev.trellis.demo.data;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** One line on the console that counts up. Where nobody watches, it is printed at the start and at the end only. */
public final class Progress implements IntConsumer, AutoCloseable {

    // System.out belongs to the log by now; this is the console.
    private final PrintStream console =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean watched = System.console() != null;
    private final String what;
    private final int total;
    private final long began = System.nanoTime();
    private int done;
    private int shown = -1;

    public Progress(String what, int total) {
        this.what = what;
        this.total = total;
        if (!watched) {
            console.println(what + " ...");
        }
    }

    @Override
    public void accept(int done) {
        this.done = done;
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        if (watched && percent != shown) {
            shown = percent;
            console.printf("\r%s  %3d %%  %,d of %,d", what, percent, done, total);
            console.flush();
        }
    }

    @Override
    public void close() {
        String line = String.format(
                "%s: %,d of %,d in %.1f s", what, done, total, (System.nanoTime() - began) / 1_000_000_000.0);
        console.println(watched ? "\r" + line + "          " : line);
    }
}
