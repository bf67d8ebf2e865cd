package dev.trellis.evaluation;

import dev.trellis.evaluation.data.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The evaluation command. Exit codes: 0 done, 1 a model failed, 2 the command or its files need mending, 130 stopped. */
public final class Evaluate {

    private static final int FAILED = 1;
    private static final int MEND = 2;
    private static final int STOPPED = 130;

    private Evaluate() {}

    public static void main(String[] words) {
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stopped.set(true);
            await(ended);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        int code = STOPPED;
        try {
            code = run(words, System.out, System.err, terminal(), stopped);
        } finally {
            ended.countDown();
        }
        if (!stopped.get()) {
            System.exit(code);
        }
    }

    /** Gives the work a moment to end by itself once the process is told to. */
    private static void await(CountDownLatch ended) {
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean terminal() {
        return "yes".equals(System.getProperty("trellis.terminal"));
    }

    static int run(String[] words, PrintStream out, PrintStream err, boolean terminal, AtomicBoolean stopped) {
        Console console = new Console(err, terminal);
        try {
            Options options = new Options(words);
            if (options.help()) {
                out.print(help());
                return 0;
            }
            return new Evaluation(options, out, console, stopped::get).run() ? 0 : FAILED;
        } catch (InputException e) {
            console.say("evaluate: " + e.getMessage());
            return MEND;
        } catch (CancellationException e) {
            console.say("evaluate: stopped");
            return STOPPED;
        } catch (IOException e) {
            console.say("evaluate: cannot write: " + e.getMessage());
            return MEND;
        } catch (OutOfMemoryError e) {
            console.say("evaluate: out of memory; give it more, for example TRELLIS_HEAP=8g");
            return MEND;
        }
    }

    private static String help() throws IOException {
        try (InputStream in = Evaluate.class.getResourceAsStream("usage.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
