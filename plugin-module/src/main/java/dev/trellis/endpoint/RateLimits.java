package dev.trellis.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trellis.signal.RejectionReason;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** How many requests visitors, addresses and keys may make: a bucket each, in this node's memory for some minutes. */
public final class RateLimits {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Buckets<UUID> visitors;
    private final Buckets<Network> addresses;
    private final Buckets<String> keys;

    /** @param visitor requests a minute, at once or spread; the same for the others */
    public RateLimits(int visitor, int address, int key) {
        this.visitors = new Buckets<>(visitor);
        this.addresses = new Buckets<>(address);
        this.keys = new Buckets<>(key);
    }

    void ofVisitor(UUID visitor) throws Refusal {
        visitors.take(visitor);
    }

    void ofAddress(Optional<InetAddress> address) throws Refusal {
        addresses.take(address.map(Network::of).orElse(Network.NONE));
    }

    void ofKey(String name) throws Refusal {
        keys.take(name);
    }

    /** An IPv4 address, or what one customer of a provider usually has of IPv6. */
    private record Network(long prefix) {

        static final Network NONE = new Network(0);

        static Network of(InetAddress address) {
            byte[] bytes = address.getAddress();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Network(bytes.length == Integer.BYTES ? buffer.getInt() : buffer.getLong());
        }
    }

    private static final class Buckets<K> {

        private final int perMinute;
        private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(FORGOTTEN)
                .build();

        Buckets(int perMinute) {
            this.perMinute = perMinute;
        }

        void take(K owner) throws Refusal {
            ConsumptionProbe probe = buckets.get(owner, key -> bucket()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new Refusal(
                        429,
                        "Too many requests",
                        "At most " + perMinute + " a minute. Send more signals in one request, and later.",
                        Optional.of(RejectionReason.RATE_LIMITED),
                        1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
            }
        }

        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }
}
