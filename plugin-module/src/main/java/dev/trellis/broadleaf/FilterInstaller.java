package dev.trellis.broadleaf;

import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterRegistration;
import javax.servlet.ServletContext;
import org.springframework.web.context.ServletContextAware;

/**
 * Puts the visitor filter before every filter of the store, among them the security chain that handles a login. The
 * container allows this while the store's context listener runs, which is when Trellis' beans are made (Servlet 3.0,
 * section 4.4).
 */
final class FilterInstaller implements ServletContextAware {

    private static final String NAME = "trellisVisitorFilter";

    private final Filter filter;

    FilterInstaller(Filter filter) {
        this.filter = filter;
    }

    /** @throws IllegalStateException if the container already takes requests, with what to do instead */
    @Override
    public void setServletContext(ServletContext context) {
        FilterRegistration.Dynamic registration;
        try {
            registration = context.addFilter(NAME, filter);
        } catch (IllegalStateException | UnsupportedOperationException tooLate) {
            throw new IllegalStateException(
                    "Trellis could not install its visitor filter: the container no longer takes filters. Load Trellis' "
                            + "context through the MergeContextLoaderListener of web.xml (patchConfigLocation), not "
                            + "through a servlet's contextConfigLocation.",
                    tooLate);
        }
        if (registration == null) {
            throw new IllegalStateException("A filter named " + NAME
                    + " exists already. Remove it from web.xml: Trellis installs its filter itself.");
        }
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
