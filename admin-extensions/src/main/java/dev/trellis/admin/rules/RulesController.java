package dev.trellis.admin.rules;

import dev.trellis.jpa.StoredRule;
import dev.trellis.jpa.StoredRules;
import dev.trellis.rerank.rules.RuleForm;
import dev.trellis.store.StoreException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen "Rules" of the admin: the list, and the form for one rule. */
@Controller
@RequestMapping(RulesController.URL)
final class RulesController {

    static final String URL = "/trellis-rules";

    private final StoredRules rules;
    private final EntityManager store;
    private final AdminNavigationService navigation;
    private final RuleAccess access;
    private final Clock clock;

    RulesController(
            StoredRules rules, EntityManager store, AdminNavigationService navigation, RuleAccess access, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.navigation = navigation;
        this.access = access;
        this.clock = clock;
    }

    @RequestMapping(method = RequestMethod.GET)
    String list(Model model, HttpServletResponse response) {
        placeInMenu(model);
        if (!access.permitted()) {
            return forbidden(response);
        }
        StoreChoices choices = StoreChoices.of(store);
        model.addAttribute(
                "rules",
                rules.all().stream()
                        .map(rule -> RuleRow.of(rule, choices, clock.instant()))
                        .toList());
        model.addAttribute("csrfToken", access.token());
        return "trellis/rules/page";
    }

    /** @param id of a stored rule; nothing for a new one */
    @RequestMapping(value = "/edit", method = RequestMethod.GET)
    String edit(@RequestParam(value = "id", required = false) Long id, Model model, HttpServletResponse response) {
        placeInMenu(model);
        if (!access.permitted()) {
            return forbidden(response);
        }
        Optional<StoredRule> stored = id == null ? Optional.empty() : rules.find(id);
        if (id != null && stored.isEmpty()) {
            return "redirect:" + URL;
        }
        Map<String, String> fields =
                stored.map(one -> RuleFields.of(one.rule())).orElseGet(RuleFields::ofNew);
        return form(fields, stored.flatMap(StoredRule::problem).stream().toList(), model);
    }

    /** What a unit shows now and how that came about, without any rule being tried. */
    @RequestMapping(value = "/explain", method = RequestMethod.GET)
    String explain(Model model, HttpServletResponse response) {
        placeInMenu(model);
        if (!access.permitted()) {
            return forbidden(response);
        }
        addChoices(model);
        return "trellis/rules/explain";
    }

    @RequestMapping(value = "/save", method = RequestMethod.POST)
    String save(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        placeInMenu(model);
        if (!access.permitted() || !access.sentFromHere(sent)) {
            return forbidden(response);
        }
        RuleForm.Read read = RuleForm.read(sent, clock.instant());
        if (!read.problems().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(RuleFields.of(sent), read.problems(), model);
        }
        String user = SecurityContextHolder.getContext().getAuthentication().getName();
        if (!rules.save(read.rule(), user)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            Map<String, String> fields = RuleFields.of(sent);
            fields.put("id", "");
            return form(fields, List.of("Somebody deleted this rule. Saving adds it again."), model);
        }
        return "redirect:" + URL;
    }

    @RequestMapping(value = "/delete", method = RequestMethod.POST)
    String delete(
            @RequestParam("id") long id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        placeInMenu(model);
        if (!access.permitted() || !access.sentFromHere(sent)) {
            return forbidden(response);
        }
        rules.delete(id);
        return "redirect:" + URL;
    }

    /** The database is away, or Trellis' tables are not there: the message says what to do. */
    @ExceptionHandler(StoreException.class)
    void unavailable(StoreException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.getMessage());
    }

    private String form(Map<String, String> fields, List<String> problems, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        addChoices(model);
        return "trellis/rules/edit";
    }

    private void addChoices(Model model) {
        model.addAttribute("choices", StoreChoices.of(store));
        model.addAttribute("csrfToken", access.token());
    }

    private void placeInMenu(Model model) {
        AdminSection section = navigation.findAdminSectionByURI(URL);
        if (section != null) {
            model.addAttribute("currentAdminModule", section.getModule());
            model.addAttribute("currentAdminSection", section);
        }
    }

    private static String forbidden(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return "trellis/rules/forbidden";
    }
}
