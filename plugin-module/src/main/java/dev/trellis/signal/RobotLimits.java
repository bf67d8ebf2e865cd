package dev.trellis.signal;

/**
 * From what on a visitor is taken for a program.
 *
 * @param pagesAMinute opened in each of two successive minutes
 * @param productsAMinute different ones looked at within a minute
 * @param evenPages pages in a row whose distances in time are as even as a machine's
 */
public record RobotLimits(int pagesAMinute, int productsAMinute, int evenPages) {

    public static final RobotLimits DEFAULT = new RobotLimits(60, 40, 40);

    /** More than this makes a visitor's record too large. */
    private static final int MOST = 1_000;

    /** @throws IllegalArgumentException if one is below 2 or above 1,000 */
    public RobotLimits {
        check("pages-a-minute", pagesAMinute);
        check("products-a-minute", productsAMinute);
        check("even-pages", evenPages);
    }

    private static void check(String name, int value) {
        if (value < 2 || value > MOST) {
            throw new IllegalArgumentException(
                    "trellis.robots.%s is %d. Use a number from 2 to %d.".formatted(name, value, MOST));
        }
    }
}
