package dev.trellis.visit;

import dev.trellis.signal.Campaign;
import dev.trellis.signal.ReferrerKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how a visit began from the first page's query and its {@code Referer}. The first that applies decides: the
 * parameter that an advertiser or mailer adds to links, {@code utm_medium}, the referring host, {@code utm_source} as the
 * name of a host. The groups are those of Google Analytics' default channels, less fine.
 */
public final class Arrivals {

    private final Sources sources;

    public Arrivals() {
        this.sources = Sources.load();
    }

    /**
     * @param query of the page's address as sent, without question mark; may be null
     * @param referer the header's value; may be null
     * @param ownHost the store's own host name
     */
    public Arrival of(String query, String referer, String ownHost) {
        Map<String, String> parameters = Query.parameters(query, sources::counts);
        Optional<Campaign> campaign = Query.campaign(parameters);
        Optional<ReferrerKind> told = parameters.keySet().stream()
                .flatMap(name -> sources.ofParameter(name).stream())
                .findFirst()
                .or(() -> campaign.flatMap(Campaign::medium).flatMap(sources::ofMedium));
        return new Arrival(told.orElseGet(() -> kind(campaign, referer, ownHost)), campaign);
    }

    private ReferrerKind kind(Optional<Campaign> campaign, String referer, String ownHost) {
        Optional<String> host = host(referer).filter(name -> !name.isEmpty());
        if (host.isPresent()) {
            String name = host.get();
            return name.equals(bare(ownHost))
                    ? ReferrerKind.INTERNAL
                    : sources.ofHost(name).orElse(ReferrerKind.OTHER);
        }
        if (campaign.isEmpty()) {
            return ReferrerKind.DIRECT;
        }
        return campaign.get()
                .source()
                .flatMap(source -> sources.ofHost(source.toLowerCase(Locale.ROOT)))
                .orElse(ReferrerKind.OTHER);
    }

    /** Also of {@code android-app://}, where the app's package stands for the host. */
    private static Optional<String> host(String referer) {
        if (referer == null || referer.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(referer).getRawAuthority()).map(Arrivals::bare);
        } catch (URISyntaxException odd) {
            // What stands behind the host may be anything; the host itself is plain.
            int start = referer.indexOf("://");
            int end = start < 0 ? -1 : referer.indexOf('/', start + 3);
            return end < 0 ? Optional.empty() : Optional.of(bare(referer.substring(start + 3, end)));
        }
    }

    private static String bare(String authority) {
        if (authority == null) {
            return "";
        }
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int port = host.lastIndexOf(':');
        if (port > host.lastIndexOf(']')) {
            host = host.substring(0, port);
        }
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
