package dev.trellis.jpa;

import dev.trellis.rerank.rules.Rule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The merchants' rules of all nodes. Written by the admin, read by every node. */
public final class StoredRules {

    /** More are no longer a person's own. */
    public static final int MOST = 2_000;

    private static final String UNKNOWN_ACTION = "This version of Trellis does not know what the rule does.";

    private final Transactions transactions;

    public StoredRules(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** By their numbers; a rule that this version cannot read is flagged and left out. */
    public List<StoredRule> all() {
        return transactions.run("reading rules", connection -> {
            List<StoredRule> rules = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select * from TRELLIS_RULE order by RULE_ID limit " + MOST);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Optional<StoredRule> rule = RuleRows.read(row);
                    rule.ifPresent(rules::add);
                    if (rule.isEmpty() && row.getString("PROBLEM") == null) {
                        unknown.add(row.getLong("RULE_ID"));
                    }
                }
            }
            for (long id : unknown) {
                flag(connection, id, UNKNOWN_ACTION);
            }
            return rules;
        });
    }

    public Optional<StoredRule> find(long id) {
        return all().stream().filter(stored -> stored.rule().id() == id).findFirst();
    }

    /**
     * Adds a rule, or replaces the one with its number.
     *
     * @return false if that is gone
     */
    public boolean save(Rule rule, String changedBy) {
        return transactions.run("saving a rule", connection -> {
            Object[] values = RuleRows.values(rule, changedBy);
            if (rule.id() == 0) {
                return update(
                                connection,
                                "insert into TRELLIS_RULE (" + RuleRows.COLUMNS + ") values ("
                                        + Columns.marks(values.length) + ")",
                                values)
                        == 1;
            }
            String set = RuleRows.COLUMNS.replace(",", " = ?,") + " = ?";
            Object[] all = Arrays.copyOf(values, values.length + 1);
            all[values.length] = rule.id();
            return update(connection, "update TRELLIS_RULE set PROBLEM = null, " + set + " where RULE_ID = ?", all)
                    == 1;
        });
    }

    public void delete(long id) {
        transactions.run(
                "deleting a rule", connection -> update(connection, "delete from TRELLIS_RULE where RULE_ID = ?", id));
    }

    /** Notes why rules are skipped, and that others no longer are. */
    public void flag(List<StoredRule> rules, Map<Long, String> problems) {
        List<StoredRule> changed = rules.stream()
                .filter(stored -> !stored.problem()
                        .equals(Optional.ofNullable(problems.get(stored.rule().id()))))
                .toList();
        if (!changed.isEmpty()) {
            transactions.run("flagging rules", connection -> {
                for (StoredRule stored : changed) {
                    flag(
                            connection,
                            stored.rule().id(),
                            problems.get(stored.rule().id()));
                }
                return changed.size();
            });
        }
    }

    private static void flag(Connection connection, long id, String problem) throws SQLException {
        update(connection, "update TRELLIS_RULE set PROBLEM = ? where RULE_ID = ?", Columns.text(problem, 300), id);
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
