package dev.trellis.ops;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.slf4j.LoggerFactory;

/** Sends Liquibase's log to the store's, one level down: at boot only its warnings are news. */
final class LiquibaseLog extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    public Logger getLog(Class<?> source) {
        org.slf4j.Logger target = LoggerFactory.getLogger(source);
        return new AbstractLogger() {
            @Override
            public void log(Level level, String message, Throwable cause) {
                if (level.intValue() >= Level.WARNING.intValue()) {
                    target.warn(message, cause);
                } else {
                    target.debug(message, cause);
                }
            }
        };
    }
}
