package dev.trellis.broadleaf;

import dev.trellis.ProductId;
import dev.trellis.signal.Item;
import dev.trellis.signal.PageType;
import dev.trellis.signal.RecommendationRef;
import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalType;
import java.util.List;
import java.util.UUID;
import javax.servlet.ServletRequest;

/** Tells that the current request's shopper was answered with a recommendation. For widgets. */
public final class RecommendationSignals {

    private final SignalHeaders headers;
    private final SignalEmitter emitter;

    RecommendationSignals(SignalHeaders headers, SignalEmitter emitter) {
        this.headers = headers;
        this.emitter = emitter;
    }

    /** @param products in the order of the unit; nothing is noted of a shopper who may not be known */
    public void answered(ServletRequest request, UUID recommendation, String unit, List<ProductId> products) {
        PageType page = OpenedPage.of(request).map(OpenedPage::type).orElse(PageType.OTHER);
        emitter.emit("recommendation hook", () -> headers.on(page)
                .map(header -> new Signal.OnRecommendation(
                        header,
                        SignalType.RECOMMENDATION_REQUEST,
                        new RecommendationRef(recommendation, unit, 0),
                        products.stream().map(Item::of).toList())));
    }
}
