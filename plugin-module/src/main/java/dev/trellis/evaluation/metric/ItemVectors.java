package dev.trellis.evaluation.metric;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TrainingData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how alike two items are: by their content where it is known, otherwise by who has both of them. */
public final class ItemVectors {

    /** Beyond this many events only some shoppers are looked at. */
    private static final int EVENTS = 5_000_000;

    private final SparseMatrix rows;

    private ItemVectors(SparseMatrix rows) {
        this.rows = rows;
    }

    public static ItemVectors of(TrainingData train) {
        return new ItemVectors(
                train.content().isEmpty() ? shoppers(train.shoppers()) : content(train.content(), train.items()));
    }

    /** Of sets, from 0 to 1. Both rows ascend. */
    /** 0 for nothing in common to 1 for the same. */
    public double cosine(int one, int other) {
        int a = rows.from(one);
        int b = rows.from(other);
        int common = 0;
        while (a < rows.to(one) && b < rows.to(other)) {
            int difference = rows.column()[a] - rows.column()[b];
            common += difference == 0 ? 1 : 0;
            a += difference <= 0 ? 1 : 0;
            b += difference >= 0 ? 1 : 0;
        }
        double sizes = (double) (rows.to(one) - rows.from(one)) * (rows.to(other) - rows.from(other));
        return common == 0 ? 0 : common / Math.sqrt(sizes);
    }

    private static SparseMatrix shoppers(Histories train) {
        int step = 1 + train.events() / EVENTS;
        SparseMatrix all = train.matrix((before, histories, group, position) -> group % step == 0 ? 1 : 0);
        return all.transposed();
    }

    private static SparseMatrix content(ItemContent content, int items) {
        Map<String, Integer> number = new HashMap<>();
        int[][] words = IntStream.range(0, items)
                .mapToObj(item -> words(content, item)
                        .mapToInt(word -> number.computeIfAbsent(word, key -> number.size()))
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        int[] start = new int[items + 1];
        for (int item = 0; item < items; item++) {
            start[item + 1] = start[item] + words[item].length;
        }
        int[] column = Arrays.stream(words).flatMapToInt(Arrays::stream).toArray();
        float[] ones = new float[column.length];
        Arrays.fill(ones, 1);
        return new SparseMatrix(number.size(), start, column, ones);
    }

    private static Stream<String> words(ItemContent content, int item) {
        String text = content.text().get(item).toLowerCase(Locale.ROOT);
        List<String> attributes = content.attributes().get(item);
        return Stream.concat(attributes.stream(), Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty());
    }
}
