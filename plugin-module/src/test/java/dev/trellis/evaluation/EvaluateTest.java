package dev.trellis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from words to exit code. */
class EvaluateTest {

    @TempDir
    Path folder;

    @Test
    void printsATableOfTheModels() throws IOException {
        Command done = Command.run("--data", TinyShop.file(folder, 1).toString(), "--models", "popularity");
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("NDCG@10", "Recall@20", "popularity", "train s");
        assertThat(done.err()).contains("events of 120 users", "chosen:");
    }

    @Test
    void aMissingFileIsNamed() {
        Command done = Command.run("--data", folder.resolve("away.tsv").toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("away.tsv: there is no such file");
    }

    @Test
    void anUnknownModelIsToldWhatThereIs() throws IOException {
        Command done = Command.run("--data", TinyShop.file(folder, 1).toString(), "--models", "popularty");
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("'popularty'", "popularity");
    }

    @Test
    void onePercentOfBadLinesEndTheRunAndFewerAreTold() throws IOException {
        List<String> lines = TinyShop.events(1);
        lines.add(3, "u1\ti1\tNaN\t1700000000");
        Path file = Files.write(folder.resolve("some.tsv"), lines);
        Command some = Command.run("--data", file.toString(), "--models", "popularity", "--no-tune");
        assertThat(some.code()).isZero();
        assertThat(some.err()).contains("1 bad", "line 4: 'NaN' is no rating");
        for (int i = 0; i < lines.size() / 90; i++) {
            lines.add("u1\ti1\t1.0\tyesterday");
        }
        Files.write(file, lines);
        Command many = Command.run("--data", file.toString(), "--models", "popularity", "--no-tune");
        assertThat(many.code()).isEqualTo(2);
        assertThat(many.err()).contains("one percent or more", "'yesterday' is no time");
    }

    @Test
    void aStoppedRunEnds() throws IOException {
        Command done = Command.run(
                new AtomicBoolean(true), "--data", TinyShop.file(folder, 1).toString());
        assertThat(done.code()).isEqualTo(130);
        assertThat(done.err()).contains("stopped");
    }
}
