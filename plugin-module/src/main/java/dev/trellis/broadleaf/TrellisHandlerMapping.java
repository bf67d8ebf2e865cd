package dev.trellis.broadleaf;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Serves Trellis' own addresses from the root context: a DispatcherServlet also asks the handler mappings of its
 * ancestors, so the store's servlet context needs no line for them. Other controllers are none of its business.
 */
final class TrellisHandlerMapping extends RequestMappingHandlerMapping {

    private static final String OURS = "dev.trellis.";
    private static final String DEMO = "dev.trellis.demo.";

    @Override
    protected boolean isHandler(Class<?> type) {
        return type.getName().startsWith(OURS) && !type.getName().startsWith(DEMO) && super.isHandler(type);
    }
}
