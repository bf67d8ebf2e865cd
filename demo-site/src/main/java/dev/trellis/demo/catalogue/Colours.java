package dev.trellis.demo.catalogue;

import java.util.Map;
import java.util.stream.Collectors;

/** The colours that things come in, by the name that stands in the shop. */
public final class Colours {

    private static final Map<String, String> HEX = Lines.table("colours.txt").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("name"), row -> row.get("hex")));

    private Colours() {}

    /** As #rrggbb, for swatches and pictures. */
    public static String hex(String name) {
        String hex = HEX.get(name);
        if (hex == null) {
            throw new IllegalArgumentException("There is no colour '" + name + "' in colours.txt. Known: "
                    + HEX.keySet().stream().sorted().toList());
        }
        return hex;
    }

    public static Map<String, String> all() {
        return HEX;
    }
}
