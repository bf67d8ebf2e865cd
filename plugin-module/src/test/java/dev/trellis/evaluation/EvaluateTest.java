package dev.trellis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherOneOtherIntervals() throws IOException {
        String file = TinyShop.file(folder, 2).toString();
        JsonNode first = figures("--data", file, "--models", "als", "--seed", "7", "--tune-trials", "2");
        JsonNode again =
                figures("--data", file, "--models", "als", "--seed", "7", "--tune-trials", "2", "--cores", "1");
        JsonNode other = figures("--data", file, "--models", "als", "--seed", "8", "--tune-trials", "2");
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aSavedModelIsMeasuredAlikeWhateverTheOrderOfTheFile() throws IOException {
        List<String> lines = TinyShop.events(3);
        Path file = Files.write(folder.resolve("one.tsv"), lines);
        String saved = folder.resolve("knn.model").toString();
        JsonNode before = figures("--data", file.toString(), "--models", "item-knn", "--no-tune", "--save", saved);
        assertThat(figures("--data", file.toString(), "--load", saved)).isEqualTo(before);
        Collections.reverse(lines);
        Files.write(file, lines);
        JsonNode turned = figures("--data", file.toString(), "--load", saved);
        assertThat(turned.at("/NDCG@10/value").asDouble())
                .isCloseTo(before.at("/NDCG@10/value").asDouble(), within(0.02))
                .isPositive();
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        String file = TinyShop.file(folder, 1).toString();
        Command done = Command.run("--data", file, "--load", file);
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("events.tsv: it is not a Trellis model");
    }

    @Test
    void everyFoldIsTheTestOnceAndHasItsOwnLists() throws IOException {
        String lists = folder.resolve("lists.tsv").toString();
        Command done = Command.run(
                "--data",
                TinyShop.file(folder, 4).toString(),
                "--split",
                "folds:3",
                "--models",
                "popularity,item-knn",
                "--no-tune",
                "--out",
                lists);
        assertThat(done.code()).as(done.err()).isZero();
        for (String name : List.of("popularity", "item-knn")) {
            for (int fold = 1; fold <= 3; fold++) {
                assertThat(folder.resolve("lists.%s.fold%d.tsv".formatted(name, fold)))
                        .isNotEmptyFile();
            }
        }
    }

    @Test
    void aParameterThatIsGivenIsNotTuned() throws IOException {
        String file = TinyShop.file(folder, 5).toString();
        Command done = Command.run(
                "--data", file, "--models", "item-knn", "--set", "item-knn.neighbours=7", "--tune-trials", "5");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.err().lines().filter(line -> line.contains("neighbours=")))
                .isNotEmpty()
                .allMatch(line -> line.contains("neighbours=7 "));
    }

    @Test
    void aHybridsMembersAreTunedOneByOneAndOnlyOnce() throws IOException {
        String file = TinyShop.file(folder, 5).toString();
        Command done = Command.run(
                "--data", file, "--models", "item-knn,hybrid", "--set", "item-knn.neighbours=7", "--tune-trials", "2");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.err().lines().filter(line -> line.startsWith("item-knn: tried")))
                .hasSize(1);
        assertThat(done.err().lines().filter(line -> line.startsWith("ease: tried")))
                .hasSize(1);
        assertThat(done.err()).contains("neighbours=7 ", "hybrid: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense",
                "--train x",
                "--data",
                "--data x --train y --test z",
                "--data x --k 0",
                "--data x --k 10,ten",
                "--data x --split half",
                "--data x --seed -1",
                "--data x --seed 1 --seed 2",
                "--data x --tune-for luck",
                "--data x --prefixes p",
                "--data x --sessions --out o",
                "--data x --event wish",
                "--data x --models popularity --set popularity",
                "--data x --models popularity --set popularity.depth=3",
                "--data x --models popularity --set popularity.interest=much",
                "--train x --test y --minimum 5",
            })
    void aCommandThatCannotBeDoneSaysWhyInOneLine(String words) {
        Command done = Command.run(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.out()).isEmpty();
        assertThat(done.err()).startsWith("evaluate: ").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void helpIsPrinted() {
        Command done = Command.run("--help");
        assertThat(done.code()).isZero();
        assertThat(done.out()).startsWith("Usage:").contains("--prefixes");
    }

    private JsonNode figures(String... words) throws IOException {
        Path report = folder.resolve("report.json");
        List<String> all = new ArrayList<>(List.of("--json", report.toString()));
        all.addAll(List.of(words));
        Command done = Command.run(all.toArray(new String[0]));
        assertThat(done.code()).as(done.err()).isZero();
        return new ObjectMapper().readTree(report.toFile()).at("/models/0/figures");
    }
}
