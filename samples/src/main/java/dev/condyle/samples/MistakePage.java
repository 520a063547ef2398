package dev.condyle.samples;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Creates an HTML page with the worst mistakes of a classifier. The images to whose correct label
 * it assigned the lowest probability come first. The images are embedded, so the page is a single
 * file that can be shared.
 */
public final class MistakePage {

    private static final int SHOWN = 24;

    /** The longer side of an image on the page, in pixels. Smaller images are not enlarged. */
    private static final int SIDE = 128;

    private static final String STYLE =
            """
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.4; }
            h1 { font-size: 1.4rem; }
            ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
                 gap: 1rem; padding: 0; list-style: none; }
            li { border: 1px solid #8886; border-radius: .5rem; padding: .75rem; }
            img { display: block; width: 6rem; height: 6rem; object-fit: contain;
                  margin: 0 auto .5rem; padding: .25rem; background: #fff; border-radius: .25rem; }
            dl { margin: 0; }
            dt, small { font-size: .85rem; opacity: .75; }
            dd { margin: 0 0 .25rem; font-weight: bold; overflow-wrap: anywhere; }
            small { display: block; overflow-wrap: anywhere; }
            """;

    private record Mistake<L>(int index, L truth, Prediction<L> prediction) {
        float truthProbability() {
            return prediction.probability(truth);
        }
    }

    private MistakePage() {}

    /**
     * Classifies every image and returns the page.
     *
     * @param title the title of the page, as plain text
     * @param data the images with their labels
     * @param classifier classifies one image
     * @return the HTML text of the page
     * @throws IOException if an image cannot be written as PNG
     */
    public static <L> String of(
            String title, Dataset<Image, L> data, Function<Image, Prediction<L>> classifier)
            throws IOException {
        List<Mistake<L>> mistakes = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            Prediction<L> prediction = classifier.apply(data.input(i));
            if (!prediction.label().equals(data.label(i))) {
                mistakes.add(new Mistake<>(i, data.label(i), prediction));
            }
        }
        mistakes.sort(Comparator.comparingDouble(Mistake::truthProbability));

        StringBuilder items = new StringBuilder();
        List<Mistake<L>> worst = mistakes.subList(0, Math.min(SHOWN, mistakes.size()));
        for (Mistake<L> mistake : worst) {
            items.append(item(data, mistake));
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s: mistakes</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <h1>%1$s: mistakes</h1>
                <p>%3$d of %4$d images were misclassified. %5$s</p>
                <ul>
                %6$s</ul>
                </body>
                </html>
                """
                .formatted(
                        HtmlText.escape(title),
                        STYLE,
                        mistakes.size(),
                        data.size(),
                        shown(worst.size(), mistakes.size()),
                        items);
    }

    private static String shown(int shown, int all) {
        if (all == 0) {
            return "";
        }
        return shown < all
                ? "The " + shown + " worst are shown, worst first."
                : "All are shown, worst first.";
    }

    private static <L> String item(Dataset<Image, L> data, Mistake<L> mistake) throws IOException {
        return String.format(
                Locale.ROOT,
                """
                <li><img alt="%s" src="data:image/png;base64,%s">
                <dl><dt>predicted, %.1f&nbsp;%%</dt><dd>%s</dd>
                <dt>correct, %.1f&nbsp;%%</dt><dd>%s</dd></dl>
                <small>%s</small></li>
                """,
                HtmlText.escape(data.describe(mistake.index)),
                Base64.getEncoder().encodeToString(Thumbnail.png(data.input(mistake.index), SIDE)),
                100 * mistake.prediction.probability(),
                HtmlText.escape(mistake.prediction.label().toString()),
                100 * mistake.truthProbability(),
                HtmlText.escape(mistake.truth.toString()),
                HtmlText.escape(data.describe(mistake.index)));
    }
}
