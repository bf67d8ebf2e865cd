package dev.trellis.widgets;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.ServletException;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.context.SpringWebContext;

/** Trellis' real wiring and templates on a store in memory. */
public final class StoreFront implements AutoCloseable {

    private final GenericWebApplicationContext spring = new GenericWebApplicationContext(new MockServletContext());
    private final Map<String, Object> model = new HashMap<>();

    public StoreFront() {
        new XmlBeanDefinitionReader(spring)
                .loadBeanDefinitions("classpath:bl-trellis-widgets-applicationContext.xml", "classpath:test-store.xml");
        spring.refresh();
    }

    public ShelfShop shop() {
        return spring.getBean(ShelfShop.class);
    }

    public ScriptedRecommender recommender() {
        return spring.getBean(ScriptedRecommender.class);
    }

    public TestShopper shopper() {
        return spring.getBean(TestShopper.class);
    }

    public TestTemplates templates() {
        return spring.getBean(TestTemplates.class);
    }

    public <T> T bean(Class<T> type) {
        return spring.getBean(type);
    }

    public Map<String, Object> model() {
        return model;
    }

    /** The page that a template makes. */
    public String page(String template) {
        templates().put("page", template);
        var context = new SpringWebContext(
                new MockHttpServletRequest("GET", "/tents"),
                new MockHttpServletResponse(),
                spring.getServletContext(),
                Locale.US,
                model,
                spring);
        return spring.getBean("blWebTemplateEngine", SpringTemplateEngine.class).process("page", context);
    }

    /** What the browser gets for an address such as {@code /trellis/units/trending?limit=3}. */
    public MockHttpServletResponse get(String address, String... headers) {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", parts[0]);
        for (String pair : parts.length > 1 ? parts[1].split("&") : new String[0]) {
            request.addParameter(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        String bean = parts[0].startsWith("/trellis/assets") ? "trellisAssets" : "trellisUnitsEndpoint";
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            spring.getBean(bean, HttpRequestHandler.class).handleRequest(request, response);
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return response;
    }

    @Override
    public void close() {
        spring.close();
    }
}
