package dev.trellis.widgets;

import dev.trellis.widgets.unit.ShownUnit;
import dev.trellis.widgets.unit.UnitListener;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;

/** Remembers what units were answered. */
public final class AnsweredUnits implements UnitListener {

    private final List<ShownUnit> units = new ArrayList<>();

    public List<ShownUnit> units() {
        return units;
    }

    @Override
    public void answered(ShownUnit unit, HttpServletRequest request) {
        units.add(unit);
    }
}
