package dev.trellis.ops.training;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.TrainingData;

/** A number that differs, as good as surely, where training data differs in anything that a model may learn from. */
final class DataFingerprint {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private DataFingerprint() {}

    static long of(TrainingData data) {
        long hash = mixed(
                mixed(data.items(), data.content().text().hashCode()),
                data.content().attributes().hashCode());
        for (long created : data.content().createdSeconds()) {
            hash = mixed(hash, created);
        }
        for (int situation : data.situations()) {
            hash = mixed(hash, situation);
        }
        return of(data.visits(), of(data.shoppers(), hash));
    }

    private static long of(Histories histories, long seed) {
        long hash = mixed(seed, histories.groups());
        for (int group = 0; group < histories.groups(); group++) {
            hash = mixed(hash, histories.to(group) - histories.from(group));
            for (int at = histories.from(group); at < histories.to(group); at++) {
                long event = (long) histories.item(at) << 3 | histories.kind(at).ordinal();
                hash = mixed(
                        mixed(hash, event), histories.second(at) * 31 + Float.floatToIntBits(histories.weight(at)));
            }
        }
        return hash;
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ mixed >>> 29;
    }
}
