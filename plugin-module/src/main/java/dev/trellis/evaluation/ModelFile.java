package dev.trellis.evaluation;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormatException;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.data.Ids;
import dev.trellis.evaluation.data.InputException;
import dev.trellis.score.Algorithms;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A model on disk: {@link ModelFormats} in the named file, and beside it, in {@code NAME.ids}, the ids that its numbers stand
 * for, one a line: all items, an empty line, all users.
 */
final class ModelFile {

    private final Path path;
    private final Fold fold;
    private final Ids ids;

    ModelFile(Path path, Fold fold, Ids ids) {
        this.path = path;
        this.fold = fold;
        this.ids = ids;
    }

    private Path names() {
        return path.resolveSibling(path.getFileName() + ".ids");
    }

    void save(Learned model) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            Algorithms.formats().save(model, out);
        }
        try (Output out = new Output(names())) {
            for (int item : fold.itemName()) {
                out.id(ids.items().name(item), false).endLine();
            }
            out.endLine();
            for (int user : fold.shopperName()) {
                out.id(ids.users().name(user), false).endLine();
            }
        }
    }

    /**
     * The model in the numbers of the fold.
     *
     * @throws InputException if the files are missing, damaged or do not belong together
     */
    Learned load() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            Learned model = Algorithms.formats().load(in);
            List<String> lines = Files.readAllLines(names());
            int items = lines.indexOf("");
            if (items != model.items()) {
                throw new InputException("%s names %d items, the model has %d: they do not belong together"
                        .formatted(names(), items, model.items()));
            }
            int[] itsItem = numbers(fold.itemName(), itemOf(lines.subList(0, items)));
            int[] itsShopper = numbers(fold.shopperName(), userOf(lines.subList(items + 1, lines.size())));
            boolean same = inOrder(itsItem) && itsItem.length == items && inOrder(itsShopper);
            return same ? model : new Renumbered(model, itsItem, itsShopper);
        } catch (ModelFormatException e) {
            throw new InputException("--load %s: %s".formatted(path, e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new InputException("--load: there is no file " + e.getMessage());
        }
    }

    private int[] itemOf(List<String> names) {
        return names.stream().mapToInt(ids.items()::find).toArray();
    }

    private int[] userOf(List<String> names) {
        return names.stream().mapToInt(ids.users()::find).toArray();
    }

    /** The model's number of each of the fold's numbers, or -1. */
    private static int[] numbers(int[] nameOf, int[] modelNameOf) {
        int[] numberOf = new int[1 + Math.max(max(nameOf), max(modelNameOf))];
        Arrays.fill(numberOf, -1);
        for (int i = 0; i < modelNameOf.length; i++) {
            if (modelNameOf[i] >= 0) {
                numberOf[modelNameOf[i]] = i;
            }
        }
        return Arrays.stream(nameOf).map(name -> numberOf[name]).toArray();
    }

    private static int max(int[] names) {
        return Arrays.stream(names).max().orElse(-1);
    }

    private static boolean inOrder(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != i) {
                return false;
            }
        }
        return true;
    }
}
