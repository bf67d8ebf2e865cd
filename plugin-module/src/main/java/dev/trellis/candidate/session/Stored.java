package dev.trellis.candidate.session;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormatException;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.SparseMatrix;
import java.io.IOException;

/** How the parts that session models share stand in a file; what a damaged file could break is checked. */
final class Stored {

    private Stored() {}

    static void write(Parameters parameters, ModelOutput out) throws IOException {
        out.writeDoubles(parameters.all().stream().mapToDouble(Parameter::value).toArray());
    }

    static Parameters parameters(Parameters standard, ModelInput in) throws IOException {
        double[] values = in.readDoubles();
        check(values.length == standard.all().size(), "it has other parameters");
        Parameters parameters = standard;
        for (int i = 0; i < values.length; i++) {
            parameters = parameters.with(standard.all().get(i).name(), values[i]);
        }
        return parameters;
    }

    static void write(Sessions sessions, ModelOutput out) throws IOException {
        out.writeInt(sessions.items());
        out.writeLong(sessions.epoch());
        out.writeInts(sessions.start());
        out.writeInts(sessions.item());
        out.writeInts(sessions.second());
    }

    static Sessions sessions(ModelInput in) throws IOException {
        Sessions sessions = new Sessions(in.readInt(), in.readLong(), in.readInts(), in.readInts(), in.readInts());
        check(sessions.items() >= 0 && sessions.item().length == sessions.second().length, "parts do not fit");
        starts(sessions.start(), sessions.events());
        numbers(sessions.item(), sessions.items());
        return sessions;
    }

    static SparseMatrix matrix(ModelInput in) throws IOException {
        SparseMatrix matrix = in.readMatrix();
        check(matrix.rows() == matrix.columns() && matrix.column().length == matrix.value().length, "parts do not fit");
        starts(matrix.start(), matrix.nonZeros());
        numbers(matrix.column(), matrix.columns());
        return matrix;
    }

    static <T extends Learned> T part(ModelInput in, Class<T> kind) throws IOException {
        Learned part = in.readModel();
        check(kind.isInstance(part), "a part is a " + part.format());
        return kind.cast(part);
    }

    static void starts(int[] start, int end) throws IOException {
        check(start.length > 0 && start[0] == 0 && start[start.length - 1] == end, "starts do not fit");
        for (int i = 1; i < start.length; i++) {
            check(start[i] >= start[i - 1], "starts do not ascend");
        }
    }

    static void numbers(int[] numbers, int limit) throws IOException {
        for (int number : numbers) {
            check(number >= 0 && number < limit, "a number is out of range");
        }
    }

    static void check(boolean good, String what) throws IOException {
        if (!good) {
            throw new ModelFormatException("it is damaged: " + what);
        }
    }
}
