package dev.trellis.admin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.trellis.admin.Wording;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.StoredTraining.Status;
import dev.trellis.jpa.Trainings;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class ModelsControllerTest {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    private final JDBCDataSource database = new JDBCDataSource();
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private Trainings trainings;
    private ModelsController screen;

    @BeforeEach
    void openTheAdmin() {
        database.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        database.setUser("sa");
        trainings = new Trainings(database);
        screen = new ModelsController(trainings, mock(AdminNavigationService.class), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    private void makeTables() {
        new Migrations(database, 1).update(ChangeLog.TABLES);
    }

    private static void logInWith(String right) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("clerk", "", right));
    }

    private String shown() {
        logInWith("PERMISSION_ALL_TRELLIS_MODELS");
        String view = screen.page(Locale.US, model, response);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("open_admin_style/templates/");
        files.setSuffix(".html");
        files.setTemplateMode("HTML5");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath("/admin");
        WebContext context = new WebContext(
                request, new MockHttpServletResponse(), new MockServletContext(), Locale.US, Map.copyOf(model));
        context.setVariable("say", new Wording(Locale.US, NOW));
        return engine.process(view.replace("/page", "/live"), context).replaceAll("\\s+", " ");
    }

    private StoredTraining begun(Instant at) {
        return trainings.begin("shop-1", "hybrid", "personal: hybrid", at, at);
    }

    private void ended(Instant at, Status status, Optional<Double> before, double score, String why) {
        long id = begun(at).id();
        trainings.sized(id, new StoredTraining.Size(115_000, 2400, 340, 3_400_000), 0);
        trainings.judged(id, new StoredTraining.Judgement("NDCG@10", score, before, 500));
        trainings.decide(id, status, why, at);
        trainings.end(id, at.plusSeconds(20));
    }

    @Test
    void theModelInUseItsScoreAndTheRefusedOneWithTheReasonAreShown() {
        makeTables();
        ended(NOW.minusSeconds(7200), Status.PROMOTED, Optional.of(0.1), 0.11, "The new model is taken.");
        ended(NOW.minusSeconds(3600), Status.REFUSED, Optional.of(0.11), 0.02, "It scores worse by <more> than 5 %.");

        assertThat(shown())
                .contains("hybrid", "115,000", "signals of 2,400 shoppers", "products, in 3.4 MB")
                .contains("0.1100", "+10.0 % against the one before, 0.1000")
                .contains("In use", "Refused", "It scores worse by &lt;more&gt; than 5 %.", "20.0 s")
                .doesNotContain("progress");
    }

    @Test
    void aRunningTrainingShowsHowFarItIs() {
        makeTables();
        long id = begun(NOW.minusSeconds(60)).id();
        trainings.progress(id, new StoredTraining.Progress("learning 'personal'", 40, 2), NOW);

        assertThat(shown())
                .contains("value=\"40\"", "40 %", "learning &#39;personal&#39;", "about 90 seconds left")
                .contains("2 steps taken over", "No model yet")
                .doesNotContain("No news");
    }

    @Test
    void aTrainingWhoseNodeFellSilentIsToldFrom() {
        makeTables();
        begun(NOW.minusSeconds(600));

        assertThat(shown()).contains("No news of it since 29 Mar 2026, 11:50 UTC");
    }

    @Test
    void trainNowAsksOnceHoweverOftenItIsPressed() {
        makeTables();
        logInWith("PERMISSION_ALL_TRELLIS_MODELS");

        assertThat(screen.train(Locale.US, model, response)).isEqualTo("redirect:/trellis-models");
        screen.train(Locale.US, model, response);

        assertThat(trainings.latest(10)).extracting(StoredTraining::status).containsExactly(Status.REQUESTED);
        assertThat(shown()).contains("Asked for. A node of the store begins within seconds");
    }

    @Test
    void whoLacksThePermissionNeitherSeesNorTrains() {
        makeTables();
        logInWith("PERMISSION_READ_TRELLIS_SIGNALS");

        assertThat(screen.page(Locale.US, model, response)).isEqualTo("trellis/models/forbidden");
        assertThat(screen.live(Locale.US, model, response)).isEqualTo("trellis/models/forbidden");
        assertThat(screen.train(Locale.US, model, response)).isEqualTo("trellis/models/forbidden");

        assertThat(trainings.latest(10)).isEmpty();
        Mockito.verify(response, Mockito.times(3)).setStatus(403);
    }

    @Test
    void missingTablesAreExplainedOnTheScreen() {
        assertThat(shown()).contains("migrations ran");
        Mockito.verify(response).setStatus(503);
    }
}
