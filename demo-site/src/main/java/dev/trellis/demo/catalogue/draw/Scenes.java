package dev.trellis.demo.catalogue.draw;

import dev.trellis.demo.catalogue.Catalogue;
import dev.trellis.demo.catalogue.Category;
import dev.trellis.demo.catalogue.Colours;
import dev.trellis.demo.catalogue.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shop's own pictures. Run it with the folder of the site's images after changing a drawing. */
final class Scenes {

    private Scenes() {}

    public static void main(String[] folder) throws IOException {
        Path images = Path.of(folder[0]);
        Files.createDirectories(images);
        Files.writeString(images.resolve("hero.svg"), Landscape.hero());
        Files.writeString(images.resolve("mark.svg"), mark());
        Catalogue catalogue = Catalogue.load();
        for (Category department : catalogue.departments()) {
            Files.writeString(images.resolve("category-" + department.slug() + ".svg"), tile(catalogue, department));
        }
    }

    /** A fern frond uncurling in a round window, which is also a hill. */
    static String mark() {
        Canvas c = new Canvas();
        c.circle(Tint.FERN, 32, 32, 32).inside("M 32 0 A 32 32 0 0 1 32 64 A 32 32 0 0 1 32 0 Z");
        c.path(Tint.MOSS, "M -4 50 C 12 38 30 50 68 40 V 70 H -4 Z")
                .path("#35674f", "M -4 58 C 16 48 44 58 68 50 V 70 H -4 Z");
        c.end();
        c.line(Tint.PARCHMENT, 3.6, "M 25 54 C 26 38 31 28 38 22 C 45 16 51 23 46 28 C 43 31 39 28 41 25");
        for (int i = 0; i < 5; i++) {
            double y = 46 - i * 6.2;
            double x = 26 + i * i * 0.62;
            double reach = 10.5 - i * 1.5;
            c.line(Tint.PARCHMENT, 2.8, "M", x, y, "q", -reach * 0.5, -1, -reach, -reach * 0.62);
            c.line(Tint.PARCHMENT, 2.8, "M", x, y, "q", reach * 0.6, 1.5, reach, -0.5 + i * 0.4);
        }
        return Pictures.svg(64, 64, "Fernhollow Outfitters", c);
    }

    /** Three of a department's things in a landscape, 480×360. */
    static String tile(Catalogue catalogue, Category department) {
        List<Product> shown = pick(catalogue, department);
        Canvas c = new Canvas();
        c.add("<g transform=\"scale(.8) translate(0 -100)\">");
        Backdrop.wide(c, new Hand(department.slug() + " tile"), shown.get(0));
        c.end();
        double[][] places = {{-52, 82, 0.46}, {252, 84, 0.46}, {66, 46, 0.58}};
        for (int i = 0; i < 3; i++) {
            Product product = shown.get((i + 1) % 3);
            c.add("<g transform=\"translate(" + places[i][0] + ' ' + places[i][1] + ") scale(" + places[i][2] + ")\">");
            c.faded(0.14).ellipse(Tint.INK, 300, 506, 190, 18).end();
            String colour =
                    product.colours().isEmpty() ? "Bark" : product.colours().get(0);
            Sketches.of(product.kind())
                    .draw(
                            c,
                            Paint.of(Colours.hex(colour), new Hand(product.slug())),
                            new Hand(product.slug()),
                            product);
            c.end();
        }
        return Pictures.svg(480, 360, department.name(), c);
    }

    private static List<Product> pick(Catalogue catalogue, Category department) {
        List<String> slugs =
                switch (department.slug()) {
                    case "camp" -> List.of("lantern-hill-5", "whistling-kettle", "parlour-lantern");
                    case "walk" -> List.of("gritstone-50", "tor-mid", "linden-9-5");
                    case "wear" -> List.of("ptarmigan-womens", "tup-fleece", "bobble");
                    case "water" -> List.of("merganser-430", "buoy-50", "limpet");
                    case "ride" -> List.of("hedgehog", "messenger", "lane-light");
                    default -> List.of("bentwood", "hill-sledge", "earflap");
                };
        return slugs.stream().map(slug -> catalogue.product(slug).orElseThrow()).toList();
    }
}
