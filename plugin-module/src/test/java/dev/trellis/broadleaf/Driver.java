package dev.trellis.broadleaf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Sends one request after the other on each of some connections. Does little itself: the request is bytes but for its ids. */
final class Driver implements AutoCloseable {

    private static final AtomicLong IDS = new AtomicLong(1);
    private static final String ID = "00000000-0000-4000-8000-";

    private final List<Connection> connections = new ArrayList<>();

    Driver(SignalServer server, String path, int count, int signals) throws IOException {
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(server, path, signals));
        }
    }

    long perSecond(long millis) throws InterruptedException {
        LongAdder answered = new LongAdder();
        long start = System.nanoTime();
        long until = start + millis * 1_000_000;
        CountDownLatch done = new CountDownLatch(connections.size());
        for (Connection connection : connections) {
            new Thread(() -> {
                        try {
                            answered.add(connection.askUntil(until));
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        done.await();
        return Math.round(answered.sum() / ((System.nanoTime() - start) / 1e9));
    }

    long answered() {
        return connections.stream().mapToLong(connection -> connection.answered).sum();
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.socket.close();
        }
    }

    private static final class Connection {

        private final Socket socket;
        private final InputStream in;
        private final byte[] request;
        private final int[] ids;
        private long answered;

        Connection(SignalServer server, String path, int signals) throws IOException {
            socket = new Socket("127.0.0.1", server.port());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            ids = new int[signals];
            String body = body(signals);
            String text = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                    + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                    + "\r\nContent-Type: text/plain;charset=UTF-8\r\nSec-Fetch-Site: same-origin\r\nCookie: "
                    + server.cookies() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            request = text.getBytes(StandardCharsets.ISO_8859_1);
            int at = 0;
            for (int i = 0; i < signals; i++) {
                ids[i] = text.indexOf(ID, at) + ID.length();
                at = ids[i];
            }
        }

        private static String body(int signals) {
            String now = Instant.ofEpochMilli(System.currentTimeMillis() / 1_000 * 1_000 + 123)
                    .toString();
            String head = "{\"schema_version\":2,\"event_id\":\"" + ID + "000000000000\",\"occurred_at\":\"" + now
                    + "\",\"context\":{\"page_type\":\"home\",\"time_zone\":\"Europe/Berlin\"},\"event_type\":";
            String card = "\"recommendation_view\",\"recommendation\":{\"request_id\":\"" + UUID.randomUUID()
                    + "\",\"unit\":\"recommended-for-you\",\"position\":2},\"items\":[{\"product_id\":173}]}";
            String ping = head
                    + "\"engagement_ping\",\"path\":\"/camp/tents\",\"active_seconds\":20.5,\"scroll_percent\":60}";
            return "{\"schema\":\"trellis/2\",\"sent_at\":\"" + now + "\",\"signals\":["
                    + (head + card + ",").repeat(signals - 1) + ping + "]}";
        }

        long askUntil(long until) {
            long before = answered;
            try {
                while (System.nanoTime() < until) {
                    for (int id : ids) {
                        number(id);
                    }
                    socket.getOutputStream().write(request);
                    answer();
                    answered++;
                }
                return answered - before;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void number(int at) {
            long id = IDS.getAndIncrement();
            for (int i = at + 11; i >= at; i--) {
                request[i] = (byte) ('0' + id % 10);
                id /= 10;
            }
        }

        private void answer() throws IOException {
            String status = line();
            if (!status.startsWith("HTTP/1.1 202")) {
                throw new IOException("The server answered " + status);
            }
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring(16));
                }
            }
            in.skipNBytes(length);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (b != '\r') {
                    line.append((char) b);
                }
            }
            return line.toString();
        }
    }
}
