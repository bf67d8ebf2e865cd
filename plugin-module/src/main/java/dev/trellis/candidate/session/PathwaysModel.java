package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Described;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Frequent pathways, and what usually follows the state of a visit: every pathway that the visit's latest steps begin
 * speaks for its last step, the longer and the fresher the louder.
 */
public final class PathwaysModel implements Described {

    private static final int LOOKS_BACK = 8;
    private static final double FADE = .7;

    private final int items;
    private final PathwayTable table;

    PathwaysModel(int items, PathwayTable table) {
        this.items = items;
        this.table = table;
    }

    /** Those that tell most, by support times logarithm of the lift. */
    public List<Pathway> pathways(int most) {
        return listed(most, at -> true);
    }

    /** The same of those that come by an item. */
    public List<Pathway> pathwaysBy(int item, int most) {
        return listed(most, at -> Arrays.stream(table.path(at)).anyMatch(code -> Steps.item(code) == item));
    }

    private List<Pathway> listed(int most, IntPredicate wanted) {
        return IntStream.range(0, table.size())
                .filter(wanted)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(at -> -table.support(at) * Math.log(table.lift(at)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, most))
                .map(this::pathway)
                .toList();
    }

    private Pathway pathway(int at) {
        List<Pathway.Step> steps = Arrays.stream(table.path(at))
                .mapToObj(code -> new Pathway.Step(Steps.kind(code), Steps.item(code)))
                .toList();
        return new Pathway(steps, table.support(at), table.confidence(at), table.lift(at));
    }

    @Override
    public String description() {
        return "%d pathways; the most telling: %s"
                .formatted(
                        table.size(),
                        pathways(3).stream().map(Pathway::toString).collect(Collectors.joining("; ")));
    }

    @Override
    public void score(Query query, float[] scores) {
        Arrays.fill(scores, 0);
        int[] latest = latest(query, Math.max(0, query.visitFrom()));
        if (latest.length == 0) {
            latest = latest(query, 0);
        }
        int[] before = new int[PathwayTable.WIDTH - 1];
        Arrays.fill(before, -1);
        follow(latest, 0, 0, before, scores);
    }

    /** Tries every choice of the latest steps, in order, as the beginning of pathways. */
    private void follow(int[] latest, int from, int chosen, int[] before, float[] scores) {
        for (int at = from; at < latest.length; at++) {
            before[chosen] = latest[at];
            float weight = (float) ((chosen + 1) * Math.pow(FADE, latest.length - 1 - at));
            for (int found = table.first(before); table.follows(found, before); found++) {
                scores[Steps.item(table.last(found))] += weight * table.confidence(found);
            }
            if (chosen + 1 < before.length) {
                follow(latest, at + 1, chosen + 1, before, scores);
            }
        }
        before[chosen] = -1;
    }

    /** The latest different steps with known items, oldest first. */
    private int[] latest(Query query, int from) {
        int[] latest = new int[LOOKS_BACK];
        int at = LOOKS_BACK;
        for (int e = query.length() - 1; e >= from && at > 0; e--) {
            int item = query.item()[e];
            if (item >= 0 && item < items && query.weight()[e] > 0) {
                int step = Steps.code(item, query.kind(e));
                if (!Steps.contains(latest, at, LOOKS_BACK, step)) {
                    latest[--at] = step;
                }
            }
        }
        return Arrays.copyOfRange(latest, at, LOOKS_BACK);
    }

    @Override
    public String format() {
        return Pathways.NAME;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public long bytes() {
        return table.bytes();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeInt(items);
        table.write(out);
    }

    static PathwaysModel read(ModelInput in) throws IOException {
        int items = in.readInt();
        Stored.check(items >= 0, "a length below 0");
        return new PathwaysModel(
                items, PathwayTable.read(in, items * dev.trellis.candidate.model.EventKind.values().length));
    }
}
