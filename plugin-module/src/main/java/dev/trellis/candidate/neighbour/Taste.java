package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;

/**
 * How much each event of a history counts. An event whose weight is not above 0 counts as not there, as a purchase that
 * was sent back.
 *
 * @param halfLifeDays after how long an event of a query counts half; 0 for never
 * @param kinds whether a purchase counts more than a view, as {@link EventKind#interest()} says
 */
public record Taste(double halfLifeDays, boolean kinds) {

    private static final double DAY = 86_400;

    public Taste {
        if (!(halfLifeDays >= 0)) {
            throw new IllegalArgumentException("A half-life is 0 days (never) or longer, not " + halfLifeDays);
        }
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
        return query.weight()[position] > 0 ? of(query.kind(position), query.now(), query.second()[position]) : 0;
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
        out.writeInt(kinds ? 1 : 0);
    }

    public static Taste read(ModelInput in) throws IOException {
        return new Taste(in.readDouble(), in.readInt() != 0);
    }
}
