package dev.trellis.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The form of a record: a mark, the length of its content, a checksum over length and content (CRC-32C, RFC 3720), the
 * content. The mark lets a reader find the next record behind damage.
 */
final class Records {

    static final int HEAD = 12;
    static final int LONGEST = 1 << 20;
    static final int MARK = 0x5AC3_71E5;

    private Records() {}

    static int size(byte[] content) {
        return HEAD + content.length;
    }

    static void write(ByteBuffer into, byte[] content) {
        into.putInt(MARK);
        into.putInt(content.length);
        into.putInt(checksum(content.length, content, 0, content.length));
        into.put(content);
    }

    /** Whether a record may start at the position: there is a mark, and a length that can be. */
    static boolean mayStart(ByteBuffer bytes, int position) {
        return bytes.getInt(position) == MARK && lengthAt(bytes, position) >= 0;
    }

    /** The length of the content of the record that starts there; -1 if it cannot be one. */
    static int lengthAt(ByteBuffer bytes, int position) {
        int length = bytes.getInt(position + 4);
        return length >= 0 && length <= LONGEST ? length : -1;
    }

    /** The content of a record that is wholly in the buffer; null if its checksum does not fit. */
    static byte[] read(ByteBuffer bytes, int position) {
        byte[] content = new byte[lengthAt(bytes, position)];
        bytes.get(position + HEAD, content);
        boolean sound = bytes.getInt(position + 8) == checksum(content.length, content, 0, content.length);
        return sound ? content : null;
    }

    private static int checksum(int length, byte[] bytes, int from, int count) {
        CRC32C sum = new CRC32C();
        for (int shift = 24; shift >= 0; shift -= 8) {
            sum.update(length >>> shift);
        }
        sum.update(bytes, from, count);
        return (int) sum.getValue();
    }
}
