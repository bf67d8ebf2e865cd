package dev.trellis.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Questions from the admin to whichever node of the storefront answers first. The admin has no model, may run elsewhere,
 * and shares nothing with the nodes but the database.
 */
public final class Previews {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int LONGEST_QUESTION = 4_000;
    private static final int MOST_AT_ONCE = 20;

    private final Transactions transactions;

    public Previews(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** @throws IllegalArgumentException if the question is too long */
    public UUID ask(String question, Instant now) {
        if (question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("The question is too long: name fewer products.");
        }
        UUID id = UUID.randomUUID();
        transactions.run("asking for a preview", connection -> {
            update(connection, "delete from TRELLIS_PREVIEW where ASKED_AT < ?", Columns.utc(now.minus(KEPT)));
            return update(
                    connection,
                    "insert into TRELLIS_PREVIEW (PREVIEW_ID, ASKED_AT, QUESTION) values (?, ?, ?)",
                    id.toString(),
                    Columns.utc(now),
                    question);
        });
        return id;
    }

    /** Questions without an answer by their ids, the oldest first. */
    public Map<UUID, String> open(Instant now) {
        return transactions.run("looking for previews", connection -> {
            Map<UUID, String> open = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement("select PREVIEW_ID, QUESTION from"
                    + " TRELLIS_PREVIEW where ANSWER is null and ASKED_AT >= ? order by ASKED_AT limit "
                    + MOST_AT_ONCE)) {
                query.setObject(1, Columns.utc(now.minus(KEPT)));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        open.put(UUID.fromString(row.getString(1)), row.getString(2));
                    }
                }
            }
            return open;
        });
    }

    public void answer(UUID id, String answer) {
        transactions.run(
                "answering a preview",
                connection -> update(
                        connection,
                        "update TRELLIS_PREVIEW set ANSWER = ? where PREVIEW_ID = ? and ANSWER is null",
                        answer,
                        id.toString()));
    }

    /** Empty while no node has answered. */
    public Optional<String> answer(UUID id) {
        return transactions.run("reading a preview", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select ANSWER from TRELLIS_PREVIEW where PREVIEW_ID = ?")) {
                query.setString(1, id.toString());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.<String>empty();
                }
            }
        });
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
