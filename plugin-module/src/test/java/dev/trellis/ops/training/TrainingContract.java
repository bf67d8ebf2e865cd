package dev.trellis.ops.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.TestDatabase;
import dev.trellis.candidate.Model;
import dev.trellis.candidate.ModelTrainer;
import dev.trellis.candidate.Models;
import dev.trellis.candidate.Part;
import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.contract.StandardParts;
import dev.trellis.contract.TestSignals;
import dev.trellis.jpa.ModelChunks;
import dev.trellis.jpa.StoredTraining;
import dev.trellis.jpa.StoredTraining.Status;
import dev.trellis.jpa.Trainings;
import dev.trellis.ops.ChangeLog;
import dev.trellis.ops.Migrations;
import dev.trellis.ops.NodeName;
import dev.trellis.profile.Profiles;
import dev.trellis.score.Algorithms;
import dev.trellis.signal.Signal;
import dev.trellis.store.InMemorySignalStore;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From signals to a model in service, on one kind of database. */
abstract class TrainingContract {

    private static final TrainingSettings SETTINGS =
            new TrainingSettings(Duration.ofDays(365), Duration.ofHours(1), 0.25, 0.05, 2);

    private final TestDatabase kind;
    private final InMemorySignalStore signals = new InMemorySignalStore();
    private final ReturningShoppers shop = new ReturningShoppers();
    private Instant start;
    private Instant now;
    private DataSource database;
    private Trainings trainings;

    TrainingContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void aShopWithAPast() {
        database = kind.empty();
        new Migrations(database, 1).update(ChangeLog.TABLES);
        trainings = new Trainings(database);
        List<Signal> past = new ArrayList<>(shop.comeAndLook(5));
        past.addAll(shop.comeAndLook(2));
        signals.append(past);
        start = TestSignals.NOON.plusSeconds(past.size() + 5L);
        now = start;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private ModelTrainer trainer(List<Part> parts) {
        return new ModelTrainer(shop, List::of, signals, parts);
    }

    private ModelTraining training(String node, List<Part> parts) {
        return new ModelTraining(trainer(parts), database, Algorithms.formats(), SETTINGS, NodeName.of(node), clock());
    }

    private StoredTraining train() {
        return training("shop-1", StandardParts.ALL).run(() -> false).orElseThrow();
    }

    private Models node() {
        Models models = new Models();
        ModelTrainer trainer = trainer(StandardParts.ALL);
        new ModelWatch(
                        database,
                        Algorithms.formats(),
                        trainer,
                        models,
                        new OnlineUpdates(trainer, models, new Profiles(signals, Runnable::run, 0, 10), clock(), 0, 1),
                        clock())
                .open();
        return models;
    }

    private static float[] answers(Model model) {
        Learned personal = model.part(Model.PERSONAL).orElseThrow();
        float[] scores = new float[personal.items()];
        personal.score(Query.ofItems(0, 2, 4), scores);
        return scores;
    }

    @Test
    void theFirstModelIsServedByEveryNodeAndJudgedAfterwards() {
        assertThat(training("shop-1", StandardParts.ALL).due()).isTrue();
        assertThat(node().current().catalog().size())
                .as("before there is a model")
                .isEqualTo(40);

        StoredTraining first = train();

        assertThat(first.status()).isEqualTo(Status.PROMOTED);
        assertThat(first.ended()).isTrue();
        assertThat(first.verdict()).contains("first");
        assertThat(first.size().shoppers()).isEqualTo(120);
        assertThat(first.judgement()).hasValueSatisfying(judged -> {
            assertThat(judged.before()).isEmpty();
            assertThat(judged.score()).isBetween(0.1, 1.0);
            assertThat(judged.cases()).isGreaterThan(50);
        });
        Model here = node().current();
        Model there = node().current();
        assertThat(here.number()).isEqualTo(first.id());
        assertThat(answers(there)).isEqualTo(answers(here)).contains(0f);
        assertThat(training("shop-2", StandardParts.ALL).due()).isFalse();
        now = now.plus(Duration.ofHours(2));
        assertThat(training("shop-2", StandardParts.ALL).due()).isTrue();
    }

    @Test
    void aModelThatIsMuchWorseIsRefusedAndTheOneInUseStays() {
        StoredTraining good = train();
        List<Part> poor = personal(StandardParts.ALL, new Backwards());

        StoredTraining refused = training("shop-1", poor).run(() -> false).orElseThrow();

        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(refused.verdict()).contains("worse by more than 5", "NDCG@10");
        assertThat(refused.judgement().orElseThrow().before().orElseThrow())
                .isGreaterThan(refused.judgement().orElseThrow().score());
        assertThat(node().current().number()).isEqualTo(good.id());
        assertThat(new ModelChunks(database).read(refused.id(), ModelChunks.MODEL))
                .isEmpty();
    }

    @Test
    void aModelThatIsAsGoodTakesThePlaceAndOldOnesGo() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            now = now.plus(Duration.ofHours(2));
            ids.add(train().id());
        }

        StoredTraining last = trainings.latest(1).get(0);
        assertThat(last.status()).isEqualTo(Status.PROMOTED);
        assertThat(last.judgement().orElseThrow().before())
                .as("the same data, the same model")
                .hasValue(last.judgement().orElseThrow().score());
        assertThat(node().current().number()).isEqualTo(ids.get(3));
        ModelChunks chunks = new ModelChunks(database);
        assertThat(ids.stream().filter(id -> chunks.read(id, ModelChunks.MODEL).isPresent()))
                .containsExactly(ids.get(2), ids.get(3));
    }

    @Test
    void anInterruptedTrainingGoesOnOnAnotherNodeWithWhatWasFinished() {
        AtomicInteger learned = new AtomicInteger();
        List<Part> parts =
                personal(StandardParts.ALL, new Counted(part(Model.PERSONAL).algorithm(), learned));
        Algorithm stops = new Counted(part(Model.BOUGHT_TOGETHER).algorithm(), new AtomicInteger()) {
            @Override
            void before() {
                throw new CancellationException("the node stops");
            }
        };
        List<Part> interrupted = new ArrayList<>(parts);
        interrupted.replaceAll(
                part -> part.name().equals(Model.BOUGHT_TOGETHER) ? new Part(part.name(), stops, part.basis()) : part);
        assertThatThrownBy(() -> training("shop-1", interrupted).run(() -> false))
                .isInstanceOf(CancellationException.class);
        assertThat(trainings.unfinished()).singleElement().satisfies(open -> {
            assertThat(open.node()).isEqualTo("shop-1");
            assertThat(open.progress().percent()).isBetween(10, 90);
        });
        assertThat(training("shop-2", parts).due()).as("at once").isTrue();
        now = now.plus(Duration.ofMinutes(10));
        signals.append(shop.comeAndLook(1));

        StoredTraining done = training("shop-2", parts).run(() -> false).orElseThrow();

        assertThat(done.status()).isEqualTo(Status.PROMOTED);
        assertThat(done.node()).isEqualTo("shop-2");
        assertThat(done.cut()).hasValue(start.minusSeconds(5));
        assertThat(done.progress().stepsTakenOver()).isGreaterThanOrEqualTo(2);
        assertThat(learned).as("once for all data, once for the trial").hasValue(2);
        assertThat(trainings.latest(10)).hasSize(1);
    }

    @Test
    void whatWasInterruptedBeginsAnewWhenTheSettingsHaveChanged() {
        assertThatThrownBy(() -> training("shop-1", StandardParts.ALL).run(() -> true))
                .isInstanceOf(CancellationException.class);

        StoredTraining anew = training("shop-1", personal(StandardParts.ALL, new Backwards()))
                .run(() -> false)
                .orElseThrow();

        assertThat(anew.status()).isEqualTo(Status.PROMOTED);
        assertThat(trainings.latest(10))
                .extracting(StoredTraining::status)
                .containsExactly(Status.PROMOTED, Status.ABANDONED);
    }

    @Test
    void aDamagedModelIsPassedOverForTheOneBefore() throws SQLException {
        StoredTraining sound = train();
        now = now.plus(Duration.ofHours(2));
        StoredTraining damaged = train();
        cut(damaged.id());

        Model served = node().current();

        assertThat(served.number()).isEqualTo(sound.id());
        assertThatThrownBy(() -> new SnapshotStore(new ModelChunks(database), Algorithms.formats())
                        .load(damaged.id(), ModelChunks.MODEL))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("it (is damaged|holds a model of the format).*");
    }

    @Test
    void aForeignModelIsRefusedByName() throws IOException {
        StoredTraining known = train();
        SnapshotStore store = new SnapshotStore(new ModelChunks(database), Algorithms.formats());
        try (OutputStream out = new ModelChunks(database).write(known.id(), ModelChunks.MODEL)) {
            store.formats().with("other", in -> null).save(new Backwards.Model(3), out);
        }

        assertThatThrownBy(() -> store.load(known.id(), ModelChunks.MODEL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("backwards");
        assertThat(node().current().number()).isZero();
        assertThat(training("shop-1", StandardParts.ALL).due())
                .as("no model is left")
                .isTrue();
    }

    @Test
    void whoeverAsksForATrainingGetsOneSoon() {
        train();
        assertThat(training("shop-1", StandardParts.ALL).due()).isFalse();

        trainings.request(now);
        trainings.request(now);

        assertThat(trainings.latest(10)).hasSize(2);
        assertThat(training("shop-1", StandardParts.ALL).due()).isTrue();
        train();
        assertThat(trainings.latest(10))
                .extracting(StoredTraining::status)
                .containsExactly(Status.PROMOTED, Status.PROMOTED);
    }

    @Test
    void aTrainingThatFailsSaysWhy() {
        Algorithm broken = new Counted(part(Model.PERSONAL).algorithm(), new AtomicInteger()) {
            @Override
            void before() {
                throw new IllegalStateException("out of order");
            }
        };

        assertThatThrownBy(() ->
                        training("shop-1", personal(StandardParts.ALL, broken)).run(() -> false))
                .hasMessage("out of order");

        assertThat(trainings.latest(1).get(0)).satisfies(failed -> {
            assertThat(failed.status()).isEqualTo(Status.FAILED);
            assertThat(failed.verdict()).contains("out of order");
            assertThat(failed.ended()).isTrue();
        });
    }

    @Test
    void theFirstModelStaysInServiceWhenJudgingItFails() {
        AtomicInteger runs = new AtomicInteger();
        Algorithm breaks = new Counted(part(Model.PERSONAL).algorithm(), new AtomicInteger()) {
            @Override
            void before() {
                if (runs.incrementAndGet() == 2) {
                    throw new IllegalStateException("out of order");
                }
            }
        };

        assertThatThrownBy(() ->
                        training("shop-1", personal(StandardParts.ALL, breaks)).run(() -> false))
                .hasMessage("out of order");

        StoredTraining first = trainings.latest(1).get(0);
        assertThat(first.status()).isEqualTo(Status.PROMOTED);
        assertThat(first.ended()).isTrue();
        assertThat(node().current().number()).isEqualTo(first.id());
    }

    @Test
    void aFailureWhileTheStoreStopsIsAnInterruption() {
        AtomicInteger learned = new AtomicInteger();
        Algorithm closed = new Counted(part(Model.PERSONAL).algorithm(), learned) {
            @Override
            void before() {
                learned.incrementAndGet();
                throw new IllegalStateException("The database is closed");
            }
        };

        assertThatThrownBy(() ->
                        training("shop-1", personal(StandardParts.ALL, closed)).run(() -> learned.get() > 0))
                .isInstanceOf(CancellationException.class);

        assertThat(trainings.unfinished()).hasSize(1);
        assertThat(train().status()).isEqualTo(Status.PROMOTED);
        assertThat(trainings.latest(10)).hasSize(1);
    }

    @Test
    void largeModelsComeBackByteForByte() throws IOException {
        byte[] bytes = new byte[1_700_000];
        new SplittableRandom(1).nextBytes(bytes);
        ModelChunks chunks = new ModelChunks(database);
        for (int time = 0; time < 2; time++) {
            try (OutputStream out = chunks.write(7, "large")) {
                out.write(bytes, 0, 100);
                out.write(bytes, 100, bytes.length - 100);
            }
        }

        assertThat(chunks.read(7, "large").orElseThrow().readAllBytes()).isEqualTo(bytes);
        chunks.keepOnly(7, "other");
        assertThat(chunks.read(7, "large")).isEmpty();
    }

    private void cut(long training) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update TRELLIS_MODEL_CHUNK set CHUNK = ? where MODEL_ID = ? and PART = 'model'")) {
            byte[] whole;
            try (var in =
                    new ModelChunks(database).read(training, ModelChunks.MODEL).orElseThrow()) {
                whole = in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            whole[whole.length / 2] ^= (byte) 0x80;
            update.setBytes(1, whole);
            update.setLong(2, training);
            update.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static Part part(String name) {
        return Part.byName(StandardParts.ALL).get(name);
    }

    private static List<Part> personal(List<Part> parts, Algorithm algorithm) {
        List<Part> changed = new ArrayList<>(parts);
        changed.replaceAll(
                part -> part.name().equals(Model.PERSONAL) ? new Part(part.name(), algorithm, part.basis()) : part);
        return changed;
    }
}
