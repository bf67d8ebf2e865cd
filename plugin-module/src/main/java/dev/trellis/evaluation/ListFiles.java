package dev.trellis.evaluation;

import dev.trellis.evaluation.data.Cases;
import dev.trellis.evaluation.data.Fold;
import dev.trellis.evaluation.data.Ids;
import dev.trellis.evaluation.metric.Lists;
import java.io.IOException;
import java.nio.file.Path;

/** Writes ranked lists with the ids of the data, so that another program can check what is measured here. */
final class ListFiles {

    private final Ids ids;
    private final Fold fold;
    private final Lists lists;

    ListFiles(Ids ids, Fold fold, Lists lists) {
        this.ids = ids;
        this.fold = fold;
        this.lists = lists;
    }

    /** A line per place: user, item, rank from 1, score. */
    void users(Path path) throws IOException {
        Cases cases = fold.test();
        try (Output out = new Output(path)) {
            for (int at = 0; at < cases.size(); at++) {
                String user = ids.users().name(cases.group()[at]);
                for (int rank = 0; rank < lists.length()[at]; rank++) {
                    out.id(user, false).add('\t').id(item(lists.item(at, rank)), false);
                    out.add('\t')
                            .add(rank + 1)
                            .add('\t')
                            .add(lists.score(at, rank))
                            .endLine();
                }
            }
        }
    }

    /** A line per beginning of a session: session, its length so far, the item that came next, the items foretold. */
    void prefixes(Path path) throws IOException {
        Cases cases = fold.test();
        try (Output out = new Output(path)) {
            for (int at = 0; at < cases.size(); at++) {
                int length = cases.end()[at] - cases.histories().from(cases.history()[at]);
                out.id(ids.sessions().name(cases.group()[at]), false)
                        .add('\t')
                        .add(length)
                        .add('\t');
                out.id(item(cases.answer()[cases.answerFrom()[at]]), false).add('\t');
                for (int rank = 0; rank < lists.length()[at]; rank++) {
                    out.add(rank == 0 ? "" : " ").id(item(lists.item(at, rank)), true);
                }
                out.endLine();
            }
        }
    }

    private String item(int number) {
        return ids.items().name(fold.itemName()[number]);
    }
}
