package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.SparseMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The groups that were active last. */
final class LatestGroups {

    private LatestGroups() {}

    /** Ascending; without those who did nothing. */
    static int[] of(Histories histories, int most) {
        int[] all = IntStream.range(0, histories.groups())
                .filter(group -> histories.to(group) > histories.from(group))
                .toArray();
        if (all.length <= most) {
            return all;
        }
        int[] latest = Arrays.stream(all)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(group -> histories.second(histories.to(group) - 1))
                        .reversed())
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        Arrays.sort(latest);
        return latest;
    }

    /** What each took; its value fades with the time to the end of the data. */
    static SparseMatrix rows(Histories histories, int[] groups, Taste taste) {
        long now = histories.latest();
        SparseMatrix all = histories.matrix((before, from, group, position) -> from.weight(position) > 0
                ? Math.max(before, taste.of(from.kind(position), now, from.second(position)))
                : before);
        int[][] column = new int[groups.length][];
        float[][] value = new float[groups.length][];
        for (int row = 0; row < groups.length; row++) {
            column[row] = Arrays.copyOfRange(all.column(), all.from(groups[row]), all.to(groups[row]));
            value[row] = Arrays.copyOfRange(all.value(), all.from(groups[row]), all.to(groups[row]));
        }
        return Rows.of(histories.items(), column, value);
    }
}
