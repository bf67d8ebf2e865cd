package dev.trellis.evaluation.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which column of a file of items says what. A field may hold several attributes, parted by bars. */
record ItemColumns(int item, int created, int[] text, int[] attribute, List<String> names) {

    private static final Set<String> TEXT = Set.of("title", "name", "description", "text", "productname", "movietitle");
    private static final Set<String> CREATED = Set.of("created", "createdat", "releasedate", "addedon");

    int width() {
        return names.size();
    }

    static ItemColumns find(String wanted, Fields header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.count(); i++) {
            names.add(header.text(i));
        }
        int item = -1;
        int created = -1;
        List<Integer> text = new ArrayList<>();
        List<Integer> attribute = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            switch (wanted.isEmpty() ? usual(names.get(i)) : given(wanted, names, i)) {
                case "item" -> item = item < 0 ? i : item;
                case "created" -> created = i;
                case "text" -> text.add(i);
                case "attribute" -> attribute.add(i);
                default -> {}
            }
        }
        if (item < 0) {
            throw new InputException(
                    "no column is known as the item. The first line has: %s. Say which with --item-columns item=NAME,text=NAME"
                            .formatted(String.join(" | ", names)));
        }
        return new ItemColumns(item, created, ints(text), ints(attribute), names);
    }

    private static String usual(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll(":(token|float).*", "").replaceAll("[_\\- ]", "");
        if (Role.of(name) == Role.ITEM) {
            return "item";
        }
        return TEXT.contains(plain) ? "text" : CREATED.contains(plain) ? "created" : "attribute";
    }

    private static String given(String wanted, List<String> names, int at) {
        String role = "";
        for (String pair : wanted.split(",")) {
            String[] parts = pair.strip().split("=", 2);
            boolean known = Set.of("item", "text", "attribute", "created").contains(parts[0]);
            if (parts.length < 2 || !known || names.stream().noneMatch(parts[1]::equalsIgnoreCase)) {
                throw new InputException(
                        "--item-columns takes item=NAME, text=NAME, attribute=NAME and created=NAME, with names"
                                + " of the first line, not '%s'; it has: %s"
                                        .formatted(pair, String.join(" | ", names)));
            }
            role = parts[1].equalsIgnoreCase(names.get(at)) ? parts[0] : role;
        }
        return role;
    }

    String text(Fields fields) {
        StringBuilder all = new StringBuilder();
        for (int column : text) {
            all.append(all.isEmpty() ? "" : " ").append(fields.empty(column) ? "" : fields.text(column));
        }
        return all.toString();
    }

    List<String> attributes(Fields fields) {
        List<String> all = new ArrayList<>();
        for (int column : attribute) {
            if (!fields.empty(column)) {
                for (String value : fields.text(column).split("\\|")) {
                    all.add(names.get(column) + "=" + value.strip());
                }
            }
        }
        return List.copyOf(all);
    }

    long createdSeconds(Fields fields) {
        if (created < 0 || fields.empty(created)) {
            return Long.MIN_VALUE;
        }
        long millis = Times.millis(fields.bytes(), fields.from(created), fields.to(created));
        return millis == Times.NONE ? Long.MIN_VALUE : Math.floorDiv(millis, 1000);
    }

    private static int[] ints(List<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
