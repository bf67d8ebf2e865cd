package dev.trellis.widgets.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.processor.IProcessor;

/** The tags that begin with {@code trellis:}. */
public final class TrellisDialect extends AbstractDialect {

    private final Set<IProcessor> processors;

    public TrellisDialect(List<IProcessor> processors) {
        this.processors = new LinkedHashSet<>(processors);
    }

    @Override
    public String getPrefix() {
        return "trellis";
    }

    @Override
    public boolean isLenient() {
        return false;
    }

    @Override
    public Set<IProcessor> getProcessors() {
        return processors;
    }
}
