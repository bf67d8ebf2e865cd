package dev.trellis.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random and mutated bodies. A million of them: {@code mvn test -pl plugin-module -am -Dtest=AnyBodyTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtrellis.fuzz.bodies=1000000}.
 */
class AnyBodyTest {

    private static final long SEED = 20261121;
    private static final int BODIES = Integer.getInteger("trellis.fuzz.bodies", 50_000);
    private static final int ROOM_TO_GROW = 40_000_000;

    @Test
    void noBodyBreaksTheEndpointOrStaysInItsMemory() {
        System.out.println("Seed of the bodies: " + SEED);
        TestEndpoint endpoint = new TestEndpoint(1_000_000_000);
        Bodies bodies = new Bodies(SEED);
        Map<Integer, Integer> statuses = new TreeMap<>();
        long before = 0;
        for (int i = 0; i < BODIES; i++) {
            String key = i % 2 == 0 ? "Bearer " + TestEndpoint.KEY : null;
            byte[] body = bodies.next();
            var answer = key == null ? endpoint.post(body) : endpoint.post(body, "Authorization", key);
            statuses.merge(answer.getStatus(), 1, Integer::sum);
            endpoint.kept.clear();
            if (i == BODIES / 2) {
                before = used();
            }
        }
        long after = used();
        System.out.printf(
                "%,d bodies: %s; memory in use %,d bytes half way, %,d at the end%n", BODIES, statuses, before, after);

        assertThat(statuses.keySet()).isSubsetOf(202, 400, 413);
        assertThat(statuses.keySet()).contains(202, 400);
        assertThat(after - before).isLessThan(ROOM_TO_GROW);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
