package dev.trellis.demo.launcher;

/** Something the person at the console can act on; its message is the one line they see. */
final class LaunchProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchProblem(String message) {
        super(message);
    }

    LaunchProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
