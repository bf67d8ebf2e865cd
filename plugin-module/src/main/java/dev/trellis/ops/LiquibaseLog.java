package dev.trellis.ops;

import java.util.logging.Level;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.slf4j.LoggerFactory;

/**
 * Sends Liquibase's log to the store's, one level down: at boot only its warnings are news. That its usage statistics
 * are off, which it warns of each time, is none.
 */
final class LiquibaseLog extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes") // Liquibase declares it so
    public Logger getLog(Class source) {
        org.slf4j.Logger target = LoggerFactory.getLogger(source.getName());
        return new AbstractLogger() {
            @Override
            public void log(Level level, String message, Throwable cause) {
                if (level.intValue() >= Level.WARNING.intValue() && source != AnalyticsArgs.class) {
                    target.warn(message, cause);
                } else {
                    target.debug(message, cause);
                }
            }
        };
    }
}
