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
import org.hibernate.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Broadleaf's own tables, made once from its entities, and the rows without which nothing starts. */
public final class StoreSchema {

    private static final Logger LOG = LoggerFactory.getLogger(StoreSchema.class);

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
        for (var table :
                configuration.generateSchemaCreationScript(Dialect.getDialect(configuration.getProperties()))) {
            execute(connection, table);
        }
        connection.setAutoCommit(false);
        FirstRows.insert(connection, adminPassword);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void execute(Connection connection, String ddl) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ddl);
        } catch (SQLException e) {
            // MySQL's keys are shorter than one index that Broadleaf wishes for; that only costs speed.
            if (ddl.startsWith("create index")) {
                LOG.warn("Left out: {}, because {}", ddl, e.getMessage());
            } else {
                throw new SQLException("the database is not empty, or it refuses '" + ddl + "': " + e.getMessage(), e);
            }
        }
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
