package dev.trellis.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.candidate.model.EventKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionFileTest {

    private static final Format PLAIN = new Format("", "", false, null, Double.NaN);
    private static final Format SESSIONS = new Format("", "", true, null, Double.NaN);

    @TempDir
    Path folder;

    private InteractionFile file;

    @ParameterizedTest
    @CsvSource({
        "tab, 'u1\ti1\t4.0\t1000'",
        "comma, 'u1,i1,4.0,1000'",
        "semicolon, u1;i1;4.0;1000",
        "pipe, u1|i1|4.0|1000",
        "double colon, u1::i1::4.0::1000"
    })
    void tellsWhatPartsTheFields(String name, String line) throws IOException {
        Interactions read = read(PLAIN, line + "\n");
        assertThat(shown(read, 0)).as(name).isEqualTo("u1 i1 4.0 1000000");
    }

    @Test
    void mapsTheUsualNamesOfAHeader() throws IOException {
        Interactions sessions = read(SESSIONS, "SessionId\tItemId\tTime\n7\t21\t1396437466.94\n");
        assertThat(sessions.millis(0)).isEqualTo(1_396_437_466_940L);
        Interactions shop = read(
                PLAIN,
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n"
                        + "536365,85123A,\"HOLDER, \"\"WHITE\"\"\",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\r\n"
                        + "536366,85123A,HOLDER,1,2010-12-01 08:26:00,2.55,,United Kingdom\r\n"
                        + "C36366,85123A,HOLDER,-6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\r\n");
        assertThat(shown(shop, 0)).isEqualTo("17850.0 85123A 6.0 1291191960000");
        assertThat(shop.kind(0)).isEqualTo(EventKind.PURCHASE);
        assertThat(shop.size()).isEqualTo(1);
        assertThat(file.told()).contains("1 without a user", "1 taken back");
    }

    @Test
    void takesColumnsByPlaceAndByName() throws IOException {
        assertThat(shown(read(format("-,item,user,timestamp"), "x\ti1\tu1\t5\n"), 0))
                .isEqualTo("u1 i1 1.0 5000");
        assertThat(shown(read(format("item,user,rating"), "thing\twho\thow\ni1\tu1\t3\n"), 0))
                .isEqualTo("u1 i1 3.0 0");
        assertThat(shown(read(format("user=Who,item=Thing"), "thing;who\ni1;u1\n"), 0))
                .isEqualTo("u1 i1 1.0 0");
    }

    @Test
    void readsPackedFilesByteOrderMarksAndWordsForEvents() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(
                    "\uFEFFvisitorid,event,itemid,timestamp\n1,addtocart,9,1433221332117\n1,remove_from_cart,9,1433221332118\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        Interactions read = read(PLAIN, bytes.toByteArray());
        assertThat(shown(read, 0)).isEqualTo("1 9 1.0 1433221332117");
        assertThat(read.kind(0)).isEqualTo(EventKind.ADD_TO_CART);
    }

    @Test
    void aQuotedFieldMayGoOverLinesAndAnOpenOneSpoilsOnlyItsLine() throws IOException {
        StringBuilder text = new StringBuilder("user,item,title,rating\n");
        text.append("u1,i1,\"two\nlines\",5\n");
        text.append("u2,i2,\"never closed,5\n");
        for (int i = 0; i < 150; i++) {
            text.append("u3,i").append(i).append(",plain,5\n");
        }
        Interactions read = read(PLAIN, text.toString());
        assertThat(read.size()).isEqualTo(151);
        assertThat(file.bad().shown()).containsExactly("line 4: a quote is out of place or not closed");
    }

    @Test
    void quotesAreLettersWhereTabsPartTheFields() throws IOException {
        Interactions read = read(PLAIN, "u1\t\"12 inch\" vinyl\t1\t5\n\"u2\"\ti\t1\t5\n");
        assertThat(read.ids().items().name(0)).isEqualTo("\"12 inch\" vinyl");
        assertThat(read.ids().users().name(1)).isEqualTo("u2");
    }

    @Test
    void badLinesAreCountedWithNumberAndReason() throws IOException {
        StringBuilder text = new StringBuilder("user,item,rating,timestamp\n");
        for (int i = 0; i < 1200; i++) {
            text.append("u,i,1,5\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("u,i,NaN,5\nu,i,inf,5\nu,i,1e99,5\n\nu,i,1,later\nu,,1,5\nu,i,1\nu,i,1,5,6\n"
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'u', (byte) 0xC3, ',', 'i', ',', '1', ',', '5', '\n'});
        bytes.writeBytes("u,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[3 * Lines.LONGEST]);
        bytes.writeBytes(",1,5\nu,last,1,5".getBytes(StandardCharsets.UTF_8));
        Interactions read = read(PLAIN, bytes.toByteArray());
        assertThat(read.size()).isEqualTo(1201);
        assertThat(read.ids().items().name(1)).isEqualTo("last");
        assertThat(file.bad().shown())
                .containsExactly(
                        "line 1,202: 'NaN' is no rating",
                        "line 1,203: 'inf' is no rating",
                        "line 1,204: '1e99' is no rating",
                        "line 1,206: 'later' is no time",
                        "line 1,207: it has no item",
                        "line 1,208: '' is no time",
                        "line 1,209: it has 5 columns, the first line has 4",
                        "line 1,210: it is not UTF-8",
                        "line 1,211: it is longer than 1 MB");
    }

    @Test
    void onePercentOfBadLinesIsTooMany() {
        String good = "u,i,1,5\n".repeat(99);
        assertThatThrownBy(() -> read(PLAIN, good + "u,i,x,5\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 of 100 lines are bad")
                .hasMessageContaining("line 100: 'x' is no rating");
        assertThatCode(() -> read(PLAIN, good + "u,i,1,5\nu,i,x,5\n")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "'user,item,rating\n', it holds no event",
        "'only\n', 1 column and no header",
        "'a,b,c\n1,2,3\n', names no columns that are known",
        "'item,rating\n1,2\n', no column is known as the user",
        "'1,2,3,4,5,6\n', 6 columns and no header",
    })
    void aFileThatCannotBeUsedSaysWhy(String text, String why) {
        assertThatThrownBy(() -> read(PLAIN, text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("events")
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aPackedFileThatIsCutShortSaysSo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("u,i,1,5\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
        assertThatThrownBy(() -> read(PLAIN, cut))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void noiseNeverBreaksTheReader() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = random.nextInt(8) == 0
                        ? (byte) random.nextInt(256)
                        : (byte) "u1,\"\n\t\r5".charAt(random.nextInt(8));
            }
            try {
                read(format("user,item,rating"), noise);
            } catch (InputException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void ratingsThatDifferAreRatingsAndOthersAreEvents() throws IOException {
        Interactions equal = read(PLAIN, "u,i,1,5\nu,j,1,6\n");
        equal.complete();
        assertThat(equal.kind(0)).isEqualTo(EventKind.VIEW);
        Interactions different = read(PLAIN, "u,i,1,5\nu,j,4,6\n");
        different.complete();
        assertThat(different.kind(0)).isEqualTo(EventKind.RATING);
        Interactions liked = read(new Format("", "", false, null, 4), "u,i,1,5\nu,j,4,6\n");
        assertThat(liked.size()).isEqualTo(1);
        assertThat(liked.ids().items().size()).isEqualTo(1);
    }

    private static Format format(String columns) {
        return new Format(columns, "", false, null, Double.NaN);
    }

    private Interactions read(Format format, String text) throws IOException {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private Interactions read(Format format, byte[] bytes) throws IOException {
        file = new InteractionFile(Files.write(folder.resolve("events"), bytes), format, lines -> {});
        Interactions read = new Interactions(Ids.none());
        file.read(read);
        return read;
    }

    private static String shown(Interactions read, int event) {
        return "%s %s %s %d"
                .formatted(
                        read.ids().users().name(read.user(event)),
                        read.ids().items().name(read.item(event)),
                        read.weight(event),
                        read.millis(event));
    }
}
