package dev.trellis.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;

/** The demo's one password, made at the first start and kept in a file that only its owner reads. */
record DemoCredentials(String password, boolean justMade) {

    static final String ADMIN = "admin";
    static final String SHOPPER = "shopper@fernhollow.example";

    // Without letters and digits that look alike.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    static DemoCredentials in(Path work) throws IOException {
        var file = work.resolve("credentials");
        if (Files.exists(file)) {
            return new DemoCredentials(Files.readString(file).strip(), false);
        }
        var password = new SecureRandom()
                .ints(14, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, List.of(password));
        return new DemoCredentials(password, true);
    }

    @Override
    public String toString() {
        return "DemoCredentials[***]";
    }
}
