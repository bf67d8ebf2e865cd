package dev.trellis.visit;

import dev.trellis.signal.ReferrerKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table {@code sources.txt}: which hosts, media and link parameters stand for which kind of referrer. */
final class Sources {

    private final Map<String, ReferrerKind> hosts = new HashMap<>();
    private final Map<String, ReferrerKind> media = new HashMap<>();
    private final Map<String, ReferrerKind> parameters = new HashMap<>();

    private Sources() {}

    static Sources load() {
        try (InputStream table = Sources.class.getResourceAsStream("sources.txt")) {
            Sources sources = new Sources();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(sources::add);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("sources.txt of Trellis' own jar could not be read", e);
        }
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        ReferrerKind kind = ReferrerKind.valueOf(words[1].toUpperCase(Locale.ROOT));
        Map<String, ReferrerKind> table =
                switch (words[0]) {
                    case "host" -> hosts;
                    case "medium" -> media;
                    case "parameter" -> parameters;
                    default -> throw new IllegalStateException("sources.txt: " + line);
                };
        for (int i = 2; i < words.length; i++) {
            table.put(words[i], kind);
        }
    }

    boolean counts(String parameter) {
        return parameters.containsKey(parameter);
    }

    Optional<ReferrerKind> ofParameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Optional<ReferrerKind> ofMedium(String medium) {
        return Optional.ofNullable(media.get(medium.toLowerCase(Locale.ROOT)));
    }

    /** By the host itself, a domain above it, or its name under any ending: {@code google.*} has google.co.uk. */
    Optional<ReferrerKind> ofHost(String host) {
        for (int start = 0; start >= 0; start = next(host, start)) {
            ReferrerKind kind = hosts.get(host.substring(start));
            int dot = host.indexOf('.', start);
            if (kind == null && dot > 0 && host.length() - dot <= LONGEST_ENDING) {
                kind = hosts.get(host.substring(start, dot) + ".*");
            }
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.ofNullable(hosts.get(host + ".*"));
    }

    /** {@code .com.au} and the like, but not google.example.com. */
    private static final int LONGEST_ENDING = 7;

    private static int next(String host, int start) {
        int dot = host.indexOf('.', start);
        return dot < 0 ? -1 : dot + 1;
    }
}
