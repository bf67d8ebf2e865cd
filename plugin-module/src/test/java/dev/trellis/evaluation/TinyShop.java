package dev.trellis.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files of a small shop whose shoppers keep to one of four shelves, some items being far more liked than others. */
final class TinyShop {

    static final int USERS = 120;
    static final int ITEMS = 40;

    private TinyShop() {}

    /** Lines {@code user<TAB>item<TAB>1.0<TAB>seconds}. */
    static List<String> events(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            int events = 5 + random.nextInt(15);
            for (int i = 0; i < events; i++) {
                int shelf = random.nextInt(5) == 0 ? random.nextInt(4) : user % 4;
                int item = shelf * 10 + (int) (10 * Math.pow(random.nextDouble(), 2));
                lines.add("u%d\ti%d\t1.0\t%d".formatted(user, item, 1_700_000_000L + random.nextInt(5_000_000)));
            }
        }
        return lines;
    }

    static Path file(Path folder, long seed) throws IOException {
        return Files.write(folder.resolve("events.tsv"), events(seed));
    }
}
