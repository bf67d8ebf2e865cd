package dev.trellis.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.trellis.jpa.Previews;
import dev.trellis.jpa.StoredRule;
import dev.trellis.jpa.StoredRules;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.rerank.rules.RuleForm;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class RulesScreenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-29T12:00:00Z"), ZoneOffset.UTC);

    private final JDBCDataSource database = new JDBCDataSource();
    private final ExploitProtectionService protection = mock(ExploitProtectionService.class);
    private final RuleAccess access = new RuleAccess(protection);
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private StoredRules rules;
    private RulesController screen;

    @BeforeEach
    void openTheAdmin() throws Exception {
        database.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        database.setUser("sa");
        new Migrations(database, 1).update(ChangeLog.TABLES);
        when(protection.getCSRFToken()).thenReturn("token");
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        doThrow(new ServiceException("another token")).when(protection).compareToken("");
        rules = new StoredRules(database);
        screen = new RulesController(rules, emptyStore(), mock(AdminNavigationService.class), access, CLOCK);
        logInWith("PERMISSION_ALL_TRELLIS_RULES");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRuleIsAddedListedChangedAndDeleted() {
        assertThat(screen.save(
                        sent("name", "Tents first", "factor", "2.5", "from", "2026-03-01T08:00"), model, response))
                .isEqualTo("redirect:/trellis-rules");
        StoredRule saved = rules.all().get(0);
        assertThat(saved.changedBy()).contains("clerk");
        assertThat(list()).contains("Tents first", "Boost × 2.5", "category", "from 2026-03-01 08:00 UTC", "all units");

        Map<String, String> again = new HashMap<>(RuleFields.of(saved.rule()));
        again.put("name", "Tents <last>");
        again.put("factor", "0.5");
        again.put("csrfToken", "token");
        screen.save(again, model, response);

        assertThat(list()).contains("Tents &lt;last&gt;", "Boost × 0.5").doesNotContain("Tents first");
        screen.delete(saved.rule().id(), sent(), model, response);
        assertThat(list()).contains("No rules yet");
    }

    @Test
    void whatCannotBeReadOrMakesNoSenseIsSaidBesideTheFormAndNotSaved() {
        String view = screen.save(
                sent("name", "", "category", "twelve", "factor", "200", "until", "tomorrow"), model, response);

        assertThat(render(view))
                .contains("Give the rule a name", "a whole number, not &#39;twelve&#39;", "2026-11-27T08:00")
                .contains("value=\"twelve\"");
        assertThat(render(screen.save(sent("factor", "200"), model, response)))
                .contains("A boost needs a factor from 0.01 to 100");
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void withoutThePermissionOrTheFormsTokenNothingHappens() throws Exception {
        Map<String, String> forged = new HashMap<>(sent());
        forged.remove("csrfToken");
        assertThat(screen.save(forged, model, response)).isEqualTo("trellis/rules/forbidden");
        logInWith("PERMISSION_READ_TRELLIS_SIGNALS");

        assertThat(screen.list(model, response)).isEqualTo("trellis/rules/forbidden");
        assertThat(screen.edit(null, model, response)).isEqualTo("trellis/rules/forbidden");
        assertThat(screen.explain(model, response)).isEqualTo("trellis/rules/forbidden");
        assertThat(screen.save(sent(), model, response)).isEqualTo("trellis/rules/forbidden");
        assertThat(screen.delete(1, sent(), model, response)).isEqualTo("trellis/rules/forbidden");
        new PreviewController(new Previews(database), access, CLOCK).ask(sent(), response);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(rules.all()).isEmpty();
        assertThat(render("trellis/rules/forbidden")).contains("“Manage Trellis rules”");
    }

    @Test
    void aQuestionWaitsForANodeAndItsAnswerIsPassedOn() throws Exception {
        Previews previews = new Previews(database);
        PreviewController controller = new PreviewController(previews, access, CLOCK);
        controller.ask(sent("sampleUnit", "trending", "sampleViewed", "3, 5"), response);
        String id = response.getContentAsString();
        MockHttpServletResponse waiting = new MockHttpServletResponse();
        controller.answer(id, waiting);

        assertThat(waiting.getStatus()).isEqualTo(204);
        assertThat(previews.open(CLOCK.instant()).get(UUID.fromString(id)))
                .contains("sampleUnit=trending", "sampleViewed=3%2C+5", "factor=2");

        previews.answer(UUID.fromString(id), "{\"before\":1}");
        MockHttpServletResponse answered = new MockHttpServletResponse();
        controller.answer(id, answered);
        assertThat(answered.getContentAsString()).isEqualTo("{\"before\":1}");
        assertThat(previews.open(CLOCK.instant())).isEmpty();
    }

    @Test
    void aRuleGoesThroughTheFormUnchanged() {
        var read = RuleForm.read(
                sent("action", "pin", "position", "3", "product", "12", "brand", " Fjell ", "priceTo", "19.9"),
                CLOCK.instant());
        assertThat(read.problems()).isEmpty();

        var again = RuleForm.read(RuleFields.of(read.rule()), CLOCK.instant());

        assertThat(again.rule()).isEqualTo(read.rule());
    }

    @Test
    void aRuleThatANodeFlaggedSaysWhyInTheList() {
        screen.save(sent(), model, response);
        List<StoredRule> all = rules.all();
        rules.flag(all, Map.of(all.get(0).rule().id(), "No product of the store is meant: category 2."));

        assertThat(list()).contains("flagged", "No product of the store is meant: category 2.");
    }

    private String list() {
        return render(screen.list(model, response));
    }

    private static Map<String, String> sent(String... changes) {
        Map<String, String> fields = new HashMap<>(RuleFields.ofNew());
        fields.put("name", "Rule");
        fields.put("category", "2");
        fields.put("csrfToken", "token");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    private static void logInWith(String... rights) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("clerk", "", rights));
    }

    @SuppressWarnings("unchecked")
    private static EntityManager emptyStore() {
        EntityManager store = mock(EntityManager.class);
        TypedQuery<Object> query = mock(TypedQuery.class);
        when(store.createQuery(anyString(), any(Class.class))).thenReturn(query);
        when(query.setMaxResults(anyInt())).thenReturn(query);
        when(query.getResultList()).thenReturn(List.of());
        return store;
    }

    private String render(String template) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("open_admin_style/templates/");
        files.setSuffix(".html");
        files.setTemplateMode("HTML5");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        MockHttpServletRequest request = new MockHttpServletRequest();
        WebContext context =
                new WebContext(request, new MockHttpServletResponse(), new MockServletContext(), Locale.US, model);
        return engine.process(template, context).replaceAll("\\s+", " ");
    }
}
