package dev.trellis.admin.rules;

import dev.trellis.jpa.Previews;
import dev.trellis.ops.preview.PreviewQuestion;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Passes questions of the form's script on to the storefront's nodes, and their answers back. */
@Controller
@RequestMapping(RulesController.URL + "/preview")
final class PreviewController {

    private static final List<String> SAMPLE =
            List.of("sampleUnit", "sampleProducts", "sampleViewed", "sampleCategory");

    private final Previews previews;
    private final RuleAccess access;
    private final Clock clock;

    PreviewController(Previews previews, RuleAccess access, Clock clock) {
        this.previews = previews;
        this.access = access;
        this.clock = clock;
    }

    /** Answers with the question's number, or with what is wrong with it, a line each. */
    @RequestMapping(method = RequestMethod.POST)
    void ask(@RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        if (!access.permitted() || !access.sentFromHere(sent)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Instant now = clock.instant();
        Map<String, String> fields = new HashMap<>();
        SAMPLE.forEach(name -> fields.put(name, sent.getOrDefault(name, "")));
        if (sent.containsKey("action")) {
            fields.putAll(RuleFields.of(sent));
            fields.put("active", "true");
            fields.merge("name", "This rule", (name, usual) -> name.isBlank() ? usual : name);
        }
        PreviewQuestion.Read read = PreviewQuestion.read(fields, now);
        if (read.problems().isEmpty()) {
            text(
                    response,
                    202,
                    previews.ask(PreviewQuestion.encode(fields), now).toString());
        } else {
            text(response, 400, String.join("\n", read.problems()));
        }
    }

    /** The answer as JSON, or 204 while there is none. */
    @RequestMapping(method = RequestMethod.GET)
    void answer(@RequestParam("id") String id, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!access.permitted()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<String> answer = id.matches("[0-9a-f-]{36}") ? previews.answer(UUID.fromString(id)) : Optional.empty();
        if (answer.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.get());
    }

    private static void text(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(text);
    }
}
