package dev.trellis.admin.models;

import dev.trellis.admin.Wording;
import dev.trellis.jpa.Trainings;
import dev.trellis.store.StoreException;
import java.time.Clock;
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

/** The screen "Models" of the admin. The admin trains nothing itself: it asks, and a node of the store does. */
@Controller
@RequestMapping(ModelsController.URL)
final class ModelsController {

    static final String URL = "/trellis-models";

    private static final Logger log = LoggerFactory.getLogger(ModelsController.class);
    private static final String PERMISSION = "PERMISSION_ALL_TRELLIS_MODELS";
    private static final int SHOWN = 30;

    private final Trainings trainings;
    private final AdminNavigationService navigation;
    private final Clock clock;

    ModelsController(Trainings trainings, AdminNavigationService navigation, Clock clock) {
        this.trainings = trainings;
        this.navigation = navigation;
        this.clock = clock;
    }

    @RequestMapping(method = RequestMethod.GET)
    String page(Locale locale, Model model, HttpServletResponse response) {
        AdminSection section = navigation.findAdminSectionByURI(URL);
        if (section != null) {
            model.addAttribute("currentAdminModule", section.getModule());
            model.addAttribute("currentAdminSection", section);
        }
        return show("trellis/models/page", locale, model, response);
    }

    /** Only what changes from second to second, without the page around it. */
    @RequestMapping(value = "/live", method = RequestMethod.GET)
    String live(Locale locale, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return show("trellis/models/live", locale, model, response);
    }

    /** Asks for a training; the admin's filter has checked the form's token. */
    @RequestMapping(value = "/train", method = RequestMethod.POST)
    String train(Locale locale, Model model, HttpServletResponse response) {
        if (!permitted()) {
            return forbidden(response);
        }
        try {
            trainings.request(clock.instant());
        } catch (StoreException e) {
            log.warn("A training could not be asked for", e);
            return problem("trellis/models/page", model, response, e);
        }
        return "redirect:" + URL;
    }

    private String show(String view, Locale locale, Model model, HttpServletResponse response) {
        if (!permitted()) {
            return forbidden(response);
        }
        try {
            model.addAttribute(
                    "models", ModelHistory.of(trainings.latest(SHOWN), trainings.promoted(2), clock.instant()));
            model.addAttribute("say", new Wording(locale, clock.instant()));
        } catch (StoreException e) {
            log.warn("The trainings could not be read for the admin", e);
            return problem(view, model, response, e);
        }
        return view;
    }

    private static String problem(String view, Model model, HttpServletResponse response, StoreException e) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        model.addAttribute("problem", e.getMessage());
        return view;
    }

    private static boolean permitted() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream().anyMatch(right -> PERMISSION.equals(right.getAuthority()));
    }

    private static String forbidden(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return "trellis/models/forbidden";
    }
}
