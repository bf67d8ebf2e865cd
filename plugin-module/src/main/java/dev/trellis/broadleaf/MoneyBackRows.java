package dev.trellis.broadleaf;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the store's own tables say of refunds and cancelled orders, whoever wrote it: shop, admin, payment provider. */
final class MoneyBackRows implements MoneyBackSource {

    private static final List<String> KINDS = List.of(
            PaymentTransactionType.REFUND.getType(),
            PaymentTransactionType.VOID.getType(),
            PaymentTransactionType.REVERSE_AUTH.getType());

    private final TransactionTemplate readOnly;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entityManager;

    MoneyBackRows(PlatformTransactionManager transactions) {
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
    }

    @Override
    public List<MoneyBack> since(Instant from, int most) {
        return readOnly.execute(status -> {
            List<MoneyBack> found = new ArrayList<>(payments(Date.from(from), most));
            found.addAll(cancellations(Date.from(from), most));
            return found;
        });
    }

    private List<MoneyBack> payments(Date from, int most) {
        return entityManager
                .createQuery(
                        "select t.orderPayment.order.id, t.id, t.amount, t.date from"
                                + " org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl t where t.type in"
                                + " (:kinds) and t.success = true and t.date >= :from order by t.id",
                        Object[].class)
                .setParameter("kinds", KINDS)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .filter(row -> row[2] != null)
                .map(row ->
                        new MoneyBack((Long) row[0], (Long) row[1], (BigDecimal) row[2], ((Date) row[3]).toInstant()))
                .toList();
    }

    private List<MoneyBack> cancellations(Date from, int most) {
        return entityManager
                .createQuery(
                        "select o.id, o.auditable.dateUpdated from org.broadleafcommerce.core.order.domain.OrderImpl o"
                                + " where o.status = :cancelled and o.auditable.dateUpdated >= :from order by o.id",
                        Object[].class)
                .setParameter("cancelled", OrderStatus.CANCELLED.getType())
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new MoneyBack((Long) row[0], 0, null, ((Date) row[1]).toInstant()))
                .toList();
    }
}
