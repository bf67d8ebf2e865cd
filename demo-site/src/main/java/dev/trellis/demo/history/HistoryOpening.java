package dev.trellis.demo.history;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.broadleafcommerce.profile.core.service.IdGenerationService;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/** Gives the store its past before the storefront takes its first request; does nothing at every later start. */
class HistoryOpening implements ApplicationListener<ContextRefreshedEvent>, Ordered {

    private static final String CUSTOMER = "org.broadleafcommerce.profile.core.domain.Customer";

    private final HistoryFill fill;

    HistoryOpening(DataSource store, IdGenerationService ids) {
        this.fill = new HistoryFill(store, () -> ids.findNextId(CUSTOMER), Clock.systemUTC());
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        // Servlet contexts pass their events on to this one.
        if (event.getApplicationContext().getParent() != null) {
            return;
        }
        try {
            fill.run(TrellisRecipient.in(event.getApplicationContext()));
        } catch (SQLException e) {
            throw new IllegalStateException("The store's history could not be written: " + e.getMessage(), e);
        }
    }

    /** After the shelves are filled. */
    @Override
    public int getOrder() {
        return 10;
    }
}
