package dev.trellis.demo.launcher;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;

/** Storefront and admin in one servlet container, on the loopback address only. */
final class StoreServer {

    private final Tomcat tomcat = new Tomcat();

    StoreServer(LaunchOptions options, StoreLibraries libraries, StoreDatabase database) {
        tomcat.setBaseDir(options.work().resolve("tomcat").toString());
        tomcat.setPort(options.port());
        tomcat.setHostname("localhost");
        var connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.setURIEncoding("UTF-8");
        tomcat.enableNaming();
        var host = (StandardHost) tomcat.getHost();
        host.setAutoDeploy(false);
        host.setDeployOnStartup(false);
        host.setStartStopThreads(2);
        add("", options.home().resolve("src/main/site"), options, libraries, database);
        add("/admin", options.home().resolve("src/main/admin"), options, libraries, database);
    }

    private void add(String path, Path root, LaunchOptions options, StoreLibraries libraries, StoreDatabase database) {
        var webapp = StoreWebapp.create(path, root, libraries, database);
        if (!options.withTrellis()) {
            InstalledContexts.leaveOutTrellis(webapp, root);
        }
        tomcat.getHost().addChild(webapp);
    }

    /** Returns when both webapps answer; fails when one of them does not come up. */
    void start() throws LifecycleException {
        tomcat.start();
        var broken = Stream.of(tomcat.getHost().findChildren())
                .filter(webapp -> webapp.getState() != LifecycleState.STARTED)
                .map(StoreServer::name)
                .toList();
        if (!broken.isEmpty()) {
            throw new LifecycleException("Not started: " + String.join(", ", broken));
        }
        if (tomcat.getConnector().getState() != LifecycleState.STARTED) {
            throw new LifecycleException("Port " + tomcat.getConnector().getPort() + " could not be opened.");
        }
    }

    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static String name(Container webapp) {
        return webapp.getName().isEmpty() ? "storefront" : "admin";
    }
}
