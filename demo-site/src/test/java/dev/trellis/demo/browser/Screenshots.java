package dev.trellis.demo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of a journey under {@code target/screenshots}, to be looked at. */
final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** One part of a page, once its pictures are there. */
    static void take(Locator part, String name) {
        part.page()
                .waitForCondition(() -> Boolean.TRUE.equals(part.evaluate(
                        "it => [...it.querySelectorAll('img')].slice(0, 4).every(image => image.complete)")));
        part.screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
