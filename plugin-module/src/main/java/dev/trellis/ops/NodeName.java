package dev.trellis.ops;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name under which a node reports. */
public record NodeName(String value) {

    /** @param configured {@code trellis.node.id}; if empty the host's name and the process id */
    public static NodeName of(String configured) {
        return new NodeName(
                configured.isBlank() ? host() + "-" + ProcessHandle.current().pid() : configured.trim());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
