package dev.trellis.demo.simulator;

import java.time.Instant;

/**
 * A registered shopper. All invented; the addresses of {@code example} domains belong to nobody.
 *
 * @param state two letters
 */
public record Account(
        String firstName,
        String lastName,
        String email,
        Instant registered,
        String street,
        String city,
        String state,
        String postalCode) {}
