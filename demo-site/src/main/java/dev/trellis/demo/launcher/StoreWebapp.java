package dev.trellis.demo.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.apache.tomcat.util.scan.StandardJarScanFilter;

/** A webapp that runs straight from the source tree, with the build's classes and jars mounted where a war has them. */
final class StoreWebapp {

    private StoreWebapp() {}

    static Context create(String path, Path root, StoreLibraries libraries, StoreDatabase database) {
        var context = new StandardContext();
        context.setName(path);
        context.setPath(path);
        context.setDocBase(root.toString());
        context.setParentClassLoader(StoreWebapp.class.getClassLoader());
        context.setFailCtxIfServletStartFails(true);
        // There are no JSPs and no default servlet: Spring serves the static files.
        var config = new ContextConfig();
        config.setDefaultWebXml("org/apache/catalina/startup/NO_DEFAULT_XML");
        context.addLifecycleListener(config);
        context.addLifecycleListener(new Tomcat.FixContextListener());
        Tomcat.addDefaultMimeTypeMappings(context);
        skipScanning(context);
        forgetSessionsOnStop(context);
        context.setResources(resources(context, libraries));
        context.getNamingResources().addResource(pool(database));
        return context;
    }

    private static WebResourceRoot resources(StandardContext context, StoreLibraries libraries) {
        var root = new StandardRoot(context);
        root.addPostResources(
                new DirResourceSet(root, "/WEB-INF/classes", libraries.classes().toString(), "/"));
        for (var library : libraries.forWebapps()) {
            if (Files.isDirectory(library)) {
                root.addPostResources(new DirResourceSet(root, "/WEB-INF/classes", library.toString(), "/"));
            } else {
                root.addPostResources(
                        new FileResourceSet(root, "/WEB-INF/lib/" + library.getFileName(), library.toString(), "/"));
            }
        }
        return root;
    }

    private static void skipScanning(StandardContext context) {
        var nothing = new StandardJarScanFilter();
        nothing.setDefaultPluggabilityScan(false);
        nothing.setDefaultTldScan(false);
        context.getJarScanner().setJarScanFilter(nothing);
    }

    private static void forgetSessionsOnStop(StandardContext context) {
        var sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        // The JVM ends with its webapps, so there is no loader to be freed.
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesObjectStreamClassCaches(false);
    }

    private static ContextResource pool(StoreDatabase database) {
        var pool = new ContextResource();
        pool.setName("jdbc/store");
        pool.setType("javax.sql.DataSource");
        pool.setAuth("Container");
        pool.setCloseMethod("close");
        pool.setProperty("factory", "org.apache.tomcat.jdbc.pool.DataSourceFactory");
        pool.setProperty("driverClassName", database.driver());
        pool.setProperty("url", database.url());
        pool.setProperty("username", database.user());
        pool.setProperty("password", database.password());
        pool.setProperty("maxActive", "40");
        pool.setProperty("maxIdle", "20");
        pool.setProperty("initialSize", "2");
        pool.setProperty("testOnBorrow", "true");
        pool.setProperty("validationInterval", "30000");
        pool.setProperty("jmxEnabled", "false");
        if (!database.url().startsWith("jdbc:hsqldb")) {
            pool.setProperty("validationQuery", "select 1");
        }
        return pool;
    }
}
