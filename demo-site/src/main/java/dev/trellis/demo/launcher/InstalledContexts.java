package dev.trellis.demo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.catalina.Context;
import org.apache.tomcat.util.descriptor.web.ApplicationParameter;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The context locations of a webapp's web.xml, without Trellis'. Trellis is installed by these locations alone, so a
 * store without them is the store as it was before.
 */
final class InstalledContexts {

    private static final String LOCATIONS = "patchConfigLocation";
    private static final String TRELLIS = "classpath:/bl-trellis";

    private InstalledContexts() {}

    static void leaveOutTrellis(Context webapp, Path root) {
        var bare = new ApplicationParameter();
        bare.setName(LOCATIONS);
        bare.setValue(Stream.of(locations(root).strip().split("\\s+"))
                .filter(location -> !location.startsWith(TRELLIS))
                .collect(Collectors.joining("\n")));
        bare.setOverride(false);
        webapp.addApplicationParameter(bare);
    }

    private static String locations(Path root) {
        var webXml = root.resolve("WEB-INF/web.xml");
        try {
            var parameters = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(webXml.toFile())
                    .getElementsByTagName("context-param");
            for (int i = 0; i < parameters.getLength(); i++) {
                var parameter = (Element) parameters.item(i);
                if (text(parameter, "param-name").equals(LOCATIONS)) {
                    return text(parameter, "param-value");
                }
            }
            throw new IllegalStateException(webXml + " has no context-param " + LOCATIONS);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read " + webXml, e);
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
