package dev.trellis.signal;

import java.util.Optional;

/**
 * The circumstances of a signal.
 *
 * @param os the operating system's name, for example {@code Android}
 * @param campaign of the link that brought the visit
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 subdivision, without the country
 * @param timeZone IANA name
 * @param robot whether the sender behaves like a program: kept, but not learned from
 */
public record Context(
        PageType pageType,
        Channel channel,
        Device device,
        Optional<String> os,
        ReferrerKind referrer,
        Optional<Campaign> campaign,
        Optional<String> country,
        Optional<String> region,
        Optional<String> timeZone,
        boolean robot) {

    /** Of a hook that knows nothing but the page. */
    public static Context of(PageType pageType) {
        return new Context(
                pageType,
                Channel.SERVER,
                Device.UNKNOWN,
                Optional.empty(),
                ReferrerKind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public Context on(PageType page) {
        return new Context(page, channel, device, os, referrer, campaign, country, region, timeZone, robot);
    }

    public Context through(Channel way) {
        return new Context(pageType, way, device, os, referrer, campaign, country, region, timeZone, robot);
    }

    public Context byRobot() {
        return new Context(pageType, channel, device, os, referrer, campaign, country, region, timeZone, true);
    }
}
