package dev.trellis.evaluation.run;

/**
 * What a model took.
 *
 * @param trainSeconds by the clock
 * @param cpuSeconds of all threads of this process while training, its collector and compiler included
 * @param peakBytes most memory in use while training, the data included; what was garbage already counts
 * @param liveBytes memory that the model keeps in use
 * @param modelBytes what the model says of itself
 * @param p50Micros median time of one query with its best 20 items, on one thread
 * @param p99Micros one query in a hundred takes longer
 */
public record Cost(
        double trainSeconds,
        double cpuSeconds,
        long peakBytes,
        long liveBytes,
        long modelBytes,
        double p50Micros,
        double p99Micros) {

    Cost with(double[] micros) {
        return new Cost(trainSeconds, cpuSeconds, peakBytes, liveBytes, modelBytes, micros[0], micros[1]);
    }
}
