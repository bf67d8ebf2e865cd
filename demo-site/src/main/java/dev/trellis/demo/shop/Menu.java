package dev.trellis.demo.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;

/** The departments and what is below them, for every page's header; read again once a minute. */
class Menu {

    private static final String ROOT = "/shop";
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** A department or a shelf of one. */
    record Entry(String url, String name, String blurb, List<Entry> children) {

        /** The last part of the address; names the illustration. */
        public String slug() {
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    private record Read(List<Entry> departments, Instant at) {}

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    private final Clock clock;
    private volatile Read latest = new Read(List.of(), Instant.MIN);

    Menu(Clock clock) {
        this.clock = clock;
    }

    public List<Entry> departments() {
        Instant now = clock.instant();
        if (latest.at().isBefore(now.minus(KEPT))) {
            latest = new Read(read(), now);
        }
        return latest.departments();
    }

    /** What stands directly below a category; nothing below a leaf. */
    public List<Entry> below(String url) {
        return ROOT.equals(url) ? departments() : below(url, departments());
    }

    private static List<Entry> below(String url, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.url().equals(url)) {
                return entry.children();
            }
            if (url.startsWith(entry.url() + "/")) {
                return below(url, entry.children());
            }
        }
        return List.of();
    }

    private List<Entry> read() {
        Map<String, List<Entry>> byParent = new LinkedHashMap<>();
        for (Object[] row : em.createQuery(
                        "select x.category.url, c.url, c.name, c.description from CategoryXrefImpl x join x.subCategory c"
                                + " where c.activeEndDate is null order by x.displayOrder",
                        Object[].class)
                .getResultList()) {
            byParent.computeIfAbsent((String) row[0], url -> new ArrayList<>())
                    .add(new Entry((String) row[1], (String) row[2], (String) row[3], List.of()));
        }
        return below(ROOT, byParent);
    }

    private static List<Entry> below(String url, Map<String, List<Entry>> byParent) {
        return byParent.getOrDefault(url, List.of()).stream()
                .map(entry -> new Entry(entry.url(), entry.name(), entry.blurb(), below(entry.url(), byParent)))
                .toList();
    }
}
