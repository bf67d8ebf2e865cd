package dev.trellis.widgets.unit;

import dev.trellis.broadleaf.RecommendationSignals;
import javax.servlet.http.HttpServletRequest;

/** Makes a signal of every unit that has something to show. */
final class SignalledUnits implements UnitListener {

    private final RecommendationSignals signals;

    SignalledUnits(RecommendationSignals signals) {
        this.signals = signals;
    }

    @Override
    public void answered(ShownUnit unit, HttpServletRequest request) {
        if (!unit.lines().isEmpty()) {
            signals.answered(
                    request,
                    unit.requestId(),
                    unit.unit(),
                    unit.lines().stream()
                            .map(line -> line.card().product().id())
                            .toList());
        }
    }
}
