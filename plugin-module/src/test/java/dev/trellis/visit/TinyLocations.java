package dev.trellis.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a file in MaxMind's format with one IPv4 network (https://maxmind.github.io/MaxMind-DB/). */
final class TinyLocations {

    private static final int RECORD_BITS = 24;
    private static final byte[] METADATA = {
        (byte) 0xab, (byte) 0xcd, (byte) 0xef, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TinyLocations() {}

    static Path write(Path file, String network, int bits, String country, String region) throws IOException {
        TinyLocations db = new TinyLocations();
        byte[] address = InetAddress.getByName(network).getAddress();
        for (int node = 0; node < bits; node++) {
            int next = node + 1 < bits ? node + 1 : bits + 16;
            boolean one = (address[node >> 3] >> (7 - (node & 7)) & 1) == 1;
            db.record(one ? bits : next);
            db.record(one ? next : bits);
        }
        db.out.write(new byte[16]);
        db.value(Map.of("country", Map.of("iso_code", country), "subdivisions", List.of(Map.of("iso_code", region))));
        db.out.write(METADATA);
        db.value(Map.of(
                "binary_format_major_version",
                (short) 2,
                "binary_format_minor_version",
                (short) 0,
                "build_epoch",
                1_777_636_800L,
                "database_type",
                "Tiny",
                "description",
                Map.of("en", "one network"),
                "ip_version",
                (short) 4,
                "languages",
                List.of("en"),
                "node_count",
                bits,
                "record_size",
                (short) RECORD_BITS));
        return Files.write(file, db.out.toByteArray());
    }

    private void record(int value) {
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.write(7 << 5 | map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(entry.getKey());
                value(entry.getValue());
            }
        } else if (value instanceof List<?> list) {
            out.write(list.size());
            out.write(11 - 7);
            for (Object one : list) {
                value(one);
            }
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(2 << 5 | bytes.length);
            out.write(bytes);
        } else if (value instanceof Short number) {
            out.write(5 << 5 | 2);
            out.write(number >> 8);
            out.write(number);
        } else if (value instanceof Integer number) {
            out.write(6 << 5 | 4);
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write(number >> shift);
            }
        } else if (value instanceof Long number) {
            out.write(8);
            out.write(9 - 7);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) (number >> shift));
            }
        }
    }
}
