package dev.trellis.demo.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulator's text files: columns parted by bars, the first line names them, # begins a remark. */
final class Table {

    private Table() {}

    static List<String> lines(String file) {
        try (InputStream in = Table.class.getResourceAsStream("/simulator/" + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no /simulator/" + file + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("/simulator/" + file + " cannot be read", e);
        }
    }

    static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] columns = lines.get(0).split(" *\\| *");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" *\\| *");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Reads {@code camping 5, hiking 2}. */
    static Map<String, Double> weights(String cell) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String part : cell.split(" *, *")) {
            int space = part.lastIndexOf(' ');
            weights.put(part.substring(0, space), Double.parseDouble(part.substring(space + 1)));
        }
        return weights;
    }
}
