package dev.trellis.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;

/** The demo's one password, made at the first start and kept in a file that only its owner reads. */
final class DemoCredentials {

    static final String ADMIN = "admin";
    static final String SHOPPER = "shopper@fernhollow.example";

    // Without letters and digits that look alike.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private DemoCredentials() {}

    static String password(Path work) throws IOException {
        var file = work.resolve("credentials");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var password = new SecureRandom()
                .ints(14, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, List.of(password));
        return password;
    }
}
