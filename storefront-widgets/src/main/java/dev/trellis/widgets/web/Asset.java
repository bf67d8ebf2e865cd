package dev.trellis.widgets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file of this jar, as it goes to the browser.
 *
 * @param hash of the content, 16 hex digits
 */
record Asset(String name, String type, String hash, byte[] plain, byte[] zipped) {

    static Asset read(String name, String type) {
        try (InputStream in = Asset.class.getResourceAsStream("/dev/trellis/widgets/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar: was it built with its resources?");
            }
            byte[] plain = in.readAllBytes();
            return new Asset(name, type, hash(plain), plain, zip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
