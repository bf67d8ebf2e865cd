package dev.trellis.evaluation.data;

import java.util.BitSet;

/** Interactions with what is withheld of them. Not thread-safe. */
public final class Dataset {

    private static final int VALIDATION_CASES = 10_000;
    private static final int SMALL = 5_000_000;

    private final Interactions all;
    private final Grouped groups;
    private final byte[] fold;
    private final int folds;
    private final Split validation;
    private final Protocol protocol;
    private final Content content;
    private final long seed;
    private Fold kept;
    private int keptNumber;
    private Fold keptValidation;
    private int keptValidationNumber;

    private Dataset(
            Interactions all,
            Grouped groups,
            byte[] fold,
            int folds,
            Split validation,
            Protocol protocol,
            Content content,
            long seed) {
        this.all = all;
        this.groups = groups;
        this.fold = fold;
        this.folds = folds;
        this.validation = validation;
        this.protocol = protocol;
        this.content = content;
        this.seed = seed;
    }

    /** Withholds a part. */
    public static Dataset split(Interactions all, Split split, Protocol protocol, Content content, long seed) {
        if (protocol.sessions() && (split.kind() == Split.Kind.USER || split.kind() == Split.Kind.LAST)) {
            throw new InputException(
                    "--split user and last are for users; with --sessions there are global:0.1 and folds:5");
        }
        Grouped groups = filtered(all, protocol.sessions() ? Grouped.bySession(all) : Grouped.byUser(all), protocol);
        byte[] fold = Splitter.folds(all, groups, protocol.sessions(), split, seed);
        return new Dataset(all, groups, fold, split.folds(), split.within(), protocol, content, seed);
    }

    /** With the test in a file of its own: the events from a number on. */
    public static Dataset given(
            Interactions all, int firstOfTest, Split validation, Protocol protocol, Content content, long seed) {
        Grouped groups = protocol.sessions() ? Grouped.bySession(all) : Grouped.byUser(all);
        byte[] fold = new byte[all.size()];
        for (int event = 0; event < all.size(); event++) {
            fold[event] = event < firstOfTest ? Splitter.TRAIN : 0;
        }
        return new Dataset(all, groups, fold, 1, validation, protocol, content, seed);
    }

    public Ids ids() {
        return all.ids();
    }

    public int folds() {
        return folds;
    }

    /** Built anew unless it was the last one asked for. */
    public Fold fold(int test) {
        if (kept == null || keptNumber != test) {
            kept = null;
            kept = new FoldBuilder(all, groups, fold, test, protocol).build(content);
            keptNumber = test;
        }
        return kept;
    }

    /** A test within a fold's train, to choose parameters by: the fold's own test takes no part. Small ones are kept. */
    public Fold validation(int test) {
        if (keptValidation != null && keptValidationNumber == test) {
            return keptValidation;
        }
        Grouped train = groups.only(event -> fold[event] != test && fold[event] != Splitter.OUT);
        byte[] inner = Splitter.folds(all, train, protocol.sessions(), validation, seed);
        Protocol asked = new Protocol(protocol.sessions(), protocol.leaveOutKnown(), 0, false, false);
        Fold built = new FoldBuilder(all, train, inner, 0, asked).build(content).sample(VALIDATION_CASES);
        keptValidation = all.size() < SMALL ? built : null;
        keptValidationNumber = test;
        return built;
    }

    private static Grouped filtered(Interactions all, Grouped groups, Protocol protocol) {
        Grouped kept = protocol.distinct() ? firsts(all, groups) : groups;
        if (protocol.minimum() < 2) {
            return kept;
        }
        BitSet enough = new BitSet();
        for (int g = 0; g < kept.groups(); g++) {
            if (kept.length(g) >= protocol.minimum()) {
                for (int at = kept.start()[g]; at < kept.start()[g + 1]; at++) {
                    enough.set(kept.order()[at]);
                }
            }
        }
        return kept.only(enough::get);
    }

    /** Of a user's events with an item the first. */
    private static Grouped firsts(Interactions all, Grouped groups) {
        int[] lastGroup = new int[all.ids().items().size()];
        BitSet first = new BitSet();
        for (int g = 0; g < groups.groups(); g++) {
            for (int at = groups.start()[g]; at < groups.start()[g + 1]; at++) {
                int event = groups.order()[at];
                if (lastGroup[all.item(event)] != g + 1) {
                    lastGroup[all.item(event)] = g + 1;
                    first.set(event);
                }
            }
        }
        return groups.only(first::get);
    }
}
