package dev.trellis.candidate.model;

import java.io.IOException;

/** Bytes that are not a model that can be read here; the message says why, for a person. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1;

    public ModelFormatException(String message) {
        super(message);
    }
}
