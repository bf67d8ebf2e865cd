package dev.trellis.visit;

import dev.trellis.signal.Device;
import java.util.Optional;

/**
 * What a user agent says about its owner.
 *
 * @param os the operating system's name
 * @param robot a program that says so
 */
public record Agent(Device device, Optional<String> os, boolean robot) {

    static final Agent ROBOT = new Agent(Device.UNKNOWN, Optional.empty(), true);
    static final Agent UNKNOWN = new Agent(Device.UNKNOWN, Optional.empty(), false);
}
