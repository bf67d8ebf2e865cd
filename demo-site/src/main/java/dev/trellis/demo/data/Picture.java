package dev.trellis.demo.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** An SVG as it goes over the wire. */
record Picture(byte[] plain, byte[] zipped, String tag) {

    static Picture of(String svg) {
        byte[] plain = svg.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(plain);
        // Weak: the zipped and the plain body share it.
        return new Picture(plain, zip(plain), "W/\"" + Long.toHexString(sum.getValue()) + '-' + plain.length + '"');
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
