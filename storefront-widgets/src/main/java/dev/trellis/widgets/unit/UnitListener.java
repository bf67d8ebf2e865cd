package dev.trellis.widgets.unit;

import javax.servlet.http.HttpServletRequest;

/** Hears of every unit that was put together for a page or an address. */
@FunctionalInterface
public interface UnitListener {

    void answered(ShownUnit unit, HttpServletRequest request);
}
