package dev.trellis.widgets.card;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring3.context.SpringWebContext;

/**
 * Prints cards with the template {@code trellis/card}. A store that has a template of that name replaces Trellis' own.
 * The template sees {@code name}, {@code url}, {@code image}, {@code imageAlt}, {@code price}, {@code salePrice} (the
 * prices as text, null where there is none) and {@code product}, Broadleaf's own object.
 */
final class TemplateCardPrinter implements CardPrinter, ApplicationContextAware {

    static final String TEMPLATE = "trellis/card";

    private final String engineName;
    private final Clock clock;
    private ApplicationContext spring;

    /** @param engineName bean name, because the engine needs the tags and they need the cards */
    TemplateCardPrinter(String engineName, Clock clock) {
        this.engineName = engineName;
        this.clock = clock;
    }

    @Override
    public void setApplicationContext(ApplicationContext spring) {
        this.spring = spring;
    }

    @Override
    public Card print(Shop.Found found, Edition edition, Page page) {
        var context = new SpringWebContext(
                new AnyonesRequest(page.request()),
                new AnyonesResponse(page.response()),
                page.servlets(),
                edition.locale(),
                variables(found, edition),
                spring);
        TemplateEngine engine = spring.getBean(engineName, TemplateEngine.class);
        String html = engine.process(TEMPLATE, context).strip().replaceAll("\\s*\\n\\s*", "\n");
        return new Card(found.product(), CardText.cut(html), clock.instant());
    }

    private static Map<String, Object> variables(Shop.Found found, Edition edition) {
        ShownProduct product = found.product();
        Map<String, Object> variables = new HashMap<>();
        variables.put("product", found.entity());
        variables.put("id", product.id().value());
        variables.put("name", product.name());
        variables.put("url", product.url());
        variables.put("image", product.image().orElse(null));
        variables.put("imageAlt", product.imageAlt());
        variables.put("price", words(product.price().orElse(null), product, edition));
        variables.put("salePrice", words(product.salePrice().orElse(null), product, edition));
        return variables;
    }

    private static String words(BigDecimal amount, ShownProduct product, Edition edition) {
        return amount == null ? null : Prices.words(amount, product.currency(), edition.locale());
    }
}
