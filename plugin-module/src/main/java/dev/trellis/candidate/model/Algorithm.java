package dev.trellis.candidate.model;

/**
 * A way to learn which items fit whom. Extension point: the evaluation command, the hybrid and the training job know it
 * by its name. Immutable; learning twice from the same data with the same seed gives the same model.
 */
public interface Algorithm {

    /** Unique, in lower case: {@code item-knn}. */
    String name();

    /** What it would use, with what else is worth trying. */
    Parameters parameters();

    /** The same algorithm with other values. */
    Algorithm with(Parameters parameters);

    /**
     * @throws TooLargeException if the model would not fit the budget; the message says what does
     * @throws java.util.concurrent.CancellationException if the training was stopped
     */
    Learned learn(TrainingData data, Training training);
}
