package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Query;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * How much each event of a history counts. An event whose weight is not above 0 counts as not there, as a purchase that
 * was sent back.
 *
 * @param halfLifeDays after how long an event of a query counts half; 0 for never
 * @param perStep factor for each event that came after, more than 0 to 1
 * @param kinds whether a purchase counts more than a view, as {@link EventKind#interest()} says
 */
public record Taste(double halfLifeDays, double perStep, boolean kinds) {

    private static final double DAY = 86_400;

    public Taste {
        if (!(halfLifeDays >= 0)) {
            throw new IllegalArgumentException("A half-life is 0 days (never) or longer, not " + halfLifeDays);
        }
        if (!(perStep > 0 && perStep <= 1)) {
            throw new IllegalArgumentException("A factor per step is more than 0 and at most 1, not " + perStep);
        }
    }

    /** As the parameters {@code half-life}, {@code per-step} and {@code kinds} say. */
    public static Taste of(Parameters parameters) {
        return new Taste(parameters.get("half-life"), parameters.get("per-step"), parameters.get("kinds") != 0);
    }

    /** The parameters that {@link #of(Parameters)} reads. */
    public static Stream<Parameter> parameters() {
        return Stream.of(
                Parameter.of("half-life", 120, "days after which an event counts half; 0 never", 0, 7, 30, 60, 120),
                Parameter.of("per-step", 0.97, "factor for each event that came after", 0.5, 0.75, 0.9, 0.97, 1),
                Parameter.of("kinds", 0, "1: a purchase counts more than a view", 0, 1));
    }

    /** The value of an item in a group: that of its strongest event, or 1. */
    public Histories.Weighting weighting() {
        return (before, histories, group, position) ->
                histories.weight(position) > 0 ? Math.max(before, value(histories.kind(position))) : before;
    }

    float value(EventKind kind) {
        return kinds ? kind.interest() : 1;
    }

    /** 0 to the kind's interest. */
    float of(Query query, int position) {
        if (!(query.weight()[position] > 0)) {
            return 0;
        }
        float value = of(query.kind(position), query.now(), query.second()[position]);
        return perStep == 1 ? value : (float) (value * Math.pow(perStep, query.length() - 1 - position));
    }

    float of(EventKind kind, long now, long second) {
        if (halfLifeDays == 0) {
            return value(kind);
        }
        double age = Math.max(0, (double) now - second);
        return (float) (value(kind) * Math.exp(-Math.log(2) * age / (halfLifeDays * DAY)));
    }

    public void write(ModelOutput out) throws IOException {
        out.writeDouble(halfLifeDays);
        out.writeDouble(perStep);
        out.writeInt(kinds ? 1 : 0);
    }

    public static Taste read(ModelInput in) throws IOException {
        return new Taste(in.readDouble(), in.readDouble(), in.readInt() != 0);
    }
}
