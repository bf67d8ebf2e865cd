package dev.trellis.demo.launcher;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars of the store, from the list that the build leaves in target/store.classpath.
 *
 * <p>Broadleaf's entities are woven by the webapp's own class loader. So only servlet container, database drivers and
 * the weaving agent are on the JVM's class path; everything else goes into the webapps.
 */
record StoreLibraries(Path classes, List<Path> all) {

    private static final Predicate<String> SERVER = Pattern.compile(
                    "(tomcat-|hsqldb-|postgresql-|mariadb-java-client-|spring-instrument-).*")
            .asMatchPredicate();

    static StoreLibraries of(Path home) {
        var list = home.resolve("target/store.classpath");
        try {
            var entries = Files.readString(list).strip().split(Pattern.quote(File.pathSeparator));
            return new StoreLibraries(
                    home.resolve("target/classes"),
                    Stream.of(entries).map(Path::of).filter(Files::exists).toList());
        } catch (IOException e) {
            throw new LaunchProblem("There is no " + list + ". Build first: mvn package -pl demo-site -am", e);
        }
    }

    List<Path> forServer() {
        return all.stream().filter(this::server).toList();
    }

    /** Jars, and class folders of modules that were compiled but not packaged. */
    List<Path> forWebapps() {
        return all.stream().filter(path -> !server(path)).toList();
    }

    /** A loader that sees what a webapp sees, for work on the store that needs no webapp. */
    URL[] urlsForWebapps() {
        return Stream.concat(Stream.of(classes), forWebapps().stream())
                .map(StoreLibraries::url)
                .toArray(URL[]::new);
    }

    private boolean server(Path path) {
        return SERVER.test(path.getFileName().toString());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
