package dev.trellis.store.journal;

/**
 * How much room the journal may take.
 *
 * @param mostBytes of all its files together
 * @param reservedBytes of the disk that the journal leaves to others, but for what is most valuable
 * @param segmentBytes when a new file begins
 */
public record JournalLimits(long mostBytes, long reservedBytes, int segmentBytes) {

    private static final int SEGMENT_BYTES = 16 << 20;
    private static final double[] SHARES = {0.7, 0.85, 0.95, 1};

    public static JournalLimits of(long mostMegabytes, long reservedMegabytes) {
        return new JournalLimits(mostMegabytes << 20, reservedMegabytes << 20, SEGMENT_BYTES);
    }

    /**
     * @param worth 0 for what is given up first, 3 for what is never
     * @param free bytes on the disk
     */
    boolean allow(int worth, long used, long free) {
        boolean room = used <= mostBytes * SHARES[worth];
        return room && (worth == SHARES.length - 1 || free > reservedBytes / (1 << worth));
    }
}
