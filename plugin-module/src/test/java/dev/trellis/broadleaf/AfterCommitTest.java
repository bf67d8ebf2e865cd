package dev.trellis.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AfterCommitTest {

    private final List<String> done = new ArrayList<>();
    private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

    @AfterEach
    void nothing_is_left_on_the_thread() {
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
    }

    @Test
    void without_a_transaction_it_happens_at_once() {
        AfterCommit.run(() -> done.add("told"));

        assertThat(done).containsExactly("told");
    }

    @Test
    void in_a_transaction_it_waits_for_the_commit() {
        transaction.execute(status -> {
            AfterCommit.run(() -> done.add("told"));
            return done.add("saved");
        });

        assertThat(done).containsExactly("saved", "told");
    }

    @Test
    void after_a_rollback_it_never_happens() {
        transaction.execute(status -> {
            AfterCommit.run(() -> done.add("told"));
            status.setRollbackOnly();
            return null;
        });

        assertThat(done).isEmpty();
    }

    private static final class Transactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
