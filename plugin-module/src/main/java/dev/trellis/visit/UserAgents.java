package dev.trellis.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows user agents by heart. One that it has not seen is looked up on a thread of its own, and until then is only told
 * from crawlers that say what they are: a first page may go by as of an unknown device.
 */
public final class UserAgents implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UserAgents.class);
    private static final int REMEMBERED = 10_000;
    private static final int WAITING = 200;
    private static final int LONGEST = 512;

    private final Cache<String, Agent> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final Supplier<Function<String, Agent>> library;
    private final ThreadPoolExecutor background;
    private Function<String, Agent> reader;

    private UserAgents(Supplier<Function<String, Agent>> library) {
        this.library = library;
        this.background = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "trellis-user-agents");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param read whether to know devices at all, which takes some 90 MB of memory */
    public static UserAgents of(boolean read) {
        return with(read ? () -> new AgentReader()::read : () -> userAgent -> Agent.UNKNOWN);
    }

    /** @param library made on the background thread, once */
    static UserAgents with(Supplier<Function<String, Agent>> library) {
        UserAgents agents = new UserAgents(library);
        agents.background.execute(agents::load);
        return agents;
    }

    /**
     * Never waits.
     *
     * @param userAgent the header's value; none at all counts as a robot
     */
    public Agent of(String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return Agent.ROBOT;
        }
        String name = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        Agent agent = known.getIfPresent(name);
        return agent == null ? first(name) : agent;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }

    private Agent first(String name) {
        if (Crawlers.matches(name)) {
            known.put(name, Agent.ROBOT);
            return Agent.ROBOT;
        }
        if (known.asMap().putIfAbsent(name, Agent.UNKNOWN) == null) {
            try {
                background.execute(() -> known.put(name, read(name)));
            } catch (RejectedExecutionException busy) {
                // Asked again when it comes again.
                known.invalidate(name);
            }
        }
        return Agent.UNKNOWN;
    }

    private void load() {
        try {
            reader = library.get();
        } catch (RuntimeException | LinkageError failure) {
            log.error(
                    "Trellis goes on without knowing devices: the user-agent library did not start. Check that yauaa and "
                            + "log4j-to-slf4j are on the class path, or set trellis.visit.user-agents=false.",
                    failure);
            reader = userAgent -> Agent.UNKNOWN;
        }
    }

    private Agent read(String name) {
        try {
            return reader.apply(name);
        } catch (RuntimeException | LinkageError failure) {
            // Whoever made up such a user agent can do it again for every request: no line in the log for each.
            log.debug("A user agent could not be read", failure);
            return Agent.UNKNOWN;
        }
    }
}
