package dev.trellis.admin.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.admin.Wording;
import dev.trellis.jpa.Node;
import dev.trellis.jpa.SignalCounts;
import dev.trellis.jpa.StoredRejection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class ScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
    private static final Node.Queue QUEUE = new Node.Queue(3, 1234, 0, 2, 0, 3_400_000, Optional.empty());

    private static String render(String template, Map<String, Object> model) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("open_admin_style/templates/");
        files.setSuffix(".html");
        files.setTemplateMode("HTML5");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath("/admin");
        WebContext context =
                new WebContext(request, new MockHttpServletResponse(), new MockServletContext(), Locale.US, model);
        context.setVariable("say", new Wording(Locale.US, NOW));
        return engine.process(template, context).replaceAll("\\s+", " ");
    }

    private static String live(Optional<Instant> newest, Node... nodes) {
        Live live = Live.of(newest, 56_789, List.of(nodes), NOW, Duration.ofSeconds(30));
        return render("trellis/signals/live", Map.of("live", live));
    }

    private static Node node(Instant heartbeat, Optional<String> error, Optional<Node.Training> training) {
        return new Node("shop-1", NOW.minusSeconds(900), heartbeat, QUEUE, error, training);
    }

    @Test
    void aRunningNodeShowsItsQueueAndItsLastTraining() {
        Node.Training training = new Node.Training(NOW.minusSeconds(240), 4210, 51_000, 337, Optional.empty());

        String html = live(
                Optional.of(NOW.minusSeconds(5)), node(NOW.minusSeconds(2), Optional.empty(), Optional.of(training)));

        assertThat(html)
                .contains("56,789", "newest 5 seconds ago", "Running, heard 2 seconds ago", "1,234")
                .contains("from 51,000 signals, for 337 products, in 4.2 s", "4 minutes ago")
                .doesNotContain("No heartbeat", "No storefront reports");
    }

    @Test
    void whatWaitsOnDiskAndInKafkaIsShown() {
        Node reading = new Node(
                "shop-1",
                NOW.minusSeconds(900),
                NOW,
                new Node.Queue(3, 1234, 0, 2, 0, 3_400_000, Optional.of("IOException")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Node.Reading(4321, false)));

        assertThat(live(Optional.empty(), reading))
                .contains("3.4 MB", "IOException; see the log of the node", "4,321", "brokers away");
        assertThat(live(Optional.empty(), node(NOW, Optional.empty(), Optional.empty())))
                .contains("3.4 MB", "kept until stored")
                .doesNotContain("Kafka");
    }

    @Test
    void whatWasTurnedAwayIsShownAsTextOnly() {
        StoredRejection odd = new StoredRejection(
                NOW, "shop-1", "too_long", "BROWSER", Optional.of("page_view"), "path", "<b>is longer</b>");

        String html = render(
                "trellis/signals/turned-away",
                Map.of("away", TurnedAway.of(List.of(odd), null, Map.of("too_long", "Too long"))));

        assertThat(html)
                .contains("Too long 1", "page_view", "<code>path</code>", "&lt;b&gt;is longer", "browser", "shop-1")
                .contains("turned-away?reason=too_long");
    }

    @Test
    void aNodeThatFellSilentIsNamedWithTheTimeOfItsLastHeartbeat() {
        String html =
                live(Optional.empty(), node(NOW.minusSeconds(600), Optional.of("StoreException"), Optional.empty()));

        assertThat(html)
                .contains("No heartbeat since 29 Mar 2026, 11:50 UTC", "No storefront reports at the moment")
                .contains("StoreException", "Not yet", "none ever");
    }

    @Test
    void aFailedTrainingIsToldBesideTheLastGoodOne() {
        Node.Training training = new Node.Training(NOW.minusSeconds(2), 10, 5, 2, Optional.of("SQLException"));

        assertThat(live(Optional.empty(), node(NOW, Optional.empty(), Optional.of(training))))
                .contains("The latest attempt failed: SQLException; see the log of the node");
    }

    @Test
    void everyBarHasItsFiguresInWordsAndInTheTable() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/TrellisAdminMessages");
        LocalDate day = LocalDate.parse("2026-03-29");
        History history = History.of(
                List.of(day.minusDays(1), day),
                List.of(new SignalCounts.Daily(day, "view_item", 1500), new SignalCounts.Daily(day, "<script>", 1)),
                new SignalKinds(messages),
                Locale.US);

        String html = render("trellis/signals/charts", Map.of("history", history, "range", 7));

        assertThat(html)
                .contains("1,501 signals", "<title>29 Mar", "1,500 Product views")
                .contains("width:100.0%", "preserveAspectRatio=\"none\"")
                .doesNotContain("<script>");
    }

    private static String page(int range, Optional<Instant> newest, Node... nodes) {
        History nothing =
                History.of(List.of(LocalDate.parse("2026-03-29")), List.of(), new SignalKinds(null), Locale.US);
        Live live = Live.of(newest, 0, List.of(nodes), NOW, Duration.ofSeconds(30));
        return render(
                "trellis/signals/page",
                Map.of("history", nothing, "live", live, "range", range, "ranges", SignalsController.RANGES));
    }

    @Test
    void aStoreWithoutAnySignalIsToldWhatBringsThem() {
        assertThat(page(30, Optional.empty()))
                .contains("No signals yet. They come in as soon as shoppers who have given consent use the store.")
                .contains("/admin/trellis-signals?days=90", "aria-current=\"true\"")
                .doesNotContain("<svg");
    }

    @Test
    void aRangeWithoutSignalsNamesTheNewest() {
        assertThat(page(7, Optional.of(NOW.minusSeconds(40 * 86_400L))))
                .contains("No signals in the last 7 days. The newest is from 17 Feb 2026, 12:00 UTC.")
                .doesNotContain("No signals yet");
    }

    @Test
    void whoMayNotSeeTheScreenIsToldWhoCanChangeThat() {
        assertThat(render("trellis/signals/forbidden", Map.of()))
                .contains("“View Trellis signals” under Role Management");
    }
}
