package dev.trellis.broadleaf;

import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalIntake;
import java.util.Optional;
import java.util.function.Supplier;

/** Where every hook hands in its signal. Nothing that goes wrong here or in the hook's own code reaches the store. */
final class SignalEmitter {

    private final SignalIntake intake;
    private final Guard guard;

    SignalEmitter(SignalIntake intake, Guard guard) {
        this.intake = intake;
        this.guard = guard;
    }

    void emit(String hook, Supplier<Optional<? extends Signal>> signal) {
        guard.run(hook, () -> signal.get().ifPresent(intake::accept));
    }

    /** Makes the signal now, while the store's objects are at hand, and lets it in when they are in the database. */
    void emitAfterCommit(String hook, Supplier<Optional<? extends Signal>> signal) {
        guard.run(
                hook, () -> signal.get().ifPresent(made -> AfterCommit.run(() -> emit(hook, () -> Optional.of(made)))));
    }
}
