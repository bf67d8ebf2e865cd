package dev.trellis.jpa;

import dev.trellis.jpa.StoredTraining.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The store's trainings, seen by every node and by the admin. */
public final class Trainings {

    private static final String SELECT = "select * from TRELLIS_MODEL ";

    private final Transactions transactions;

    public Trainings(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Asks for a training, if none is asked for yet. */
    public void request(Instant now) {
        transactions.run("asking for a training", c -> {
            if (TrainingRows.select(c, SELECT + "where STATUS = 'REQUESTED'").isEmpty()) {
                insert(c, Status.REQUESTED, now);
            }
            return null;
        });
    }

    /** Makes the one that was asked for, or a new one, a running one of this node. */
    public StoredTraining begin(String node, String algorithm, String parameters, Instant cut, Instant now) {
        return transactions.run("beginning a training", c -> {
            List<StoredTraining> asked =
                    TrainingRows.select(c, SELECT + "where STATUS = 'REQUESTED' order by MODEL_ID");
            long id = asked.isEmpty()
                    ? insert(c, Status.RUNNING, now)
                    : asked.get(0).id();
            TrainingRows.update(
                    c,
                    "STATUS = 'RUNNING', STARTED_AT = ?, UPDATED_AT = ?, CUT_AT = ?, NODE_ID = ?, ALGORITHM = ?, PARAMETERS = ?",
                    id,
                    Columns.utc(now),
                    Columns.utc(now),
                    Columns.utc(cut),
                    Columns.text(node, 64),
                    Columns.text(algorithm, 60),
                    Columns.text(parameters, 2000));
            return TrainingRows.one(c, id);
        });
    }

    private static long insert(Connection connection, Status status, Instant now) throws SQLException {
        String sql = "insert into TRELLIS_MODEL (STATUS, CREATED_AT, UPDATED_AT, SIGNALS, SHOPPERS, PRODUCTS,"
                + " MODEL_BYTES, PERCENT_DONE, STEPS_TAKEN_OVER) values (?, ?, ?, 0, 0, 0, 0, 0, 0)";
        try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, status.name());
            insert.setObject(2, Columns.utc(now));
            insert.setObject(3, Columns.utc(now));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Goes on with what another run left unfinished; the request that led here, if any, is thereby met. */
    public StoredTraining takeUp(long id, String node, Instant now) {
        return transactions.run("taking up a training", c -> {
            TrainingRows.update(
                    c,
                    "STARTED_AT = ?, UPDATED_AT = ?, NODE_ID = ?",
                    id,
                    Columns.utc(now),
                    Columns.utc(now),
                    Columns.text(node, 64));
            TrainingRows.execute(c, "delete from TRELLIS_MODEL where STATUS = 'REQUESTED'");
            return TrainingRows.one(c, id);
        });
    }

    public void sized(long id, StoredTraining.Size size, long holdOutSecond) {
        change(
                id,
                "SIGNALS = ?, SHOPPERS = ?, PRODUCTS = ?, MODEL_BYTES = ?, HOLD_OUT_SECOND = ?",
                size.signals(),
                size.shoppers(),
                size.products(),
                size.bytes(),
                holdOutSecond);
    }

    public void progress(long id, StoredTraining.Progress progress, Instant now) {
        change(
                id,
                "STAGE = ?, PERCENT_DONE = ?, STEPS_TAKEN_OVER = ?, UPDATED_AT = ?",
                Columns.text(progress.stage(), 200),
                progress.percent(),
                progress.stepsTakenOver(),
                Columns.utc(now));
    }

    public void judged(long id, StoredTraining.Judgement judgement) {
        change(
                id,
                "METRIC = ?, SCORE = ?, SCORE_BEFORE = ?, CASES = ?",
                Columns.text(judgement.metric(), 40),
                judgement.score(),
                judgement.before().orElse(null),
                judgement.cases());
    }

    /** Says what became of it: from now on, if it is promoted, every node takes it into service. */
    public void decide(long id, Status status, String verdict, Instant now) {
        change(
                id,
                "STATUS = ?, VERDICT = ?, UPDATED_AT = ?",
                status.name(),
                Columns.text(verdict, 1000),
                Columns.utc(now));
    }

    public void end(long id, Instant now) {
        change(id, "ENDED_AT = ?, UPDATED_AT = ?, PERCENT_DONE = 100", Columns.utc(now), Columns.utc(now));
    }

    private void change(long id, String assignments, Object... values) {
        transactions.run("writing the state of a training", c -> TrainingRows.update(c, assignments, id, values));
    }

    /** The latest first. */
    public List<StoredTraining> latest(int limit) {
        return read("order by MODEL_ID desc limit " + limit);
    }

    /** Promoted ones, the one that is to be in service first, and then those before it. */
    public List<StoredTraining> promoted(int limit) {
        return read("where STATUS = 'PROMOTED' order by MODEL_ID desc limit " + limit);
    }

    /** What nobody works on any more, if the caller is the one who may. */
    public List<StoredTraining> unfinished() {
        return read("where ENDED_AT is null and STATUS <> 'REQUESTED' order by MODEL_ID desc");
    }

    public boolean requested() {
        return !read("where STATUS = 'REQUESTED'").isEmpty();
    }

    public Optional<StoredTraining> find(long id) {
        return read("where MODEL_ID = " + id).stream().findFirst();
    }

    private List<StoredTraining> read(String where) {
        return transactions.run("reading the trainings", c -> TrainingRows.select(c, SELECT + where));
    }

    /** Forgets all but the latest; those with data left are not for this. */
    public void forgetBefore(long id) {
        transactions.run(
                "forgetting old trainings",
                c -> TrainingRows.execute(
                        c,
                        "delete from TRELLIS_MODEL where ENDED_AT is not null and MODEL_ID < " + id
                                + " and MODEL_ID not in (select MODEL_ID from TRELLIS_MODEL_CHUNK)"));
    }
}
