package dev.trellis.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How measures grow with size: the exponent b of {@code a * size^b}, by least squares on the logarithms. */
final class Growth {

    private final Map<String, List<double[]>> points = new LinkedHashMap<>();

    void add(String measure, double size, double value) {
        points.computeIfAbsent(measure, name -> new ArrayList<>()).add(new double[] {Math.log(size), Math.log(value)});
    }

    void print() {
        points.forEach((measure, its) -> {
            if (its.size() > 1) {
                System.out.printf("%-28s grows as interactions^%.2f (%d sizes)%n", measure, exponent(its), its.size());
            }
        });
    }

    private static double exponent(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double both = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        return both / points.stream().mapToDouble(p -> Math.pow(p[0] - x, 2)).sum();
    }
}
