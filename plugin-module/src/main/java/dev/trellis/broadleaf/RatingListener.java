package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.Signal;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.rating.domain.RatingDetail;
import org.broadleafcommerce.core.rating.domain.RatingSummary;
import org.broadleafcommerce.core.rating.service.type.RatingType;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;

/**
 * Hears from Hibernate when a rating is written, through whichever service it was given: Broadleaf's own tells nobody.
 * The signal waits for the commit. (Hibernate 4.1 calls its "post commit" listeners after a rollback too.)
 */
final class RatingListener implements PostInsertEventListener, PostUpdateEventListener {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final transient SignalHeaders headers;
    private final transient SignalEmitter emitter;

    RatingListener(SignalHeaders headers, SignalEmitter emitter, Guard guard, EntityManagerFactory factory) {
        this.headers = headers;
        this.emitter = emitter;
        guard.run("rating hook", () -> listenTo(factory));
    }

    private void listenTo(EntityManagerFactory factory) {
        EventListenerRegistry registry = ((SessionFactoryImplementor)
                        ((HibernateEntityManagerFactory) factory).getSessionFactory())
                .getServiceRegistry()
                .getService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        rated(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        rated(event.getEntity());
    }

    void rated(Object entity) {
        if (entity instanceof RatingDetail rating) {
            emitter.emitAfterCommit("rating hook", () -> signal(rating));
        }
    }

    private Optional<Signal> signal(RatingDetail rating) {
        RatingSummary summary = rating.getRatingSummary();
        boolean product = summary != null
                && RatingType.PRODUCT.equals(summary.getRatingType())
                && summary.getItemId() != null
                && ID.matcher(summary.getItemId()).matches();
        if (!product || rating.getRating() == null) {
            return Optional.empty();
        }
        Item item = Item.of(new ProductId(Long.parseLong(summary.getItemId())));
        return headers.on(PageType.PRODUCT).map(header -> new Signal.RateItem(header, item, rating.getRating()));
    }
}
