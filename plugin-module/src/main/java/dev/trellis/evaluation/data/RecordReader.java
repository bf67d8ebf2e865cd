package dev.trellis.evaluation.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Splits lines into fields, joining those that a quoted field goes over. A bad line spoils no other. */
final class RecordReader {

    private static final int JOINED_AT_MOST = 100;

    private final Lines in;
    private final Fields fields;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

    RecordReader(Lines in, Fields fields) {
        this.in = in;
        this.fields = fields;
    }

    boolean blank() {
        return blank(in);
    }

    static boolean blank(Lines in) {
        for (int i = in.from(); i < in.to(); i++) {
            if (in.bytes()[i] > ' ' || in.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Splits the current line.
     *
     * @param width how many columns it may have
     * @return what is wrong with it, or null
     */
    String read(int width) throws IOException {
        if (in.tooLong()) {
            return "it is longer than 1 MB";
        }
        Fields.Found found = fields.split(in.bytes(), in.from(), in.to());
        for (int joined = 0; found == Fields.Found.OPEN && joined < JOINED_AT_MOST && in.join(); joined++) {
            found = fields.split(in.bytes(), in.from(), in.to());
        }
        if (found != Fields.Found.WELL || fields.count() > width) {
            in.split();
        }
        if (found != Fields.Found.WELL) {
            return "a quote is out of place or not closed";
        }
        if (fields.count() > width) {
            return "it has %d columns, the first line has %d".formatted(fields.count(), width);
        }
        return wellEncoded() ? null : "it is not UTF-8";
    }

    private boolean wellEncoded() {
        byte all = 0;
        for (int i = in.from(); i < in.to(); i++) {
            all |= in.bytes()[i];
        }
        if (all >= 0) {
            return true;
        }
        try {
            utf8.decode(ByteBuffer.wrap(in.bytes(), in.from(), in.to() - in.from()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
