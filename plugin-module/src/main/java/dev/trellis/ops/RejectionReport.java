package dev.trellis.ops;

import dev.trellis.jpa.StoredRejections;
import dev.trellis.signal.Rejections;

/** Copies this node's new rejections to the database, where the admin reads them. */
public final class RejectionReport implements Runnable {

    private final Rejections rejections;
    private final StoredRejections stored;
    private final NodeName node;
    private long position;

    public RejectionReport(Rejections rejections, StoredRejections stored, NodeName node) {
        this.rejections = rejections;
        this.stored = stored;
        this.node = node;
    }

    @Override
    public void run() {
        Rejections.Page page = rejections.after(position);
        stored.add(node.value(), page.rejections());
        position = page.position();
    }
}
