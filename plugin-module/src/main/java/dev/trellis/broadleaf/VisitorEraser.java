package dev.trellis.broadleaf;

import dev.trellis.VisitorId;

/** Forgets a visitor everywhere: in memory at once, in the store in the background. */
@FunctionalInterface
interface VisitorEraser {

    void erase(VisitorId visitor);
}
