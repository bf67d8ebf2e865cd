package dev.trellis.demo.history;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Category;
import dev.trellis.demo.catalogue.Product;
import dev.trellis.demo.catalogue.Sku;
import dev.trellis.demo.schema.StoreSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hsqldb.jdbc.JDBCDataSource;

/** A store's tables with just enough of the catalogue to order from. */
final class StoreWithShelves {

    static JDBCDataSource in(Path folder) throws IOException, SQLException {
        JDBCDataSource database = new JDBCDataSource();
        database.setUrl("jdbc:hsqldb:file:" + folder.resolve("store")
                + ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.log_data=false");
        database.setUser("SA");
        try (Connection connection = database.getConnection()) {
            StoreSchema.create(connection, "org.hibernate.dialect.HSQLDialect", "secret");
            stock(connection, Catalogue.load());
        }
        return database;
    }

    private static void stock(Connection connection, Catalogue catalogue) throws SQLException {
        try (Tables tables = new Tables(connection)) {
            Rows categories = tables.table("BLC_CATEGORY", "CATEGORY_ID", "NAME", "URL");
            Rows skus = tables.table("BLC_SKU", "SKU_ID", "NAME");
            Rows products = tables.table("BLC_PRODUCT", "PRODUCT_ID", "URL", "DEFAULT_SKU_ID", "IS_FEATURED_PRODUCT");
            Rows codes = tables.table("BLC_SKU_ATTRIBUTE", "SKU_ATTR_ID", "SKU_ID", "NAME", "VALUE");
            long id = 0;
            for (Category category : catalogue.categories()) {
                categories.add(++id, category.name(), category.url());
            }
            for (Product product : catalogue.products()) {
                List<Sku> variants = product.skus();
                for (Sku sku : variants) {
                    skus.add(++id, product.name());
                    codes.add(id, id, "code", sku.code());
                }
                products.add(id, product.url(), id, false);
            }
            tables.send();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO BLC_FULFILLMENT_OPTION (FULFILLMENT_OPTION_ID, FULFILLMENT_TYPE)"
                    + " VALUES (1, 'PHYSICAL_SHIP')");
            statement.execute("INSERT INTO BLC_FULFILLMENT_OPTION_FIXED (FULFILLMENT_OPTION_ID, PRICE) VALUES (1, 5)");
        }
    }

    private StoreWithShelves() {}
}
