package dev.trellis.widgets.web;

import dev.trellis.ProductId;
import dev.trellis.widgets.unit.UnitRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * Reads requests for units from an address. {@code product} (repeatable), {@code category} and {@code limit} hold for all
 * units of the request; {@code product=cart} stands for what is in the cart. A unit may bring its own: {@code unit=bought-together;product=12;limit=4}.
 */
final class Asked {

    /** More is no page. */
    static final int MOST_UNITS = 20;

    private static final int MOST_PRODUCTS = 100;

    private Asked() {}

    /** @throws IllegalArgumentException that says what is wrong with which parameter */
    static UnitRequest one(String unit, HttpServletRequest request) {
        return request(
                unit,
                values(request.getParameterValues("product")),
                request.getParameter("category"),
                request.getParameter("limit"));
    }

    /** @throws IllegalArgumentException that says what is wrong with which parameter */
    static List<UnitRequest> several(HttpServletRequest request) {
        List<String> units = values(request.getParameterValues("unit"));
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw new IllegalArgumentException("unit is to be given 1 to " + MOST_UNITS
                    + " times, for example /trellis/units?unit=trending&unit=recently-viewed;limit=4");
        }
        return units.stream().map(unit -> withItsOwn(unit, request)).toList();
    }

    private static UnitRequest withItsOwn(String unit, HttpServletRequest request) {
        String[] parts = unit.split(";");
        List<String> products = new ArrayList<>();
        String category = null;
        String limit = null;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] pair = part.split("=", 2);
            switch (pair.length == 2 ? pair[0] : "") {
                case "product" -> products.add(pair[1]);
                case "category" -> category = pair[1];
                case "limit" -> limit = pair[1];
                default ->
                    throw new IllegalArgumentException(
                            "A unit's own settings are product=, category= and limit=, not '" + part + "'");
            }
        }
        return request(
                parts[0],
                products.isEmpty() ? values(request.getParameterValues("product")) : products,
                category != null ? category : request.getParameter("category"),
                limit != null ? limit : request.getParameter("limit"));
    }

    private static UnitRequest request(String unit, List<String> products, String category, String limit) {
        if (products.size() > MOST_PRODUCTS) {
            throw new IllegalArgumentException("product may be given at most " + MOST_PRODUCTS + " times");
        }
        return new UnitRequest(
                unit,
                limit == null ? UnitRequest.USUAL : Math.toIntExact(number("limit", limit, UnitRequest.MOST)),
                Optional.empty(),
                products.equals(List.of("cart"))
                        ? UnitRequest.About.CART
                        : UnitRequest.About.of(products.stream()
                                .map(id -> new ProductId(number("product", id, Long.MAX_VALUE)))
                                .toList()),
                Optional.ofNullable(category).map(id -> number("category", id, Long.MAX_VALUE)));
    }

    private static long number(String name, String text, long most) {
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) > most) {
            throw new IllegalArgumentException(name + " is a whole number"
                    + (most < Long.MAX_VALUE ? " from 1 to " + most : "") + ", not '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private static List<String> values(String[] values) {
        return values == null ? List.of() : List.of(values);
    }
}
