package dev.trellis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written lists, judged by code of this test's own. */
class ListsTest {

    @TempDir
    Path folder;

    @Test
    void figuresOfUsersFollowFromTheWrittenLists() throws IOException {
        Map<String, List<String[]>> users = new LinkedHashMap<>();
        TinyShop.events(3).stream()
                .map(line -> line.split("\t"))
                .sorted((a, b) -> a[3].compareTo(b[3]))
                .forEach(event -> users.computeIfAbsent(event[0], key -> new ArrayList<>())
                        .add(event));
        List<String> train = new ArrayList<>();
        List<String> test = new ArrayList<>();
        for (List<String[]> events : users.values()) {
            for (int i = 0; i < events.size(); i++) {
                (i < events.size() * 0.7 ? train : test).add(String.join("\t", events.get(i)));
            }
        }
        test.add("u1\tnever-seen\t1.0\t1700000000");
        Files.write(folder.resolve("train.tsv"), train);
        Files.write(folder.resolve("test.tsv"), test);
        JsonNode figures = run("--train", "train.tsv", "--test", "test.tsv", "--out", "lists.tsv");

        Map<String, Set<String>> known = items(train);
        Set<String> catalogue = new HashSet<>();
        known.values().forEach(catalogue::addAll);
        Map<String, Set<String>> wanted = items(test);
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("lists.tsv"))) {
            String[] cells = line.split("\t");
            List<String> list = lists.computeIfAbsent(cells[0], key -> new ArrayList<>());
            list.add(cells[1]);
            assertThat(cells[2]).isEqualTo(String.valueOf(list.size()));
            assertThat(known.get(cells[0])).doesNotContain(cells[1]);
        }
        assertThat(lists.keySet()).isEqualTo(known.keySet());
        double ndcg = 0;
        double recall = 0;
        double hits = 0;
        int count = 0;
        for (Map.Entry<String, Set<String>> one : wanted.entrySet()) {
            Set<String> right = new HashSet<>(one.getValue());
            right.retainAll(catalogue);
            right.removeAll(known.get(one.getKey()));
            if (right.isEmpty()) {
                continue;
            }
            List<String> list = lists.get(one.getKey());
            count++;
            ndcg += ndcg(list, right, 10);
            long found = list.stream().limit(20).filter(right::contains).count();
            recall += (double) found / Math.min(20, right.size());
            hits += list.stream().limit(10).anyMatch(right::contains) ? 1 : 0;
        }
        assertThat(figures.at("/NDCG@10/value").asDouble()).isCloseTo(ndcg / count, within(1e-9));
        assertThat(figures.at("/Recall@20/value").asDouble()).isCloseTo(recall / count, within(1e-9));
        assertThat(figures.at("/HR@10/value").asDouble()).isCloseTo(hits / count, within(1e-9));
    }

    @Test
    void figuresOfSessionsFollowFromTheWrittenBeginnings() throws IOException {
        List<String> lines = TinyShop.events(4).stream()
                .map(line -> line.split("\t"))
                .map(cells -> cells[0] + "," + cells[1] + "," + cells[3] + ".5")
                .toList();
        List<String> all = new ArrayList<>(List.of("SessionId,ItemId,Time"));
        all.addAll(lines);
        Files.write(folder.resolve("visits.csv"), all);
        JsonNode figures =
                run("--sessions", "--data", "visits.csv", "--split", "global:0.3", "--prefixes", "prefixes.tsv");

        double hits = 0;
        double ranks = 0;
        List<String> prefixes = Files.readAllLines(folder.resolve("prefixes.tsv"));
        for (String line : prefixes) {
            String[] cells = line.split("\t", -1);
            int rank = List.of(cells[3].split(" ")).indexOf(cells[2]) + 1;
            hits += rank > 0 ? 1 : 0;
            ranks += rank > 0 ? 1.0 / rank : 0;
        }
        assertThat(prefixes).hasSizeGreaterThan(100);
        assertThat(figures.at("/HR@20/value").asDouble()).isCloseTo(hits / prefixes.size(), within(1e-9));
        assertThat(figures.at("/MRR@20/value").asDouble()).isCloseTo(ranks / prefixes.size(), within(1e-9));
    }

    private static double ndcg(List<String> list, Set<String> right, int k) {
        double gain = 0;
        double ideal = 0;
        for (int i = 0; i < k; i++) {
            double worth = Math.log(2) / Math.log(i + 2.0);
            gain += i < list.size() && right.contains(list.get(i)) ? worth : 0;
            ideal += i < right.size() ? worth : 0;
        }
        return gain / ideal;
    }

    private static Map<String, Set<String>> items(List<String> lines) {
        Map<String, Set<String>> items = new LinkedHashMap<>();
        lines.stream().map(line -> line.split("\t")).forEach(cells -> items.computeIfAbsent(
                        cells[0], key -> new HashSet<>())
                .add(cells[1]));
        return items;
    }

    private JsonNode run(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("--models", "popularity", "--no-tune", "--json", "report.json"));
        all.addAll(List.of(words));
        all.replaceAll(word ->
                word.contains(".") && !word.contains(":") ? folder.resolve(word).toString() : word);
        Command done = Command.run(all.toArray(new String[0]));
        assertThat(done.code()).as(done.err()).isZero();
        return new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .at("/models/0/figures");
    }
}
