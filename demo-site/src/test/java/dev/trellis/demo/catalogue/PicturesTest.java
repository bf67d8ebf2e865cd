package dev.trellis.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.demo.catalogue.draw.Pictures;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PicturesTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void every_product_has_a_square_picture_with_a_title() throws Exception {
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Product product : catalogue.products()) {
            Element svg = parser.parse(new InputSource(new StringReader(Pictures.of(product))))
                    .getDocumentElement();
            assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 600 600");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .contains(product.name());
        }
    }

    @Test
    void no_two_pictures_are_the_same_even_without_their_titles() {
        List<String> drawings = catalogue.products().stream()
                .map(product -> Pictures.of(product).replaceAll("<title>.*</title>", ""))
                .toList();
        assertThat(drawings).doesNotHaveDuplicates();
    }

    @Test
    void a_picture_is_the_same_every_time_it_is_drawn() {
        Product tent = catalogue.product("corrie-2").orElseThrow();
        assertThat(Pictures.of(tent)).isEqualTo(Pictures.of(tent));
    }

    @Test
    void a_product_can_be_shown_in_each_of_its_colours() {
        Product tent = catalogue.product("corrie-2").orElseThrow();
        assertThat(tent.colours()).hasSizeGreaterThan(1);
        assertThat(tent.colours().stream().map(colour -> Pictures.of(tent, colour)))
                .doesNotHaveDuplicates();
    }
}
