package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Training;
import java.util.Arrays;

/**
 * Grows pathways step by step: the visits that have a pathway, from where it ends, are all that its extensions are looked
 * for in (PrefixSpan). Every first step is a task of its own.
 */
final class PathwayMiner {

    private static final int PIECE = 64;

    private final Steps steps;
    private final int support;
    private final int length;

    /**
     * @param support visits that make a pathway
     * @param length steps of a pathway at most
     */
    PathwayMiner(Steps steps, int support, int length) {
        this.steps = steps;
        this.support = support;
        this.length = length;
    }

    /**
     * @param keep pathways, the most frequent
     * @param lift that they must have
     */
    PathwayTable mine(int keep, double lift, Training training) {
        int codes = steps.codes();
        int[] begin = new int[codes + 1];
        for (int code : steps.code()) {
            begin[code + 1]++;
        }
        for (int code = 0; code < codes; code++) {
            begin[code + 1] += begin[code];
        }
        int[] next = begin.clone();
        int[] visit = new int[steps.code().length];
        int[] after = new int[steps.code().length];
        for (int v = 0; v < steps.visits(); v++) {
            for (int at = steps.start()[v]; at < steps.start()[v + 1]; at++) {
                int place = next[steps.code()[at]]++;
                visit[place] = v;
                after[place] = at + 1;
            }
        }
        PathwayTable[] found = new PathwayTable[(codes + PIECE - 1) / PIECE];
        training.report("pathways", 0, codes);
        int[][] counts = new int[training.cores().count()][];
        training.cores().each(found.length, 1, (thread, from, to) -> {
            int[] count = counts[thread] == null ? counts[thread] = new int[codes] : counts[thread];
            for (int piece = from; piece < to; piece++) {
                found[piece] = new PathwayTable(steps.visits());
                for (int code = piece * PIECE; code < Math.min(codes, (piece + 1) * PIECE); code++) {
                    int seen = begin[code + 1] - begin[code];
                    if (seen >= support) {
                        grow(
                                new int[] {code},
                                Arrays.copyOfRange(visit, begin[code], begin[code + 1]),
                                Arrays.copyOfRange(after, begin[code], begin[code + 1]),
                                count,
                                begin,
                                found[piece]);
                    }
                }
                found[piece] = found[piece].best(keep, lift);
            }
        });
        training.report("pathways", codes, codes);
        return PathwayTable.joined(steps.visits(), found).best(keep, lift);
    }

    /**
     * @param visit those with the pathway
     * @param after where in them it ends
     * @param count all 0, and so again at the end
     */
    private void grow(int[] path, int[] visit, int[] after, int[] count, int[] begin, PathwayTable found) {
        int[] codes = new int[64];
        int size = 0;
        for (int i = 0; i < visit.length; i++) {
            for (int at = after[i]; at < steps.start()[visit[i] + 1]; at++) {
                int code = steps.code()[at];
                if (count[code]++ == 0) {
                    codes = size == codes.length ? Arrays.copyOf(codes, 2 * size) : codes;
                    codes[size++] = code;
                }
            }
        }
        int frequent = 0;
        int[] counted = new int[size];
        for (int i = 0; i < size; i++) {
            int times = count[codes[i]];
            count[codes[i]] = 0;
            if (times >= support) {
                counted[frequent] = times;
                codes[frequent++] = codes[i];
            }
        }
        for (int i = 0; i < frequent; i++) {
            int[] longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = codes[i];
            found.add(longer, counted[i], visit.length, begin[codes[i] + 1] - begin[codes[i]]);
            if (longer.length < length) {
                extend(longer, counted[i], visit, after, count, begin, found);
            }
        }
    }

    private void extend(int[] path, int size, int[] visit, int[] after, int[] count, int[] begin, PathwayTable found) {
        int[] within = new int[size];
        int[] from = new int[size];
        int last = path[path.length - 1];
        int kept = 0;
        for (int i = 0; i < visit.length; i++) {
            for (int at = after[i]; at < steps.start()[visit[i] + 1]; at++) {
                if (steps.code()[at] == last) {
                    within[kept] = visit[i];
                    from[kept++] = at + 1;
                    break;
                }
            }
        }
        grow(path, within, from, count, begin, found);
    }
}
