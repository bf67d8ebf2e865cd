package dev.trellis.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to its files: never a record that was not written, and every whole one is found. */
class DamagedJournalTest {

    private static final int HEAD = Records.HEAD;

    @TempDir
    Path temporary;

    private int journals;

    @Test
    void aRecordCutOffAtAnyByteIsLeftOutAndAllBeforeAndAfterItAreFound() throws IOException {
        Random random = new Random(7);
        List<byte[]> records = records(random, 5, 60);
        byte[] last = records.get(4);
        for (int cut = 1; cut <= HEAD + last.length; cut++) {
            Path folder = written(records, 1 << 20);
            Path file = files(folder).get(0);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));

            Result result = reopenAndAdd(folder, records.get(0));

            List<byte[]> expected = new ArrayList<>(records.subList(0, 4));
            expected.add(records.get(0));
            assertThat(result.records).as("cut by %d bytes", cut).containsExactlyElementsOf(hex(expected));
            assertThat(result.damaged).isEqualTo(HEAD + last.length - cut);
        }
    }

    @Test
    void aTailOfGarbageIsSteppedOver() throws IOException {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            List<byte[]> records = records(random, 4, 200);
            Path folder = written(records, 1 << 20);
            byte[] garbage = bytes(random, 1 + random.nextInt(100));
            Path file = files(folder).get(0);
            byte[] whole = Files.readAllBytes(file);
            byte[] longer = Arrays.copyOf(whole, whole.length + garbage.length);
            System.arraycopy(garbage, 0, longer, whole.length, garbage.length);
            Files.write(file, longer);

            Result result = reopenAndAdd(folder, records.get(1));

            List<byte[]> expected = new ArrayList<>(records);
            expected.add(records.get(1));
            assertThat(result.records).as("round %d, seed 8", round).containsExactlyElementsOf(hex(expected));
            assertThat(result.damaged).isEqualTo(garbage.length);
        }
    }

    @Test
    void flippedBitsCostOnlyTheRecordsTheyAreIn() throws IOException {
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            List<byte[]> records = records(random, 1 + random.nextInt(20), 1 + random.nextInt(400));
            Path folder = written(records, 200 + random.nextInt(2000));
            boolean[] hit = flip(random, folder, records, 1 + random.nextInt(4));

            Result result = reopenAndAdd(folder, new byte[] {1, 2, 3});

            List<byte[]> whole = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                if (!hit[i]) {
                    whole.add(records.get(i));
                }
            }
            whole.add(new byte[] {1, 2, 3});
            assertThat(result.records).as("round %d, seed 9", round).containsExactlyElementsOf(hex(whole));
        }
    }

    @Test
    void anyCutOfAnyFileLosesOnlyWhatWasCut() throws IOException {
        Random random = new Random(10);
        for (int round = 0; round < 300; round++) {
            List<byte[]> records = records(random, 10 + random.nextInt(20), 100);
            Path folder = written(records, 300);
            List<Path> files = files(folder);
            Path file = files.get(random.nextInt(files.size()));
            long start = Segment.of(file).start();
            int size = (int) Files.size(file);
            int left = random.nextInt(size + 1);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), left));

            Result result = reopenAndAdd(folder, new byte[0]);

            List<byte[]> whole = new ArrayList<>();
            long at = 0;
            for (byte[] record : records) {
                long behind = at + HEAD + record.length;
                if (at < start || at >= start + size || behind <= start + left) {
                    whole.add(record);
                }
                at = behind;
            }
            whole.add(new byte[0]);
            assertThat(result.records).as("round %d, seed 10", round).containsExactlyElementsOf(hex(whole));
        }
    }

    @Test
    void aFileOfAnythingElseIsNoReasonNotToStart() throws IOException {
        Random random = new Random(11);
        Path folder = written(List.of(new byte[] {5}), 1 << 20);
        Files.write(folder.resolve("%019d.journal".formatted(5000)), bytes(random, 300_000));
        Files.writeString(folder.resolve("notes.txt"), "not ours");

        Result result = reopenAndAdd(folder, new byte[] {6});

        assertThat(result.records).containsExactlyElementsOf(hex(List.of(new byte[] {5}, new byte[] {6})));
        assertThat(result.damaged).isEqualTo(300_000);
    }

    private record Result(List<String> records, long damaged) {}

    private static Result reopenAndAdd(Path folder, byte[] more) throws IOException {
        try (Journal journal = Journal.open(folder, new JournalLimits(1 << 30, 0, 1 << 20))) {
            journal.append(List.of(more));
            List<byte[]> found = new ArrayList<>();
            try (JournalReader reader = journal.reader(0)) {
                JournalReader.Found next;
                while ((next = reader.next(journal.end())) != null) {
                    found.add(next.content());
                }
                return new Result(hex(found), reader.damaged());
            }
        }
    }

    /** Which records are no longer as they were written, checksums and lengths included. */
    private static boolean[] flip(Random random, Path folder, List<byte[]> records, int flips) throws IOException {
        byte[] before = all(folder);
        List<Path> files = files(folder);
        for (int flip = 0; flip < flips; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
        }
        byte[] after = all(folder);
        boolean[] hit = new boolean[records.size()];
        int at = 0;
        for (int i = 0; i < hit.length; i++) {
            int behind = at + HEAD + records.get(i).length;
            hit[i] = !Arrays.equals(before, at, behind, after, at, behind);
            at = behind;
        }
        return hit;
    }

    private static byte[] all(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path file : files(folder)) {
            all.write(Files.readAllBytes(file));
        }
        return all.toByteArray();
    }

    private Path written(List<byte[]> records, int segmentBytes) throws IOException {
        Path folder = temporary.resolve("journal-" + journals++);
        try (Journal journal = Journal.open(folder, new JournalLimits(1 << 30, 0, segmentBytes))) {
            for (byte[] record : records) {
                journal.append(List.of(record));
            }
        }
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Segment::named).sorted().toList();
        }
    }

    private static List<byte[]> records(Random random, int count, int longest) {
        return Stream.generate(() -> bytes(random, random.nextInt(longest + 1)))
                .limit(count)
                .toList();
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<String> hex(List<byte[]> records) {
        return records.stream().map(Arrays::toString).toList();
    }
}
