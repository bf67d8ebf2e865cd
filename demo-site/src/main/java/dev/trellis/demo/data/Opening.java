package dev.trellis.demo.data;

import dev.trellis.demo.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/** Fills an empty store before the storefront takes its first request; does nothing at every later start. */
class Opening implements ApplicationListener<ContextRefreshedEvent>, Ordered {

    private final Shelves shelves;
    private final CheckoutBasics basics;
    private final Path credentials;
    private final Clock clock = Clock.systemUTC();

    Opening(Shelves shelves, CheckoutBasics basics, String work) {
        this.shelves = shelves;
        this.basics = basics;
        this.credentials = Path.of(work, "credentials");
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        ApplicationContext context = event.getApplicationContext();
        // Servlet contexts pass their events on to this one.
        if (context.getParent() != null) {
            return;
        }
        if (basics.missing()) {
            basics.insert(shopperPassword());
        }
        if (shelves.empty()) {
            Catalogue catalogue = Catalogue.load();
            try (Progress progress =
                    new Progress("Filling the shelves", catalogue.products().size())) {
                shelves.fill(catalogue, clock.instant(), progress);
            }
        }
    }

    /** Before anything that needs products. */
    @Override
    public int getOrder() {
        return 0;
    }

    private String shopperPassword() {
        try {
            return Files.readString(credentials).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The demo shopper's password is missing. The launcher writes it to " + credentials + ".", e);
        }
    }
}
