package dev.trellis.admin.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.trellis.jpa.Nodes;
import dev.trellis.jpa.SignalCounts;
import dev.trellis.jpa.StoredRejections;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.signal.Channel;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;

class SignalsControllerTest {

    private final JDBCDataSource database = new JDBCDataSource();
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private SignalsController screen;

    @BeforeEach
    void openTheAdmin() {
        database.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        database.setUser("sa");
        SignalFigures figures = new SignalFigures(
                new SignalCounts(database),
                new Nodes(database),
                new StoredRejections(database),
                new StaticMessageSource(),
                Clock.systemUTC(),
                5);
        screen = new SignalsController(figures, mock(AdminNavigationService.class));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    private static void logInWith(String... rights) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("clerk", "", rights));
    }

    private String page(String days) {
        return screen.page(days, Locale.US, model, response);
    }

    @Test
    void whoLacksThePermissionSeesNoFigure() {
        logInWith("PERMISSION_OTHER_DEFAULT");

        assertThat(page("30")).isEqualTo("trellis/signals/forbidden");
        assertThat(screen.live(Locale.US, model, response)).isEqualTo("trellis/signals/forbidden");
        assertThat(screen.turnedAway(null, Locale.US, model, response)).isEqualTo("trellis/signals/forbidden");

        assertThat(model).isEmpty();
        Mockito.verify(response, Mockito.times(3)).setStatus(403);
    }

    @Test
    void whoIsNotLoggedInSeesNoFigure() {
        assertThat(page(null)).isEqualTo("trellis/signals/forbidden");
    }

    @Test
    void aRangeThatIsNotOfferedBecomesTheUsualOne() {
        new Migrations(database, 1).update(ChangeLog.TABLES);
        logInWith("PERMISSION_READ_TRELLIS_SIGNALS");

        assertThat(page("90")).isEqualTo("trellis/signals/page");
        assertThat(model).containsEntry("range", 90);
        page("1000000");
        assertThat(model).containsEntry("range", 30);
        page("'; drop table TRELLIS_SIGNAL");
        assertThat(model).containsEntry("range", 30).containsKeys("history", "live");
    }

    @Test
    void missingTablesAreExplainedOnTheScreen() {
        logInWith("PERMISSION_READ_TRELLIS_SIGNALS");

        assertThat(page("30")).isEqualTo("trellis/signals/page");

        assertThat((String) model.get("problem")).contains("Trellis' migrations ran");
        Mockito.verify(response).setStatus(503);
    }

    @Test
    void whatWasTurnedAwayIsListedAndCanBeNarrowedToAReason() {
        new Migrations(database, 1).update(ChangeLog.TABLES);
        new StoredRejections(database)
                .add("shop-1", List.of(turnedAway(RejectionReason.TOO_LONG), turnedAway(RejectionReason.UNREADABLE)));
        logInWith("PERMISSION_READ_TRELLIS_SIGNALS");

        assertThat(screen.turnedAway("too_long", Locale.US, model, response)).isEqualTo("trellis/signals/turned-away");
        assertThat((TurnedAway) model.get("away")).satisfies(away -> {
            assertThat(away.total()).isEqualTo(2);
            assertThat(away.shown()).extracting(each -> each.reason()).containsExactly("too_long");
        });
        screen.turnedAway("<script>", Locale.US, model, response);
        assertThat(((TurnedAway) model.get("away")).shown()).hasSize(2);
    }

    private static Rejection turnedAway(RejectionReason reason) {
        return new Rejection(
                Instant.parse("2026-03-29T12:00:00Z"), reason, Channel.BROWSER, Optional.empty(), "path", "is odd");
    }
}
