package dev.trellis.widgets;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.TemplateProcessingParameters;
import org.thymeleaf.resourceresolver.IResourceResolver;

/** A store's own templates. */
public final class TestTemplates implements IResourceResolver {

    private final Map<String, String> templates = new ConcurrentHashMap<>();

    public void put(String name, String html) {
        templates.put(name, html);
    }

    @Override
    public String getName() {
        return "test";
    }

    @Override
    public InputStream getResourceAsStream(TemplateProcessingParameters parameters, String name) {
        String html = templates.get(name);
        return html == null ? null : new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
    }
}
