package dev.trellis.candidate;

import dev.trellis.Reason;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Query;
import dev.trellis.profile.Touch;
import java.util.Arrays;
import java.util.List;

/** A shopper's profile as a model's query: oldest first, in the catalogue's numbers. */
final class ProfileQuery {

    /** Signals' sessions end after the same pause. */
    private static final long PAUSE_SECONDS = 30 * 60;

    private ProfileQuery() {}

    static LearnedSource.Asked of(Question question) {
        List<Touch> newestFirst = question.profile().touches();
        int length = newestFirst.size();
        int[] item = new int[length];
        byte[] kind = new byte[length];
        long[] second = new long[length];
        Reason.Kind[] reason = new Reason.Kind[length];
        int size = 0;
        for (int i = length - 1; i >= 0; i--) {
            Touch touch = newestFirst.get(i);
            int product = question.catalog().indexOf(touch.product());
            if (product >= 0) {
                item[size] = product;
                kind[size] = (byte) event(touch.kind()).ordinal();
                second[size] = Math.floorDiv(touch.atMillis(), 1000L);
                reason[size++] = reason(touch.kind());
            }
        }
        float[] weight = new float[size];
        Arrays.fill(weight, 1);
        Query query = new Query(
                Query.UNKNOWN,
                Arrays.copyOf(item, size),
                weight,
                Arrays.copyOf(kind, size),
                Arrays.copyOf(second, size),
                0,
                question.now().getEpochSecond(),
                -1);
        return new LearnedSource.Asked(query.withVisitsApart(PAUSE_SECONDS), Arrays.copyOf(reason, size));
    }

    private static EventKind event(Touch.Kind kind) {
        return switch (kind) {
            case VIEWED -> EventKind.VIEW;
            case ADDED -> EventKind.ADD_TO_CART;
            case BOUGHT -> EventKind.PURCHASE;
        };
    }

    private static Reason.Kind reason(Touch.Kind kind) {
        return switch (kind) {
            case VIEWED -> Reason.Kind.BECAUSE_YOU_VIEWED;
            case ADDED -> Reason.Kind.BECAUSE_YOU_ADDED;
            case BOUGHT -> Reason.Kind.BECAUSE_YOU_BOUGHT;
        };
    }
}
