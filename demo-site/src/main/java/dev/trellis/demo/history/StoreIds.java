package dev.trellis.demo.history;

import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import dev.trellis.demo.simulator.Account;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The store's ids of what the story speaks of. */
final class StoreIds {

    private final Map<String, Long> products = new HashMap<>();
    private final Map<String, Long> categories = new HashMap<>();
    private final Map<String, Long> customers = new HashMap<>();
    private final Map<String, Long> skus = new HashMap<>();

    static StoreIds read(Connection connection) throws SQLException {
        StoreIds ids = new StoreIds();
        ids.select(
                connection,
                "SELECT URL, PRODUCT_ID FROM BLC_PRODUCT WHERE URL IS NOT NULL",
                row -> ids.products.put(row.getString(1), row.getLong(2)));
        ids.select(
                connection,
                "SELECT a.VALUE, a.SKU_ID FROM BLC_SKU_ATTRIBUTE a WHERE a.NAME = 'code'",
                row -> ids.skus.put(row.getString(1), row.getLong(2)));
        ids.select(
                connection,
                "SELECT URL, CATEGORY_ID FROM BLC_CATEGORY WHERE URL IS NOT NULL",
                row -> ids.categories.put(row.getString(1), row.getLong(2)));
        ids.select(
                connection,
                "SELECT USER_NAME, CUSTOMER_ID FROM BLC_CUSTOMER WHERE USER_NAME IS NOT NULL",
                row -> ids.customers.put(row.getString(1), row.getLong(2)));
        return ids;
    }

    long product(Product product) {
        return known(products.get(product.url()), "product " + product.url());
    }

    long category(String url) {
        return known(categories.get(url), "category " + url);
    }

    long sku(Sku sku) {
        return known(skus.get(sku.code()), "variant " + sku.code());
    }

    Optional<Long> customer(Account account) {
        return Optional.ofNullable(customers.get(account.email()));
    }

    void created(Account account, long id) {
        customers.put(account.email(), id);
    }

    private static long known(Long id, String what) {
        if (id == null) {
            throw new IllegalStateException("The store has no " + what
                    + ", so it was filled with another catalogue. Begin anew with demo-site/start --fresh.");
        }
        return id;
    }

    private void select(Connection connection, String sql, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
