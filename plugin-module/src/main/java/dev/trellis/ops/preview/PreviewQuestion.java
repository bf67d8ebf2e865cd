package dev.trellis.ops.preview;

import dev.trellis.ProductId;
import dev.trellis.Shopper;
import dev.trellis.profile.Profile;
import dev.trellis.profile.Touch;
import dev.trellis.recommend.RecommendationRequest;
import dev.trellis.rerank.rules.Rule;
import dev.trellis.rerank.rules.RuleForm;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the admin wants to see: a unit on a page, for a shopper who viewed some products, and a rule that is not saved
 * yet. Fields as of {@link RuleForm}, besides sampleUnit, sampleProducts, sampleViewed and sampleCategory.
 *
 * @param viewed by the shopper, the last one last
 * @param rule empty to explain what is shown now
 */
public record PreviewQuestion(RecommendationRequest request, List<ProductId> viewed, Optional<Rule> rule) {

    private static final int LIMIT = 12;

    /**
     * @param problems for the person who asked; empty if there is a question
     * @param question null if there are problems
     */
    public record Read(PreviewQuestion question, List<String> problems) {}

    public static Read read(Map<String, String> fields, Instant now) {
        List<String> problems = new ArrayList<>();
        Optional<Rule> rule = Optional.empty();
        if (fields.containsKey("action")) {
            RuleForm.Read form = RuleForm.read(fields, now);
            problems.addAll(form.problems());
            rule = Optional.ofNullable(form.rule());
        }
        List<ProductId> page = products(fields, "sampleProducts", problems);
        List<ProductId> viewed = products(fields, "sampleViewed", problems);
        List<ProductId> category = products(fields, "sampleCategory", problems);
        String unit = fields.getOrDefault("sampleUnit", "").strip();
        if (unit.isEmpty()) {
            problems.add("Choose a unit to look at.");
        }
        if (!problems.isEmpty()) {
            return new Read(null, problems);
        }
        RecommendationRequest request = new RecommendationRequest(
                unit,
                Shopper.UNKNOWN,
                page,
                category.stream().map(ProductId::value).findFirst(),
                Set.of(),
                LIMIT);
        return new Read(new PreviewQuestion(request, viewed, rule), List.of());
    }

    private static List<ProductId> products(Map<String, String> fields, String field, List<String> problems) {
        String text = fields.getOrDefault(field, "");
        if (!text.matches("[\\d,;\\s]{0,400}")) {
            problems.add("Products and categories are given by their numbers, with commas, not '" + text + "'.");
            return List.of();
        }
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(id -> !id.isEmpty() && id.length() < 19)
                .map(id -> new ProductId(Long.parseLong(id)))
                .toList();
    }

    Profile profile(Instant now) {
        List<Touch> touches = new ArrayList<>();
        for (int i = viewed.size() - 1; i >= 0; i--) {
            long at = now.minusSeconds(60L * (viewed.size() - i)).toEpochMilli();
            touches.add(new Touch(viewed.get(i), Touch.Kind.VIEWED, at));
        }
        return new Profile(touches, List.of());
    }

    /** One line, as in an address. */
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
