package dev.trellis.demo.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's text files: tables of columns parted by bars, and sentences under [headings]. # begins a remark. */
final class Lines {

    private Lines() {}

    static List<String> read(String file) {
        try (InputStream in = Lines.class.getResourceAsStream("/catalogue/" + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no /catalogue/" + file
                        + " on the class path. Every leaf in categories.txt needs a products and a words file.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("/catalogue/" + file + " cannot be read", e);
        }
    }

    /** Rows by column name; the first line names the columns. An empty cell and - are left out. */
    static List<Map<String, String>> table(String file) {
        List<String> lines = read(file);
        String[] columns = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            if (cells.length != columns.length) {
                throw new IllegalStateException("/catalogue/" + file + " has " + cells.length + " cells instead of "
                        + columns.length + " in: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty() && !cells[i].equals("-")) {
                    row.put(columns[i], cells[i]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Sentences by the [heading] they stand under. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = null;
        for (String line : read(file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
            } else if (current == null) {
                throw new IllegalStateException("/catalogue/" + file + " must begin with a [heading]");
            } else {
                current.add(line);
            }
        }
        return sections;
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }
}
