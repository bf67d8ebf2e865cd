package dev.trellis.demo.schema;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.EJB3NamingStrategy;
import org.hibernate.tool.hbm2ddl.SchemaExport;
import org.xml.sax.SAXException;

/** Broadleaf's own tables, made once from its entities, and the rows without which nothing starts. */
public final class StoreSchema {

    private static final List<String> UNITS = List.of(
            "META-INF/persistence-common.xml",
            "META-INF/persistence-profile.xml",
            "META-INF/persistence-framework.xml",
            "META-INF/persistence-open-admin.xml",
            "META-INF/persistence-cms.xml");

    private StoreSchema() {}

    /**
     * @param connection to an empty database
     * @param dialect Hibernate's class name for it
     * @param adminPassword in clear; only its salted hash is stored
     */
    public static void create(Connection connection, String dialect, String adminPassword)
            throws IOException, SQLException {
        var configuration = new Configuration();
        configuration.setNamingStrategy(EJB3NamingStrategy.INSTANCE);
        configuration.setProperty("hibernate.dialect", dialect);
        configuration.setProperty("hibernate.id.new_generator_mappings", "true");
        entities().forEach(configuration::addAnnotatedClass);
        configuration.buildMappings();
        var export = new SchemaExport(configuration, connection);
        export.execute(false, true, false, true);
        if (!export.getExceptions().isEmpty()) {
            throw new SQLException(
                    "the database is not empty or refuses a table, "
                            + ((Throwable) export.getExceptions().get(0)).getMessage(),
                    (Throwable) export.getExceptions().get(0));
        }
        connection.setAutoCommit(false);
        FirstRows.insert(connection, adminPassword);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** For an admin whose password nobody kept. */
    public static void changeAdminPassword(Connection connection, String password) throws SQLException {
        FirstRows.changeAdminPassword(connection, password);
    }

    private static Set<Class<?>> entities() throws IOException {
        var loader = StoreSchema.class.getClassLoader();
        var entities = new LinkedHashSet<Class<?>>();
        for (var unit : UNITS) {
            try (var in = loader.getResourceAsStream(unit)) {
                var names = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(in)
                        .getElementsByTagName("class");
                for (int i = 0; i < names.getLength(); i++) {
                    entities.add(Class.forName(names.item(i).getTextContent().strip(), false, loader));
                }
            } catch (ParserConfigurationException | SAXException | ClassNotFoundException e) {
                throw new IOException("Cannot read " + unit, e);
            }
        }
        return entities;
    }
}
