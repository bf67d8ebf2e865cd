package dev.trellis.ops;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Runs one change log while the store starts. A store that migrates by command only is told what it has left out. */
final class MigrationsAtBoot implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(MigrationsAtBoot.class);

    private final Migrations migrations;
    private final ChangeLog changeLog;
    private final boolean run;

    MigrationsAtBoot(Migrations migrations, ChangeLog changeLog, boolean run) {
        this.migrations = migrations;
        this.changeLog = changeLog;
        this.run = run;
    }

    @Override
    public void afterPropertiesSet() {
        if (run) {
            // Without asking what is pending before: only the update itself holds the lock, and storefront and admin
            // start together.
            migrations.update(changeLog);
            log.info("Trellis migrations of {} are up to date.", changeLog);
            return;
        }
        List<String> pending = migrations.pending(changeLog);
        if (!pending.isEmpty()) {
            log.warn(
                    "Trellis migrations of {} have not run, and trellis.migrations.run=false: {}. Run"
                            + " dev.trellis.ops.Migrate update.",
                    changeLog,
                    pending);
        }
    }
}
