package dev.trellis.broadleaf;

import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterRegistration;
import javax.servlet.ServletContext;
import org.springframework.web.context.ServletContextAware;

/**
 * Puts a filter before every filter of the store, among them the security chain that handles a login, and after those
 * that were put there before it. The container allows this while the store's context listener runs, which is when
 * Trellis' beans are made (Servlet 3.0, section 4.4).
 */
final class FilterInstaller implements ServletContextAware {

    private final String name;
    private final Filter filter;
    private final String[] addresses;

    /** @param addresses URL patterns of the servlet specification */
    FilterInstaller(String name, Filter filter, String... addresses) {
        this.name = name;
        this.filter = filter;
        this.addresses = addresses.clone();
    }

    /** @throws IllegalStateException if the container already takes requests, with what to do instead */
    @Override
    public void setServletContext(ServletContext context) {
        FilterRegistration.Dynamic registration;
        try {
            registration = context.addFilter(name, filter);
        } catch (IllegalStateException | UnsupportedOperationException tooLate) {
            throw new IllegalStateException(
                    "Trellis could not install its filter: the container no longer takes filters. Load Trellis' "
                            + "context through the MergeContextLoaderListener of web.xml (patchConfigLocation), not "
                            + "through a servlet's contextConfigLocation.",
                    tooLate);
        }
        if (registration == null) {
            throw new IllegalStateException("A filter named " + name
                    + " exists already. Remove it from web.xml: Trellis installs its filter itself.");
        }
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, addresses);
    }
}
