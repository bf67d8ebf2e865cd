package dev.trellis.store;

import dev.trellis.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch apart that the store keeps turning down, to find the signals that spoil it. A signal is to blame if it
 * fails twice for what it holds, with another one taken in between; a store in trouble never costs a signal.
 *
 * @param taken signals the store has now
 * @param failure the last one; null if there was none
 */
public record OneByOne(int taken, RuntimeException failure) {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
    private static final int FAILURES_IN_A_ROW = 3;

    /**
     * Leaves in the batch what is neither taken nor refused, the doubtful ones last.
     *
     * @param store takes signals, or throws
     * @param giveUp told of each refused signal
     */
    public static OneByOne send(List<Signal> batch, Consumer<List<Signal>> store, Consumer<Signal> giveUp) {
        int taken = 0;
        int next = 0;
        RuntimeException failure = null;
        List<Signal> doubtful = new ArrayList<>();
        List<Signal> inTrouble = new ArrayList<>();
        while (next < batch.size() && doubtful.size() < FAILURES_IN_A_ROW) {
            Signal signal = batch.get(next++);
            try {
                store.accept(List.of(signal));
                taken++;
            } catch (RuntimeException e) {
                failure = e;
                doubtful.add(signal);
                if (isOfTheStore(e)) {
                    break;
                }
                continue;
            }
            for (Signal again : doubtful) {
                try {
                    store.accept(List.of(again));
                    taken++;
                } catch (RuntimeException e) {
                    failure = e;
                    if (isOfTheStore(e)) {
                        inTrouble.add(again);
                    } else {
                        giveUp.accept(again);
                        LOG.error("The store refuses a {} signal by itself; it is given up.", again.type(), e);
                    }
                }
            }
            doubtful.clear();
            if (!inTrouble.isEmpty()) {
                doubtful.addAll(inTrouble);
                break;
            }
        }
        List<Signal> left = new ArrayList<>(batch.subList(next, batch.size()));
        left.addAll(doubtful);
        batch.clear();
        batch.addAll(left);
        return new OneByOne(taken, failure);
    }

    private static boolean isOfTheStore(RuntimeException e) {
        return e instanceof StoreException problem && !problem.dueToData();
    }
}
