package dev.trellis.demo.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes product descriptions: the product's own note, then sentences on how it is made and used, on its material, its
 * activity and its maker. Within a category the sentence told least often so far comes next, so neighbours differ.
 */
final class Descriptions {

    /** The order in which things are told; one blank line at the bar. */
    private static final List<String> PLANS = List.of(
            "note detail use | material brand",
            "note material | use detail",
            "note activity detail | brand material",
            "note use | material detail activity",
            "note brand | detail activity",
            "note detail | activity material",
            "note material detail | use brand",
            "note activity | use detail brand");

    private static final int SHORTEST = 76;
    private static final int LONGEST = 138;

    private final Map<String, List<String>> materials = Lines.sections("words/material.txt");
    private final Map<String, List<String>> activities = Lines.sections("words/activity.txt");
    private final Map<String, List<String>> brands = Lines.sections("words/brand.txt");

    Writer in(String category) {
        return new Writer(Lines.sections("words/" + category + ".txt"));
    }

    final class Writer {

        private final Map<String, List<String>> own;
        private final Map<String, Integer> told = new HashMap<>();
        private int written;

        private Writer(Map<String, List<String>> own) {
            this.own = own;
        }

        String write(
                String name, Brand brand, String kind, String note, Map<String, String> attributes, Random random) {
            Map<String, String> words = new LinkedHashMap<>(attributes);
            words.put("name", name);
            words.put("brand", brand.name());
            words.put("kind", kind);
            List<String> plan = List.of(PLANS.get(written++ % PLANS.size()).split(" "));
            List<String> roles = new ArrayList<>(plan);
            List.of("use", "activity", "brand", "material", "detail").stream()
                    .filter(role -> !plan.contains(role))
                    .forEach(roles::add);
            StringBuilder text = new StringBuilder();
            for (String role : roles) {
                boolean extra = !plan.contains(role);
                if (extra && words(text) >= SHORTEST) {
                    break;
                }
                if (role.equals("|")) {
                    text.append("\n\n");
                    continue;
                }
                String sentence = role.equals("note") ? note : next(pool(role, words), words, random);
                if (words(text) + words(sentence) <= LONGEST && !sentence.isEmpty()) {
                    text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : " ")
                            .append(sentence);
                }
            }
            return text.toString().strip();
        }

        private List<String> pool(String role, Map<String, String> words) {
            return switch (role) {
                case "material" -> materials.getOrDefault(words.get("material"), List.of());
                case "activity" -> activities.getOrDefault(words.get("activity"), List.of());
                case "brand" -> brands.getOrDefault(words.get("brand"), List.of());
                default -> own(role, words.get("kind"));
            };
        }

        /** A section [use tarp] stands in for [use] where it is about a tarp, [use also tarp] adds to it. */
        private List<String> own(String role, String kind) {
            List<String> instead = own.get(role + " " + kind);
            List<String> all = new ArrayList<>(instead == null ? own.getOrDefault(role, List.of()) : instead);
            all.addAll(own.getOrDefault(role + " also " + kind, List.of()));
            return all;
        }

        private String next(List<String> pool, Map<String, String> words, Random random) {
            List<String> fitting = new ArrayList<>(
                    pool.stream().filter(s -> Sentence.fits(s, words)).toList());
            Collections.shuffle(fitting, random);
            return fitting.stream()
                    .min(Comparator.comparingInt(s -> told.getOrDefault(s, 0)))
                    .map(s -> {
                        told.merge(s, 1, Integer::sum);
                        return Sentence.fill(s, words);
                    })
                    .orElse("");
        }
    }

    static int words(CharSequence text) {
        String plain = text.toString().strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+").length;
    }
}
