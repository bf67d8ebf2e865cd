package dev.trellis.admin.signals;

import dev.trellis.store.StoreException;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen "Signals" of the admin: charts, and figures that a script keeps fresh. */
@Controller
@RequestMapping(SignalsController.URL)
final class SignalsController {

    static final String URL = "/trellis-signals";
    static final List<Integer> RANGES = List.of(7, 30, 90, 180);

    private static final Logger log = LoggerFactory.getLogger(SignalsController.class);
    private static final String PERMISSION = "PERMISSION_READ_TRELLIS_SIGNALS";
    private static final int DEFAULT_RANGE = 30;

    private final SignalFigures figures;
    private final AdminNavigationService navigation;

    SignalsController(SignalFigures figures, AdminNavigationService navigation) {
        this.figures = figures;
        this.navigation = navigation;
    }

    /** @param days one of {@link #RANGES}; any other is taken for the default */
    @RequestMapping(method = RequestMethod.GET)
    String page(
            @RequestParam(value = "days", required = false) String days,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        placeInMenu(model);
        if (!permitted()) {
            return forbidden(response);
        }
        int range = range(days);
        model.addAttribute("ranges", RANGES);
        model.addAttribute("range", range);
        return orProblem(model, response, "trellis/signals/page", () -> {
            model.addAttribute("history", figures.history(range, locale));
            addLive(model, locale);
        });
    }

    /** @param reason wire name; any other than those that occurred shows all */
    @RequestMapping(value = "/turned-away", method = RequestMethod.GET)
    String turnedAway(
            @RequestParam(value = "reason", required = false) String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        placeInMenu(model);
        if (!permitted()) {
            return forbidden(response);
        }
        return orProblem(model, response, "trellis/signals/turned-away", () -> {
            model.addAttribute("away", figures.turnedAway(reason, locale));
            model.addAttribute("say", figures.wording(locale));
        });
    }

    private void placeInMenu(Model model) {
        AdminSection section = navigation.findAdminSectionByURI(URL);
        if (section != null) {
            model.addAttribute("currentAdminModule", section.getModule());
            model.addAttribute("currentAdminSection", section);
        }
    }

    /** Only the figures that change from second to second, without the page around them. */
    @RequestMapping(value = "/live", method = RequestMethod.GET)
    String live(Locale locale, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (!permitted()) {
            return forbidden(response);
        }
        return orProblem(model, response, "trellis/signals/live", () -> addLive(model, locale));
    }

    private static String orProblem(Model model, HttpServletResponse response, String view, Runnable figures) {
        try {
            figures.run();
        } catch (StoreException e) {
            log.warn("The figures of the admin's signal screen could not be read", e);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("problem", e.getMessage());
        }
        return view;
    }

    private void addLive(Model model, Locale locale) {
        model.addAttribute("live", figures.live());
        model.addAttribute("say", figures.wording(locale));
    }

    private static int range(String days) {
        return RANGES.stream()
                .filter(range -> String.valueOf(range).equals(days))
                .findFirst()
                .orElse(DEFAULT_RANGE);
    }

    private static boolean permitted() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream().anyMatch(right -> PERMISSION.equals(right.getAuthority()));
    }

    private static String forbidden(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return "trellis/signals/forbidden";
    }
}
