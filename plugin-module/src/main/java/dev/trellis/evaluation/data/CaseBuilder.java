package dev.trellis.evaluation.data;

import java.util.Arrays;

/** Collects cases on flat arrays. */
abstract class CaseBuilder {

    private int[] group = new int[256];
    private int[] history = new int[256];
    private int[] end = new int[256];
    private int[] answerFrom = new int[257];
    private byte[] situation = new byte[256];
    private int[] answer = new int[256];
    private float[] rating = new float[256];
    private int size;
    private int answers;
    private boolean situated;

    abstract Cases build();

    abstract Fold.LeftOut left();

    /** To be called before {@link #close}, for each of the case's answers. */
    final void answer(int item, float value) {
        if (answers == answer.length) {
            answer = Arrays.copyOf(answer, 2 * answers);
            rating = Arrays.copyOf(rating, 2 * answers);
        }
        answer[answers] = item;
        rating[answers++] = value;
    }

    final int openAnswers() {
        return answers - answerFrom[size];
    }

    final int openAnswer(int at) {
        return answer[answerFrom[size] + at];
    }

    final void openRating(int at, float value) {
        rating[answerFrom[size] + at] = value;
    }

    /** Ends the case whose answers were given. */
    final void close(int itsGroup, int itsHistory, int itsEnd, int itsSituation) {
        if (size == group.length) {
            group = Arrays.copyOf(group, 2 * size);
            history = Arrays.copyOf(history, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            situation = Arrays.copyOf(situation, 2 * size);
            answerFrom = Arrays.copyOf(answerFrom, 2 * size + 1);
        }
        group[size] = itsGroup;
        history[size] = itsHistory;
        end[size] = itsEnd;
        situation[size] = (byte) itsSituation;
        situated |= itsSituation >= 0;
        answerFrom[++size] = answers;
    }

    final Cases closed(dev.trellis.candidate.model.Histories histories, boolean shoppers, boolean leaveOutKnown) {
        return new Cases(
                histories,
                Arrays.copyOf(group, size),
                Arrays.copyOf(history, size),
                Arrays.copyOf(end, size),
                Arrays.copyOf(answerFrom, size + 1),
                Arrays.copyOf(answer, answers),
                Arrays.copyOf(rating, answers),
                Arrays.copyOf(situation, situated ? size : 0),
                shoppers,
                leaveOutKnown);
    }
}
