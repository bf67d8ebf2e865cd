package dev.trellis.evaluation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A text file of our own being written, packed if its name ends in {@code .gz}. */
final class Output implements AutoCloseable {

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(1 << 16);

    Output(Path path) throws IOException {
        OutputStream file = Files.newOutputStream(path);
        boolean packed = path.getFileName().toString().endsWith(".gz");
        out = new BufferedOutputStream(packed ? new GZIPOutputStream(file, 1 << 16) : file, 1 << 16);
    }

    Output add(String plain) {
        text.append(plain);
        return this;
    }

    Output add(char letter) {
        text.append(letter);
        return this;
    }

    Output add(long number) {
        text.append(number);
        return this;
    }

    Output add(float number) {
        text.append(number);
        return this;
    }

    /** An id with its blanks, tabs and line ends written as {@code \s}, {@code \t}, {@code \n}, {@code \r}. */
    Output id(String id, boolean blanks) {
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            switch (letter) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case ' ' -> text.append(blanks ? "\\s" : " ");
                default -> text.append(letter);
            }
        }
        return this;
    }

    void endLine() throws IOException {
        text.append('\n');
        if (text.length() > 1 << 15) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    /** {@code lists.tsv.gz} becomes {@code lists.ease.tsv.gz}: one of several models or folds gets its word in. */
    static Path named(Path path, String word) {
        String name = path.getFileName().toString();
        int dot = name.indexOf('.', 1);
        String with = dot < 0 ? name + "." + word : name.substring(0, dot) + "." + word + name.substring(dot);
        return path.resolveSibling(with);
    }
}
