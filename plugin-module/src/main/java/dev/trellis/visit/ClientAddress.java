package dev.trellis.visit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The address of a request's sender, for use in memory only. What {@code X-Forwarded-For} says counts only as far as
 * trusted proxies wrote it: from the right, up to the first address that is none of theirs.
 */
public final class ClientAddress {

    private static final int MOST_HOPS = 10;
    private static final int LONGEST_HEADER = 1_000;

    private final List<Network> proxies;

    /** @param proxies addresses and networks such as {@code 10.0.0.0/8, ::1}, separated by commas; may be empty */
    public ClientAddress(String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::of)
                .toList();
    }

    /**
     * @param peer the address of the connection
     * @param forwardedFor the header's value; may be null
     */
    public Optional<InetAddress> of(String peer, String forwardedFor) {
        Optional<InetAddress> sender = parse(peer);
        if (proxies.isEmpty() || forwardedFor == null || forwardedFor.length() > LONGEST_HEADER) {
            return sender;
        }
        String[] hops = forwardedFor.split(",");
        for (int i = hops.length - 1; i >= 0 && i >= hops.length - MOST_HOPS && isProxy(sender); i--) {
            sender = parse(hops[i].strip());
        }
        return sender;
    }

    private boolean isProxy(Optional<InetAddress> address) {
        return address.isPresent() && proxies.stream().anyMatch(network -> network.has(address.get()));
    }

    /** Literal addresses only: a name would be asked of a name server. */
    static Optional<InetAddress> parse(String literal) {
        boolean plain = literal != null
                && !literal.isEmpty()
                && literal.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.')
                && (literal.indexOf(':') >= 0
                        || literal.chars().filter(c -> c == '.').count() == 3);
        try {
            return plain ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private record Network(byte[] address, int bits) {

        static Network of(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = parse(parts[0]).map(InetAddress::getAddress).orElseThrow(() -> unreadable(text));
            try {
                int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
                if (bits >= 0 && bits <= address.length * 8) {
                    return new Network(address, bits);
                }
                throw unreadable(text);
            } catch (NumberFormatException e) {
                throw unreadable(text);
            }
        }

        boolean has(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((bytes[bit >> 3] & mask) != (address[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static IllegalArgumentException unreadable(String text) {
            return new IllegalArgumentException("trellis.trusted-proxies has '" + text
                    + "'. Use addresses and networks, separated by commas, for example 10.0.0.0/8, 192.168.1.7.");
        }
    }
}
