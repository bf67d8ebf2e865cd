package dev.trellis.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final JournalLimits SMALL_FILES = new JournalLimits(1 << 20, 0, 100);

    @TempDir
    Path temporary;

    private final FailingDisk disk = new FailingDisk();
    private Path folder;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = temporary.resolve("trellis").resolve("journal");
    }

    @Test
    void whatWasWrittenIsReadBackInOrderAlsoAfterARestart() throws IOException {
        try (Journal journal = open()) {
            write(journal, "a", "b");
            write(journal, "c");
            assertThat(read(journal)).containsExactly("a", "b", "c");
        }
        try (Journal journal = open()) {
            write(journal, "d");
            assertThat(read(journal)).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void whatHasArrivedIsNotReadAgainAndItsFilesGo() throws IOException {
        try (Journal journal = open()) {
            for (int i = 0; i < 50; i++) {
                write(journal, "a record of some length, number " + i);
            }
            assertThat(files()).hasSizeGreaterThan(10);
            long[] last = write(journal, "one more");
            journal.delivered(last[0]);
            assertThat(files()).hasSizeLessThanOrEqualTo(1);
            write(journal, "new");
        }
        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly("new");
        }
    }

    @Test
    void aRestartBeginsBehindTheLastRecordThatArrived() throws IOException {
        try (Journal journal = open()) {
            long[] behind = write(journal, "a", "b", "c");
            journal.delivered(behind[1]);
        }
        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly("c");
        }
    }

    @Test
    void aLostOrSpoiltNoteOfWhatArrivedMeansThatAllIsOfferedAgain() throws IOException {
        try (Journal journal = open()) {
            journal.delivered(write(journal, "a", "b")[0]);
        }
        Files.write(folder.resolve("delivered"), new byte[] {1, 2, 3});
        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly("a", "b");
        }
        Files.delete(folder.resolve("delivered"));
        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly("a", "b");
        }
    }

    @Test
    void filesThatSomebodyDeletedDoNotMakeNewRecordsLookDelivered() throws IOException {
        try (Journal journal = open()) {
            journal.delivered(write(journal, "a", "b", "c")[1]);
        }
        for (Path file : files()) {
            Files.delete(file);
        }
        try (Journal journal = open()) {
            write(journal, "d");
            assertThat(read(journal)).containsExactly("d");
        }
    }

    @Test
    void twoProcessesDoNotShareAFolder() throws IOException {
        try (Journal journal = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("trellis.journal.folder");
            write(journal, "still the first one's");
        }
        open().close();
    }

    @Test
    void onlyTheStoresOwnUserMayLookInside() throws IOException {
        try (Journal journal = open()) {
            write(journal, "a");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aBatchThatFindsNoRoomLeavesNothingOfItselfBehind() throws IOException {
        try (Journal journal = disk.journal(folder, SMALL_FILES)) {
            write(journal, "a");
            disk.room = 20;
            assertThatThrownBy(() -> write(journal, "b", "c", "d")).hasMessageContaining("No space left");
            disk.room = Long.MAX_VALUE;
            write(journal, "e");
            assertThat(read(journal)).containsExactly("a", "e");
        }
        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly("a", "e");
        }
    }

    @Test
    void aFileThatCannotEvenBeCutBackIsLeftForANewOne() throws IOException {
        try (Journal journal = disk.journal(folder, SMALL_FILES)) {
            write(journal, "a");
            disk.room = 20;
            disk.truncateFails = true;
            assertThatThrownBy(() -> write(journal, "b".repeat(60))).hasMessageContaining("No space left");
            disk.room = Long.MAX_VALUE;
            write(journal, "c");
            assertThat(read(journal)).containsExactly("a", "c");
        }
        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly("a", "c");
        }
    }

    @Test
    void aDiskThatOpensNothingForAWhileLosesNothingOfWhatWasWritten() throws IOException {
        try (Journal journal = disk.journal(folder, SMALL_FILES)) {
            write(journal, "a".repeat(90));
            disk.opensNothing = true;
            assertThatThrownBy(() -> write(journal, "b".repeat(90))).isInstanceOf(IOException.class);
            disk.opensNothing = false;
            write(journal, "c");
            assertThat(read(journal)).containsExactly("a".repeat(90), "c");
        }
    }

    @Test
    void aDiskThatWasFilledByTheJournalHasRoomAgainOnceAllHasArrived() throws IOException {
        JournalLimits oneLongFile = new JournalLimits(1 << 20, 0, 1 << 20);
        try (Journal journal = disk.journal(folder, oneLongFile)) {
            long[] behind = null;
            for (int i = 0; i < 300; i++) {
                behind = write(journal, "x".repeat(1000));
            }
            journal.delivered(behind[0]);
            assertThat(journal.bytes()).isZero();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void theLeastValuableFindsNoRoomFirst() {
        JournalLimits limits = new JournalLimits(1000, 100, 100);
        assertThat(worthsAllowed(limits, 0, 1000)).containsExactly(0, 1, 2, 3);
        assertThat(worthsAllowed(limits, 800, 1000)).containsExactly(1, 2, 3);
        assertThat(worthsAllowed(limits, 900, 1000)).containsExactly(2, 3);
        assertThat(worthsAllowed(limits, 990, 1000)).containsExactly(3);
        assertThat(worthsAllowed(limits, 0, 60)).containsExactly(1, 2, 3);
        assertThat(worthsAllowed(limits, 0, 30)).containsExactly(2, 3);
        assertThat(worthsAllowed(limits, 0, 0)).containsExactly(3);
    }

    private static List<Integer> worthsAllowed(JournalLimits limits, long used, long free) {
        return Stream.of(0, 1, 2, 3)
                .filter(worth -> limits.allow(worth, used, free))
                .toList();
    }

    private Journal open() throws IOException {
        return Journal.open(folder, SMALL_FILES);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Segment::named).toList();
        }
    }

    private static long[] write(Journal journal, String... records) throws IOException {
        return journal.append(Stream.of(records)
                .map(record -> record.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static List<String> read(Journal journal) throws IOException {
        List<String> records = new ArrayList<>();
        try (JournalReader reader = journal.reader(journal.delivered())) {
            JournalReader.Found found;
            while ((found = reader.next(journal.end())) != null) {
                records.add(new String(found.content(), StandardCharsets.UTF_8));
            }
        }
        return records;
    }
}
