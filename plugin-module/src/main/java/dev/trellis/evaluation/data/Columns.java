package dev.trellis.evaluation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column says what.
 *
 * @param place of each role that the file has, from 0
 * @param header whether the file's first line names its columns
 * @param width number of columns
 */
record Columns(Map<Role, Integer> place, boolean header, int width) {

    int of(Role role) {
        return place.getOrDefault(role, -1);
    }

    /**
     * @param wanted as the person gave it: {@code user,item,-,timestamp} by place or {@code user=CustomerID,item=SKU} by the
     *     header's names; empty to go by the header or, without one, by the usual order
     * @param first the file's first line
     * @throws InputException if it cannot be told which column is the user, the item or the session
     */
    static Columns find(String wanted, List<String> first, boolean sessions) {
        Columns columns = wanted.contains("=")
                ? byName(wanted, first)
                : wanted.isEmpty() ? byHeader(first, sessions) : byPlace(wanted, first);
        Role group = sessions ? Role.SESSION : Role.USER;
        for (Role needed : List.of(group, Role.ITEM)) {
            if (!columns.place.containsKey(needed)) {
                throw new InputException(
                        ("no column is known as the %s. The first line has: %s. Say which is which, for example"
                                        + " --columns %s,item,timestamp or --columns %s=NAME,item=NAME")
                                .formatted(needed.word(), shown(first), group.word(), group.word()));
            }
        }
        return columns;
    }

    private static Columns byName(String wanted, List<String> first) {
        Map<Role, Integer> place = new EnumMap<>(Role.class);
        for (String pair : wanted.split(",")) {
            String[] parts = pair.split("=", 2);
            Role role = role(parts[0]);
            int at = parts.length < 2 ? -1 : indexOf(first, parts[1].strip());
            if (at < 0) {
                throw new InputException(
                        "--columns names %s, but the first line has: %s".formatted(pair, shown(first)));
            }
            place.put(role, at);
        }
        return new Columns(place, true, first.size());
    }

    private static Columns byPlace(String wanted, List<String> first) {
        Map<Role, Integer> place = new EnumMap<>(Role.class);
        String[] names = wanted.split(",");
        for (int i = 0; i < names.length; i++) {
            String name = names[i].strip();
            if (!name.isEmpty() && !name.equals("-") && !name.equals("_")) {
                place.put(role(name), i);
            }
        }
        Columns columns = new Columns(place, false, first.size());
        return new Columns(place, !columns.numeric(first), first.size());
    }

    private static Role role(String name) {
        Role role = Role.of(name.strip());
        if (role == null) {
            throw new InputException("--columns knows no '%s'; it knows %s, and - for what is not needed"
                    .formatted(
                            name.strip(),
                            Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
        }
        return role;
    }

    private static Columns byHeader(List<String> first, boolean sessions) {
        Map<Role, Integer> place = new EnumMap<>(Role.class);
        for (int i = 0; i < first.size(); i++) {
            Role role = Role.of(first.get(i));
            if (role != null) {
                place.putIfAbsent(role, i);
            }
        }
        if (place.containsKey(Role.ITEM) || place.size() > 1) {
            return new Columns(place, true, first.size());
        }
        Columns usual = usual(first, sessions);
        if (!usual.numeric(first)) {
            throw new InputException(
                    "the first line names no columns that are known: %s. Say which is which with --columns"
                            .formatted(shown(first)));
        }
        return usual;
    }

    /** The order that files without a header have as a rule. */
    private static Columns usual(List<String> first, boolean sessions) {
        int width = first.size();
        Role group = sessions ? Role.SESSION : Role.USER;
        if (width == 2) {
            return new Columns(Map.of(group, 0, Role.ITEM, 1), false, width);
        }
        if (width == 3) {
            Role third = sessions || number(first.get(2)) > 1e6 ? Role.TIMESTAMP : Role.RATING;
            return new Columns(Map.of(group, 0, Role.ITEM, 1, third, 2), false, width);
        }
        if (width == 4) {
            return new Columns(Map.of(group, 0, Role.ITEM, 1, Role.RATING, 2, Role.TIMESTAMP, 3), false, width);
        }
        throw new InputException(
                "it has %d column%s and no header: %s. Say which is which with --columns, and how they are parted with --delimiter"
                        .formatted(width, width == 1 ? "" : "s", shown(first)));
    }

    /** Whether the line holds numbers and times where they belong: then it is no header. */
    private boolean numeric(List<String> line) {
        return ok(line, Role.RATING)
                && ok(line, Role.QUANTITY)
                && ok(line, Role.TIMESTAMP)
                && (place.size() > 2 || line.stream().allMatch(field -> Role.of(field) == null));
    }

    private boolean ok(List<String> line, Role role) {
        int at = of(role);
        if (at < 0) {
            return true;
        }
        if (at >= line.size()) {
            throw new InputException("--columns names %d columns, the first line has %d: %s. See --delimiter"
                    .formatted(at + 1, line.size(), shown(line)));
        }
        return !Double.isNaN(number(line.get(at)))
                || role == Role.TIMESTAMP && Times.ofText(line.get(at)) != Times.NONE;
    }

    private static double number(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Numbers.parse(bytes, 0, bytes.length);
    }

    private static int indexOf(List<String> first, String name) {
        List<String> lower = new ArrayList<>();
        first.forEach(field -> lower.add(field.toLowerCase(Locale.ROOT)));
        return lower.indexOf(name.toLowerCase(Locale.ROOT));
    }

    private static String shown(List<String> first) {
        String all = String.join(" | ", first);
        return all.length() > 200 ? all.substring(0, 200) + "…" : all;
    }
}
