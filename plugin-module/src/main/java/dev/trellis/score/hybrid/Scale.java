package dev.trellis.score.hybrid;

/** Makes the scores of different models comparable. */
final class Scale {

    private Scale() {}

    /** One over the standard deviation of the scores; 0 if they are all the same. */
    static float of(float[] scores) {
        int count = scores.length;
        double sum = 0;
        double squares = 0;
        for (int item = 0; item < count; item++) {
            double score = scores[item];
            sum += score;
            squares += score * score;
        }
        double mean = sum / count;
        double variance = squares / count - mean * mean;
        float scale = (float) (1 / Math.sqrt(variance));
        return variance > 1e-12 * squares / count && scale < Float.POSITIVE_INFINITY ? scale : 0;
    }
}
