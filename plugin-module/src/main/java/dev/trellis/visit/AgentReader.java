package dev.trellis.visit;

import dev.trellis.signal.Device;
import java.util.Optional;
import nl.basjes.parse.useragent.UserAgent;
import nl.basjes.parse.useragent.UserAgent.ImmutableUserAgent;
import nl.basjes.parse.useragent.UserAgentAnalyzer;

/**
 * Yauaa, limited to two fields: the reasons and figures are in ADR 6. Takes seconds to make and a millisecond to ask, so
 * that only {@link UserAgents} does either, on its own thread.
 */
final class AgentReader {

    private static final int LONGEST_NAME = 50;

    private final UserAgentAnalyzer analyzer = UserAgentAnalyzer.newBuilder()
            .withField(UserAgent.DEVICE_CLASS)
            .withField(UserAgent.OPERATING_SYSTEM_NAME)
            .hideMatcherLoadStats()
            .withoutCache()
            .dropTests()
            .immediateInitialization()
            .build();

    Agent read(String userAgent) {
        ImmutableUserAgent read = analyzer.parse(userAgent);
        String device = read.getValue(UserAgent.DEVICE_CLASS);
        if (device.startsWith("Robot")) {
            return Agent.ROBOT;
        }
        return new Agent(device(device), os(read.getValue(UserAgent.OPERATING_SYSTEM_NAME)), false);
    }

    /** Yauaa's classes are listed at https://yauaa.basjes.nl/expect/fieldvalues/. */
    private static Device device(String name) {
        return switch (name) {
            case "Desktop" -> Device.DESKTOP;
            case "Phone", "Mobile" -> Device.PHONE;
            case "Tablet", "eReader" -> Device.TABLET;
            case "TV", "Set-top box" -> Device.TV;
            case "Unknown", "Unclassified", "Anonymized", "Hacker" -> Device.UNKNOWN;
            default -> Device.OTHER;
        };
    }

    private static Optional<String> os(String name) {
        boolean none =
                name.equals("Unknown") || name.equals("??") || name.equals("Hacker") || name.length() > LONGEST_NAME;
        return none ? Optional.empty() : Optional.of(name);
    }
}
