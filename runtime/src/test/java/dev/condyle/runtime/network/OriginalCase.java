package dev.condyle.runtime.network;

import com.google.gson.Gson;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.runtime.backbone.DescribedNetwork;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What an original computed: a line of {@code originals.json}, which {@code originals.py} writes.
 */
record OriginalCase(
        String network,
        Conventions conventions,
        int height,
        int width,
        double multiplier,
        int batch,
        String naming,
        int classes,
        boolean training,
        List<Long> shape,
        List<Float> values,
        Map<String, List<Float>> statistics) {

    static List<OriginalCase> all() {
        try (Reader reader =
                new InputStreamReader(
                        OriginalCase.class.getResourceAsStream("originals.json"),
                        StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, OriginalCase[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DescribedNetwork original() {
        return Networks.named(network);
    }

    NetworkOptions options() {
        return NetworkOptions.defaults()
                .conventions(conventions)
                .width(multiplier)
                .norms(NormMode.TRAIN)
                .classes(classes);
    }

    @Override
    public String toString() {
        return network
                + " "
                + multiplier
                + " "
                + conventions
                + " "
                + naming
                + " "
                + height
                + "x"
                + width
                + (classes > 0 ? " logits" : " features")
                + (training ? " training" : "");
    }
}
