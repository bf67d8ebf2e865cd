package dev.trellis.benchmark.spark;

/**
 * What one engine came to. Times are of single trainings with the parameters chosen, in seconds.
 *
 * @param parameters chosen on a part of train
 * @param firstWall the first training of a process that has tuned for none
 * @param firstCpu the same, of all threads of the process
 * @param bestWall the quickest of those that followed
 * @param bestCpu the one that took least
 */
record Result(
        String name,
        String parameters,
        double ndcg,
        double recall,
        double hits,
        double firstWall,
        double firstCpu,
        double bestWall,
        double bestCpu) {

    private static final String MARK = "RESULT\t";

    static boolean is(String line) {
        return line.startsWith(MARK);
    }

    static Result parse(String line) {
        String[] field = line.substring(MARK.length()).split("\t");
        double[] figure = new double[field.length];
        for (int i = 2; i < field.length; i++) {
            figure[i] = Double.parseDouble(field[i]);
        }
        return new Result(
                field[0], field[1], figure[2], figure[3], figure[4], figure[5], figure[6], figure[7], figure[8]);
    }

    String line() {
        return MARK
                + String.join(
                        "\t",
                        name,
                        parameters,
                        Double.toString(ndcg),
                        Double.toString(recall),
                        Double.toString(hits),
                        Double.toString(firstWall),
                        Double.toString(firstCpu),
                        Double.toString(bestWall),
                        Double.toString(bestCpu));
    }
}
